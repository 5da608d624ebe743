"""``python -m bench peers``: what other linters find of the faults planted for our rules."""

from __future__ import annotations

import argparse
import datetime
import json
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.board import percent, plain
from bench.corpora import add_corpora_option, load_all
from bench.peers.harper import harper
from bench.peers.proselint import proselint
from bench.peers.textlint import textlint
from bench.peers.tool import Hit, PeerError, Tool
from bench.planters import Planted, plant_all

STORED = Path(__file__).parent.parent / "peers.json"


@dataclass(frozen=True, slots=True)
class ToolFigures:
    """How many faults of each rule a linter found."""

    name: str
    version: str
    found: dict[str, int]


@dataclass(frozen=True, slots=True)
class PeerFigures:
    """All linters on the same planted copies; ``planted`` counts the faults of each rule."""

    date: str
    planted: dict[str, int]
    tools: tuple[ToolFigures, ...]

    def rows(self) -> list[tuple[str, ...]]:
        """A row for each rule."""
        return [
            (code, str(count), *(percent(tool.found.get(code, 0) / count) for tool in self.tools))
            for code, count in sorted(self.planted.items())
        ]


def read(path: Path = STORED) -> PeerFigures | None:
    """The figures that are kept, if any."""
    if not path.is_file():
        return None
    kept = json.loads(path.read_text(encoding="utf-8"))
    tools = tuple(ToolFigures(**tool) for tool in kept["tools"])
    return PeerFigures(kept["date"], kept["planted"], tools)


def count_found(copies: Sequence[Planted], hits: dict[str, list[Hit]]) -> Counter[str]:
    """How many faults of each rule were found.

    A hit counts that touches a place of the fault, unless the untouched twin has the same there: a
    speller that knows neither Montalvo nor Montalov has not found the slip.

    Args:
        copies: the planted copies.
        hits: the hits in each text, planted or untouched.
    """
    found: Counter[str] = Counter()
    for copy in copies:
        known = [
            (*copy.revision.carried(start, end), name)
            for start, end, name in hits[copy.revision.before]
        ]
        new = [hit for hit in hits[copy.text] if not any(_same(hit, other) for other in known)]
        for fault in copy.faults:
            found[copy.code] += any(
                place.overlaps(start, end) for start, end, _ in new for place in fault.places
            )
    return found


def _same(one: Hit, other: Hit) -> bool:
    """Whether two hits complain of the same thing at overlapping places."""
    return one[2] == other[2] and one[0] < other[1] and other[0] < one[1]


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench peers", description=__doc__)
    add_corpora_option(parser)
    parser.add_argument("--no-write", action="store_true", help="leave the kept figures alone")
    options = parser.parse_args(argv)
    copies = list(plant_all(load_all(options.corpora)))
    planted = Counter(copy.code for copy in copies for _ in copy.faults)
    try:
        tools = tuple(_measure(make(), copies) for make in (proselint, textlint, harper))
    except PeerError as error:
        print(f"cannot measure: {error}")
        return 2
    figures = PeerFigures(datetime.date.today().isoformat(), dict(sorted(planted.items())), tools)
    header = ("rule", "planted", *(f"{tool.name} {tool.version}" for tool in tools))
    print(plain(header, figures.rows()))
    if not options.no_write:
        STORED.write_text(json.dumps(asdict(figures), indent=2) + "\n", encoding="utf-8")
    return 0


def _measure(tool: Tool, copies: Sequence[Planted]) -> ToolFigures:
    texts = sorted({text for copy in copies for text in (copy.text, copy.revision.before)})
    with tempfile.TemporaryDirectory(prefix="backread-bench-") as name:
        paths = [Path(name).resolve() / f"{index:05d}.md" for index in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, encoding="utf-8", newline="")
        hits = dict(zip(texts, tool.check(paths), strict=True))
    return ToolFigures(tool.name, tool.version, dict(sorted(count_found(copies, hits).items())))
