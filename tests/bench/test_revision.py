import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.revision import Edit, revise


def test_edits_are_made_and_spans_carried() -> None:
    revision = revise("Berg said Berg left.", [Edit(10, 14, "Anna"), Edit(0, 4, "Ms. Berg")])
    assert revision.text == "Ms. Berg said Anna left."
    assert revision.carried(0, 4) == (0, 8)
    assert revision.carried(5, 9) == (9, 13)
    assert revision.carried(10, 14) == (14, 18)
    assert revision.carried(15, 20) == (19, 24)


def test_deleting_the_front_of_a_name_keeps_the_rest() -> None:
    revision = revise("So Anna Berg left.", [Edit(3, 8, "")])
    start, end = revision.carried(3, 12)
    assert revision.text[start:end] == "Berg"


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        revise("Anna Berg", [Edit(0, 5, "x"), Edit(4, 9, "y")])


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=20), st.text(min_size=1, max_size=5), st.text(max_size=5), st.text())
def test_what_no_edit_touches_stays_the_same(before: str, old: str, new: str, behind: str) -> None:
    text = before + old + behind
    revision = revise(text, [Edit(len(before), len(before) + len(old), new)])
    for start, end in ((0, len(before)), (len(before) + len(old), len(text))):
        if start < end:
            carried = revision.carried(start, end)
            assert revision.text[carried[0] : carried[1]] == text[start:end]
