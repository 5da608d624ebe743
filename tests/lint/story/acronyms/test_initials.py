import pytest
from backread.story.acronyms.initials import letters_of, spelling_lengths, spells


@pytest.mark.parametrize(
    ("name", "letters", "expected"),
    [
        ("Office of River Works", "orw", True),
        ("Office of River Works", "oorw", True),
        ("Office of River Works", "ow", False),
        ("of River Works", "orw", False),
        ("River Works", "rwo", False),
        ("YouBoat Tarn", "ybt", True),
        ("U.S. Board", "usb", True),
        ("", "a", False),
        ("Office", "", False),
    ],
)
def test_words_spell_letters_by_their_initials(name: str, letters: str, expected: bool) -> None:
    assert spells(name.split(), letters) is expected


def test_loosely_one_word_may_be_left_out_and_inner_letters_count() -> None:
    words = "Office Long River Works".split()
    assert not spells(words, "orw")
    assert spells(words, "orw", loose=True)
    assert spells(["television"], "tv", loose=True)
    assert not spells(["television"], "vt", loose=True)


@pytest.mark.parametrize(
    ("written", "letters"),
    [("ORWs", "orw"), ("U.N.", "un"), ("R&D", "rd"), ("ÖBB", "obb"), ("AFL-CIO", "aflcio")],
)
def test_letters_are_read_without_stops_joints_and_plural(written: str, letters: str) -> None:
    assert letters_of(written) == letters


def test_every_length_that_gives_the_letters_is_told() -> None:
    words = "Office of River Works and Wells".split()
    assert list(spelling_lengths(words, "orw")) == [4]
    assert list(spelling_lengths(words, "orww")) == [6]
    assert list(spelling_lengths(words, "oo")) == [2]
    assert list(spelling_lengths(["Tarn", "of", "Orchards"], "to")) == [2, 3]
