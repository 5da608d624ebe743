import pytest
from backread.story.people.spelling import difference, sounds, sounds_alike
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Åkesson", "Akesson", "accent"),
        ("Maurer", "Mauer", "missing letter"),
        ("Stirling", "Sterling", "changed letter"),
        ("Brain", "Brian", "transposed letters"),
        ("Kessler", "Kesler", "doubled letter"),
        ("Volodymyr", "Vladimir", "transliteration"),
        ("Gaddafi", "Qadhafi", "transliteration"),
        ("Khalilzad", "Halilzad", "missing letter"),
        ("Tchaikovski", "Chaikovsky", "transliteration"),
    ],
)
def test_two_spellings_of_one_name(one: str, other: str, expected: str) -> None:
    assert difference(one, other) == expected
    assert difference(other, one) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Weller", "Weller"),
        ("Weller", "WELLER"),
        ("O'Malley", "O’Malley"),
        ("Weller", "Stone"),
        ("Lee", "Lea"),
        ("Kim", "Kym"),
        ("Hall", "Holt"),
    ],
)
def test_one_spelling_or_two_names(one: str, other: str) -> None:
    assert difference(one, other) is None


def test_sounds() -> None:
    assert sounds("Khan") == sounds("Han")
    assert sounds("Anna") != sounds("Na")
    assert sounds("Ludwig") == sounds("Ludwik")
    assert sounds("Irving") != sounds("Irvink")
    assert sounds_alike("Catherine", "Catharine")
    assert not sounds_alike("Catherine", "Katherine")


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=12), st.text(max_size=12))
def test_the_order_does_not_matter(one: str, other: str) -> None:
    assert difference(one, other) == difference(other, one)
    assert difference(one, one) is None
