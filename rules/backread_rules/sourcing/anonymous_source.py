"""A source is not named, and the story does not say why.

## What it flags

The first use of a source whose name is kept back, "an official", "two people familiar with the
talks", where no reason for the anonymity stands near it.

## Why it matters

Who may speak without a name can say anything. The reader grants it for a reason or not at all, and
most codes ask the story to give the reason. "On condition of anonymity" says that there is a deal,
not why.

## Example

```draft
A council official said the draft rule had been rewritten twice. The council will meet on Monday.
```

## Instead

```draft
A council official, who was not authorized to speak to reporters, said the draft rule had been
rewritten twice. The council will meet on Monday.
```

## Not flagged

- A source with a reason in its sentence or one close by: "because she was not authorized to speak",
  "for fear of losing his job". It excuses that source in the rest of the story too, and may come
  with a later statement of it, or for all of a kind: "The officials insisted on anonymity to
  preview".
- Later statements of a source that has been reported; the message counts them. "People familiar
  with her thinking" are those who were familiar with it before.
- Somebody who could be found without a name: "the victim's mother", "the school's spokesman".
- One of the public, met or overheard: a passer-by, a voter, a juror, a user of social media.
- Somebody who acts and tells nothing: "an official announced plans to sue", "an executive told
  workers", "allies urged the mayor to go"; who speaks in a statement, a complaint or a letter;
  several who "have warned" before.
- Somebody whom the opening describes and the story names below.
- Somebody quoted by another newsroom or a report, which answers for it; a newsroom that the story
  names once only is another. Who speaks on the air or in print; who tells of an assault on himself;
  whose quoted words are somebody's by name elsewhere.
- Bare "sources", which is `vague-source`.
- Quotations, headlines and captions.

## References

The Associated Press's principles allow anonymity only for information that cannot be had
otherwise, and ask the story to explain it. The Society of Professional Journalists' code of ethics:
"explain why anonymity was granted."

## Options

`allowed`: how many unnamed sources may stand without a reason. `known`: nouns for sources that need
none with you, such as `["spokesman", "police source"]`.
"""

from collections.abc import Iterator

from backread.rule import Finding, Options, Severity, Story, rule
from backread.story.claims.unnamed import unnamed_sources, without_clause


class AnonymousSourceOptions(Options, frozen=True):
    """Options of anonymous-source.

    Attributes:
        allowed: how many may stand without a reason.
        known: nouns of sources that need no reason, in lower case as written.
    """

    allowed: int = 0
    known: tuple[str, ...] = ()


@rule("SRC303", "anonymous-source", severity=Severity.WARNING, options=AnonymousSourceOptions)
def anonymous_source(story: Story, options: AnonymousSourceOptions) -> Iterator[Finding]:
    unexplained = [
        source
        for source in unnamed_sources(story)
        if source.reason is None and source.first.source.head not in options.known
    ]
    for source in unexplained[options.allowed :]:
        span = source.first.source.span
        if span is not None:
            words = without_clause(story, span)
            yield Finding(words, _message(words.of(story.text), source.statements))


def _message(words: str, statements: int) -> str:
    count = f" ({statements} statements)" if statements > 1 else ""
    return f'"{" ".join(words.split())}"{count} is not named, and no reason is given'
