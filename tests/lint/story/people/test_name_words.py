from collections.abc import Callable

import pytest
from backread.story.people.name_words import NameBlock, is_calendar, is_title

Read = Callable[[str], list[NameBlock]]


def words(blocks: Read, text: str) -> list[str]:
    return [word.text for block in blocks(text) for word in block.words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Weller's dog", ["Weller", "dog"]),
        ("Weller’s dog", ["Weller", "dog"]),
        ("the Wellers' dog", ["the", "Wellers", "dog"]),
        ("Weller-era rules", ["Weller", "era", "rules"]),
        ("K.C. Weller", ["K.C.", "Weller"]),
        ("J. D. Weller", ["J.", "D.", "Weller"]),
        ("Sean O'Malley", ["Sean", "O'Malley"]),
        ("Sean O’Malley", ["Sean", "O’Malley"]),
        ("Zoë Åkesson", ["Zoë", "Åkesson"]),
        ("3.5 million", ["3.5", "million"]),
        ("It cost 1,200.50. Weller", ["It", "cost", "1,200.50", "Weller"]),
        ("five for 28.The Wellers", ["five", "for", "28", "The", "Wellers"]),
    ],
)
def test_words(blocks: Read, text: str, expected: list[str]) -> None:
    assert words(blocks, text) == expected


def test_possessives_are_marked(blocks: Read) -> None:
    (block,) = blocks("Weller's dog bit Weller’s cat and Weller.")
    assert [word.possessive for word in block.words if word.text == "Weller"] == [True, True, False]


def test_spans_leave_the_possessive_out(blocks: Read) -> None:
    text = "Yesterday Ann Weller's dog barked."
    (block,) = blocks(text)
    assert block.span(1, 3).of(text) == "Ann Weller"


def test_gaps_hold_one_space_for_any_white_space(blocks: Read) -> None:
    (block,) = blocks("Ann\nWeller met\u00a0Owen-Stone, 9.")
    assert [word.gap for word in block.words] == ["", " ", " ", " ", "-", ", "]


def test_stops(blocks: Read) -> None:
    (block,) = blocks("Mr. Weller left.")
    assert [word.text for word in block.words if word.stop] == ["Mr", "left"]


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("He left. She stayed.", ["He", "She"]),
        ("He met Mr. Weller there.", ["He"]),
        ("He met J. Weller there.", ["He"]),
        ("He met Lt. Weller there.", ["He"]),
        ("He said: “She stayed.”", ["He", "She"]),
        ("He left; she stayed — alone", ["He", "she", "alone"]),
    ],
)
def test_what_opens_a_sentence(blocks: Read, text: str, opening: list[str]) -> None:
    (block,) = blocks(text)
    assert [word.text for word in block.words if word.opens] == opening


@pytest.mark.parametrize(
    ("text", "title_case"),
    [
        ("# Weller Wins Again in Minster Creek\n\nHe won.", True),
        ("# WELLER WINS IN MINSTER CREEK AGAIN\n\nHe won.", True),
        ("# Weller wins again in Minster Creek today\n\nHe won.", False),
        ("Weller Wins", False),
        ("Ann Weller met Owen Stone in Minster Creek on Monday.", False),
    ],
)
def test_title_case(blocks: Read, text: str, title_case: bool) -> None:
    assert blocks(text)[0].title_case is title_case


def test_datelines_bylines_and_code_are_silent(blocks: Read) -> None:
    text = "# Weller wins\n\nBy Ann Weller\n\nMINSTER CREEK — Weller won.\n\n    Weller = 1\n"
    read = blocks(text)
    assert [block.kind.value for block in read if block.silent] == ["byline", "dateline", "code"]


@pytest.mark.parametrize(
    ("text", "title"),
    [("Senator", True), ("Mr", True), ("M", False), ("M.", False), ("Weller", False)],
)
def test_titles(blocks: Read, text: str, title: bool) -> None:
    assert is_title(blocks(f"Yesterday {text} Weller")[0].words[1]) is title


def test_an_initial_with_its_stop_is_read_as_an_initial(blocks: Read) -> None:
    word = blocks("Yesterday M. Weller left")[0].words[1]
    assert (word.text, word.initials) == ("M.", True)


@pytest.mark.parametrize("day", ["May", "october", "Monday", "Mondays"])
def test_calendar(blocks: Read, day: str) -> None:
    assert is_calendar(blocks(day)[0].words[0])
