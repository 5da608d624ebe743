import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.attributions.tenses import tense_slips
from backread.story.language import LanguageModel

MODEL = LanguageModel()
PAST = (
    "The port lost money last year, the harbor master, Ana Reyes, said on Monday, and nobody at the"
    ' town hall was surprised by it. "It is the cranes," she said. Piet Sole said he had known.'
    " Reyes said the cranes were old.\n\n"
)


def slips(text: str) -> list[str]:
    found = tense_slips(Story(read_text(text, path="draft.md"), MODEL))
    return [] if found is None else [cue.text for cue in found.slips]


@pytest.mark.parametrize(
    "text",
    [
        '"Nobody listens to us," Sole says.',
        '"Nobody listens to us," says Lena Roos, who sells nets.',
        "Sole says that the ferry pays.",
    ],
)
def test_a_person_in_the_other_tense_slips(text: str) -> None:
    assert slips(PAST + text) == ["says"]


@pytest.mark.parametrize(
    "text",
    [
        "The law says that nobody may fish there.",
        "Officials say the port is safe.",
        "Sole often says that he was born on a boat.",
        'In the video, Sole walks home. "I am tired," Sole says.',
        "Those who say so never saw it.",
        '"I say what I like," Sole said.',
    ],
)
def test_what_goes_on_being_said_does_not(text: str) -> None:
    assert slips(PAST + text) == []


def test_two_tenses_nearly_as_frequent_are_a_choice() -> None:
    assert slips(PAST + '"No," Sole says. "Yes," Reyes says. "No," Sole says.') == []
