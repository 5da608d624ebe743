"""The same words are given to two people.

## What it flags

A quotation of five words or more that the story gives to one person here and to another there,
word for word or nearly so. The later one is reported.

## Why it matters

One of the two did not say it. The words were pasted under the wrong name, or the name was changed
and the quotation left standing.

## Example

```draft
Ana Reyes sells lamps on the square. "I would rather hear a bell than a truck," Reyes said.

Piet Sole, who runs the bakery, was less sure. "I would rather hear a bell than a truck," Sole said.
```

## Instead

```draft
Ana Reyes sells lamps on the square. "I would rather hear a bell than a truck," Reyes said.

Piet Sole, who runs the bakery, was less sure. "My customers come by car," Sole said.
```

## Not flagged

- Words that somebody repeats, quotes or reads out; slogans, oaths, chants; joint statements.
- A speaker whom the story does not name beside the words.
- Two names that may be one person's.

## References

The Associated Press Stylebook, "attribution" and "quotations in the news".
"""

from collections.abc import Iterator

from backread.rule import Finding, Related, Severity, Story, rule
from backread.story.quotations.speakers import two_speakers

_FEWEST_WORDS = 5
#: One word in so many may differ.
_LIKENESS = 8


@rule("QUO404", "quote-two-speakers", severity=Severity.ERROR)
def quote_two_speakers(story: Story) -> Iterator[Finding]:
    reported: set[object] = set()
    for pair in story.repeated_quotes:
        differing = sum(
            max(len(each.here_text.split()), len(each.there_text.split()))
            for each in pair.differences
        )
        if pair.length < _FEWEST_WORDS or differing * _LIKENESS > pair.length:
            continue
        if pair.one in reported:
            continue
        speakers = two_speakers(story, pair)
        if speakers is None:
            continue
        # A quotation that its attribution interrupts is one, and is reported once.
        names = tuple(speaker.span for speaker in speakers)
        if names in reported:
            continue
        reported.update((pair.one, names))
        here, there = (story.people[speaker.person].name for speaker in speakers)
        yield Finding(
            pair.one_span,
            f"given to {here} here and to {there} elsewhere",
            related=[
                Related(pair.span, "the same words"),
                Related(speakers[0].span, f"{here} here"),
                Related(speakers[1].span, f"{there} here"),
            ],
        )
