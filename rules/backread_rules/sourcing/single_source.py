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
- What a holder of an office of state says, or somebody who runs for one: a speech or a briefing is
  the news itself. So it is where the headline names the one who speaks, and where the first
  sentences tell of a speech, a sermon, a news conference or a poll.
- Columns and editorials.
- Stories with a second source of any kind, an unnamed one included.
- Interviews: questions and answers, or a story whose headline or first sentences say so.

## References

The BBC's editorial guidelines prefer at least two sources.

## Options

`fewest`: how many statements a story has to have.
"""

from collections.abc import Iterator

from backread.rule import Finding, Options, Severity, Story, rule
from backread.story.claims.one_source import only_source


class SingleSourceOptions(Options, frozen=True):
    """Options of single-source.

    Attributes:
        fewest: how many attributed statements a story has to have.
    """

    fewest: int = 5


@rule("SRC306", "single-source", severity=Severity.INFO, options=SingleSourceOptions)
def single_source(story: Story, options: SingleSourceOptions) -> Iterator[Finding]:
    account = only_source(story, options.fewest)
    if account is not None and account.span is not None:
        yield Finding(
            account.span, f"all {account.statements} attributed statements are {account.name}'s"
        )
