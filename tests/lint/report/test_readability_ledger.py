import json
from io import StringIO

import pytest
from backread.draft.reading import read_text
from backread.report.readability_ledger import readability_record
from backread.report.readability_table import readability_table
from backread.story import Story
from backread.story.language import LanguageModel
from rich.console import Console

_SOURCE = """\
# The tram is back

The tram 🚋 is back. It ran on Monday and it was full.

## The **old** line

“It was cold,” Ana Reyes said. She rode it for nine years.

- One car.
- Two more cars were bought.
"""


@pytest.fixture(scope="module")
def story() -> Story:
    return Story(read_text(_SOURCE, path="tram.md"), LanguageModel())


def test_the_record_measures_the_story_and_each_section(story: Story) -> None:
    record = json.loads(json.dumps(readability_record(story)))
    assert (record["story"]["words"], record["story"]["sentences"]) == (31, 6)
    assert record["story"]["words_per_sentence"] == 5.2
    opening, old = record["sections"]
    assert (opening["heading"], opening["words"], opening["sentences"]) == (None, 12, 2)
    assert old["heading"]["text"] == "The old line"
    start, end = old["heading"]["start"], old["heading"]["end"]
    assert _SOURCE[start:end] == "The **old** line"
    assert (old["words"], old["sentences"]) == (19, 4)
    assert opening["words"] + old["words"] == record["story"]["words"]


def test_harder_words_have_a_higher_grade(story: Story) -> None:
    harder = _SOURCE.replace("nine years", "considerable organisational periods")
    hard = Story(read_text(harder, path="tram.md"), LanguageModel())
    record, other = readability_record(hard), readability_record(story)
    assert record["story"]["grade"] > other["story"]["grade"]
    assert record["sections"][0] == other["sections"][0]


def test_the_table_shows_them(story: Story) -> None:
    assert _cells(story) == [
        ["whole story", "31", "6", "5.2"],
        ["opening", "12", "2", "6.0"],
        ["The old line", "19", "4", "4.8"],
    ]


def test_a_story_without_headings_has_one_row() -> None:
    plain = Story(read_text("It rained. Nobody came.\n", path="rain.txt"), LanguageModel())
    assert [cells[0] for cells in _cells(plain)] == ["whole story"]


def test_a_story_without_running_text_has_no_table() -> None:
    bare = Story(read_text("# A headline\n", path="bare.md"), LanguageModel())
    assert readability_table(bare) is None
    assert readability_record(bare)["story"]["words"] == 0


def _cells(story: Story) -> list[list[str]]:
    """The table's cells, row by row, without the grade."""
    table = readability_table(story)
    assert table is not None
    output = StringIO()
    Console(file=output, width=100).print(table)
    rows = output.getvalue().splitlines()[2:]
    return [[cell.strip() for cell in row.split("  ") if cell.strip()][:4] for row in rows if row]
