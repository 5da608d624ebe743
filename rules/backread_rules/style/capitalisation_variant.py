"""A term has capitals in one place and none in another.

## What it flags

A term that stands in the middle of sentences both with and without capitals, doing the same in
both: the Supreme Court and the supreme court, the Government and the government, the Prime
Minister and the prime minister on their own.

## Why it matters

A capital says that this is a name. Where it comes and goes, the reader wonders whether two things
are meant.

## Example

```draft
The case goes to the Supreme Court in May. Lawyers said that the Supreme Court had no choice. Two
years ago the supreme court refused to hear it.
```

## Instead

```draft
The case goes to the Supreme Court in May. Lawyers said that the Supreme Court had no choice. Two
years ago the Supreme Court refused to hear it.
```

## Not flagged

- The first word of a sentence, headings, captions, quotations.
- Titles before names: President Lee, and then the president.
- A part of a longer name: the Ashmere Supreme Court.
- Words that mean something else with a capital: Conservative and conservative, the West and the
  west, the Post and the post. Where the meaning may differ, nothing is said.
- What the newsroom's stylebook decides, one way or the other: house-term reports it.

## References

The Associated Press Stylebook, "capitalization", and the Guardian's style guide, "capitals", ask
for one practice throughout; they differ on many single words.
"""

from collections.abc import Iterator

from backread.rule import Finding, Severity, Story, rule

from backread_rules.style.variants import variant_finding


@rule("STY703", "capitalisation-variant", severity=Severity.INFO)
def capitalisation_variant(story: Story) -> Iterator[Finding]:
    for variant in story.wording.capitals:
        yield variant_finding(story, variant)
