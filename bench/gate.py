"""The gate: what has become worse than the figures that are kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bench.figures import Figures, ReferenceFigures, RuleFigures
from bench.judged import Judgement

#: How far recall, precision and F may fall before it counts.
SHARE_TOLERANCE = 0.005

#: How many findings, over all articles, false alarms may rise by before it counts.
ALARM_TOLERANCE = 0


def regressions(now: Figures, stored: Figures, lost: Sequence[Judgement] = ()) -> Iterator[str]:
    """What is worse than stored, one line each.

    Args:
        now: the figures of this run.
        stored: the figures that are kept.
        lost: published faults, judged true, that this run did not find.
    """
    for code, before in stored.rules.items():
        if code not in now.rules:
            yield f"{code} {before.rule}: no longer measured"
            continue
        yield from _rule(code, now.rules[code], before, now.articles, stored.articles)
    for code in now.rules.keys() - stored.rules.keys():
        yield f"{code} {now.rules[code].rule}: has no stored figures; write them with --write"
    for name, reference in stored.references.items():
        yield from _reference(name, now.references.get(name), reference)
    for judgement in lost:
        yield (
            f"{judgement.code}: no longer finds {judgement.text!r} in {judgement.article}"
            f" at {judgement.start}, a true fault"
        )


def _rule(
    code: str, now: RuleFigures, before: RuleFigures, articles: int, articles_before: int
) -> Iterator[str]:
    yield from _fallen(f"{code} {before.rule}", "recall", now.recall, before.recall)
    yield from _fallen(f"{code} {before.rule}", "precision", now.precision, before.precision)
    alarms = round(now.false_alarms_per_article * articles)
    allowed = round(before.false_alarms_per_article * articles_before) + ALARM_TOLERANCE
    if alarms > allowed:
        yield f"{code} {before.rule}: {alarms} false alarms on published copy, stored {allowed}"


def _reference(name: str, now: ReferenceFigures | None, before: ReferenceFigures) -> Iterator[str]:
    if now is None:
        yield f"{name}: no longer measured"
    else:
        yield from _fallen(name, "F", now.f, before.f)


def _fallen(what: str, figure: str, now: float, before: float) -> Iterator[str]:
    if now < before - SHARE_TOLERANCE:
        yield f"{what}: {figure} {now:.1%}, stored {before:.1%}"
