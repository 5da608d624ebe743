"""What the dates of a story are the dates of."""

from backread.draft.reading import read_text
from backread.story import Story
from backread.story.dates.events import find_conflicts, find_ties
from backread.story.language import LanguageModel

MODEL = LanguageModel()


def story_of(draft: str) -> Story:
    return Story(read_text(draft, path="draft.md"), MODEL)


def ties(draft: str) -> list[tuple[str, str, bool]]:
    return [(tie.kind, tie.date.text, tie.known) for tie in find_ties(story_of(draft))]


def test_things_and_people_are_tied_alike() -> None:
    draft = (
        "The blaze on March 3 destroyed the mill.\n\n"
        "Ada Moss joined the brigade in 1961. Moss died on May 4."
    )
    assert ties(draft) == [
        ("fire", "March 3", True),
        ("came", "1961", False),
        ("died", "May 4", True),
    ]


def test_a_date_is_tied_once() -> None:
    assert ties("Ada Moss died in 1961.") == [("died", "1961", True)]


def test_a_date_beside_no_event_is_tied_to_nothing() -> None:
    assert ties("The mill on the hill was painted on March 3.") == []


def test_two_nouns_of_one_event_go_together() -> None:
    draft = "The fire on March 3 destroyed the mill.\n\nIt was insured before the 5 March blaze."
    assert [conflict.event for conflict in find_conflicts(story_of(draft))] == ["the fire"]


def test_an_initiative_is_no_second_avalanche() -> None:
    draft = (
        "The avalanche near Corran came down on Tuesday.\n\nThe latest initiative is a fence. "
        "Monday's avalanche was the first."
    )
    assert [conflict.date.text for conflict in find_conflicts(story_of(draft))] == ["Monday"]
