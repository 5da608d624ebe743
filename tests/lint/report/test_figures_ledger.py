import json
from io import StringIO

import pytest
from backread.draft.reading import read_text
from backread.report.figures_ledger import date_records, figure_records
from backread.report.figures_table import figures_and_dates_table
from backread.story import Story
from backread.story.language import LanguageModel
from rich.console import Console

_SOURCE = """\
---
date: 2025-04-14
---

Twelve 🚋 people were **killed** on Wednesday, April 9. Carla Benning, 42, saw it.

It cost $1.2 million to 1.4 million, she said, or dozens of horses. It was Feb. 30.
"""


@pytest.fixture(scope="module")
def story() -> Story:
    return Story(read_text(_SOURCE, path="tram.md"), LanguageModel())


def test_figures_carry_value_unit_and_what_they_count(story: Story) -> None:
    records = figure_records(story)
    places = [_SOURCE[each["start"] : each["end"]] for each in records]
    assert places == [each["text"] for each in records]
    assert [(each["text"], each["value"], each["upper"], each["unit"]) for each in records] == [
        ("Twelve", 12, None, None),
        ("42", 42, None, "year"),
        ("$1.2 million to 1.4 million", 1_200_000, 1_400_000, "USD"),
        ("dozens", None, None, None),
    ]
    assert records[3]["of"] == "horse"
    assert [each["line"] for each in records] == [5, 5, 7, 7]
    assert [
        story.people[each["person"]].name for each in records if each["person"] is not None
    ] == ["Carla Benning"]


def test_dates_carry_iso_and_how_the_year_is_known(story: Story) -> None:
    records = date_records(story)
    assert [(each["text"], each["iso"], each["year"]) for each in records] == [
        ("Wednesday, April 9", "2025-04-09", "inferred"),
        ("Feb. 30", None, "inferred"),
    ]


def test_records_are_plain_json(story: Story) -> None:
    records = [*figure_records(story), *date_records(story)]
    assert json.loads(json.dumps(records)) == records


def test_the_table_has_a_row_for_each_with_its_line(story: Story) -> None:
    table = figures_and_dates_table(story)
    output = StringIO()
    Console(width=100, file=output).print(table)
    lines = [line.split() for line in output.getvalue().splitlines()]
    assert ["42", "42", "years", "Carla", "Benning", "5"] in lines
    assert any(line[:2] == ["Twelve", "12"] for line in lines)
    assert ["dozens", "vague", "horse", "7"] in lines
    around = next(line for line in lines if line[:3] == ["Wednesday,", "April", "9"])
    assert around == [*"Wednesday, April 9 2025-04-09 were killed on … 5".split()]


def test_a_story_without_figures_has_no_table() -> None:
    story = Story(read_text("It rained.\n", path="rain.md"), LanguageModel())
    assert figures_and_dates_table(story) is None
