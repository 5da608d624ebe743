"""Events that are named with a date, against what the story tells of them."""

import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.dates.named_events import named_event_conflicts
from backread.story.language import LanguageModel

MODEL = LanguageModel()


def conflicts(draft: str) -> list[tuple[str, str, str]]:
    story = Story(read_text(draft, path="draft.md"), MODEL)
    return [(event, here.text, there.text) for event, here, there in named_event_conflicts(story)]


@pytest.mark.parametrize(
    "told",
    [
        "The court ruled 5-4 on Thursday that the dock may stay.",
        "On Thursday, the appeals court ruled that the dock may stay.",
    ],
)
def test_a_verb_tells_of_the_event_on_either_side_of_its_date(told: str) -> None:
    draft = f"{told}\n\nMonday's ruling ends a quarrel."
    assert conflicts(draft) == [("the ruling", "Monday", "Thursday")]


def test_the_noun_may_stand_behind_other_words() -> None:
    draft = (
        "The board huddled Wednesday morning for its full caucus meeting.\n\n"
        "Moss spoke during Tuesday's caucus meeting."
    )
    assert conflicts(draft) == [("the meeting", "Tuesday", "Wednesday")]


def test_a_date_that_modifies_a_noun_is_that_of_the_noun() -> None:
    draft = "Moss read out the letter in an April 20 interview.\n\nThe April 9 letter was wrong."
    assert conflicts(draft) == []


def test_whose_event_it_is() -> None:
    draft = (
        "Moss's resignation in 2008 was a surprise.\n\nBrannock announced his resignation in 2004."
    )
    assert conflicts(draft) == []


def test_a_daily_briefing_has_many_days() -> None:
    draft = (
        "Moss spoke at the daily briefing at the town hall, on May 18.\n\n"
        "One sentence of that May 2 briefing is remembered."
    )
    assert conflicts(draft) == []


def test_named_twice_it_is_established() -> None:
    draft = (
        "At Tuesday's debate Reyes spoke. The two are to debate Saturday.\n\n"
        "At Tuesday's debate Moss spoke."
    )
    assert conflicts(draft) == []


def test_the_owner_may_be_named() -> None:
    draft = (
        "Part of Brannock's guilty plea Tuesday is a fee.\n\n"
        "Tom Brannock pleaded guilty to eight charges on Monday."
    )
    assert conflicts(draft) == [("the plea", "Monday", "Tuesday")]


def test_a_name_tells_of_no_event() -> None:
    draft = "Pollard of the Meet Wessex group came on Sunday.\n\nSaturday's meeting was quiet."
    assert conflicts(draft) == []
