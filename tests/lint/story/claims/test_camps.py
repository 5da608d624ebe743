"""Camps: critics and supporters, and who speaks for them around."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from backread.span import Span
from backread.story import Story
from backread.story.attributions.attribution import Source
from backread.story.claims.camps import (
    is_of_camp,
    is_set_against_the_other,
    names_one,
    one_of_camp_speaks_around,
)

Tell = Callable[[str], Story]


@pytest.mark.parametrize(
    ("text", "camp"),
    [("Critics", True), ("climate activists", True), ("Officials", False), ("A baker", False)],
)
def test_what_is_a_camp(text: str, camp: bool) -> None:
    assert is_of_camp(Source(text=text, head=text.split()[-1].lower())) is camp


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Opponents, like Ana Reyes, say the ferry is too dear.", True),
        ("Opponents, most of them old, say the ferry is too dear.", False),
    ],
)
def test_a_name_goes_with_a_camp(tell: Tell, text: str, named: bool) -> None:
    story = tell(text)
    (attribution,) = story.attributions
    opponents = replace(attribution.source, span=Span(0, len("Opponents")))
    assert names_one(story, replace(attribution, source=opponents)) is named


def test_both_camps_side_by_side_are_the_state_of_a_debate(tell: Tell) -> None:
    story = tell("Supporters of the ferry say that it pays. Critics say that it does not.")
    assert not is_set_against_the_other(story, story.attributions[1])
    story = tell("Supporters like Ana Reyes say that it pays. Critics say that it does not.")
    assert is_set_against_the_other(story, story.attributions[1])


def test_somebody_of_the_camp_speaks_in_the_next_paragraph(tell: Tell) -> None:
    told = "Critics say the ferry is too dear.\n\n"
    story = tell(told + "Ana Reyes, a critic of the plan, said it would cost double.")
    assert one_of_camp_speaks_around(story, story.attributions[0])
    story = tell(told + "The ferry runs on Tuesdays.")
    assert not one_of_camp_speaks_around(story, story.attributions[0])
