"""An abbreviation is written in two ways: U.S. and US, percent and per cent.

## What it flags

Initials with full stops here and without there; percent, per cent and %; Mr and Mr.; p.m. and pm;
Sept. 5 and September 6; km and kilometers; $5 million and 6 million dollars. The rarer form is
reported at each of its places.

## Why it matters

Style guides disagree on every one of these, so each shows which desk a paragraph came from.

## Example

```draft
The U.S. embassy was closed on Friday. A spokesman said the US ambassador had left, and that U.S.
citizens should do so too.
```

## Instead

```draft
The U.S. embassy was closed on Friday. A spokesman said the U.S. ambassador had left, and that
U.S. citizens should do so too.
```

## Not flagged

- US in headlines and U.S. in the body: headlines and captions are counted apart.
- Names that keep their own form: US Airways, U.S. Steel. A person's initials.
- Signs in brackets, and a number in words, which takes no % sign.
- A unit that is written in full first and abbreviated afterwards. Quotations.
- What the newsroom's stylebook decides, one way or the other: house-term reports it.

## References

The Associated Press Stylebook writes U.S. in copy, the Guardian's style guide US; either holds a
whole story to its own form.
"""

from collections.abc import Iterator

from backread.rule import Finding, Severity, Story, rule

from backread_rules.style.variants import variant_finding


@rule("STY704", "abbreviation-style", severity=Severity.INFO)
def abbreviation_style(story: Story) -> Iterator[Finding]:
    for variant in story.wording.abbreviations:
        yield variant_finding(story, variant)
