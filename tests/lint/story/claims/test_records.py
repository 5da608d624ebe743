"""Superlatives and records by their grammar."""

from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.claims.clauses import Clauses, clauses
from backread.story.claims.records import superlative

Tell = Callable[[str], Story]


def weights(story: Story) -> list[float]:
    grammar = Clauses(story)
    found = clauses(
        [token for each in story.sentences for token, _ in grammar.words(each)], grammar.names
    )
    return [weight for clause in found if (weight := superlative(clause))]


@pytest.mark.parametrize(
    "text",
    [
        "No other town on the coast has lost so many shops.",
        "No side has ever won here.",
        "None of its rivals has ever matched the record.",
        "The mill has the worst roof in the county.",
        "The county has the worst rate of fires in the state.",
    ],
)
def test_what_nobody_else_has_done(tell: Tell, text: str) -> None:
    assert weights(tell(text))


@pytest.mark.parametrize(
    "text",
    [
        "No other buildings were damaged.",
        "Nobody has been arrested.",
        "No date has been set.",
        "No senator has done so.",
        "The choir has never sung in May.",
        "The team has no captain.",
    ],
)
def test_what_has_not_been_done_yet(tell: Tell, text: str) -> None:
    assert not weights(tell(text))
