"""Phrases of news copy, each with one figure, and how it is to be read.

``phrases.tsv`` is for editors to extend: one phrase a line, with the figure as it stands in it, its
kind, its value, how exactly it is given, its unit and what it counts.
"""

from fractions import Fraction
from pathlib import Path

import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.figures.figure import Exactness, Figure, FigureKind
from backread.story.language import LanguageModel

_FILE = Path(__file__).parent / "phrases.tsv"
_JUDGED = {FigureKind.QUANTITY, FigureKind.AGE, FigureKind.RATIO}


def _lines() -> list[list[str]]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return cells[1:]


PHRASES = _lines()


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return LanguageModel()


def _number(value: Fraction | None) -> str:
    if value is None:
        return ""
    return str(int(value)) if value.denominator == 1 else f"{float(value):.6g}"


def _cells(figure: Figure) -> list[str]:
    upper = f"..{_number(figure.upper)}" if figure.upper is not None else ""
    unit = figure.unit.name if figure.unit else ""
    per = f" per {figure.per}" if figure.per else ""
    words = [*figure.counted.modifiers, figure.counted.head] if figure.counted else []
    return [
        figure.text,
        str(figure.kind),
        _number(figure.value) + upper,
        str(figure.exactness) if figure.kind in _JUDGED else "",
        unit + per,
        " ".join(word for word in words if word != "of"),
    ]


@pytest.mark.parametrize("cells", PHRASES, ids=lambda cells: cells[0])
def test_phrase_is_read_as_the_file_says(cells: list[str], model: LanguageModel) -> None:
    story = Story(read_text(cells[0], path="phrase.md"), model)
    assert [_cells(figure) for figure in story.figures] == [cells[1:]]


def test_there_are_many_phrases_of_every_kind() -> None:
    assert len(PHRASES) >= 400
    assert {cells[2] for cells in PHRASES} == {str(kind) for kind in FigureKind} - {"list number"}
    assert {cells[4] for cells in PHRASES} - {""} == {str(each) for each in Exactness}


def test_phrases_stand_there_once() -> None:
    assert len({cells[0] for cells in PHRASES}) == len(PHRASES)
