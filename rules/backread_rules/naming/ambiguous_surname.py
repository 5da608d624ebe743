"""A bare surname that two people in the story share.

## What it flags

A surname on its own in the story's narration, where two or more people of the story bear it and
nothing makes clear which of them is meant. One finding tells of all such places in
a paragraph.

The line between a doubtful surname and the main figure's own: the surname is somebody's own where
the story has called that person so before and has not just turned to another bearer; where the
paragraph names one bearer only; where one is named in full three times as often as the rest; and
where the others came in as relatives of the main figure and are named in passing ("his daughter,
Ann Morgan"), unless they act together ("Peter Morgan and his brother, David Morgan"). Somebody
whom the story only tells of ("a law of President Ann Morgan's time") is no other bearer, and nor is
one whom it always gives in full. In "Morgan had known Morgan" both are doubtful. A "he" or "she"
behind the surname does not settle it: it comes too late for the reader.

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

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from backread.counting import times
from backread.rule import Finding, Related, Severity, Story, rule
from backread.story.people.cast import Mention


@rule("NAM104", "ambiguous-surname", severity=Severity.WARNING)
def ambiguous_surname(story: Story) -> Iterator[Finding]:
    for (bearers, _), mentions in _by_bearers(story).items():
        people = [story.people[index] for index in sorted(bearers)]
        first, *more = mentions
        again = f" (and {times(len(more))} more)" if more else ""
        yield Finding(
            first.span,
            f'"{first.text}" alone could be {_either([person.name for person in people])}{again}',
            related=[
                *(Related(each.introduction.span, f"{each.name} is named") for each in people),
                *(Related(each.span, "and here") for each in more),
            ],
        )


def _by_bearers(story: Story) -> dict[tuple[frozenset[int], int], list[Mention]]:
    """The mentions of a paragraph that could be anybody's of the same people."""
    found: dict[tuple[frozenset[int], int], list[Mention]] = defaultdict(list)
    starts = [block.span.start for block in story.blocks]
    for mention, bearers in story.people.ambiguous:
        if mention.narrated:
            block = bisect_right(starts, mention.span.start)
            found[frozenset(bearers), block].append(mention)
    return found


def _either(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"
