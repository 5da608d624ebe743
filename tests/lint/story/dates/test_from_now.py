"""What is told from the day of the story, against the dates of the same event."""

import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.dates.from_now import find_conflicts_from_now
from backread.story.language import LanguageModel

MODEL = LanguageModel()


def conflicts(told: str, date: str = "2024-04-22") -> list[tuple[str, str]]:
    draft = f"---\ndate: {date}\n---\n# Mill\n\n{told}"
    story = Story(read_text(draft, path="draft.md"), MODEL)
    return [(each.date.text, each.other.text) for each in find_conflicts_from_now(story)]


@pytest.mark.parametrize(
    ("now", "dated"),
    [
        ("last week", "April 3"),
        ("last month", "February 2"),
        ("last year", "August 3, 2022"),
        ("three weeks ago", "February 20"),
        ("two months ago", "November 12"),
        ("five years ago", "May 5, 2017"),
    ],
)
def test_a_date_too_far_off_is_another(now: str, dated: str) -> None:
    told = f"Ada Moss died {now}. She was 80.\n\nMoss died on {dated}, her son said."
    assert conflicts(told) == [(dated, now)]


@pytest.mark.parametrize(
    ("now", "dated"),
    [
        ("last week", "April 13"),
        ("last month", "March 1"),
        ("last year", "January 9, 2023"),
        ("three weeks ago", "March 29"),
        ("two months ago", "February 5"),
        ("five years ago", "May 5, 2019"),
        ("almost two months ago", "November 12"),
    ],
)
def test_some_days_more_or_less_are_all_the_same(now: str, dated: str) -> None:
    told = f"Ada Moss died {now}. She was 80.\n\nMoss died on {dated}, her son said."
    assert conflicts(told) == []


def test_a_number_of_years_beyond_the_calendar_is_nobodys_age() -> None:
    assert conflicts("Ada Moss died 99 years ago.", "0050-01-01") == []
