"""Dates are written in two ways: March 5 and 6 March.

## What it flags

Days before their month in a story that mostly has them behind it, or the other way round, and
days with th among days without.

## Why it matters

It makes the reader stop, and shows that copy came from two sides of an ocean.

## Example

```draft
The bridge was closed on March 5. It was to open again on March 19, but on 2 April the barriers
were still there.
```

## Instead

```draft
The bridge was closed on March 5. It was to open again on March 19, but on April 2 the barriers
were still there.
```

## Not flagged

- Days that go by their date, such as September 11.
- "The 5th of March", which is spoken style and no ordinal to be dropped.
- A date in a line of its own above the copy. Quotations, headings, captions.

## References

The Associated Press Stylebook, "months": March 5. The Guardian's style guide, "dates": 5 March.
"""

from collections.abc import Iterator

from backread.rule import Finding, Severity, Story, rule

from backread_rules.style.variants import variant_finding


@rule("STY706", "date-style", severity=Severity.INFO)
def date_style(story: Story) -> Iterator[Finding]:
    for variant in story.wording.dates:
        yield variant_finding(story, variant)
