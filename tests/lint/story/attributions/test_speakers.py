from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel
from backread.story.quote_kinds import QuoteKind

MODEL = LanguageModel()


def speakers(text: str) -> list[str | None]:
    """The name of the person who speaks each quotation, or the words for the source."""
    story = Story(read_text(text, path="draft.md"), MODEL)
    names: list[str | None] = []
    for place, quote in enumerate(story.quotes):
        if quote.kind is QuoteKind.SPEECH:
            source = story.attributions.speaker(place)
            person = source.person if source else None
            text_of = source.text if source else None
            names.append(text_of if person is None else story.people[person].name)
    return names


def test_a_speaker_stands_behind_before_or_between() -> None:
    assert speakers("“We will rebuild the wall in May,” Ana Reyes said.") == ["Ana Reyes"]
    assert speakers("“We will rebuild the wall in May,” said Ana Reyes.") == ["Ana Reyes"]
    assert speakers("Ana Reyes said: “We will rebuild the wall in May.”") == ["Ana Reyes"]
    assert speakers("“We will rebuild it,” Ana Reyes said, “and it will be dry in May.”") == [
        "Ana Reyes",
        "Ana Reyes",
    ]


def test_a_quotation_goes_on_with_the_same_speaker() -> None:
    text = "“We will rebuild the wall in May,” Ana Reyes said. “It will be dry and it will be new.”"
    assert speakers(text) == ["Ana Reyes", "Ana Reyes"]


def test_a_quotation_runs_over_paragraphs() -> None:
    text = (
        "“We will rebuild the wall in May,” Ana Reyes said. “It will be dry when we are done.\n\n"
        "“Nobody has to leave the harbour for it.”"
    )
    assert speakers(text) == ["Ana Reyes"] * 3


def test_a_paragraph_of_quotation_alone_stays_with_the_last_speaker() -> None:
    text = (
        "Ana Reyes said the wall would be dry in May.\n\n"
        "“Nobody has to leave the harbour for it, and nobody will.”"
    )
    assert speakers(text) == ["Ana Reyes"]


def test_two_speakers_are_kept_apart() -> None:
    text = (
        "“We will rebuild the wall in May,” said Ana Reyes. "
        "“That is too late for all of us here,” said Tom Alder."
    )
    assert speakers(text) == ["Ana Reyes", "Tom Alder"]


def test_a_quotation_that_nobody_speaks_has_no_speaker() -> None:
    assert speakers("The tram came.\n\n“We are all very glad that it came so soon.”") == [None]


def test_speakers_carry_over_and_say_so() -> None:
    text = (
        "Ana Reyes said the wall would be dry in May.\n\n"
        "“Nobody has to leave the harbour for it, and nobody will.”"
    )
    story = Story(read_text(text, path="draft.md"), MODEL)
    attribution = story.attributions.of_quote(0)
    assert attribution is not None
    assert attribution.continued
    assert attribution.cue is None
    assert attribution.on_record
