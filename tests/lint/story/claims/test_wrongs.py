"""Wrongs and low aims by their grammar."""

from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.claims.clauses import Clauses, clauses
from backread.story.claims.wrongs import accusation, motive

Tell = Callable[[str], Story]


def weights(story: Story) -> list[float]:
    grammar = Clauses(story)
    found = clauses(
        [token for each in story.sentences for token, _ in grammar.words(each)], grammar.names
    )
    return [weight for clause in found if (weight := accusation(clause) or motive(clause))]


@pytest.mark.parametrize(
    "text",
    [
        "Managers knew that the boiler was unsafe.",
        "The plant dumped sewage in the creek.",
        "The firm overcharged its tenants.",
        "The announcement was timed to bury the report.",
        "The council wants to silence its critics.",
        "The lawsuit is a bid to silence the paper.",
        "Her resignation was an attempt to save her pension.",
        "Commuters from the coast feel abandoned.",
    ],
)
def test_a_wrong_or_a_low_aim(tell: Tell, text: str) -> None:
    assert weights(tell(text))


@pytest.mark.parametrize(
    "text",
    [
        "Managers knew that the boiler was new.",
        "The town dumped snow in the river.",
        "Ann Lee has pocketed six wins.",
        "The fence is designed to keep deer out.",
        "The council wants to open a pool.",
        "The tour was an attempt on the record.",
        "The commuter felt ill.",
    ],
)
def test_what_does_nobody_discredit(tell: Tell, text: str) -> None:
    assert not weights(tell(text))
