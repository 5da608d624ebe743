"""Says here, said there.

## What it flags

A story that gives most statements with "said" and some with "says", or the other way round. The
rarer tense is reported, once, at its first use.

## Why it matters

News uses "said", features often "says". A mix shows that copy was joined from two places, and makes
the reader ask whether the one still holds what the other no longer does.

## Example

```draft
Ana Reyes said that the harbor lost money. Piet Sole said that he was not surprised. "It is the
cranes," Reyes said. Sole says that the ferry will pay.
```

## Instead

```draft
Ana Reyes said that the harbor lost money. Piet Sole said that he was not surprised. "It is the
cranes," Reyes said. Sole said that the ferry would pay.
```

## Not flagged

- What a document, a sign or a web page says: it goes on saying so.
- "According to", "would say", "has said", "can say".
- Stories with fewer than three statements in the more frequent tense, or in which the two tenses
  are nearly as frequent as each other, which looks like a choice.
- Quotations, headlines and captions.

## References

The Associated Press Stylebook and the BBC's style guide keep to one tense of attribution in a
story.
"""

from collections.abc import Iterator

from backread.rule import Finding, Related, Severity, Story, rule
from backread.story.attributions.attribution import Attribution, SourceKind
from backread.story.claims.sources import stands_in_the_body

_PRESENT = frozenset({"say", "says", "tell", "tells", "add", "adds"})
_PAST = frozenset({"said", "told", "added"})
_FEWEST = 3
_PEOPLE = frozenset({SourceKind.NAMED, SourceKind.DESCRIBED, SourceKind.ANONYMOUS})


@rule("SRC308", "attribution-tense", severity=Severity.INFO)
def attribution_tense(story: Story) -> Iterator[Finding]:
    cues = [each.cue for each in story.attributions if _counts(story, each) and each.cue]
    present = [cue for cue in cues if cue.text.lower() in _PRESENT]
    past = [cue for cue in cues if cue.text.lower() in _PAST]
    rare, often = sorted((present, past), key=len)
    if not rare or len(often) < _FEWEST or 3 * len(rare) > len(often):
        return
    here, there = rare[0], often[0]
    yield Finding(
        here.span,
        f'"{here.text}" here, "{there.text}" elsewhere ({len(rare)} against {len(often)})',
        related=[Related(there.span, "the story's usual tense")],
    )


def _counts(story: Story, attribution: Attribution) -> bool:
    cue = attribution.cue
    return (
        cue is not None
        and not cue.noun
        and attribution.source.kind in _PEOPLE
        and not story.is_quoted(cue.span)
        and stands_in_the_body(story, cue.span)
    )
