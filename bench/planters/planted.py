"""What a planter hands back: an article with a fault in it that somebody could have made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from bench.engine import Place
from bench.planters.reading import Reading
from bench.revision import Edit, Revision, revise


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a planted copy.

    ``places`` are the stretches of the planted text that a finding may point at: one where it is
    plain which side is wrong, both where the text does not tell.
    """

    kind: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Planted:
    """A copy of an article with faults in it; ``revision.before`` is its untouched twin."""

    article: str
    code: str
    kind: str
    revision: Revision
    faults: tuple[Fault, ...]

    @property
    def text(self) -> str:
        return self.revision.text


Planter = Callable[[Reading, Random], Iterator[Planted]]


def planted(
    reading: Reading,
    code: str,
    kind: str,
    edits: list[Edit],
    wrong: list[list[tuple[int, int]]] | None = None,
) -> Planted:
    """Makes the edits in the article.

    Args:
        reading: the article.
        code: the rule whose fault this is.
        kind: how the fault happened, in a few words.
        edits: what is changed.
        wrong: for each fault the stretches of the *untouched* text that come to be wrong; each
            edit is a fault at its own place where this is not given.
    """
    revision = revise(reading.text, edits)
    stretches = wrong or [[(edit.start, edit.end)] for edit in edits]
    faults = []
    for alternatives in stretches:
        carried = [revision.carried(start, end) for start, end in alternatives]
        places = tuple(Place(start, end, revision.text[start:end]) for start, end in carried)
        faults.append(Fault(kind, places))
    return Planted(reading.article.id, code, kind, revision, tuple(faults))
