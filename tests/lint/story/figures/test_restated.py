"""Known things that a story counts again with another number."""

import pytest
from backread.story.figures.figure import Exactness
from backread.story.figures.restated import restated

from .conftest import Desk


@pytest.mark.parametrize(
    ("first", "later", "found"),
    [
        ("She runs 14 islands.", "All the 16 islands are green.", ["16"]),
        ("She counted nests on 14 islands.", "The 12 islands with nests are green.", ["12"]),
        ("She runs 14 islands.", "The 12 islands are green.", []),
        ("She runs 14 islands.", "The 16 islands in the north are green.", []),
        ("She runs 14 islands.", "He bought 16 islands. The 16 islands are green.", []),
        ("She runs 14 islands and two islands.", "The 16 islands are green.", []),
        ("She runs 14 islands.", "The 90 islands are green.", []),
        ("She runs 14 islands.", "Half of 16 islands are green.", []),
        ("It has 14 rooms.", "The last 16 rooms are green.", []),
        (
            "They talked for 11 days in Tarnby.",
            "In the 12 days of talks in Tarnby they ate.",
            ["12"],
        ),
        ("They talked for 11 days in Tarnby.", "The 12 days were long.", []),
        ("A crowd of 8,412 came.", "The 8,214 spectators sang.", ["8,214"]),
        ("It has 650 18-hole courses.", "The 36-hole course is new.", []),
    ],
)
def test_restated(desk: Desk, first: str, later: str, found: list[str]) -> None:
    story = desk.story(f"{first}\n\n{later}")
    figures = [each for each in story.figures if each.exactness is Exactness.EXACT]
    assert [each.figure.text.split()[0] for each in restated(story, figures)] == found
