from collections.abc import Iterator

import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel
from backread.story.readability.register import Measure, find_shifts

_PLAIN = [
    "The market on the quay opens at six, and by noon most of the fish on the ice has been sold.",
    "Rosa Telmo has sold fish there for years. She said the new rules cost her a day every week.",
    "Telmo said that she would close the stall in the fall. Two of her friends have closed theirs.",
    "The mayor said she had heard of it, and that the town would send a man to help with forms.",
    "The last ferry of the day leaves at nine. By then the gulls have the quay to themselves.",
    "Next week the town will vote on the old ice house. It has stood empty since the last war.",
]
_PASTED = (
    "Operators of commercial establishments must demonstrate continuous compliance with applicable "
    "administrative requirements. Non-compliance necessitates immediate suspension of individual "
    "authorisations without additional notification, irrespective of contractual "
    "considerations and entitlements acquired beforehand."
)
_RAMBLING = (
    "The man who had the stall by the steps told us he would go on for as long as his legs and "
    "his back would let him and that he had no plan to ask for leave from a board which he had not "
    "met. His son, who drives the van to the town and back and does the books at night when the "
    "fish has gone, said that he would go as well if it came to that, since he had had more than "
    "enough of it by now."
)


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return LanguageModel()


def told(model: LanguageModel, *paragraphs: str) -> Story:
    return Story(read_text("\n\n".join(paragraphs) + "\n", path="draft.md"), model)


def shifts(story: Story, distance: float = 3) -> Iterator[tuple[str, Measure]]:
    for shift in find_shifts(story.readability, distance):
        yield shift.paragraph.block.span.of(story.text), shift.measure


def test_headlines_captions_and_tables_are_no_running_text(model: LanguageModel) -> None:
    story = told(
        model,
        "# A headline of six words here",
        "By Ana Reyes",
        "COLMOUTH — It rained. Nobody came.",
        "Image: the harbor in the rain.",
        "| a | b |\n|---|---|\n| one cell | another |",
        "> He wrote this.",
        "- An item.",
    )
    measured = story.readability
    assert (measured.whole.words, measured.whole.sentences) == (9, 4)
    assert [each.span.of(story.text) for each in measured.sentences] == [
        "It rained.",
        "Nobody came.",
        "An item.",
    ]
    (paragraph,) = measured.paragraphs
    assert paragraph.own.words == 4


def test_quotations_count_for_the_story_but_are_not_a_paragraphs_own(model: LanguageModel) -> None:
    story = told(model, "“It was a long and cold winter here,” Ana Reyes said.")
    assert story.readability.whole.words == 11
    assert story.readability.paragraphs[0].own.words == 3


@pytest.mark.parametrize("place", [0, 3, 6])
def test_a_pasted_paragraph_stands_out_wherever_it_is(model: LanguageModel, place: int) -> None:
    paragraphs = [*_PLAIN[:place], _PASTED, *_PLAIN[place:]]
    assert list(shifts(told(model, *paragraphs))) == [(_PASTED, Measure.WORDS)]


def test_long_sentences_of_plain_words_stand_out(model: LanguageModel) -> None:
    assert list(shifts(told(model, *_PLAIN, _RAMBLING))) == [(_RAMBLING, Measure.SENTENCES)]


def test_a_shift_says_by_how_much(model: LanguageModel) -> None:
    (shift,) = find_shifts(told(model, *_PLAIN, _PASTED).readability, 3)
    assert shift.value > 7
    assert shift.usual < 4.5
    assert shift.distance > 3
    assert shift.grade > shift.usual_grade + 8
    assert not list(find_shifts(told(model, *_PLAIN, _PASTED).readability, shift.distance + 0.1))


@pytest.mark.parametrize(
    "paragraphs",
    [
        _PLAIN,
        [_PASTED] * 6,
        [*_PLAIN[:3], _PASTED],
        [*_PLAIN, f"Telmo read out the rule. “{_PASTED}” she read."],
        [*_PLAIN, f"> {_PASTED}"],
        [*_PLAIN, _PASTED.split(".")[0] + "."],
        [*_PLAIN, _PASTED.replace(". ", " and ")[:200] + " and individual contractual duties."],
        [],
    ],
    ids=[
        "plain",
        "alike",
        "too few",
        "quoted",
        "block quote",
        "too short",
        "one sentence",
        "empty",
    ],
)
def test_nothing_stands_out(model: LanguageModel, paragraphs: list[str]) -> None:
    assert list(shifts(told(model, *paragraphs))) == []


def test_the_dictionary_is_not_read_unless_a_grade_is_asked_for(
    model: LanguageModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> float:
        raise AssertionError("a grade was asked for")

    monkeypatch.setattr("backread.story.readability.passage.flesch_kincaid", refuse)
    assert list(shifts(told(model, *_PLAIN))) == []
    with pytest.raises(AssertionError, match="a grade was asked for"):
        list(shifts(told(model, *_PLAIN, _PASTED)))
