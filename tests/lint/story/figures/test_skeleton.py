"""Sentences with a letter for each figure."""

from backread.story.figures.skeleton import NUMBER, PERCENT, POINTS, TIME, skeletons, spelled_out

from .conftest import Desk


def test_each_figure_becomes_one_letter(desk: Desk) -> None:
    story = desk.story("Rents rose 20 percent, from $40 to $50 in two years, or 3 points.")
    (skeleton,) = skeletons(story)
    expected = f"Rents rose {PERCENT}, from {NUMBER} to {NUMBER} in {TIME}, or {POINTS} points."
    assert skeleton.text == expected
    texts = [skeleton.figures[at].text for at in sorted(skeleton.figures)]
    assert texts == ["20 percent", "$40", "$50", "two years", "3"]


def test_a_sentence_with_one_figure_has_none(desk: Desk) -> None:
    assert list(skeletons(desk.story("It cost $40. It was sold for $50."))) == []


def test_letters_are_spelled_out() -> None:
    assert spelled_out("from <NP> to") == f"from [{NUMBER}{PERCENT}] to"
