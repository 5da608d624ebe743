"""A conversion into another unit is wrong.

## What it flags

A measure with the same measure in another unit beside it, where the two are not the same length,
weight, area, volume, speed or temperature.

## Why it matters

Half of the readers read one of the two and half the other.

## Example

```draft
The wreck lies 12 miles (15 kilometers) from the harbor.
```

## Instead

```draft
The wreck lies 12 miles (19 kilometers) from the harbor.
```

## Not flagged

- Sensible rounding: five miles (eight kilometers), 300 miles (500 kilometers), about 100 feet (30
  meters).
- Tons, gallons and pints that are right for one of their sizes.
- Money: exchange rates change.
- Fuel use and other rates.

A difference of temperatures converts without the 32 degrees: a rise of 2 degrees Celsius is one of
3.6 degrees Fahrenheit.

## References

NIST Special Publication 811 (2008), appendix B, for the factors.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from backread.rule import Edit, Finding, Fix, Related, Severity, Story, rule
from backread.story.figures.conversions import Conversion, find_conversions
from backread.story.figures.wording import plain


@rule("FIG508", "unit-conversion", severity=Severity.ERROR)
def unit_conversion(story: Story) -> Iterator[Finding]:
    for conversion in find_conversions(story):
        if conversion.fits:
            continue
        first, second = conversion.first, conversion.second
        kind = "a difference of " if conversion.difference else ""
        corrected = _corrected(conversion)
        yield Finding(
            conversion.span,
            f"{kind}{first.text} is {corrected or _in_full(conversion)}, not {second.text}",
            related=[Related(second.span, f'"{second.text}" here')],
            fixes=_fixes(conversion, corrected),
        )


def _corrected(conversion: Conversion) -> str | None:
    """The right measure in the second one's own form; None where that is more than digits."""
    written = conversion.second.text
    if not written[:1].isdigit() or conversion.second.upper is not None:
        return None
    return _number(conversion.right, written) + written.lstrip("0123456789.,")


def _number(value: Fraction, written: str) -> str:
    """The value with as many decimals as the number that is written, small ones with one."""
    decimals = re.match(r"[\d,]*\.(\d+)", written)
    given = len(decimals[1]) if decimals else 0
    return plain(value, given if abs(value) >= 10 else max(given, 1))


def _in_full(conversion: Conversion) -> str:
    second = conversion.second
    assert second.unit is not None
    return f"{_number(conversion.right, second.text)} {_plural(second.unit.name)}"


def _plural(name: str) -> str:
    if name.startswith("degree"):
        return name.replace("degree", "degrees")
    if name.startswith(("mile per", "kilometre per")):
        return name.replace(" per", "s per")
    for one, several in (("foot", "feet"), ("inch", "inches")):
        if name.endswith(one):
            return name.removesuffix(one) + several
    return f"{name}s"


def _fixes(conversion: Conversion, corrected: str | None) -> list[Fix]:
    if corrected is None:
        return []
    return [Fix(f'Replace with "{corrected}"', [Edit(conversion.second.span, corrected)])]
