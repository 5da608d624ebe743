"""``python -m bench pairs``: name-spelling against pairs of look-alike names, labelled by hand."""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeAlias

from bench import engine
from bench.corpora import add_corpora_option
from bench.engine import Found
from bench.external import add_external_options, external

CODE = "NAM103"
PAIRS = "name-pairs.tsv"
STORED = Path(__file__).parent / "pairs.json"
FAULTS = frozenset({"variant", "diacritic"})
NO_FAULT = "different"

_FoundIn: TypeAlias = Mapping[tuple[str, str], Sequence[Found]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two look-alike words of one article, and what they are to each other."""

    label: str
    corpus: str
    document: str
    forms: tuple[str, str]


def load(path: Path) -> list[Pair]:
    """The pairs of a tab-separated file."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            Pair(row["label"], row["corpus"], row["document"], (row["form_a"], row["form_b"]))
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def flagged(pair: Pair, findings: Sequence[Found]) -> bool:
    """Whether a finding sets the one form against the other."""
    for found in findings:
        here = _words(found.place.text)
        there = _words(found.message).union(*(_words(other.text) for other in found.related))
        one, other = pair.forms
        if (one in here and other in there) or (other in here and one in there):
            return True
    return False


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+(?:-\w+)*", text))


@dataclass(frozen=True, slots=True)
class PairFigures:
    """How the pairs fared. ``rows``: label, how many pairs there are, how many were flagged."""

    articles: int
    words: int
    findings: int
    rows: tuple[tuple[str, int, int], ...]

    @property
    def recall(self) -> float:
        """The share of the misspellings and lost accents that was flagged."""
        faults = sum(there for label, there, _ in self.rows if label in FAULTS)
        return self._right / faults if faults else 1.0

    @property
    def precision(self) -> float:
        """Of what was flagged, how much was a fault and not two different names."""
        wrong = sum(hit for label, _, hit in self.rows if label == NO_FAULT)
        flags = self._right + wrong
        return self._right / flags if flags else 1.0

    @property
    def _right(self) -> int:
        return sum(hit for label, _, hit in self.rows if label in FAULTS)


def read(path: Path = STORED) -> PairFigures | None:
    """The figures that are kept, if any."""
    if not path.is_file():
        return None
    kept = json.loads(path.read_text(encoding="utf-8"))
    rows = tuple((str(label), int(there), int(hit)) for label, there, hit in kept.pop("rows"))
    return PairFigures(**kept, rows=rows)


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench pairs", description=__doc__)
    add_corpora_option(parser)
    add_external_options(parser)
    parser.add_argument("--list", action="store_true", help="each pair that was judged wrongly")
    parser.add_argument("--write", action="store_true", help="keep the figures")
    options = parser.parse_args(argv)
    texts = external(options)
    pairs = [p for p in load(options.corpora / PAIRS) if (p.corpus, p.document) in texts]
    if not pairs:
        parser.error("needs --polnear, --basil or both, with the articles of the pairs")
    documents = sorted({(pair.corpus, pair.document) for pair in pairs})
    findings = engine.check([texts[document] for document in documents], [CODE])
    found = dict(zip(documents, findings, strict=True))
    if options.list:
        _list_wrong(pairs, found)
    words = sum(len(texts[document].split()) for document in documents)
    figures = _figures(pairs, found, words)
    _print(figures)
    if options.write:
        STORED.write_text(json.dumps(asdict(figures), indent=2) + "\n", encoding="utf-8")
    return 0


def _figures(pairs: list[Pair], found: _FoundIn, words: int) -> PairFigures:
    there = Counter(pair.label for pair in pairs)
    hit = Counter(p.label for p in pairs if flagged(p, found[p.corpus, p.document]))
    rows = tuple((label, there[label], hit[label]) for label in sorted(there))
    return PairFigures(len(found), words, sum(map(len, found.values())), rows)


def _print(figures: PairFigures) -> None:
    print(f"{figures.articles} articles, {figures.words:,} words, {figures.findings} findings")
    for label, there, hit in figures.rows:
        print(f"  {label:14} {hit:4} of {there:4} flagged")
    print(f"recall {figures.recall:.1%} (misspellings and lost accents)")
    print(f"precision {figures.precision:.1%} (against pairs of different names)")


def _list_wrong(pairs: list[Pair], found: _FoundIn) -> None:
    for pair in pairs:
        hit = flagged(pair, found[pair.corpus, pair.document])
        if hit != (pair.label in FAULTS):
            verdict = "flagged" if hit else "missed"
            print(f"{verdict:8} {pair.label:12} {' / '.join(pair.forms):28} {pair.document}")
