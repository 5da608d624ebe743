"""What speaks for two figures being statements of one quantity."""

import pytest
from backread.story.figures.evidence import ENOUGH, Group, evidence, is_one_quantity, kind_of
from backread.story.figures.figure import Figure, FigureKind, Predicate

from .conftest import Desk


def quantities(desk: Desk, draft: str) -> list[Figure]:
    return [each for each in desk.story(draft).figures if each.kind is FigureKind.QUANTITY]


@pytest.mark.parametrize(
    ("draft", "kind"),
    [
        ("It built a 24-story tower.", ("story", None, None)),
        ("It built 24 stories.", ("story", None, None)),
        ("They paid $40 an hour.", ("USD", "hour")),
        ("The quake of magnitude 6.4 was felt here.", ("named", "magnitude")),
        ("A crowd marched; 400 protesters came.", Predicate.ATTENDING),
    ],
)
def test_kind_of(desk: Desk, draft: str, kind: object) -> None:
    assert kind_of(quantities(desk, draft)[-1]) == kind


def weighed(desk: Desk, first: str, later: str) -> tuple[int, bool]:
    story = desk.story(f"{first}\n\n{later}")
    one, other = [each for each in story.figures if each.kind is FigureKind.QUANTITY]
    group = Group(story, [one, other])
    return evidence(story, one, other, group), is_one_quantity(story, one, other, group)


def test_a_sum_of_one_topic_told_as_known(desk: Desk) -> None:
    points, one = weighed(
        desk, "The council passed a budget of $48 million.", "The $84 million budget was disputed."
    )
    assert points >= ENOUGH
    assert one


def test_sums_of_nothing_in_common(desk: Desk) -> None:
    points, one = weighed(desk, "The ring cost $48 million.", "The mayor raised $84 million.")
    assert points < ENOUGH
    assert not one


def test_numbers_that_cannot_be_mistaken(desk: Desk) -> None:
    points, _ = weighed(
        desk, "The party has 81 delegates.", "It needs the 1,237 delegates of the party."
    )
    assert points < ENOUGH


def test_another_place_is_another_quantity(desk: Desk) -> None:
    _, one = weighed(
        desk,
        "The council of Tarnby passed a budget of $48 million.",
        "In Norrholm the $84 million budget was passed.",
    )
    assert not one


def test_polls_are_many(desk: Desk) -> None:
    points, _ = weighed(desk, "Some 48 percent back the plan.", "The 44 percent back the plan.")
    assert points < ENOUGH
