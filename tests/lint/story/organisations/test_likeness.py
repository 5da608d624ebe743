import pytest
from backread.story.organisations.likeness import Likeness, compare_names, is_misspelt


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("Office of River Works", "the Office of the River Works", Likeness.SAME),
        ("U.S. Office of River Works", "Office of River Works", Likeness.SAME),
        ("Roads and Bridges Trust", "Roads & Bridges Trust", Likeness.SAME),
        ("Institute for Levees", "Institute of Levees", Likeness.SMALL_WORD),
        ("Center for Levees", "Centers for Levees", Likeness.NUMBER),
        ("Labour Party", "Labor Party", Likeness.SPELLING),
        ("Centre for Levees", "Center for Levees", Likeness.SPELLING),
        ("Levee Organisation", "Levee Organization", Likeness.SPELLING),
        ("Planning Board", "Planing Board", Likeness.SPELLING),
        ("Levee Research Institute", "Institute for Levee Research", Likeness.ORDER),
        ("Justice Department", "Department of Justice", Likeness.DIFFERENT),
        ("Tarn University", "University of Tarn", Likeness.DIFFERENT),
        ("Bureau of River Works", "Office of River Works", Likeness.HEAD),
        ("River Works Council", "River Works Agency", Likeness.DIFFERENT),
        ("Department of Roads", "Department of Roads and Bridges", Likeness.CONTAINED),
        ("Bank of Tarn", "Bank of Velden", Likeness.DIFFERENT),
        ("Sixth Army Corps", "Sixty Army Corps", Likeness.DIFFERENT),
        ("Iran Press Club", "Iraq Press Club", Likeness.DIFFERENT),
    ],
)
def test_names_are_compared_both_ways(one: str, other: str, likeness: Likeness) -> None:
    assert compare_names(one, other) is likeness
    assert compare_names(other, one) is likeness
    assert compare_names(one, one) is Likeness.SAME


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("planning", "planing", True),
        ("office", "offcie", True),
        ("nation", "national", False),
        ("russia", "russian", False),
        ("gambia", "zambia", False),
        ("north", "norths", False),
    ],
)
def test_a_slip_of_the_keys_is_one_letter_and_no_ending(
    one: str, other: str, expected: bool
) -> None:
    assert is_misspelt(one, other) is expected
