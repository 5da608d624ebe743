"""Lists of words as our modules write them down."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a list, parted by white space."""
    return frozenset(text.split())
