"""The F measure that every comparison with a gold standard gives."""

from __future__ import annotations


def harmonic_mean(precision: float, recall: float) -> float:
    """F1; 0 where both are 0."""
    total = precision + recall
    return 2 * precision * recall / total if total else 0.0
