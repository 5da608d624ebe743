"""Findings on published copy that somebody has read and judged."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bench.corpora import Article
from bench.engine import Found

JUDGED = Path(__file__).parent / "judged.jsonl"
_FIELDS = {"article", "code", "text", "start", "end", "verdict", "note", "by"}


class Verdict(StrEnum):
    """What an editor would say of a finding."""

    TRUE = "true"
    FALSE = "false"
    DEBATABLE = "debatable"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One finding, by the place it points at, and what the reading of it came to."""

    article: str
    code: str
    text: str
    start: int
    end: int
    verdict: Verdict
    note: str
    by: str

    @property
    def key(self) -> tuple[str, str, int, int]:
        """What makes a finding of a later run the same finding."""
        return self.article, self.code, self.start, self.end


def load(path: Path = JUDGED) -> list[Judgement]:
    """The judgements of a JSON Lines file; none where there is no file.

    Raises:
        SystemExit: if a line is no judgement, or judges a finding for a second time.
    """
    if not path.is_file():
        return []
    judgements: dict[tuple[str, str, int, int], Judgement] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        judgement = _read(line, f"{path.name}:{number}")
        if judgement.key in judgements:
            raise SystemExit(f"{path.name}:{number}: this finding is judged already")
        judgements[judgement.key] = judgement
    return list(judgements.values())


def _read(line: str, where: str) -> Judgement:
    try:
        record = json.loads(line)
        if set(record) != _FIELDS:
            raise ValueError(f"fields must be {', '.join(sorted(_FIELDS))}")
        return Judgement(**{**record, "verdict": Verdict(record["verdict"])})
    except ValueError as error:
        raise SystemExit(f"{where}: no judgement: {error}") from None


@dataclass(frozen=True, slots=True)
class Judging:
    """The findings of a run set against the judgements.

    Attributes:
        judged: the judgements of the findings that the run has.
        unjudged: the findings that nobody has judged, each with its article.
        lost: judgements of true faults that the run no longer finds.
    """

    judged: tuple[Judgement, ...]
    unjudged: tuple[tuple[Article, Found], ...]
    lost: tuple[Judgement, ...]

    def count(self, code: str, *verdicts: Verdict) -> int:
        """How many of a rule's findings were judged so."""
        return sum(j.code == code and j.verdict in verdicts for j in self.judged)

    def precision(self, code: str) -> float | None:
        """The share of a rule's judged findings that are true; None where none was judged.

        Debatable ones count as false: an editor should not have to argue with a linter.
        """
        total = self.count(code, *Verdict)
        return self.count(code, Verdict.TRUE) / total if total else None


def judge(
    articles: Sequence[Article],
    findings: Sequence[Sequence[Found]],
    judgements: Iterable[Judgement],
) -> Judging:
    """Sets the findings in the articles against the judgements."""
    known = {judgement.key: judgement for judgement in judgements}
    judged: list[Judgement] = []
    unjudged: list[tuple[Article, Found]] = []
    for article, found in _pairs(articles, findings):
        judgement = known.pop((article.id, found.code, found.place.start, found.place.end), None)
        if judgement is None:
            unjudged.append((article, found))
        else:
            judged.append(judgement)
    lost = tuple(judgement for judgement in known.values() if judgement.verdict is Verdict.TRUE)
    return Judging(tuple(judged), tuple(unjudged), lost)


def _pairs(
    articles: Sequence[Article], findings: Sequence[Sequence[Found]]
) -> list[tuple[Article, Found]]:
    return [(a, f) for a, found in zip(articles, findings, strict=True) for f in found]


def form(article: Article, found: Found, width: int = 90) -> str:
    """A line to be filled in and added to the file.

    The finding's message and the words around it stand above it behind ``#``, to judge by; they
    stay out of the file, which holds no more of the corpora than the names it points at and the
    beginnings of longer stretches.
    """
    place = found.place
    record = {
        "article": article.id,
        "code": found.code,
        "text": _beginning(place.text),
        "start": place.start,
        "end": place.end,
        "verdict": "?",
        "note": "",
        "by": "read by hand",
    }
    before = article.text[max(0, place.start - width) : place.start]
    behind = article.text[place.end : place.end + width]
    context = " ".join(f"{before}[[{place.text}]]{behind}".split())
    return f"# {found.message}\n# … {context} …\n{json.dumps(record, ensure_ascii=False)}"


def _beginning(text: str, longest: int = 40) -> str:
    """A name whole; of a sentence or a paragraph its beginning, to know it by."""
    return text if len(text) <= longest else f"{text[:longest].rstrip()}…"
