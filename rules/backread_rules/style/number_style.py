"""Numbers of one kind are written in figures here and in words there.

## What it flags

Numbers under ten before the same noun, or before things that are counted at all where one way
clearly prevails; thousands with and without a comma (1,000 and 2000 people); $5 million and $6m.
The rarer form is reported.

## Why it matters

The reader takes figures for measured and words for told. Where both stand side by side for the
same thing, one of them was not edited.

## Example

```draft
Nora Quill saw three people on the roof. Later she counted three people at the door and 4 people
in the yard.
```

## Instead

```draft
Nora Quill saw three people on the roof. Later she counted three people at the door and four
people in the yard.
```

## Not flagged

- Ages, shares, money, measures, scores, votes and times of day, in which figures are usual.
- A number at the beginning of a sentence, numbers in ranges and in names (Route 4).
- Years, codes and addresses, which take no comma.
- Quotations, headings, captions.
- What the newsroom's stylebook decides, one way or the other: house-term reports it.

## References

The Associated Press Stylebook, "numerals", and the Guardian's style guide, "numbers", both write
numbers below ten in words, with exceptions of their own.
"""

from collections.abc import Iterator

from backread.rule import Finding, Severity, Story, rule

from backread_rules.style.variants import variant_finding


@rule("STY705", "number-style", severity=Severity.INFO)
def number_style(story: Story) -> Iterator[Finding]:
    for variant in story.wording.numbers:
        yield variant_finding(story, variant)
