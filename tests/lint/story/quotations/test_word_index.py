"""Finds the passages that have most words of a quotation."""

from backread.story.quotations.word_index import WordIndex

PASSAGES = [
    ("the", "river", "rose"),
    ("the", "road", "was", "shut"),
    ("the", "river", "", "fell"),
]


def test_passages_with_most_of_the_words_come_in_order() -> None:
    assert WordIndex(PASSAGES).sharing(("the", "river", "fell"), 0.6) == [0, 2]


def test_a_word_that_comes_twice_counts_twice() -> None:
    assert WordIndex(PASSAGES).sharing(("river", "river", "shut"), 0.6) == [0, 2]


def test_gaps_are_no_words() -> None:
    assert WordIndex(PASSAGES).sharing(("", "shut"), 1.0) == [1]
