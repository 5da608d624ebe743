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


def test_somebody_led_in_by_a_sentence_speaks_alone_below() -> None:
    text = "Ana Reyes, 50, said that nobody would leave.\n\n“We are staying here until May.”"
    assert speakers(text) == ["Ana Reyes"]


def test_who_was_quoted_and_is_reported_goes_on() -> None:
    text = (
        "“We will rebuild the wall,” Ana Reyes said.\n\n"
        "Reyes does not trust the owners. She said that they had lied.\n\n"
        "“We are staying here until May.”"
    )
    assert speakers(text) == ["Ana Reyes", "Ana Reyes"]


def test_nobody_goes_on_behind_a_body_or_behind_two() -> None:
    alone = "\n\n“We are staying here until May.”"
    assert speakers(f"The council said that it would vote in June.{alone}") == [None]
    two = "Ana Reyes said that the wall was old, and Piet Sole said that it was not."
    assert speakers(f"{two}{alone}") == [None]
    account = "Ana Reyes told of a quarrel. She said that it began in May."
    assert speakers(f"{account}{alone}") == [None]


def test_a_caption_and_a_teaser_part_nothing() -> None:
    text = (
        "“We will rebuild the wall,” Ana Reyes said.\n\n"
        "The wall in spring. Ida Rask / Valley News\n\n"
        "Read more: Who owns the harbour?\n\n"
        "“We are staying here until May.”"
    )
    assert speakers(text) == ["Ana Reyes", "Ana Reyes"]
