"""Times of day of one event."""

import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.dates.hours import find_hour_conflicts
from backread.story.language import LanguageModel


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return LanguageModel()


LEAD = "An earthquake struck the hills at 9:05 a.m. on Monday."


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("When the quake hit at 10:50 a.m., children were in class.", ["10:50 a.m."]),
        ("When the quake hit shortly after 9 a.m., children were in class.", []),
        ("A second quake struck at 10:50 a.m. on Monday.", []),
        ("The earthquake struck at 03:05 a.m. GMT.", []),
        ("The school began at 10:50 a.m.", []),
    ],
)
def test_find_hour_conflicts(model: LanguageModel, later: str, found: list[str]) -> None:
    story = Story(read_text(f"{LEAD}\n\n{later}\n", path="draft.md"), model)
    assert [each.span.of(story.text) for each in find_hour_conflicts(story)] == found
