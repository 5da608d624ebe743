"""Says here, said there.

## What it flags

A story that keeps to "said" and quotes somebody with "says", or gives one person's words in both
tenses side by side; and the other way round. Each place in the rarer tense is reported.

## Why it matters

News uses "said", features often "says". A mix shows that copy was joined from two places, and makes
the reader ask whether the one still holds what the other no longer does. Many newsrooms mix the two
on purpose, so the rule runs only when it is selected.

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

- What goes on being said: by a document, a law, a film, a body, officials in general; by anybody
  "often", "still", "every year"; "people who say".
- In a story that uses "says", what was "said" on a day that is given.
- A person's statement, not quoted, away from others of the same person.
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
from backread.story.attributions.tenses import tense_slips


@rule("SRC308", "attribution-tense", severity=Severity.INFO, preview=True)
def attribution_tense(story: Story) -> Iterator[Finding]:
    found = tense_slips(story)
    if found is None:
        return
    for cue in found.slips:
        yield Finding(
            cue.span,
            f'"{cue.text}" here, "{found.usual.text}" elsewhere'
            f" ({len(found.slips)} against {found.count})",
            related=[Related(found.usual.span, "the story's usual tense")],
        )
