"""One acronym stands for two names, or one body has two acronyms.

## What it flags

An acronym that the story introduces twice, with two different names; and a name that it introduces
with two different acronyms.

## Why it matters

The reader no longer knows which body a sentence speaks of. One of the two is usually a slip.

## Example

```draft
The Office of River Works (ORW) was asked for pumps. On Monday the mayor wrote to the Office of Road
Works (ORW) again.
```

## Instead

```draft
The Office of River Works (ORW) was asked for pumps. On Monday the mayor wrote to the ORW again.
```

## Not flagged

- The same name with or without a country, an article or a title before it. One in another spelling
  or number, or with another small word, is `org-name-drift`.
- A name in English beside the same in another language.
- A name that another body's name contains: the River Works Union of Harlan.

## References

The Chicago Manual of Style, 10.3: an abbreviation stands for one thing in a work.
"""

from collections.abc import Iterator

from backread.rule import Finding, Related, Severity, Story, rule
from backread.story.acronyms.conflicts import find_conflicts


@rule("ORG202", "redefined-acronym", severity=Severity.ERROR)
def redefined_acronym(story: Story) -> Iterator[Finding]:
    for conflict in find_conflicts(story):
        wrong, other = conflict.wrong, conflict.other
        text, former = wrong.span.of(story.text), other.span.of(story.text)
        if conflict.two_names:
            message = f'"{text}" stands for "{wrong.name}" here and for "{other.name}" elsewhere'
        else:
            message = f'"{wrong.name}" is "{text}" here and "{former}" elsewhere'
        at = wrong.expansion if conflict.two_names and wrong.expansion else wrong.span
        whole = at.to(wrong.span)
        yield Finding(whole, message, [Related(other.span, f'"{former}" is introduced here')])
