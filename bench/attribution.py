"""``python -m bench attribution``: how well it is found who says what, on PolNeAR.

PolNeAR (Newell, Margolin and Ruths 2018) marks source, cue and content of every attribution in
news of the 2016 American election, very broadly: speech, belief, intention, attitude. The shipped
weights are learned from its training part: what they are worth on other articles of that kind is
measured by ``python -m bench attribution_folds``, or here on a part that nobody has seen.
"""

from __future__ import annotations

import argparse
import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench import engine
from bench.attribution_errors import (
    Classes,
    SentencePair,
    overlap,
    quotations_with_a_source,
    sentence_classes,
    source_classes,
)
from bench.board import plain
from bench.harmonic import harmonic_mean
from bench.polnear import Attribution, MarkedArticle, Spans, load, sentence_starts, told

HEADER = ("attributions", "precision", "recall", "F", "found", "marked")
PARTS = ("cue", "source", "content")

#: Where the figures of ``bench attribution_folds`` are kept for the page.
STORED_FOLDS = Path(__file__).parent / "attribution_folds.json"


@dataclass(frozen=True, slots=True)
class FoldFigures:
    """What ``bench attribution_folds`` found last.

    Attributes:
        articles: how many articles were scored.
        folds: in how many folds.
        marked: how many attributions are marked in them.
        rows: the table, a row for each tally.
    """

    articles: int
    folds: int
    marked: int
    rows: list[list[str]]


def read_folds(path: Path = STORED_FOLDS) -> FoldFigures | None:
    """The figures that were written down last, or None where there are none."""
    if not path.exists():
        return None
    return FoldFigures(**json.loads(path.read_text(encoding="utf-8")))


@dataclass(slots=True)
class Tally:
    """How many of those found are right, and how many of those marked are found."""

    found: int = 0
    right: int = 0
    marked: int = 0
    met: int = 0

    def add(self, other: Tally) -> None:
        """Counts what the other has counted as well."""
        self.found += other.found
        self.right += other.right
        self.marked += other.marked
        self.met += other.met

    @property
    def precision(self) -> float:
        """The share of those found that are right; 1 where none was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of those marked that were found; 1 where none is marked."""
        return self.met / self.marked if self.marked else 1.0

    @property
    def f(self) -> float:
        """The harmonic mean of both."""
        return harmonic_mean(self.precision, self.recall)


@dataclass(slots=True)
class Score:
    """The tallies by name, and the errors: the words of each cue that was missed or is stray."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    missed: Counter[str] = field(default_factory=Counter)
    stray: Counter[str] = field(default_factory=Counter)
    sentences: list[SentencePair] = field(default_factory=list)
    classes: Classes = field(default_factory=dict)

    def tally(self, name: str) -> Tally:
        """The tally of this name, begun where there is none."""
        return self.tallies.setdefault(name, Tally())


def score(articles: Sequence[MarkedArticle], found: Sequence[Sequence[Attribution]]) -> Score:
    """Scores what was found in each article, in the order of the articles."""
    result = Score()
    for article, attributions in zip(articles, found, strict=True):
        _score_sentences(result, article, attributions)
        for part in PARTS:
            _score_spans(result, part, article.attributions, attributions)
        for part in PARTS[1:]:
            _score_matched(result, part, article.attributions, attributions)
    result.classes = {**sentence_classes(result.sentences), **source_classes(articles, found)}
    return result


def _score_sentences(result: Score, article: MarkedArticle, found: Sequence[Attribution]) -> None:
    """A sentence is right if a cue begins in it by both accounts."""
    starts = sentence_starts(article.text)
    ours, theirs = _cues_by_sentence(starts, found), _cues_by_sentence(starts, article.attributions)
    tally = result.tally("sentence that holds a cue")
    tally.found += len(ours)
    tally.marked += len(theirs)
    tally.right += len(ours.keys() & theirs.keys())
    tally.met += len(ours.keys() & theirs.keys())
    for sentence in theirs.keys() - ours.keys():
        result.missed[_words(article.text, theirs[sentence])] += 1
    for sentence in ours.keys() - theirs.keys():
        result.stray[_words(article.text, ours[sentence])] += 1
    for sentence in ours.keys() | theirs.keys():
        pair = SentencePair(article, theirs.get(sentence, ()), ours.get(sentence, ()))
        result.sentences.append(pair)


def _cues_by_sentence(starts: Sequence[int], found: Iterable[Attribution]) -> dict[int, Spans]:
    cues: dict[int, Spans] = {}
    for attribution in found:
        if attribution.cue:
            cues.setdefault(bisect_right(starts, attribution.cue[0][0]) - 1, attribution.cue)
    return cues


def _words(text: str, spans: Spans) -> str:
    return " ".join(" ".join(text[start:end] for start, end in spans).lower().split())


def _score_spans(
    result: Score, part: str, marked: Sequence[Attribution], found: Sequence[Attribution]
) -> None:
    """A part is right if it shares a character with any that is marked, each counted once."""
    ours = {spans for each in found if (spans := each.part(part))}
    theirs = {spans for each in marked if (spans := each.part(part))}
    tally = result.tally(f"{part} span")
    tally.found += len(ours)
    tally.marked += len(theirs)
    tally.right += sum(any(overlap(one, other) for other in theirs) for one in ours)
    tally.met += sum(any(overlap(one, other) for other in ours) for one in theirs)


def _score_matched(
    result: Score, part: str, marked: Sequence[Attribution], found: Sequence[Attribution]
) -> None:
    """The same among attributions whose cues are known to both, of one attribution each time."""
    tally = result.tally(f"{part} of a cue found")
    for one in found:
        twins = [other for other in marked if overlap(one.cue, other.cue)]
        if not twins:
            continue
        hit = any(overlap(one.part(part), other.part(part)) for other in twins)
        tally.found += bool(one.part(part))
        tally.marked += any(other.part(part) for other in twins)
        tally.right += hit
        tally.met += hit


def rows(score: Score) -> list[tuple[str, ...]]:
    """A row of the table for each tally."""
    return [
        (
            name,
            f"{tally.precision:.3f}",
            f"{tally.recall:.3f}",
            f"{tally.f:.3f}",
            str(tally.found),
            str(tally.marked),
        )
        for name, tally in score.tallies.items()
    ]


def measure(polnear: Path, jobs: int = 1, sample: int | None = None) -> Score:
    """The score over the articles; where the weights were learned from them, it flatters.

    Args:
        polnear: the corpus, or a folder of it that holds ``text`` and ``attributions``.
        jobs: how many processes share the articles.
        sample: how many articles to take, spread evenly; all by default.

    Raises:
        SystemExit: if the corpus is not there.
        EngineError: if the command fails.
    """
    articles = _sampled(load(polnear), sample)
    return score(articles, told([article.path for article in articles], jobs))


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench attribution", description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True, metavar="PATH")
    parser.add_argument("--jobs", type=int, default=2, help="processes (default: %(default)s)")
    parser.add_argument("--sample", type=int, help="how many articles to use (default: all)")
    parser.add_argument("--errors", type=int, default=15, help="how many classes of error to list")
    options = parser.parse_args(argv)
    report(options.polnear, options.jobs, options.sample, options.errors)
    return 0


def report(polnear: Path, jobs: int, sample: int | None = None, errors: int = 15) -> None:
    """Prints the scores, the classes of error and how often SRC305 fires on quotations.

    Raises:
        SystemExit: if the corpus is not there.
        EngineError: if the command fails.
    """
    result = measure(polnear, jobs, sample)
    print(plain(HEADER, rows(result)))
    print_errors(result, errors)
    quotations, flagged = unattributed(polnear, jobs, sample)
    share = flagged / quotations if quotations else 0.0
    print(
        f"\nSRC305 unattributed-quote on quotations that have a source: {flagged} of"
        f" {quotations:,} ({share:.2%})"
    )


def print_errors(result: Score, most: int) -> None:
    """Prints the classes of error and the cues of the wrong sentences, the most frequent ones."""
    for title, classes in result.classes.items():
        print(f"{title} ({classes.total()}): {_listed(classes, most)}")
    for title, cues in (("missed", result.missed), ("stray", result.stray)):
        print(f"cues of the {title} sentences: {_listed(cues, most)}")


def unattributed(polnear: Path, jobs: int = 1, sample: int | None = None) -> tuple[int, int]:
    """How many quotations readers gave a source, and how many of them SRC305 flags."""
    articles = _sampled(load(polnear), sample)
    findings = engine.check([article.text for article in articles], ["SRC305"], jobs)
    quotations = flagged = 0
    for article, found in zip(articles, findings, strict=True):
        for start, end in quotations_with_a_source(article):
            quotations += 1
            flagged += any(each.place.overlaps(start, end) for each in found)
    return quotations, flagged


def _sampled(articles: list[MarkedArticle], sample: int | None) -> list[MarkedArticle]:
    if sample is None:
        return articles
    return articles[:: max(len(articles) // sample, 1)][:sample]


def _listed(errors: Counter[str], most: int) -> str:
    return ", ".join(f"{words!r} {count}" for words, count in errors.most_common(most))
