"""REA803: a paragraph of another register is pasted into the story.

The pasted ones are invented: official notices, a brochure, a judgment, an abstract, and breathless
accounts in sentences without an end.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.revision import Edit

CODE = "REA803"

_FILE = Path(__file__).parent / "pasted-paragraphs.md"
_FEWEST_PARAGRAPHS = 6


@cache
def pasted_paragraphs() -> dict[str, list[str]]:
    """The paragraphs by their kind, each on one line."""
    _, *sections = _FILE.read_text(encoding="utf-8").split("\n## ")
    kinds = (section.strip().split("\n\n") for section in sections)
    return {kind: [" ".join(each.split()) for each in pool] for kind, *pool in kinds}


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Puts a paragraph of each kind behind some paragraph of narration."""
    if len(reading.paragraphs) < _FEWEST_PARAGRAPHS:
        return
    for kind, pool in pasted_paragraphs().items():
        at = random.choice(reading.paragraphs).end
        text = "\n\n" + random.choice(pool)
        yield planted(reading, CODE, kind, [Edit(at, at, text)], [[(at, at)]])
