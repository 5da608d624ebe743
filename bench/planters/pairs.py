"""Two sentences that say one thing in two ways, put into two paragraphs of an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import paragraph_ends
from bench.revision import Edit


@dataclass(frozen=True, slots=True)
class Topic:
    """What is stated twice.

    ``first`` and ``later`` are sentences with ``{}`` for the value, any of which may follow any.
    """

    name: str
    first: tuple[str, ...]
    later: tuple[str, ...]


def two_statements(
    reading: Reading,
    code: str,
    topic: Topic,
    values: Sequence[object],
    random: Random,
) -> Planted | None:
    """The two sentences behind two paragraphs, the first before the later; None if too short."""
    ends = paragraph_ends(reading)
    if len(ends) < 2:
        return None
    at = sorted(random.sample(range(len(ends)), 2))
    first = random.choice(topic.first).format(values[0])
    later = random.choice(topic.later).format(values[1])
    edits = [
        Edit(ends[at[0]], ends[at[0]], f"\n\n{first}"),
        Edit(ends[at[1]], ends[at[1]], f"\n\n{later}"),
    ]
    wrong = [[(edit.start, edit.start) for edit in edits]]
    return planted(reading, code, topic.name, edits, wrong)
