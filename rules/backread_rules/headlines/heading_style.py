"""The headings of one level are set in two ways.

## What it flags

A section heading in title case among headings in sentence case, or the other way round; one that
ends with a full stop where the others do not, or lacks it. The way that most headings of the level
are set is the story's own.

## Why it matters

Headings are read one after the other before the text is. A single one that is set otherwise looks
as if it stood on another level, or came from another desk.

## Example

```draft
# A new ferry for Norrholm

### The long wait

The old ferry was sold in May.

### What It Will Cost

The new one costs as much as a school.

### Who pays for it

The island pays half.

### What comes next

The council meets in June.
```

## Instead

```draft
# A new ferry for Norrholm

### The long wait

The old ferry was sold in May.

### What it will cost

The new one costs as much as a school.

### Who pays for it

The island pays half.

### What comes next

The council meets in June.
```

## Not flagged

- Levels of fewer than three headings; headings of which as many are set one way as the other.
- Headings of one word or of names alone, headings in capitals.
- The headline, which has a style of its own.
- Question and exclamation marks.

## References

The Associated Press Stylebook, "headlines" (sentence case); the Chicago Manual of Style (8.159) on
headline style.
"""

from collections.abc import Iterator

from backread.rule import Finding, Related, Severity, Story, rule
from backread.story.headlines.headings import Case, find_odd_headings


@rule("HED603", "heading-style", severity=Severity.INFO)
def heading_style(story: Story) -> Iterator[Finding]:
    for odd in find_odd_headings(story):
        verb = "is in" if isinstance(odd.own, Case) else "has"
        verbs = "are in" if isinstance(odd.own, Case) else "have"
        yield Finding(
            odd.span,
            f"the heading {verb} {odd.own}; {odd.count} others of its level {verbs} {odd.usual}",
            related=[Related(odd.other, str(odd.usual))],
        )
