"""B-cubed: how well mentions are joined into people.

Bagga and Baldwin 1998, "Algorithms for Scoring Coreference Chains", over gold named mentions: a
mention that was not detected counts 0 in recall; precision is over the detected ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bench.corpora import GoldMention
from bench.harmonic import harmonic_mean

Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Score:
    """Sums over mentions, so that the scores of several articles can be added."""

    precision_sum: float = 0.0
    recall_sum: float = 0.0
    detected: int = 0
    gold: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.precision_sum + other.precision_sum,
            self.recall_sum + other.recall_sum,
            self.detected + other.detected,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """Mean precision over the detected mentions, 1 where there are none."""
        return self.precision_sum / self.detected if self.detected else 1.0

    @property
    def recall(self) -> float:
        """Mean recall over all gold mentions, 1 where there are none."""
        return self.recall_sum / self.gold if self.gold else 1.0

    @property
    def f(self) -> float:
        """The harmonic mean of precision and recall."""
        return harmonic_mean(self.precision, self.recall)

    @property
    def detection(self) -> float:
        """The share of the gold mentions that was detected, 1 where there are none."""
        return self.detected / self.gold if self.gold else 1.0


def score(gold: Iterable[Sequence[Key]], system: Mapping[Key, Hashable]) -> Score:
    """B-cubed of one article.

    Args:
        gold: the mentions of each person.
        system: to which person the system gives a gold mention; undetected ones are left out.
    """
    people = [frozenset(person) for person in gold]
    joined: dict[Hashable, set[Key]] = defaultdict(set)
    for person in people:
        for mention in person & system.keys():
            joined[system[mention]].add(mention)
    precision = recall = 0.0
    detected = 0
    for person in people:
        for mention in person & system.keys():
            together = joined[system[mention]]
            both = len(together & person)
            precision += both / len(together)
            recall += both / len(person)
            detected += 1
    return Score(precision, recall, detected, sum(map(len, people)))


Matcher = Callable[[GoldMention, int, int], bool]


def same_span(gold: GoldMention, start: int, end: int) -> bool:
    """Whether a system mention is the very same stretch."""
    return (gold.start, gold.end) == (start, end)


def covers_last_word(gold: GoldMention, start: int, end: int) -> bool:
    """Whether a system mention covers the last word of a gold one."""
    last = gold.end - len(gold.text.split()[-1])
    return start <= last and gold.end <= end


def assign(
    gold: Iterable[Sequence[GoldMention]],
    people: Sequence[Sequence[Key]],
    matches: Matcher,
) -> dict[Key, int]:
    """Which of the system's people each detected gold mention belongs to.

    Args:
        gold: the gold mentions of each person.
        people: the mentions of each of the system's people.
        matches: whether a system mention ``[start, end)`` detects a gold one.
    """
    found: dict[Key, int] = {}
    for mention in (mention for person in gold for mention in person):
        for index, mentions in enumerate(people):
            if any(matches(mention, start, end) for start, end in mentions):
                found[mention.start, mention.end] = index
                break
    return found
