import datetime

import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.dates.date import Date, YearSource
from backread.story.dates.find import day_of_story
from backread.story.language import LanguageModel
from hypothesis import given, settings
from hypothesis import strategies as st

_MODEL = LanguageModel()


def dates(copy: str, day: str | None = "2025-04-14") -> tuple[Date, ...]:
    head = f"---\ndate: {day}\n---\n\n" if day else ""
    return Story(read_text(f"{head}{copy}\n", path="draft.md"), _MODEL).dates


@pytest.mark.parametrize(
    ("copy", "iso"),
    [
        ("It rained on April 9.", "2025-04-09"),
        ("It rained on Dec. 30.", "2024-12-30"),
        ("It rained on Feb. 2, 2019.", "2019-02-02"),
        ("It rained in March.", "2025-03"),
        ("It rained in 1998.", "1998"),
        ("It rained in the 1990s.", "199X"),
        ("It rained on Thursday.", "2025-04-10"),
        ("It will rain on Thursday.", "2025-04-17"),
        ("It rained yesterday.", "2025-04-13"),
        ("It rained on Feb. 30.", None),
    ],
)
def test_year_is_that_in_which_the_date_lies_nearest(copy: str, iso: str | None) -> None:
    (date,) = dates(copy)
    assert date.iso == iso


def test_without_a_day_of_the_story_the_year_stays_unknown() -> None:
    (date, relative) = dates("It rained on April 9 and on Monday.", day=None)
    assert date.iso == "XXXX-04-09"
    assert date.year_source is YearSource.UNKNOWN
    assert relative.iso is None


def test_dateline_gives_the_day_of_the_story() -> None:
    draft = read_text("# Rain\n\nFriday, July 21, 2017\n\nIt rained on July 20.\n", path="d.md")
    story = Story(draft, _MODEL)
    assert day_of_story(story) == datetime.date(2017, 7, 21)
    assert story.dates[-1].iso == "2017-07-20"


@given(st.dates(datetime.date(1800, 1, 1), datetime.date(2099, 12, 31)))
@settings(max_examples=50, deadline=None)
def test_every_written_day_is_read_back(day: datetime.date) -> None:
    (date,) = dates(f"It rained on {day:%B} {day.day}, {day.year}.")
    assert date.day_of_calendar == day
    assert date.possible
