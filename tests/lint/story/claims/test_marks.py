import itertools

import pytest
from backread.story.claims.claim import ClaimKind
from backread.story.claims.expressions import expression, rows
from backread.story.claims.marks import find_marks, strongest


def found(text: str) -> dict[ClaimKind, str]:
    return {mark.kind: text[mark.start : mark.end] for mark in find_marks(text, 0, len(text))}


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("A third of the flats stand empty.", ClaimKind.FIGURE, "A third of the flats"),
        ("An estimated 40,000 people left.", ClaimKind.FIGURE, "An estimated 40,000 people"),
        ("It is the worst flood in history.", ClaimKind.SUPERLATIVE, "the worst flood in history"),
        ("The move is unprecedented.", ClaimKind.SUPERLATIVE, "unprecedented"),
        ("It failed largely because of rain.", ClaimKind.CAUSE, "largely because"),
        ("Rents have steadily risen.", ClaimKind.TREND, "have steadily risen"),
        ("Crime is on the rise.", ClaimKind.TREND, "on the rise"),
        ("Rents will double soon.", ClaimKind.FORECAST, "will double"),
        ("It is likely to fail.", ClaimKind.FORECAST, "is likely to fail"),
        ("He embezzled money.", ClaimKind.ACCUSATION, "embezzled money"),
        ("The chaotic response cost time.", ClaimKind.CHARACTERISATION, "chaotic response"),
    ],
)
def test_words_that_make_a_claim(text: str, kind: ClaimKind, words: str) -> None:
    assert found(text)[kind] == words


@pytest.mark.parametrize(
    "text",
    [
        "The council met at noon.",
        "The train is due to arrive at six.",
        "She walked home.",
        "Nobody spoke in May.",
    ],
)
def test_plain_events_make_none(text: str) -> None:
    assert found(text) == {}


def test_a_kind_gives_its_strongest_mark_and_marks_never_overlap() -> None:
    text = "Rents may help, but prices will double within three years."
    marks = strongest(find_marks(text, 0, len(text)))
    (mark,) = [mark for mark in marks if mark.kind is ClaimKind.FORECAST]
    assert text[mark.start : mark.end] == "will double within three years"
    ordered = sorted(marks, key=lambda each: each.start)
    assert all(a.end <= b.start for a, b in itertools.pairwise(ordered))


def test_marks_stay_between_the_offsets() -> None:
    text = "Rents will double. Crime is on the rise."
    assert [mark.kind for mark in find_marks(text, 19, len(text))] == [ClaimKind.TREND]


def test_every_weight_is_a_share_and_every_kind_has_marks() -> None:
    table = rows("marks.tsv")
    assert {ClaimKind(kind) for kind, _, _ in table} == set(ClaimKind)
    assert all(0 < float(weight) <= 1 for _, weight, _ in table)


def test_every_expression_can_be_read() -> None:
    for name in {row[0] for row in rows("expressions.tsv")}:
        assert expression(name).pattern
