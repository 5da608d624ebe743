"""What sums of money and stretches of time are about."""

import pytest
from backread.story.figures.topics import topic_head, topics_of

from .conftest import Desk


@pytest.mark.parametrize(
    ("draft", "topics"),
    [
        ("Norlys agreed to buy Kraft for $4 million.", {"price"}),
        ("The judge set bail at $4 million.", {"bail"}),
        ("The council passed a budget of $4 million.", {"budget"}),
        ("The bank was fined $4 million.", {"fine"}),
        ("He was sentenced to 10 years in prison.", {"sentence"}),
        ("He lived there for 10 years.", set()),
        ("The ring was found in a box with $4 million.", set()),
        ("He was paid $40 an hour for the deal.", set()),
        ("It was 40 miles from the deal.", set()),
    ],
)
def test_topics_of(desk: Desk, draft: str, topics: set[str]) -> None:
    story = desk.story(draft)
    assert topics_of(story, story.figures[0]) == topics


def test_a_topic_is_of_the_clause(desk: Desk) -> None:
    story = desk.story("The bail was $4 million, while the fine came to $2 million.")
    assert [topics_of(story, each) for each in story.figures] == [{"bail"}, {"fine"}]


@pytest.mark.parametrize(
    ("draft", "head"),
    [
        ("The $4 million deal is closed.", "price"),
        ("The 10-year sentence is long.", "sentence"),
        ("The $4 million house is old.", None),
        ("The 10-year lease is long.", None),
        ("It cost $4 million.", None),
    ],
)
def test_topic_head(desk: Desk, draft: str, head: str | None) -> None:
    assert topic_head(desk.story(draft).figures[0]) == head
