from collections.abc import Callable

from backread.story import Story
from backread.story.organisations.drift import find_drifts
from backread.story.organisations.likeness import Likeness
from hypothesis import given, settings
from hypothesis import strategies as st

Told = Callable[[str], Story]


def test_the_rarer_form_is_wrong_and_the_later_one_of_two(told: Told) -> None:
    one, other = "The Institute for Levees met. ", "The Institute of Levees met. "
    (drift,) = find_drifts(told(other + one + one))
    assert (len(drift.wrong), len(drift.right)) == (1, 2)
    assert drift.wrong[0].words == ("Institute", "of", "Levees")
    (drift,) = find_drifts(told(one + other))
    assert drift.wrong[0].words == ("Institute", "of", "Levees")
    assert drift.likeness is Likeness.SMALL_WORD


def test_two_places_of_one_university_are_none(told: Told) -> None:
    text = "The University of Tarn at Quellin met. The University of Tarn in Velden met."
    assert find_drifts(told(text)) == ()


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "Institute Institutes Center for of the The Levees Levee Office Ofice and , . — Dr. "
            "Ann Stone's University at ( ) \" \n\n".split(" ")
        ),
        max_size=30,
    ).map(" ".join)
)
def test_every_drift_has_two_sides_that_differ(told: Told, text: str) -> None:
    for drift in find_drifts(told(text)):
        assert drift.wrong
        assert drift.right
        assert drift.wrong[0].key != drift.right[0].key
        assert len(drift.wrong) <= len(drift.right)
