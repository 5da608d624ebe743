"""A quotation mark without its partner.

## What it flags

An opening mark that nothing closes, a closing mark that nothing opens, and a pair whose marks are
turned the same way.

## Why it matters

Without the mark nobody can tell where the quoted words end and the story's own begin: the story
puts words into somebody's mouth, or takes them for itself.

## Example

```draft
"The street is wide enough for everybody," Ana Reyes said. "It was built for four rows of wagons.

Shopkeepers asked her about the noise, and Reyes said that the cars would run on rubber.
```

## Instead

```draft
"The street is wide enough for everybody," Ana Reyes said. "It was built for four rows of wagons."

Shopkeepers asked her about the noise, and Reyes said that the cars would run on rubber.
```

## Not flagged

- A quotation over several paragraphs, each of which opens with a mark while only the last closes.
- Apostrophes, '90s, marks of feet and inches.
- Single marks that may be apostrophes.
- A quotation that runs over the end of a paragraph, opened in one and closed in the next, unless
  `running-on` is set: a paragraph break put in by a program makes it too.

## References

The Chicago Manual of Style (13) and the Associated Press Stylebook, "quotation marks", on
quotations that run over paragraphs.

## Options

`running-on`: whether a paragraph that goes on with a quotation must open with a mark. Off unless
set.
"""

from collections.abc import Iterator

from backread.rule import Finding, Options, Related, Severity, Story, rule
from backread.story.quotations.broken import find_broken
from backread.story.quotations.broken_quote import Broken, Missing

_MESSAGES = {
    Missing.CLOSING: "nothing closes the quotation that opens here with {mark}",
    Missing.OPENING: "nothing opens the quotation that closes here with {mark}",
    Missing.TURNED: "the quotation's two marks are turned the same way, {mark} both times",
}


class UnbalancedQuoteOptions(Options, frozen=True):
    """Options of unbalanced-quote.

    Attributes:
        running_on: whether a paragraph that goes on with a quotation must open with a mark.
    """

    running_on: bool = False


@rule("QUO402", "unbalanced-quote", severity=Severity.ERROR, options=UnbalancedQuoteOptions)
def unbalanced_quote(story: Story, options: UnbalancedQuoteOptions) -> Iterator[Finding]:
    for broken in find_broken(story):
        if broken.runs_on and not options.running_on:
            continue
        mark = broken.mark.of(story.text)
        yield Finding(
            broken.span, _MESSAGES[broken.missing].format(mark=mark), related=_related(broken)
        )


def _related(broken: Broken) -> list[Related]:
    if broken.until is not None:
        return [Related(broken.until, "the next mark opens another")]
    if broken.missing is Missing.OPENING:
        return [Related(broken.mark, "closes here")]
    if broken.missing is Missing.TURNED:
        return [Related(broken.mark, "this one is turned the wrong way")]
    return []
