"""Causes by their grammar."""

from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.claims.causes import cause
from backread.story.claims.clauses import Clauses, clauses

Tell = Callable[[str], Story]


def weights(story: Story) -> list[float]:
    grammar = Clauses(story)
    found = clauses(
        [token for each in story.sentences for token, _ in grammar.words(each)], grammar.names
    )
    return [weight for clause in found if (weight := cause(clause))]


@pytest.mark.parametrize(
    "text",
    [
        "A worn cable caused the blaze.",
        "A stray spark started the fire.",
        "The shortage of hydrants is the main reason for the damage.",
        "Blame for the delay lies with the contractor.",
        "Poor signs were behind the collision.",
        "Age has become the leading cause of the leaks.",
        "The lack of rain is why the harvest failed.",
        "The cuts have led to the shortage.",
        "The rent cap has driven landlords away.",
    ],
)
def test_a_cause_of_what_is_known(tell: Tell, text: str) -> None:
    assert weights(tell(text))


@pytest.mark.parametrize(
    "text",
    [
        "A burst pipe flooded the hall.",
        "The storm caused a blackout.",
        "The ruling has sparked protests.",
        "The leak has prompted lawmakers to act.",
        "The reason for the visit was a birthday.",
        "The letter explains the decision.",
        "The ferry has left the port.",
        "The captain caused a stir.",
        "That is why the ferry sailed.",
    ],
)
def test_an_event_and_what_followed_it(tell: Tell, text: str) -> None:
    assert not weights(tell(text))
