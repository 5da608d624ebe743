"""A bare surname that two people in the story share.

## What it flags

A surname on its own in the story's narration, where two or more people of the story bear it and
nothing nearby makes clear which of them is meant.

## Why it matters

What one Morgan said or did is laid at another Morgan's door. In a court report that is a libel.

## Example

```draft
Peter Morgan and his brother, David Morgan, both gave evidence on Thursday. Morgan denied taking
the money.
```

## Instead

```draft
Peter Morgan and his brother, David Morgan, both gave evidence on Thursday. Peter Morgan denied
taking the money.
```

## Not flagged

- Quotations: the speaker's listeners knew who was meant.
- A surname that follows the only bearer named so far in the story.
- A surname with an honorific, title or description that belongs to one of the bearers alone.
- Plurals and names of families: "the Morgans", "the Morgan family".

## References

The Associated Press Stylebook asks for first and last name where two people of a story share a
surname.
"""

from collections.abc import Iterator

from backread.rule import Finding, Related, Severity, Story, rule


@rule("NAM104", "ambiguous-surname", severity=Severity.WARNING)
def ambiguous_surname(story: Story) -> Iterator[Finding]:
    for mention, bearers in story.people.ambiguous:
        if not mention.narrated:
            continue
        people = [story.people[index] for index in sorted(bearers)]
        yield Finding(
            mention.span,
            f'"{mention.text}" alone could be {_either([person.name for person in people])}',
            related=[Related(each.introduction.span, f"{each.name} is named") for each in people],
        )


def _either(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"
