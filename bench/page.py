"""``docs/accuracy.md``, written from the figures."""

from __future__ import annotations

from collections.abc import Sequence

from bench import attribution, pairs, peers
from bench.board import HEADER, markdown, percent, rows
from bench.figures import Figures
from bench.gate import SHARE_TOLERANCE
from bench.judged import Judgement, Judging

REFERENCE_HEADER = ("reference", "precision", "recall", "F", "mentions")

#: spaCy's entities as they come, by which ours can be told from what anybody gets for nothing.
_PUBLISHED = ("spaCy's PERSON entities joined on the last word", "100.0%", "56.7%", "72.3%", "304")

_TOP = """# Accuracy

Written by `python -m bench accuracy --write`; do not edit. Measured on {articles} published
articles ({words:,} words of Wikinews: 20 of GUM's with every person marked by its annotators, 60
of MEANTIME's), which are not part of this repository. Nothing that plants or scores imports the
engine: it reads `backread check --output-format json` as any other program does.

## Rules

Faults are planted in copies of the articles the way they happen in a newsroom, outside headings,
captions and quotations. **Recall** is the share of planted faults that a finding points at;
**precision** the share of a planted copy's new findings that point at one. On the untouched
articles every finding is read by hand: one that was not judged true, or not judged yet, is a
**false alarm**. Debatable ones count as false.

These articles are also those that the engine was developed on: its misses in them were read and
mended, so expect lower figures on copy that it has not seen.
"""

_PICTURE = "![Recall against false alarms, one point a rule](accuracy.svg)"

_PEOPLE = """## People

B-cubed over the named mentions that GUM's annotators marked: a mention that was not found counts
0 in recall; precision is over those found.
"""

_FOLDS = """## Who says what

Source, cue and content of {marked:,} attributions that readers marked in {articles} articles of
PolNeAR's training part, by cross-validation: the articles of each of {folds} folds are read with
weights that were learned from the others (`python -m bench attribution_folds --polnear PATH
--write`). A sentence is right if a cue begins in it by both accounts, a part if it shares a
character with one that is marked. What ships is learned from all of them. PolNeAR marks belief,
intention and attitude as well as speech, and its readers differ: much of what is missed or stray is
open to dispute. The rules that lead from a cue to its source were written with some of these
articles at hand.
"""

_FOLDS_HEADER = ("part", "precision", "recall", "F", "found", "marked", "F by fold")

_PAIRS = """## Look-alike names

name-spelling (NAM103) on {articles} articles of PolNeAR's training part and BASIL ({words:,}
words) in which somebody has labelled pairs of look-alike words: the same name in two spellings, or
two different names. Neither set states a licence, so only the figures are kept
(`python -m bench pairs --polnear PATH --basil PATH --write`).
"""

_PEERS = """## What other linters find of the planted faults

The same planted copies through other prose linters as installed from the package indexes
(`python -m bench peers`, {date}). A finding of any of their rules that touches a planted place
counts as found, whatever it says, unless the untouched article has the same there. They are made
for other ends: none of them follows a person through a story.
"""

_JUDGED = """## Every finding on published copy

Each was read by hand by one of the engine's own developers, most with the words around it rather
than the whole article, and is given by its place (code points). Nobody else has judged them.
"""

_JUDGED_HEADER = ("rule", "text", "article", "at", "verdict", "why")

_GATE = """## The gate

`python -m bench accuracy --gate` runs in CI where the corpora are. It fails when a rule's recall or
precision on planted copies, or a reference's F, falls by more than {tolerance:.1f} points, when a
rule gives more false alarms on published copy than are kept in `bench/accuracy.json`, and when a
published fault that was judged true is no longer found.
"""


def render(figures: Figures, judging: Judging) -> str:
    """The page in Markdown."""
    sections = [
        _TOP.format(articles=figures.articles, words=figures.words),
        markdown(HEADER, rows(figures)),
        _PICTURE,
        "By the way the fault happened:",
        markdown(("rule", "fault", "planted", "recall"), _kind_rows(figures)),
        _PEOPLE,
        markdown(REFERENCE_HEADER, [*reference_rows(figures), _PUBLISHED]),
        *_fold_sections(),
        *_pair_sections(),
        *_peer_sections(),
        *_judged_sections(judging.judged),
        _GATE.format(tolerance=100 * SHARE_TOLERANCE),
    ]
    return "\n\n".join(section.strip() for section in sections) + "\n"


def reference_rows(figures: Figures) -> list[tuple[str, ...]]:
    """A row for each measure against a reference."""
    return [
        (f"backread, {name}", percent(r.precision), percent(r.recall), percent(r.f), str(r.size))
        for name, r in sorted(figures.references.items())
    ]


def _judged_sections(judged: Sequence[Judgement]) -> list[str]:
    if not judged:
        return []
    rows = [
        (j.code, f'"{j.text}"', j.article, str(j.start), j.verdict, j.note)
        for j in sorted(judged, key=lambda j: (j.code, j.article, j.start))
    ]
    return [_JUDGED, markdown(_JUDGED_HEADER, rows)]


def _kind_rows(figures: Figures) -> list[tuple[str, ...]]:
    return [
        (code, name, str(kind.planted), percent(kind.recall))
        for code, rule in sorted(figures.rules.items())
        for name, kind in rule.kinds.items()
    ]


def _fold_sections() -> list[str]:
    stored = attribution.read_folds()
    if stored is None:
        return []
    introduction = _FOLDS.format(marked=stored.marked, articles=stored.articles, folds=stored.folds)
    return [introduction, markdown(_FOLDS_HEADER, stored.rows)]


def _pair_sections() -> list[str]:
    stored = pairs.read()
    if stored is None:
        return []
    table = markdown(
        ("label", "pairs", "flagged"),
        [(label, str(there), str(hit)) for label, there, hit in stored.rows],
    )
    verdict = f"Recall {percent(stored.recall)}, precision {percent(stored.precision)}."
    return [_PAIRS.format(articles=stored.articles, words=stored.words), table, verdict]


def _peer_sections() -> list[str]:
    stored = peers.read()
    if stored is None:
        return []
    header = ("rule", "planted", *(f"{tool.name} {tool.version}" for tool in stored.tools))
    return [_PEERS.format(date=stored.date), markdown(header, stored.rows())]
