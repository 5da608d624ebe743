"""Quotations stand in two kinds of marks.

## What it flags

Straight double marks among curly ones, or the other way round; a quotation whose two marks are not
alike; speech in single marks where most of the story's speech stands in double ones or in
guillemets, or the other way round. The first is reported, with the others as its other side.

## Why it matters

A change of marks shows where text was pasted in, and what was pasted is often what was not checked.

## Example

```draft
“The pier is closed,” Ana Reyes said. “It will stay closed,” she said on Monday.

"Nobody told us," said Piet Sole, who sells tickets there.
```

## Instead

```draft
“The pier is closed,” Ana Reyes said. “It will stay closed,” she said on Monday.

“Nobody told us,” said Piet Sole, who sells tickets there.
```

## Not flagged

- Quotations inside quotations, and headlines, which may stand in single marks.
- Terms and scare quotes in single marks.
- Apostrophes, marks of feet and inches.
- A story with as many of the one kind as of the other.

## References

The Chicago Manual of Style (6.115) on directional marks; New Hart's Rules (9) on single and double
marks.
"""

from collections.abc import Iterator

from backread.counting import times
from backread.rule import Edit, Finding, Fix, Related, Safety, Severity, Story, rule
from backread.story.quotations.mixed_marks import MixedMarks, find_mixed_marks, name

_MOST_SHOWN = 8


@rule("QUO403", "quote-mark-mix", severity=Severity.INFO)
def quote_mark_mix(story: Story) -> Iterator[Finding]:
    for mixed in find_mixed_marks(story):
        first, *rest = mixed.quotes
        related = [Related(mixed.other.span, f"{name(mixed.usual)} here")]
        related += [Related(quote.span, "not in the usual marks") for quote in rest[:_MOST_SHOWN]]
        yield Finding(first.span, _message(mixed), related=related, fixes=_fixes(mixed))


def _message(mixed: MixedMarks) -> str:
    odd = len(mixed.quotes)
    others = f", as {odd - 1} more are not in the usual ones" if odd > 1 else ""
    return (
        f"this quotation stands in {name(mixed.own)}{others}; the story's usual ones are "
        f"{name(mixed.usual)} ({times(mixed.count)})"
    )


def _fixes(mixed: MixedMarks) -> list[Fix]:
    if not mixed.marks:
        return []
    edits = [Edit(span, mark) for span, mark in mixed.marks]
    return [Fix(f"Set in {name(mixed.usual)}", edits, Safety.SAFE)]
