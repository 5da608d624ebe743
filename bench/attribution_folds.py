"""``python -m bench attribution_folds``: who says what, where the weights were not learned.

Cross-validation on PolNeAR: the articles are dealt into folds by a digest of their names; those of
each fold are read with weights that were learned from the others. It tells how good the shipped
weights, which are learned from all of them, are on copy like it. Only the weights are learned
anew: the rules that lead from a cue to its source were written with some of these articles at hand.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from backread.span import Span
from backread.story import Story
from backread.story.attributions.attribution import Attribution as Found
from backread.story.attributions.find import find_attributions

from bench.attribution import (
    HEADER,
    STORED_FOLDS,
    FoldFigures,
    Score,
    Tally,
    print_errors,
    rows,
    score,
)
from bench.board import plain
from bench.polnear import Attribution, MarkedArticle, Spans, load
from bench.train_attribution import PENALTY, Penalty, Word, learn, read_stories, words_of


@dataclass(frozen=True, slots=True)
class Lesson:
    """An article, how the engine reads it, and its words."""

    article: MarkedArticle
    story: Story
    words: list[Word]


def fold_of(article: MarkedArticle, folds: int) -> int:
    """The fold of an article, from 0."""
    return int(hashlib.md5(article.id.encode()).hexdigest(), 16) % folds


def cross_validate(lessons: Sequence[Lesson], folds: int, penalty: Penalty) -> list[Score]:
    """The score of each fold, with weights that were learned from the others."""
    scores = []
    for number in range(folds):
        tested = [each for each in lessons if fold_of(each.article, folds) == number]
        learned = [each for each in lessons if fold_of(each.article, folds) != number]
        weights = learn([word for each in learned for word in each.words], penalty)
        found = [
            _as_marked(each.story, list(find_attributions(each.story, weights))) for each in tested
        ]
        scores.append(score([each.article for each in tested], found))
    return scores


def pooled(scores: Sequence[Score]) -> Score:
    """The scores of all folds as one."""
    whole = Score()
    for each in scores:
        for name, tally in each.tallies.items():
            whole.tally(name).add(tally)
        whole.missed.update(each.missed)
        whole.stray.update(each.stray)
    for title in scores[0].classes:
        whole.classes[title] = Counter(
            kind for each in scores for kind in each.classes[title].elements()
        )
    return whole


def spread(scores: Sequence[Score], name: str) -> str:
    """Mean and standard deviation of F over the folds, in points."""
    values = [each.tallies.get(name, Tally()).f * 100 for each in scores]
    return f"{statistics.mean(values):.1f} ± {statistics.stdev(values):.1f}"


def folded(articles: Sequence[MarkedArticle], scores: Sequence[Score]) -> FoldFigures:
    """The figures of all folds together, with the spread of each over the folds."""
    return FoldFigures(
        articles=len(articles),
        folds=len(scores),
        marked=sum(len(each.attributions) for each in articles),
        rows=[[*row, spread(scores, row[0])] for row in rows(pooled(scores))],
    )


def _as_marked(story: Story, found: Sequence[Found]) -> tuple[Attribution, ...]:
    """What was found, by its places in the file, as the readers' marks are."""

    def places(*spans: Span | None) -> Spans:
        sources = (story.draft.source_span(each) for each in spans if each is not None)
        return tuple(sorted((each.start, each.end) for each in sources))

    return tuple(
        Attribution(places(each.cue.span), places(each.source.span), places(*each.content))
        for each in found
        if each.cue is not None
    )


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench attribution_folds", description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True, metavar="PATH")
    parser.add_argument("--folds", type=int, default=5, help="how many (default: %(default)s)")
    parser.add_argument("--lasso", type=float, default=PENALTY.lasso, help="default: %(default)s")
    parser.add_argument("--ridge", type=float, default=PENALTY.ridge, help="default: %(default)s")
    parser.add_argument("--write", action="store_true", help="keep the figures for the page")
    parser.add_argument("--errors", type=int, default=15, help="how many classes of error to list")
    options = parser.parse_args(argv)
    articles = load(options.polnear)
    lessons = [
        Lesson(article, story, words_of(article, story))
        for article, story in zip(articles, read_stories(articles), strict=True)
    ]
    scores = cross_validate(lessons, options.folds, Penalty(options.lasso, options.ridge))
    whole = pooled(scores)
    figures = folded(articles, scores)
    print(f"{figures.articles} articles in {figures.folds} folds")
    print(plain((*HEADER, "F by fold"), figures.rows))
    print_errors(whole, options.errors)
    if options.write:
        STORED_FOLDS.write_text(json.dumps(asdict(figures), indent=2) + "\n", encoding="utf-8")
    return 0
