"""Where a claim's source is found to be."""

from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.claims.claim import ClaimKind, Standing

Tell = Callable[[str], Story]

LEDE = "The choir sang on the steps of the library on Sunday. Nobody went home.\n\n"


def standing(story: Story, kind: ClaimKind) -> Standing:
    (claim,) = [claim for claim in story.claims if claim.kind is kind]
    return claim.standing


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rents in the old town will double.", Standing.NOWHERE),
        ("Rents in the old town will double, Paula Greer said.", Standing.SENTENCE),
        ("According to a report, rents in the old town will double.", Standing.SENTENCE),
        ("Paula Greer said that she had counted. Rents in town will double.", Standing.NEIGHBOUR),
        ("The hearing on rents, which will rise, is scheduled for Monday.", Standing.RECORD),
    ],
)
def test_where_the_source_of_a_forecast_is(tell: Tell, text: str, expected: Standing) -> None:
    assert standing(tell(LEDE + text), ClaimKind.FORECAST) is expected


def test_a_quotation_behind_it_bears_a_claim_out(tell: Tell) -> None:
    text = 'Rents in the old town will double.\n\n"I know that rents will double," Ann Lee said.'
    assert standing(tell(LEDE + text), ClaimKind.FORECAST) is Standing.NEIGHBOUR


def test_a_dated_event_is_the_reporters_own(tell: Tell) -> None:
    text = "Nearly 40 percent of the tiles came down in the storm on Friday."
    assert standing(tell(LEDE + text), ClaimKind.FIGURE) is Standing.WITNESSED


def test_an_accusation_in_court_is_on_record(tell: Tell) -> None:
    text = "The roofer defrauded two owners, the court found, and he was sentenced in May."
    story = tell(LEDE + "He was convicted after he defrauded two owners of the mill.")
    assert standing(story, ClaimKind.ACCUSATION) is Standing.RECORD
    assert standing(tell(LEDE + text), ClaimKind.ACCUSATION) is not Standing.NOWHERE


def test_a_thing_that_cannot_be_asked_is_no_source(tell: Tell) -> None:
    text = "This proactive approach reflects a wish to please everybody in the town."
    assert standing(tell(LEDE + text), ClaimKind.CHARACTERISATION) is Standing.NOWHERE


@pytest.mark.parametrize(
    "text",
    [
        '"Rents in the old town will double," Ann Lee said.',
        "Will rents in the old town double within three years?",
        "I fear that rents in the old town will double.",
        "# Rents in the old town will double",
    ],
)
def test_what_is_no_claim_of_the_story(tell: Tell, text: str) -> None:
    assert [claim for claim in tell(LEDE + text).claims if claim.standing is Standing.NOWHERE] == []


def test_the_strongest_claim_of_each_sentence_stands_for_it(tell: Tell) -> None:
    text = "A third of the flats are empty, and rents will double within three years."
    (claim,) = tell(LEDE + text).claims.unsourced()
    assert claim.kind is ClaimKind.FORECAST
    assert claim.rank == max(each.rank for each in tell(LEDE + text).claims)


def test_the_lede_ranks_lower(tell: Tell) -> None:
    words = "Rents in the old town will double."
    (first,) = tell(words).claims
    (later,) = tell(LEDE + words).claims
    assert first.rank < later.rank


def test_claims_are_in_order_and_their_spans_hold_their_words(tell: Tell) -> None:
    story = tell(LEDE + "Rents in the old town will double.\n\nCrime is on the rise.")
    spans = [claim.span for claim in story.claims]
    assert len(spans) == 2
    assert spans == sorted(spans)
    assert all(claim.span.of(story.text) == claim.text for claim in story.claims)
    assert all(0 <= claim.rank <= 1 for claim in story.claims)


@pytest.mark.parametrize(
    "before",
    [
        "Ana Reyes signed the papers for the ferry in the old mill.",
        "Ana Reyes asked that a vote be held before the end of May.",
        "Photographs of the quay showed a broken crane.",
    ],
)
def test_what_is_no_account_carries_nothing_over(tell: Tell, before: str) -> None:
    story = tell(f"{LEDE}{before} Rents in the old town will double.")
    assert standing(story, ClaimKind.FORECAST) is Standing.NOWHERE


def test_figures_bear_out_no_judgement(tell: Tell) -> None:
    text = "Rents fell by 2 percent in May, data from the ministry showed. The plan was reckless."
    assert standing(tell(LEDE + text), ClaimKind.CHARACTERISATION) is Standing.NOWHERE


@pytest.mark.parametrize("text", ["Why Rents in Arlen Will Double.", "How rents will double."])
def test_a_headline_in_the_text_claims_nothing(tell: Tell, text: str) -> None:
    assert not list(tell(LEDE + text).claims)


def test_a_claim_may_run_over_the_end_of_a_line(tell: Tell) -> None:
    (claim,) = tell(LEDE + "The sale of the mill is\nlikely to fail.").claims
    assert claim.text == "is likely to fail"
