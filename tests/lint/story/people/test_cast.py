from collections.abc import Callable

from backread.span import Span
from backread.story.people.cast import Cast

DRAFT = "Ana Reyes said that the harbor had lost money. Piet Sole of the Reyes campaign denied it."


def test_mentions_that_a_stretch_touches_are_found(cast: Callable[[str], Cast]) -> None:
    end = DRAFT.index(" said")
    found = cast(DRAFT).mentions_at(Span(end - 1, end + 5))
    assert [mention.text for mention in found] == ["Ana Reyes"]


def test_a_stretch_beside_a_name_holds_no_mention(cast: Callable[[str], Cast]) -> None:
    end = DRAFT.index(" said")
    assert not list(cast(DRAFT).mentions_at(Span(end, end + 5)))


def test_mentions_of_several_people_are_found(cast: Callable[[str], Cast]) -> None:
    found = cast(DRAFT).mentions_at(Span(0, len(DRAFT)))
    assert {mention.text for mention in found} == {"Ana Reyes", "Piet Sole", "Reyes"}


def test_the_first_character_of_a_name_stands_in_it_and_the_one_behind_does_not(
    cast: Callable[[str], Cast],
) -> None:
    people = cast(DRAFT)
    assert people.is_named_at(0)
    assert people.is_named_at(DRAFT.index(" said") - 1)
    assert not people.is_named_at(DRAFT.index(" said"))
