import pytest

from bench.bcubed import Score, assign, covers_last_word, same_span, score
from bench.corpora import GoldMention

ANNA = [(0, 9), (20, 24)]
BEN = [(30, 38), (50, 54)]


def test_perfect_reading_scores_one() -> None:
    result = score([ANNA, BEN], {(0, 9): 0, (20, 24): 0, (30, 38): 1, (50, 54): 1})
    assert (result.precision, result.recall, result.f, result.detection) == (1, 1, 1, 1)


def test_undetected_mention_costs_recall_and_not_precision() -> None:
    result = score([ANNA, BEN], {(0, 9): 0, (20, 24): 0, (30, 38): 1})
    # Anna's two mentions have recall 1 each, Ben's detected one 1/2, his other one 0.
    assert result.recall == pytest.approx(2.5 / 4)
    assert result.precision == 1
    assert result.detection == 0.75


def test_joining_two_people_costs_precision() -> None:
    result = score([ANNA, BEN], {(0, 9): 0, (20, 24): 0, (30, 38): 0, (50, 54): 0})
    assert result.precision == pytest.approx(0.5)
    assert result.recall == 1


def test_splitting_a_person_costs_recall() -> None:
    result = score([ANNA], {(0, 9): 0, (20, 24): 1})
    assert result.recall == pytest.approx(0.5)
    assert result.precision == 1


def test_scores_add_by_mention_and_not_by_article() -> None:
    one = score([ANNA], {(0, 9): 0, (20, 24): 0})
    none = score([[(0, 4)], [(5, 9)]], {})
    assert (one + none).recall == pytest.approx(0.5)
    assert sum([one, none], Score()).gold == 4


def test_same_span_and_overlap_differ() -> None:
    gold = GoldMention(10, 19, "Anna Berg")
    assert same_span(gold, 10, 19)
    assert not same_span(gold, 6, 19)
    assert covers_last_word(gold, 15, 19)
    assert covers_last_word(gold, 6, 25)
    assert not covers_last_word(gold, 10, 14)


def test_assign_leaves_out_what_no_person_mentions() -> None:
    gold = [[GoldMention(0, 4, "Berg"), GoldMention(9, 13, "Berg")]]
    assert assign(gold, [[(40, 44)], [(9, 13)]], same_span) == {(9, 13): 1}
