from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.headlines.figures import find_figure_conflicts

Tell = Callable[[str], Story]

BODY = (
    "A flood took the bridge at Tarn on Monday and 14 people were killed, the police said. The "
    "county will spend $3.6 million on a new bridge, and 39.6 percent of its roads are closed. "
    "Some 8 tons of stone were found in the river."
)


def conflicts(tell: Tell, headline: str) -> list[tuple[str, str]]:
    found = find_figure_conflicts(tell(f"# {headline}\n\n{BODY}\n"))
    return [(each.beside.text, each.body.text) for each in found]


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Flood kills 12 at Tarn", [("12", "14")]),
        ("Flood kills 14 at Tarn", []),
        ("Flood kills more than a dozen at Tarn", []),
        ("County to spend $6.3 million on bridge", [("$6.3 million", "$3.6 million")]),
        ("County to spend $3.6m on bridge", []),
        ("County to spend nearly $4 million on bridge", []),
        ("40% of county roads closed", []),
        ("60% of county roads closed", [("60%", "39.6 percent")]),
        ("Flood closes 60 per cent of county roads", [("60 per cent", "39.6 percent")]),
        ("Nine die in Tarn flood", [("Nine", "14")]),
        ("3 questions about the Tarn flood", []),
        ("Tarn bridge was 120 years old", []),
    ],
)
def test_figures_of_a_headline(tell: Tell, headline: str, found: list[tuple[str, str]]) -> None:
    assert conflicts(tell, headline) == found


def test_a_story_without_a_headline_has_none(tell: Tell) -> None:
    assert find_figure_conflicts(tell(BODY)) == ()
