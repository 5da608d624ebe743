"""Numbers of years against the years beside them."""

import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.dates.durations import find_wrong_durations
from backread.story.language import LanguageModel


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return LanguageModel()


@pytest.mark.parametrize(
    ("copy", "actual"),
    [
        ("She ran it from 1961 to 1984, for 33 years.", [23]),
        ("It was a ten-year war, from 2006 to 2018.", []),
        ("It went on for three years, from 2009 to 2015.", [6]),
        ("He led it from 2019 to 2023, for five years.", []),
        ("It opened in 2011. Twelve years later, in 2024, it burned.", []),
        ("It opened in 2011. Ten years later, in 2024, it burned.", [13]),
        ("It opened in 2011 and burned in 2024, ten years later.", [13]),
        ("It opened in 2011.\n\nTen years later, in 2024, it burned.", []),
        ("The mill was put up two years ago, in 2019.", [5]),
        ("The cub was born three weeks ago, on April 18, 2024.", []),
        ("The cub was born six weeks ago, on April 18, 2024.", [4]),
        ("The firm, founded in 1934, keeps its 80th anniversary.", [90]),
        ("The firm, founded in 1934, kept its 80th anniversary in 2014.", []),
        ("The firm was founded in 1934. The 80-year-old firm bakes.", [90]),
        ("The firm was founded in 1934. The 80-year-old baker bakes.", []),
        ("“She ran it from 1961 to 1984, for 33 years,” he said.", []),
    ],
)
def test_find_wrong_durations(model: LanguageModel, copy: str, actual: list[int]) -> None:
    draft = read_text(f"---\ndate: 2024-05-16\n---\n\n{copy}\n", path="draft.md")
    assert [each.actual for each in find_wrong_durations(Story(draft, model))] == actual
