"""What raises and what lowers a claim without a source."""

from collections.abc import Callable

import pytest
from backread.story import Story

Tell = Callable[[str], Story]

QUIET = "The choir sang on the steps of the library on Sunday. Nobody went home.\n\n"
CROWD = " and ".join(f"the {trade} of the coast" for trade in ("bakers", "smiths") * 4)
CLAIM = "Rents in the old town will double."
SOURCED = "Ana Reyes said that it rained. Piet Sole said that it snowed.\n\n" * 4


def rank(story: Story) -> float:
    (claim,) = story.claims.unsourced()
    return claim.rank


def test_a_story_that_names_hardly_anybody_ranks_its_claims_higher(tell: Tell) -> None:
    assert rank(tell(QUIET + CLAIM)) > rank(tell(f"{SOURCED}The ferry left.\n\n{CLAIM}"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Fears grow that rents in the old town will double.",
        'Rents in the "old" town will double.',
        "Rents in the old town, which is seen as a jewel, will double.",
        f"Rents in the old town, where {CROWD} have had their shops since May, will double.",
    ],
)
def test_what_may_be_somebodys_words_ranks_lower(tell: Tell, sentence: str) -> None:
    assert rank(tell(QUIET + sentence)) < rank(tell(QUIET + CLAIM))


def test_a_sentence_that_points_back_to_what_somebody_said_ranks_lower(tell: Tell) -> None:
    said = "Ana Reyes said that it rained.\n\n"
    back = tell(f"{said}But rents in the old town will double.")
    plain = tell(f"{said}Rents in the old town will double.")
    assert rank(back) < rank(plain)


def test_where_paragraphs_hold_several_sentences_a_new_one_points_back_to_nobody(
    tell: Tell,
) -> None:
    said = "The ferry left at noon. Ana Reyes said that it rained.\n\n"
    back = tell(f"{QUIET}{said}But rents in the old town will double. It rained.")
    plain = tell(f"{QUIET}{said}Rents in the old town will double. It rained.")
    assert rank(back) == rank(plain)


def test_a_first_person_story_ranks_lower(tell: Tell) -> None:
    own = "I walked home. I met my brother. We sat on the steps.\n\n"
    assert rank(tell(QUIET + own + CLAIM)) < rank(tell(QUIET + CLAIM))


def test_what_an_approach_shows_is_no_event_with_a_date(tell: Tell) -> None:
    claim = "This cautious approach contrasts with the quarrels that ended last year."
    event = "The chaotic response to the flood that ended last year took a week."
    assert rank(tell(QUIET + claim)) > rank(tell(QUIET + event))


@pytest.mark.parametrize(
    ("told", "taken"),
    [
        ("The chaotic response took a week.", "The keeper, whose chaotic response they saw, left."),
        ("It was the worst plan of all.", "The worst plan of all concerns the keeper."),
        ("The mayor botched the sale.", "The letter follows a botched sale."),
    ],
)
def test_what_is_taken_as_said_ranks_lower(tell: Tell, told: str, taken: str) -> None:
    assert rank(tell(QUIET + told)) > rank(tell(QUIET + taken))


def test_what_a_claim_is_about_speaks_for_nobody(tell: Tell) -> None:
    plain = rank(tell(QUIET + "Trade in the old town is crumbling."))
    assert rank(tell(QUIET + "Support in the old town is crumbling.")) == pytest.approx(plain)


def test_a_plan_lays_down_what_will_be_and_not_that_it_may_fail(tell: Tell) -> None:
    laid_down = rank(tell(QUIET + "The plan will cost the county millions."))
    assert rank(tell(QUIET + "The plan could cost the county millions.")) > laid_down


@pytest.mark.parametrize(
    ("firm", "careful"),
    [
        ("Rents in the old town will collapse.", "Rents in the old town could collapse."),
        ("The harbor will be over.", "The harbor will be over on Sunday."),
        ("Fewer people are moving.", "Fewer people are moving from Friday."),
        ("A third of the shops are empty.", "A third of the shares on the Nasdaq are empty."),
    ],
)
def test_what_is_open_laid_down_or_on_a_market_ranks_lower(
    tell: Tell, firm: str, careful: str
) -> None:
    assert rank(tell(QUIET + careful)) < rank(tell(QUIET + firm))


def test_what_a_document_nearby_may_bear_out_ranks_lower(tell: Tell) -> None:
    rents = "A report found that rents in the old town rose.\n\n"
    roofs = "A report found that every roof leaks.\n\n"
    assert rank(tell(QUIET + rents + CLAIM)) < rank(tell(QUIET + roofs + CLAIM))


def test_a_column_ranks_lowest_and_an_analysis_between(tell: Tell) -> None:
    genres = ("opinion", "analysis", "report")
    ranks = [rank(tell(f"---\ngenre: {each}\n---\n{QUIET}{CLAIM}")) for each in genres]
    assert ranks == sorted(set(ranks))
