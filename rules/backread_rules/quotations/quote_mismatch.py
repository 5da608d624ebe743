"""One quotation stands in two wordings.

## What it flags

Two quotations that are meant to be the same one and whose words differ: that of a headline, a dek,
a pull quote or a caption against the body's, and one that the text repeats. The words that differ
are named. The one that repeats is reported. It is this rule that compares the quotations of
headlines with the body's; headline-conflict leaves them to it.

## Why it matters

Quoted words are quoted as they were said. Where a story gives them twice and not alike, one of the
two was never said.

## Example

```draft
# "I would not sign it again," mayor says

Mayor Ana Reyes defended the contract on Monday. "I will not sign it again," Reyes said.
```

## Instead

```draft
# "I will not sign it again," mayor says

Mayor Ana Reyes defended the contract on Monday. "I will not sign it again," Reyes said.
```

## Not flagged

- A part of a longer quotation, word for word; a quotation that its attribution interrupts.
- Ellipses and words in square brackets, capitals, closing punctuation, the kind of marks.
- "Won't" for "will not", numbers in digits or words; an article that a headline leaves out.
- Two statements that share a phrase; a speaker who says a thing again in other words close by.
- Quotations of different speakers.
- Quotations of fewer than three words, or six in the running text; five where the text says that
  it has them from a letter, a recording or another record.

## References

The Associated Press Stylebook, "quotations in the news": never alter quotations, even to correct
minor slips.
"""

from collections.abc import Iterator

from backread.rule import Finding, Related, Severity, Story, rule
from backread.story.quotations.same import Difference, Pair
from backread.story.quotations.speakers import speakers_differ

_MOST_NAMED = 3


@rule("QUO401", "quote-mismatch", severity=Severity.ERROR)
def quote_mismatch(story: Story) -> Iterator[Finding]:
    reported = set()
    for pair in story.repeated_quotes:
        if not pair.differences or pair.one in reported:
            continue
        beside = pair.beside
        if any(speakers_differ(story, pair.one, other, surely=beside) for other in pair.other):
            continue
        reported.add(pair.one)
        yield Finding(pair.one_span, _message(story, pair), related=list(_related(pair)))


def _message(story: Story, pair: Pair) -> str:
    named = [_named(each) for each in pair.differences[:_MOST_NAMED]]
    more = len(pair.differences) - len(named)
    if more:
        named.append(f"{more} more")
    where = f"in the {story.quotes[pair.one].block.kind}" if pair.beside else "here"
    there = "in the body" if pair.beside else "where it stands first"
    if story.quotes[pair.other[0]].span.start > story.quotes[pair.one].span.start:
        there = "in the body" if pair.beside else "further down"
    return f"one quotation in two wordings, {where} and {there}: {'; '.join(named)}"


def _named(difference: Difference) -> str:
    here, there = difference.here_text, difference.there_text
    if not here:
        return f'"{there}" is missing here'
    if not there:
        return f'"{here}" is only here'
    return f'"{here}" here, "{there}" there'


def _related(pair: Pair) -> Iterator[Related]:
    yield Related(pair.span, "the same quotation")
    for difference in pair.differences[:_MOST_NAMED]:
        if difference.there_text:
            yield Related(difference.there, f'"{difference.there_text}" here')
