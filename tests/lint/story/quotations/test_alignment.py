from backread.span import Span
from backread.story.quotations.alignment import Alignment, align
from backread.story.quotations.words import words_of
from hypothesis import given
from hypothesis import strategies as st


def words(text: str) -> list[str]:
    return [word.form for word in words_of(text, Span(0, len(text)))]


def laid(one: str, other: str) -> Alignment:
    alignment = align(words(one), words(other))
    assert alignment is not None
    return alignment


def changes(one: str, other: str) -> list[tuple[str, str]]:
    first, second = words(one), words(other)
    return [
        (
            " ".join(first[slice(*change.one)]),
            " ".join(second[slice(*change.other)]),
        )
        for change in laid(one, other).changes
    ]


def test_a_part_lies_in_the_whole_without_a_change() -> None:
    alignment = laid("the water came", "On Monday the water came up")
    assert alignment.changes == ()
    assert (alignment.start, alignment.end) == (2, 5)


def test_the_words_that_differ() -> None:
    assert changes("I would not go", "I will not go") == [("would", "will")]
    assert changes("I will go home", "I will not go home") == [("", "not")]
    assert changes("I will really go home", "I will go home") == [("really", "")]


def test_a_word_lost_near_the_end_is_lost_and_not_exchanged() -> None:
    assert changes("I am proud to him", "I am proud to endorse him") == [("", "endorse")]


def test_gaps_swallow_words_on_either_side() -> None:
    assert changes("I will ... home", "I will never in my life go home") == []
    assert changes("I will never go home", "I will [...] home") == []
    assert changes("[The mayor] left at noon", "He left at noon") == []


def test_what_is_too_long_is_not_compared() -> None:
    long = ["word"] * 1_000
    assert align(long, long) is None
    assert align([], long) is None


_TEXT = st.lists(st.sampled_from("go home we will not never ... [he] 7".split()), max_size=9)


@given(_TEXT, _TEXT)
def test_alignments_are_in_order_and_cover_the_first_text(one: list[str], other: list[str]) -> None:
    first, second = words(" ".join(one)), words(" ".join(other))
    alignment = align(first, second)
    if alignment is None:
        assert not first or not second
        return
    assert list(alignment.equal) == sorted(alignment.equal)
    for here, there in alignment.equal:
        assert first[here] == second[there]
    covered = {here for here, _ in alignment.equal}
    for change in alignment.changes:
        covered |= set(range(*change.one))
    gaps = {place for place, word in enumerate(first) if not word}
    if all(second):
        assert covered | gaps == set(range(len(first)))


@given(_TEXT)
def test_a_text_lies_in_itself(one: list[str]) -> None:
    first = words(" ".join(one))
    alignment = align(first, first)
    if alignment is not None:
        assert alignment.changes == ()
