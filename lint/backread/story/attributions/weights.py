"""How likely a word is a cue: logistic regression over its features.

The weights stand in ``data/cue-weights.tsv``; ``docs/data.md`` says what they were learned from.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

INTERCEPT = "(intercept)"


@cache
def cue_weights() -> dict[str, float]:
    """The weight of each feature in the logarithm of the odds; those that are not in it weigh 0."""
    path = files("backread.story.attributions") / "data" / "cue-weights.tsv"
    weights = {}
    for line in path.read_text("utf-8").splitlines()[1:]:
        feature, _, weight = line.rpartition("\t")
        weights[feature] = float(weight)
    return weights


@cache
def weighed_words() -> frozenset[str]:
    """The lexemes other than verbs that are weighed at all."""
    return frozenset(
        feature.removeprefix("candidate ")
        for feature in cue_weights()
        if feature.startswith("candidate ")
    )


def probability(features: Iterable[str]) -> float:
    """How likely a word with these features is the head of a cue, from 0 to 1."""
    weights = cue_weights()
    score = weights[INTERCEPT] + sum(weights.get(feature, 0.0) for feature in set(features))
    return 1 / (1 + math.exp(-max(min(score, 30.0), -30.0)))
