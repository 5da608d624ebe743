"""An acronym is introduced and never used again.

## What it flags

An acronym in brackets behind its name, or after "or", that stands nowhere else in the draft.

## Why it matters

The reader learns letters for nothing. Often the paragraph that used them was cut.

## Example

```draft
The Office of River Works (ORW) was copied on the message. It was sent to the mayor as well.
```

## Instead

```draft
The Office of River Works was copied on the message. It was sent to the mayor as well.
```

## Not flagged

- An acronym that is used again anywhere: in a headline, a caption or a quotation too.
- One that everybody knows better than the name: the Federal Bureau of Investigation (FBI).
- One in another language or that the name does not spell, given so that the body can be found:
  the Socialist Workers' Party (PSOE).
- "Known as ORW" and "ORW (Office of River Works)", which tell what a body is called.

## References

The Associated Press Stylebook has no acronym in brackets behind a name; Reuters' handbook keeps it
for those that are used again.
"""

from collections.abc import Iterator

from backread.rule import Edit, Finding, Fix, Severity, Span, Story, rule
from backread.story.acronyms.acronym import Definition, Order


@rule("ORG203", "unused-acronym", severity=Severity.INFO)
def unused_acronym(story: Story) -> Iterator[Finding]:
    title = (story.draft.metadata.title or "").split()
    for acronym in story.acronyms:
        introduced = [
            each
            for each in acronym.definitions
            if each.spelt and each.order in (Order.BRACKETS, Order.OR)
        ]
        if not introduced or acronym.later_uses or acronym.better_known:
            continue
        definition = introduced[-1]
        text = definition.span.of(story.text)
        if len(acronym.definitions) > 1 or any(text in word for word in title):
            continue
        yield Finding(
            definition.span,
            f'"{text}" is introduced for "{definition.name}" and never used again',
            fixes=_fixes(story.text, definition),
        )


def _fixes(text: str, definition: Definition) -> list[Fix]:
    """Takes the brackets out, where nothing but the acronym stands in them."""
    before, behind = text[: definition.span.start], text[definition.span.end :]
    if not before.endswith(" (") or not behind.startswith(")"):
        return []
    whole = Span(definition.span.start - 2, definition.span.end + 1)
    return [Fix(f'Take out "{whole.of(text).strip()}"', [Edit(whole, "")])]
