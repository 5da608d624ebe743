"""The headline, the dek or a caption says what the body does not.

## What it flags

A figure, a score, an age or an ordinal ("third term") beside the body for which the body has
another number, and its own nowhere, or only as one that is out of date; what the first paragraphs
count in other words counts too ("nine hurt" over eight people in hospitals); a surname that the
body spells otherwise, or does not know; a given name that is not the one in the body.

## Why it matters

The headline is written last and by somebody else, and read by ten times as many people. When the
body is corrected, the line over it is forgotten.

## Example

```draft
# Council approves $40 million tram

The city council voted on Tuesday to build a tram to the hospital. The council's president, Nadia
Ferrant, said that the tram would cost $14 million.
```

## Instead

```draft
# Council approves $14 million tram

The city council voted on Tuesday to build a tram to the hospital. The council's president, Nadia
Ferrant, said that the tram would cost $14 million.
```

## Not flagged

- Rounding ("nearly 2,000" for 1,987), sums of what the body counts, "dozens", units converted.
- Figures of which the body counts nothing: "5 things to know".
- Nicknames, places and organisations; people in pictures whom the body does not name.
- Quotations: where the headline's words differ from the body's, quote-mismatch says so.

Where a figure or a spelling also conflicts inside the body, figure-conflict and name-spelling say
so.

## References

The Associated Press Stylebook, "headlines": accuracy is the key, and headlines must be supported by
the story. The BBC's style guide on headlines and captions.
"""

from collections.abc import Iterator

from backread.counting import times
from backread.draft import BlockKind
from backread.rule import Finding, Related, Severity, Story, rule
from backread.span import Span
from backread.story.headlines.figures import find_figure_conflicts
from backread.story.headlines.given_names import given_conflicts
from backread.story.headlines.name_conflict import NameConflict, Trouble
from backread.story.headlines.names import find_name_conflicts
from backread.story.headlines.ordinals import find_ordinal_conflicts


@rule("HED601", "headline-conflict", severity=Severity.ERROR)
def headline_conflict(story: Story) -> Iterator[Finding]:
    yield from _figures(story)
    for ordinal in find_ordinal_conflicts(story):
        yield _figure(story, ordinal.beside, ordinal.body)
    for conflict in [*find_name_conflicts(story), *given_conflicts(story)]:
        yield _name(story, conflict)


def _figures(story: Story) -> Iterator[Finding]:
    for conflict in find_figure_conflicts(story):
        yield _figure(story, conflict.beside.phrase, conflict.body.phrase)


def _figure(story: Story, here: Span, there: Span) -> Finding:
    return Finding(
        here,
        f'"{here.of(story.text)}" in the {_kind(story, here)}; the body has '
        f'"{there.of(story.text)}"',
        related=[Related(there, f'"{there.of(story.text)}" here')],
    )


def _name(story: Story, conflict: NameConflict) -> Finding:
    name, kind = conflict.span.of(story.text), _kind(story, conflict.span)
    related = []
    if conflict.there is not None:
        related.append(Related(conflict.there, f'"{conflict.there.of(story.text)}" here'))
    if conflict.trouble is Trouble.SPELLING:
        message = (
            f'"{name}" in the {kind}; the body writes "{conflict.right}" ({times(conflict.count)})'
        )
    elif conflict.trouble is Trouble.GIVEN:
        message = f'"{name}" in the {kind}; the body has {conflict.right}'
    elif conflict.person is not None:
        message = f'"{name}" in the {kind}; the body has {conflict.person.name}'
    else:
        message = f'"{name}" in the {kind} is nowhere in the body'
    return Finding(conflict.span, message, related=related)


def _kind(story: Story, span: Span) -> BlockKind:
    return next(block.kind for block in story.blocks if block.span.contains(span))
