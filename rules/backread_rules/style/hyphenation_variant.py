"""A compound is joined in two ways: e-mail and email, policy-maker and policy maker.

## What it flags

A compound that stands with a hyphen here, closed there, open in a third place. The rarer form is
reported at each of its places. Two forms are compared only where the grammar is the same.

## Why it matters

It is the inconsistency that readers see first and that spell-checkers never do, since each form
is right somewhere.

## Example

```draft
The council sent an email on Monday. The mayor read the email on Tuesday. Her e-mail in reply came
late.
```

## Instead

```draft
The council sent an email on Monday. The mayor read the email on Tuesday. Her email in reply came
late.
```

## Not flagged

- A hyphen that the grammar asks for: a long-term plan, but in the long term; a follow-up, but to
  follow up; a well-known singer, but she is well known; a 12-year-old boy, but 12 years old.
- Words that are others without the hyphen: to re-sign, to resign; every day, everyday.
- Suspended hyphens (pre- and post-war), quotations, addresses, names.
- What the newsroom's stylebook decides, one way or the other: house-term reports it.

## References

Any dictionary and any style guide; they differ on nearly every word, which is why a story has to
choose. "Compounding" in the Chicago Manual of Style sets out the grammar.
"""

from collections.abc import Iterator

from backread.rule import Finding, Severity, Story, rule

from backread_rules.style.variants import variant_finding


@rule("STY702", "hyphenation-variant", severity=Severity.WARNING)
def hyphenation_variant(story: Story) -> Iterator[Finding]:
    for variant in story.wording.compounds:
        yield variant_finding(story, variant)
