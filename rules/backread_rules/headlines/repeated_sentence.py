"""A sentence or a paragraph stands in the story twice.

## What it flags

A sentence of eight words or more that has stood before, word for word, or with a few plain words
changed in a long one; in another paragraph also one whose names and numbers have stood before and
only its verbs and small words, or their order, have not; a paragraph that was pasted twice.

## Why it matters

A paragraph was moved and not cut where it stood. Readers take the second for a new statement, or
stop reading.

## Example

```draft
The ferry to Norrholm was called off on Monday because of ice. The harbor office said that nobody
was hurt.

The mayor walked to the pier. The ferry to Norrholm was called off on Monday because of ice.
```

## Instead

```draft
The ferry to Norrholm was called off on Monday because of ice. The harbor office said that nobody
was hurt.

The mayor walked to the pier.
```

## Not flagged

- Quotations that stand twice, unless their whole paragraph does; pull quotes and captions.
- Standing lines: corrections, contacts, "This is a developing story".
- A sentence that comes three times, as a refrain does.
- Sentences that differ in a name or a number; lists and tables.
- Running reports, whose entries stand under the time of day.

## References

None; a slip of editing.
"""

from collections.abc import Iterator

from backread.rule import Finding, Related, Severity, Story, rule
from backread.story.headlines.repeats import Repeat, find_repeats


@rule("HED602", "repeated-sentence", severity=Severity.WARNING)
def repeated_sentence(story: Story) -> Iterator[Finding]:
    for repeat in find_repeats(story):
        yield Finding(
            repeat.span,
            f"{_what(repeat)} {'before' if repeat.verbatim else 'before, nearly word for word'}",
            related=[Related(repeat.first, "it stands here first")],
        )


def _what(repeat: Repeat) -> str:
    if repeat.paragraph:
        return "this paragraph has stood in the story"
    if repeat.sentences > 1:
        return f"these {repeat.sentences} sentences have stood in the story"
    return "this sentence has stood in the story"
