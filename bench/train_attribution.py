"""``python -m bench train_attribution``: learns the weights of cues from PolNeAR.

It writes ``lint/backread/story/attributions/data/cue-weights.tsv``: the logarithm of the odds that
a feature adds to a word's being the head of a cue. No text of the corpus is kept. The weights are
learned from every article; ``python -m bench attribution_folds`` tells how good such weights are
on articles that they were not learned from.

Logistic regression with both penalties, by accelerated proximal gradient steps (Beck and Teboulle
2009), each coordinate with a step of its own. Unlike what plants and scores, this imports the
engine: features have to be those of the engine.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

import numpy
from backread.draft.reading import read_file
from backread.story import Story
from backread.story.attributions.features import features, lexeme
from backread.story.attributions.scene import Scene
from backread.story.attributions.weights import INTERCEPT, CueWeights
from backread.story.language import LanguageModel

from bench.corpora import REPOSITORY
from bench.polnear import MarkedArticle, Spans, load

TARGET = REPOSITORY / "lint/backread/story/attributions/data/cue-weights.tsv"


@dataclass(frozen=True, slots=True)
class Penalty:
    """What keeps weights small: for their size (lasso) and for its square (ridge)."""

    lasso: float
    ridge: float


#: What cross-validates best.
PENALTY = Penalty(lasso=0.8, ridge=6.0)

_STEPS = 300
_FEWEST_FEATURE = 4
_FEWEST_WORD, _RAREST_WORD = 3, 0.04
_LEAST_WEIGHT = 0.02
_ORDER = "VNJRIOM"

Array: TypeAlias = "numpy.ndarray[Any, Any]"


@dataclass
class Word:
    """A word that may be a cue.

    ``is_cue`` is None for the other words of a cue, which teach nothing either way.
    """

    lexeme: str
    token: Any
    scene: Scene
    is_cue: bool | None

    @cached_property
    def features(self) -> list[str]:
        """Its features, each once."""
        return sorted({sys.intern(each) for each in features(self.token, self.scene)})


def read_stories(articles: Iterable[MarkedArticle]) -> list[Story]:
    """The articles as the engine reads them."""
    model = LanguageModel()
    return [Story(read_file(article.path), model) for article in articles]


def words_of(article: MarkedArticle, story: Story) -> list[Word]:
    """The words of an article, verbs and others."""
    cues = [each.cue for each in article.attributions]
    return [word for scene in story.scenes for word in _words_of(scene, story, cues)]


def _words_of(scene: Scene, story: Story, cues: Sequence[Spans]) -> Iterator[Word]:
    inside: dict[int, list[Any]] = defaultdict(list)
    for token in scene.doc:
        place = story.draft.source_span(scene.block.span(token))
        for number, cue in enumerate(cues):
            if any(start < place.end and place.start < end for start, end in cue):
                inside[number].append(token)
    heads = {_head(tokens).i for tokens in inside.values()}
    others = {token.i for tokens in inside.values() for token in tokens} - heads
    for token in scene.doc:
        is_cue = None if token.i in others else token.i in heads
        yield Word(lexeme(token), token, scene, is_cue)


def _head(tokens: Sequence[Any]) -> Any:
    """The word of a cue that governs the others; a verb before a noun, a noun before the rest."""
    places = {token.i for token in tokens}
    tops = [each for each in tokens if each.head.i not in places or each.head.i == each.i]
    return min(tops or tokens, key=lambda each: (_ORDER.index(lexeme(each)[-1]), each.i))


def weighed(found: Iterable[Word]) -> frozenset[str]:
    """The lexemes other than verbs and names that are cues often enough to be weighed."""
    cues: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for word in found:
        total[word.lexeme] += 1
        cues[word.lexeme] += word.is_cue is True
    return frozenset(
        lexeme
        for lexeme, count in cues.items()
        if lexeme[-1] not in "VM"
        and count >= _FEWEST_WORD
        and count / total[lexeme] >= _RAREST_WORD
    )


def learn(found: Sequence[Word], penalty: Penalty = PENALTY) -> CueWeights:
    """The weights that tell the cues among the words from the others."""
    candidates = weighed(found)
    chosen = [
        word
        for word in found
        if word.is_cue is not None and (word.lexeme[-1] == "V" or word.lexeme in candidates)
    ]
    return CueWeights(_fit(chosen, penalty), candidates)


def _fit(found: Sequence[Word], penalty: Penalty) -> dict[str, float]:
    told = [word.features for word in found]
    counts = Counter(feature for each in told for feature in each)
    known = sorted(feature for feature, count in counts.items() if count >= _FEWEST_FEATURE)
    place = {feature: number for number, feature in enumerate(known)}
    columns: list[int] = []
    lengths = []
    for each in told:
        own = [place[feature] for feature in each if feature in place]
        columns += own
        lengths.append(len(own))
    truth = numpy.array([word.is_cue is True for word in found], dtype=float)
    weights, intercept = _descend(
        numpy.array(columns), numpy.array(lengths), truth, len(known), penalty
    )
    return {INTERCEPT: intercept, **dict(zip(known, weights.tolist(), strict=True))}


def _descend(
    columns: Array, lengths: Array, truth: Array, size: int, penalty: Penalty
) -> tuple[Array, float]:
    rows = numpy.repeat(numpy.arange(len(lengths)), lengths)
    ends = numpy.concatenate([[0], numpy.cumsum(lengths)])
    steepness = numpy.bincount(columns, minlength=size) * lengths.mean() / 16 + penalty.ridge + 1
    weights = ahead = numpy.zeros(size)
    intercept = intercept_ahead = -2.0
    momentum = 1.0
    for _ in range(_STEPS):
        sums = numpy.concatenate([[0], numpy.cumsum(ahead[columns])])
        scores = sums[ends[1:]] - sums[ends[:-1]] + intercept_ahead
        error = 1 / (1 + numpy.exp(-scores)) - truth
        slope = numpy.bincount(columns, weights=error[rows], minlength=size) + penalty.ridge * ahead
        stepped = ahead - slope / steepness
        shrunk = numpy.sign(stepped) * numpy.maximum(
            numpy.abs(stepped) - penalty.lasso / steepness, 0
        )
        new_intercept = intercept_ahead - float(error.sum()) / len(truth)
        grown = (1 + (1 + 4 * momentum**2) ** 0.5) / 2
        push = (momentum - 1) / grown
        ahead = shrunk + push * (shrunk - weights)
        intercept_ahead = new_intercept + push * (new_intercept - intercept)
        weights, intercept, momentum = shrunk, new_intercept, grown
    return weights, intercept


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench train_attribution", description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True, metavar="PATH")
    options = parser.parse_args(argv)
    articles = load(options.polnear)
    found = [
        word
        for article, story in zip(articles, read_stories(articles), strict=True)
        for word in words_of(article, story)
    ]
    lines = learn(found).lines(_LEAST_WEIGHT)
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(articles)} articles; wrote {len(lines):,} lines to {TARGET.name}")
    return 0
