import pytest
from backread.stylebook.vale.letter_case import CaseOptions, sentence_case, title_case

PLAIN = CaseOptions()
STRICT = CaseOptions(threshold=1.0)


@pytest.mark.parametrize(
    ("text", "options", "right"),
    [
        ("The wall held in the night", STRICT, True),
        ("The Wall held in the night", STRICT, False),
        ("The Wall held in the night", PLAIN, True),
        ("the wall held", PLAIN, False),
        ("A Long Night At The Wall", PLAIN, False),
        ("1. An open door", STRICT, True),
        ("b. An open door", CaseOptions(prefix=r"^[a-z]\.\s", threshold=1), True),
        ("B. An open door", CaseOptions(prefix=r"^[a-z]\.\s", threshold=1), False),
        ("Night: The wall", CaseOptions(indicators=(":",), threshold=1), True),
        ("Night: The wall", STRICT, False),
        ("A night in Tarn Crossing", CaseOptions(("Tarn Crossing",), threshold=1), True),
        ("", PLAIN, True),
    ],
)
def test_sentence_case(text: str, options: CaseOptions, right: bool) -> None:
    assert sentence_case(text, options)[1] is right


@pytest.mark.parametrize(
    ("text", "chicago", "right"),
    [
        ("A Long Night at the Wall", False, True),
        ("A Long Night At The Wall", False, False),
        ("A Walk Through the Wall", False, True),
        ("A Walk Through the Wall", True, False),
        ("A Walk through the Wall", True, True),
        ("What It Is For", False, True),
        ("The Wall: A History", False, True),
        ("The Wall: a History", False, False),
        ("How to Build It", False, True),
        ("How To Build It", False, True),
        ("NASA Comes to Town", False, True),
        ("A Well-Built Wall", False, True),
        ("A Well-built Wall", False, False),
    ],
)
def test_title_case(text: str, chicago: bool, right: bool) -> None:
    assert title_case(text, STRICT, chicago=chicago)[1] is right


def test_what_is_expected_is_told() -> None:
    assert title_case("the wall of tarn", PLAIN, chicago=False)[0] == "The Wall of Tarn"
    assert sentence_case("The Wall Of Tarn", CaseOptions(("Tarn",)))[0] == "The wall of Tarn"
