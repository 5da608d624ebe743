"""Everything that is attributed goes back to one source.

## What it flags

A story with five statements or more on somebody's record, all of which are one person's, one
body's or one document's. It is reported at the first of them.

## Why it matters

One side tells the whole story. A second source can confirm it, and whoever is spoken about can
answer.

## Example

```draft
Ana Reyes said that the harbor lost money last year. She said that the cranes were old. Reyes said
that the ferry would have to pay more. She added that the rates had not risen since 2009. "We have
waited too long," Reyes said.
```

## Instead

```draft
Ana Reyes said that the harbor lost money last year. She said that the cranes were old. Reyes said
that the ferry would have to pay more. Piet Sole, who runs the ferry, said that he could not. "We
have waited too long," Reyes said.
```

## Not flagged

- Stories with fewer statements.
- Stories with a second source of any kind, an unnamed one included.
- Interviews, whose form says that one person speaks: questions and answers.

## References

The BBC's editorial guidelines prefer at least two sources.

## Options

`fewest`: how many statements a story has to have.
"""

from collections.abc import Iterator

from backread.rule import Finding, Options, Severity, Story, rule
from backread.story.claims.accounts import accounts


class SingleSourceOptions(Options, frozen=True):
    """Options of single-source.

    Attributes:
        fewest: how many attributed statements a story has to have.
    """

    fewest: int = 5


@rule("SRC306", "single-source", severity=Severity.INFO, options=SingleSourceOptions)
def single_source(story: Story, options: SingleSourceOptions) -> Iterator[Finding]:
    found = [account for account in accounts(story) if account.heard]
    if len(found) != 1 or found[0].statements < options.fewest or not found[0].identified:
        return
    span = found[0].span
    if span is not None:
        yield Finding(
            span, f"all {found[0].statements} attributed statements are {found[0].name}'s"
        )
