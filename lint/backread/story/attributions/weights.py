"""How likely a word is a cue: logistic regression over its features.

The weights stand in ``data/cue-weights.tsv``; ``docs/data.md`` says what they were learned from.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

INTERCEPT = "(intercept)"

_CANDIDATE = "candidate "
_MOST_ODDS = 30.0


class CueWeights:
    """What each feature of a word adds to the logarithm of the odds that it is a cue.

    Args:
        weights: the weight of each feature and of ``INTERCEPT``; those that are not in it weigh 0.
        words: the lexemes other than verbs that are weighed at all.
    """

    def __init__(self, weights: Mapping[str, float], words: Iterable[str]) -> None:
        self._weights = weights
        self._intercept = weights[INTERCEPT]
        self.words = frozenset(words)

    def probability(self, features: Iterable[str]) -> float:
        """How likely a word with these features is the head of a cue, from 0 to 1."""
        weights = self._weights
        score = self._intercept + sum(weights.get(feature, 0.0) for feature in set(features))
        return 1 / (1 + math.exp(-max(min(score, _MOST_ODDS), -_MOST_ODDS)))

    def lines(self, least: float) -> list[str]:
        """The lines of the data file, without the weights that are smaller than ``least``."""
        lines = ["feature\tweight", f"{INTERCEPT}\t{self._intercept:.3f}"]
        lines += [f"{_CANDIDATE}{lexeme}\t0" for lexeme in sorted(self.words)]
        lines += [
            f"{feature}\t{weight:.2f}"
            for feature, weight in sorted(self._weights.items())
            if feature != INTERCEPT and abs(weight) >= least
        ]
        return lines


def read_weights(lines: Iterable[str]) -> CueWeights:
    """The weights that the lines of a data file hold."""
    weights: dict[str, float] = {}
    words = []
    for line in list(lines)[1:]:
        feature, _, weight = line.rpartition("\t")
        if feature.startswith(_CANDIDATE):
            words.append(feature.removeprefix(_CANDIDATE))
        else:
            weights[feature] = float(weight)
    return CueWeights(weights, words)


@cache
def shipped_weights() -> CueWeights:
    """The weights that are installed with the engine."""
    path = files("backread.story.attributions") / "data" / "cue-weights.tsv"
    return read_weights(path.read_text("utf-8").splitlines())
