"""The nearest valid spelling, for error messages."""

from __future__ import annotations

from collections.abc import Iterable

_CLOSE_ENOUGH = 60.0


def nearest(word: str, valid: Iterable[str]) -> str | None:
    """The valid word most like ``word``, or None where none is like it. Case is ignored."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(
        word.lower(),
        sorted(valid),
        scorer=fuzz.ratio,
        processor=lambda candidate: candidate.lower(),
        score_cutoff=_CLOSE_ENOUGH,
    )
    return found[0] if found else None


def did_you_mean(word: str, valid: Iterable[str]) -> str:
    """The end of an error message: ``; did you mean "..."?``, or nothing."""
    suggestion = nearest(word, valid)
    return f'; did you mean "{suggestion}"?' if suggestion else ""
