"""Scores findings against planted faults."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bench.engine import Found
from bench.planters import Fault, Planted


@dataclass(slots=True)
class Tally:
    """How many faults were planted and how many of them were found."""

    planted: int = 0
    found: int = 0

    def add(self, hit: bool) -> None:
        self.planted += 1
        self.found += hit

    @property
    def recall(self) -> float:
        """Found of planted; 1 where nothing was planted."""
        return self.found / self.planted if self.planted else 1.0


@dataclass(slots=True)
class RuleScore:
    """One rule on its planted copies.

    Attributes:
        faults: all its faults.
        kinds: its faults by the way they happened.
        hits: its new findings that point at a fault; ``strays`` those that point elsewhere. New
            are those that the untouched twin has not got.
        missed: the copies with faults that were not found, and those faults.
        astray: the copies with new findings that point elsewhere, and those findings.
    """

    faults: Tally = field(default_factory=Tally)
    kinds: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    hits: int = 0
    strays: int = 0
    missed: list[tuple[Planted, Fault]] = field(default_factory=list)
    astray: list[tuple[Planted, Found]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of the new findings that point at a fault; 1 where there are none."""
        total = self.hits + self.strays
        return self.hits / total if total else 1.0


def score(
    copies: Sequence[Planted],
    findings: Sequence[Sequence[Found]],
    twins: Mapping[str, Sequence[Found]],
) -> dict[str, RuleScore]:
    """The score of each rule.

    Args:
        copies: the planted copies.
        findings: what was found in each of them, in the same order.
        twins: what was found in each untouched article.
    """
    scores: dict[str, RuleScore] = defaultdict(RuleScore)
    for copy, found in zip(copies, findings, strict=True):
        _score_copy(scores[copy.code], copy, found, twins[copy.article])
    return dict(scores)


def hits(fault: Fault, found: Found) -> bool:
    """Whether a finding points at one of the places where the fault may be reported."""
    return any(found.place.overlaps(place.start, place.end) for place in fault.places)


def _score_copy(
    score: RuleScore, copy: Planted, findings: Sequence[Found], twin: Sequence[Found]
) -> None:
    own = [found for found in findings if found.code == copy.code]
    for fault in copy.faults:
        hit = any(hits(fault, found) for found in own)
        score.faults.add(hit)
        score.kinds[fault.kind].add(hit)
        if not hit:
            score.missed.append((copy, fault))
    known = {
        copy.revision.carried(found.place.start, found.place.end)
        for found in twin
        if found.code == copy.code
    }
    for found in own:
        if any(hits(fault, found) for fault in copy.faults):
            score.hits += 1
        elif (found.place.start, found.place.end) not in known:
            score.strays += 1
            score.astray.append((copy, found))
