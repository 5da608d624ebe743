"""The figures of the board, as they are kept in ``bench/accuracy.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bench.bcubed import Score
from bench.engine import InstalledRule
from bench.published import Published
from bench.scoring import RuleScore

STORED = Path(__file__).parent / "accuracy.json"
SCHEMA = "backread-accuracy/1"


@dataclass(frozen=True, slots=True)
class Kind:
    """How many faults of one kind were planted, and which share was found."""

    planted: int
    recall: float


@dataclass(frozen=True, slots=True)
class RuleFigures:
    """One row of the board.

    Attributes:
        rule: the rule's name; ``severity`` what its findings are by default.
        planted: how many faults were planted.
        recall: which share of them was found.
        precision: which share of the new findings in planted copies pointed at a fault.
        found: how many findings published copy gave; ``unjudged`` how many of them nobody has read.
        per_thousand_words: findings in a thousand published words.
        false_alarms_per_thousand_words: the same without those judged true.
        false_alarms_per_article: findings not judged true, an article.
        judged_precision: which share of the judged findings is true, debatable ones counting as
            false; None where there is none.
        kinds: the faults by the way they happened.
    """

    rule: str
    severity: str
    planted: int
    recall: float
    precision: float
    found: int
    unjudged: int
    per_thousand_words: float
    false_alarms_per_thousand_words: float
    false_alarms_per_article: float
    judged_precision: float | None
    kinds: Mapping[str, Kind]

    @property
    def weakest(self) -> str:
        """The kind of fault that is found least; of equals the one planted most."""
        return min(
            self.kinds, key=lambda name: (self.kinds[name].recall, -self.kinds[name].planted)
        )


@dataclass(frozen=True, slots=True)
class ReferenceFigures:
    """Precision, recall and F against a reference, such as people read by hand."""

    precision: float
    recall: float
    f: float
    size: int


@dataclass(frozen=True, slots=True)
class Figures:
    """All of the board.

    Attributes:
        articles: how many published articles there are; ``words`` how long they are together.
        rules: a row for each rule, by its code.
        references: the measures against references, by name.
    """

    articles: int
    words: int
    rules: Mapping[str, RuleFigures]
    references: Mapping[str, ReferenceFigures]


def rule_figures(
    code: str, rule: InstalledRule, score: RuleScore, published: Published
) -> RuleFigures:
    """One rule's row."""
    return RuleFigures(
        rule=rule.name,
        severity=rule.severity,
        planted=score.faults.planted,
        recall=round(score.faults.recall, 4),
        precision=round(score.precision, 4),
        found=published.count(code),
        unjudged=sum(found.code == code for _, found in published.judging.unjudged),
        per_thousand_words=round(published.per_thousand_words(code), 4),
        false_alarms_per_thousand_words=round(
            1000 * published.count_not_true(code) / published.words, 4
        ),
        false_alarms_per_article=round(published.per_article(code), 4),
        judged_precision=_rounded(published.judging.precision(code)),
        kinds={
            kind: Kind(tally.planted, round(tally.recall, 4))
            for kind, tally in sorted(score.kinds.items())
        },
    )


def reference_figures(score: Score) -> ReferenceFigures:
    """A B-cubed score as a row of the board."""
    return ReferenceFigures(
        round(score.precision, 4), round(score.recall, 4), round(score.f, 4), score.gold
    )


def write(figures: Figures, path: Path = STORED) -> None:
    """Keeps the figures."""
    contents = {"schema": SCHEMA, **asdict(figures)}
    path.write_text(json.dumps(contents, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def read(path: Path = STORED) -> Figures | None:
    """The figures that are kept, if any.

    Raises:
        SystemExit: if the file is of another schema.
    """
    if not path.is_file():
        return None
    contents: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    if contents.get("schema") != SCHEMA:
        raise SystemExit(f"{path.name} is not of schema {SCHEMA}: write it anew with --write")
    return Figures(
        contents["articles"],
        contents["words"],
        {code: _rule(row) for code, row in contents["rules"].items()},
        {name: ReferenceFigures(**row) for name, row in contents["references"].items()},
    )


def _rule(row: dict[str, Any]) -> RuleFigures:
    return RuleFigures(**{**row, "kinds": {k: Kind(**v) for k, v in row["kinds"].items()}})


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)
