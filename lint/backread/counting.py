"""How messages and reports put a count into words."""

from __future__ import annotations


def times(count: int) -> str:
    """How often: ``once``, ``2 times``."""
    return "once" if count == 1 else f"{count} times"


def number_of(count: int, one: str, several: str | None = None) -> str:
    """How many of something: ``1 draft``, ``2 drafts``, ``2 people``.

    Args:
        count: how many.
        one: the noun in the singular.
        several: its plural; the singular with an "s" where not given.
    """
    return f"{count} {one if count == 1 else several or f'{one}s'}"
