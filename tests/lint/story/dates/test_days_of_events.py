"""Events that go by one day, and by another one elsewhere."""

from backread.draft.reading import read_text
from backread.story import Story
from backread.story.dates.days_of_events import day_conflicts
from backread.story.language import LanguageModel

MODEL = LanguageModel()


def conflicts(draft: str) -> list[tuple[str, str, str]]:
    story = Story(read_text(draft, path="draft.md"), MODEL)
    return [
        (what, odd.span.of(story.text), usual.span.of(story.text))
        for what, odd, usual in day_conflicts(story)
    ]


USUAL = "The council lost Tuesday's vote on the ferry.\n\nNobody spoke before Tuesday's vote.\n\n"


def test_the_day_that_stands_alone_is_the_odd_one() -> None:
    assert conflicts(USUAL + "After Monday's vote the mayor went home.") == [
        ("the vote", "Monday", "Tuesday")
    ]


def test_a_word_that_tells_of_two_votes_settles_it() -> None:
    assert conflicts(USUAL + "After another vote, Monday's vote, the mayor went home.") == []


def test_the_vote_of_another_week_is_another_vote() -> None:
    assert conflicts(USUAL + "After last Monday's vote the mayor went home.") == []
