"""Numbers as messages write them."""

from __future__ import annotations

from fractions import Fraction

_NAMES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def plain(value: Fraction, digits: int = 1) -> str:
    """A number in digits: 25, 12.5, 1,234, 1.2 million; at most so many decimals."""
    for size, name in _NAMES:
        if abs(value) >= size:
            return f"{_trimmed(value / size, 2)} {name}"
    return _trimmed(value, digits)


def _trimmed(value: Fraction, digits: int) -> str:
    text = f"{float(round(value, digits)):,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
