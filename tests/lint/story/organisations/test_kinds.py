import pytest
from backread.story.organisations.kinds import is_other_kind, is_other_noun


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("veldrano systems", "veldrano technologies", True),
        ("orrel family foundation", "orrel charitable foundation", True),
        ("orrel general hospital", "orrel regional hospital", True),
        ("veldrano bank", "veldrano records", False),
        ("veldrano group", "veldrano motors", False),
        ("national systems", "national technologies", False),
        ("orrel family bank", "orrel community bank", False),
        ("orrel systems", "velden systems", False),
    ],
)
def test_a_word_for_the_kind_tells_no_firm_from_another(one: str, other: str, same: bool) -> None:
    assert is_other_kind(one.split(), other.split()) is same
    assert is_other_kind(other.split(), one.split()) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("orrel teachers association", "orrel teachers union", True),
        ("orrel coast protection trust", "orrel coast conservation trust", True),
        ("orrel music society", "orrel musical society", True),
        ("orrel association", "orrel union", False),
        ("orrel city council", "orrel county council", False),
        ("orrel high school", "orrel middle school", False),
        ("tarn nation press", "tarn national press", True),
        ("tarn russia press", "tarn russian press", False),
    ],
)
def test_nouns_of_longer_names_are_taken_for_each_other(one: str, other: str, same: bool) -> None:
    assert is_other_noun(one.split(), other.split()) is same
    assert is_other_noun(other.split(), one.split()) is same
