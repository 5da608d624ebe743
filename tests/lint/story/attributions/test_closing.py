"""Who says so behind the last comma, where the parser joins the source to what goes before."""

import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel

MODEL = LanguageModel()


def sources(text: str) -> list[str]:
    story = Story(read_text(text, path="draft.md"), MODEL)
    return [each.source.text for each in story.attributions if each.cue and each.cue.text != "met"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The rebels have taken the port of Asmel, a Western diplomat said on Sunday.",
            "a Western diplomat",
        ),
        (
            "Lumo is in talks to buy a rival, people briefed on the discussions said.",
            "people briefed on the discussions",
        ),
        ("The mayor knew about the locked doors, a former aide said.", "a former aide"),
        ("Ana Reyes, a former minister, said that it was late.", "Ana Reyes, a former minister"),
        ("After the fire, the chief of the port authority said that it was shut.", "the chief"),
    ],
)
def test_the_source_stands_between_the_comma_and_the_verb(text: str, source: str) -> None:
    assert [each for each in sources(text) if each.startswith(source)]


def test_what_stands_before_the_comma_is_what_is_said() -> None:
    text = "The rebels have taken the port of Asmel, a Western diplomat said on Sunday."
    story = Story(read_text(text, path="draft.md"), MODEL)
    (found,) = story.attributions
    assert found.content[0].of(text) == "The rebels have taken the port of Asmel"
