"""Unnamed sources, hidden ones, and quotations that nobody speaks."""

from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.claims.accounts import accounts, balance
from backread.story.claims.hedges import hidden_attributions
from backread.story.claims.quoted import unattributed_quotes
from backread.story.claims.unnamed import unnamed_sources

Tell = Callable[[str], Story]


@pytest.mark.parametrize(
    "reason",
    [
        "who was not authorized to discuss it",
        "who asked not to be named because she works there",
        "who spoke on condition of anonymity for fear of losing her job",
        "who was granted anonymity to discuss private talks",
    ],
)
def test_a_reason_for_anonymity(tell: Tell, reason: str) -> None:
    (source,) = unnamed_sources(tell(f"An official, {reason}, said that the ferry was sold."))
    assert source.reason is not None


def test_a_condition_is_no_reason(tell: Tell) -> None:
    story = tell("An official, who spoke on condition of anonymity, said that the ferry was sold.")
    (source,) = unnamed_sources(story)
    assert source.reason is None


def test_the_official_is_the_official_who_came_in(tell: Tell) -> None:
    story = tell(
        "An official said that the ferry was sold.\n\nThe official said that it was old.\n\n"
        "Another official said that the buyer was a bank."
    )
    assert [len(source.attributions) for source in unnamed_sources(story)] == [2, 1]


def test_hidden_attributions_cover_their_it_and_their_preposition(tell: Tell) -> None:
    story = tell("It is believed that the ferry was sold. The mayor is widely seen as the buyer.\n")
    words = [each.span.of(story.text) for each in hidden_attributions(story)]
    assert words == ["It is believed", "is widely seen as"]


def test_a_quotation_without_a_speaker(tell: Tell) -> None:
    story = tell(
        'Ana Reyes and Piet Sole met on Sunday. "Nobody sweeps these streets." They parted.\n\n'
        '"I sweep them every day," Sole said. "I sweep them in the rain."'
    )
    (quote,) = unattributed_quotes(story)
    assert quote.inner.of(story.text) == "Nobody sweeps these streets."


def test_accounts_count_statements_and_claims(tell: Tell) -> None:
    story = tell(
        "Ana Reyes said that rents would rise. Reyes said that a third of the flats were empty.\n\n"
        "According to a report, it rained. An official said that the ferry was sold.\n\n"
        "Rents in the old town will double within three years."
    )
    found = {account.name: account for account in accounts(story, with_claims=True)}
    assert found["Ana Reyes"].statements == 2
    assert found["Ana Reyes"].claims >= 1
    assert len(found) == 3
    rests = balance(story)
    assert rests.claims - rests.sourced == 1


def test_a_story_may_claim_nothing(tell: Tell) -> None:
    rests = balance(tell("It rained."))
    assert (rests.claims, rests.sourced, rests.accounts) == (0, 0, ())
