from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.genre.declared import by_word, declared
from backread.story.genre.genre import Genre

Tell = Callable[[str], Story]

REPORT = (
    "# Ferry sails again\n\nThe ferry sailed on Monday. Ana Reyes, its captain, was on board.\n\n"
)


def genre(tell: Tell, text: str) -> Genre | None:
    found = declared(tell(text))
    return found[0] if found else None


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Opinion", Genre.OPINION),
        ("letters to the editor", Genre.OPINION),
        ("news analysis", Genre.ANALYSIS),
        ("report", Genre.REPORT),
        ("Sport", None),
        ("", None),
    ],
)
def test_a_section_may_be_named_after_a_genre(word: str, expected: Genre | None) -> None:
    assert by_word(word) is expected


def test_the_front_matter_says_so(tell: Tell) -> None:
    assert genre(tell, f"---\ngenre: column\n---\n{REPORT}") is Genre.OPINION
    assert genre(tell, f"---\nsection: Opinion\n---\n{REPORT}") is Genre.OPINION
    assert genre(tell, f"---\nsection: Opinion\ngenre: report\n---\n{REPORT}") is Genre.REPORT
    assert genre(tell, f"---\nsection: World\n---\n{REPORT}") is None


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Opinion: The ferry must go", Genre.OPINION),
        ("The ferry must go | Editorial", Genre.OPINION),
        ("The ferry must go: column", Genre.OPINION),
        ("News analysis: What the ferry costs", Genre.ANALYSIS),
        ("Letters: The ferry", Genre.OPINION),
        ("Opinion is divided on the ferry", None),
        ("Letters reveal what the ferry cost", None),
        ("Court gives its opinion", None),
    ],
)
def test_a_label_beside_the_headline(tell: Tell, headline: str, expected: Genre | None) -> None:
    assert genre(tell, f"# {headline}\n\nThe ferry sailed on Monday.\n") is expected


@pytest.mark.parametrize(
    "line",
    [
        "Ana Reyes is a columnist for the Harbor Herald.",
        "Ana Reyes teaches history and is the author of a book about ferries.",
        "The writer is a contributing editor of the Harbor Herald.",
        "The views expressed here are those of the author.",
        "To respond, write to letters@example.org.",
    ],
)
def test_a_line_about_the_author_at_the_foot(tell: Tell, line: str) -> None:
    body = "\n\n".join(
        f"The ferry sailed at {hour}." for hour in "six seven eight nine ten".split()
    )
    assert genre(tell, f"{REPORT}{body}\n\n{line}\n") is Genre.OPINION


@pytest.mark.parametrize(
    "line",
    [
        "Ana Reyes contributed to this report.",
        "Reyes said that the columnist was wrong.",
        "Orr, who writes a column, was on board.",
        "The professor declined to comment.",
    ],
)
def test_a_line_of_a_report_at_the_foot(tell: Tell, line: str) -> None:
    body = "\n\n".join(
        f"The ferry sailed at {hour}." for hour in "six seven eight nine ten".split()
    )
    assert genre(tell, f"{REPORT}{body}\n\n{line}\n") is None
