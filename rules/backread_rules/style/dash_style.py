"""Dashes are set in two ways: with spaces and without, or as hyphens.

## What it flags

Dashes between parts of a sentence that are set in another way than most of them: an em dash
without spaces, an en dash with spaces, two hyphens, a hyphen with spaces. Each rarer way is
reported once, at the first of its places.

## Why it matters

Mixed dashes are the mark of pasted copy, and two hyphens of a keyboard.

## Example

```draft
The harbor master — a patient man — waited. The ship — late, as always — came at noon -- without
its captain.
```

## Instead

```draft
The harbor master — a patient man — waited. The ship — late, as always — came at noon — without
its captain.
```

## Not flagged

- Ranges and scores (1939–45, 3-2), hyphens in words.
- The dash behind a dateline, and one before the name that signs a quotation.
- Quotations, headings, captions.

## References

The Associated Press Stylebook sets a dash with a space on either side, the Chicago Manual of Style
without; either is held to throughout.
"""

from collections.abc import Iterator

from backread.rule import Finding, Severity, Story, rule

from backread_rules.style.variants import variant_finding


@rule("STY707", "dash-style", severity=Severity.INFO)
def dash_style(story: Story) -> Iterator[Finding]:
    for variant in story.wording.dashes:
        yield variant_finding(story, variant)
