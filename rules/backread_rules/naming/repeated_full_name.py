"""A full name again, after the story has settled on a short one.

## What it flags

The full name of a person whom the story has introduced and already called by a short name.

## Why it matters

Readers who meet "Daniel Sorensen" again wonder whether he is another one. It costs space, and
often marks a paragraph that was moved up from another story. Many desks do repeat a full name on
purpose, so the rule reports at level info and only when it is selected.

## Example

```draft
Daniel Sorensen has kept bees for 30 years. Sorensen sells the honey at the harbour.

On Saturdays Daniel Sorensen teaches beginners.
```

## Instead

```draft
Daniel Sorensen has kept bees for 30 years. Sorensen sells the honey at the harbour.

On Saturdays Sorensen teaches beginners.
```

## Not flagged

- A person who shares the surname with somebody else in the story.
- A full name with a description beside it, which introduces the person afresh.
- Quotations, headlines, captions and lists.
- A full name before the first short one.

## References

The Associated Press Stylebook and the Guardian's style guide ask for the surname alone after the
first reference.
"""

from collections.abc import Iterator

from backread.draft import BlockKind
from backread.rule import Edit, Finding, Fix, Related, Severity, Story, rule
from backread.story.people.cast import Form, Mention, Person


@rule("NAM108", "repeated-full-name", severity=Severity.INFO, preview=True)
def repeated_full_name(story: Story) -> Iterator[Finding]:
    for person in story.people:
        if person.relatives or person.running_form is Form.FULL or person.known_by_one_name:
            continue
        for mention in _repetitions(person):
            yield Finding(
                mention.span,
                f'"{mention.text}" in full again; the story has settled on "{person.running}"',
                related=[Related(person.introduction.span, "introduced here")],
                fixes=[
                    Fix(f'Replace with "{person.running}"', [Edit(mention.span, person.running)])
                ],
            )


def _repetitions(person: Person) -> Iterator[Mention]:
    introduced = settled = False
    for mention in person.narrated:
        if mention.form is not Form.FULL:
            settled = settled or (introduced and mention.text == person.running)
        elif not introduced:
            introduced = True
        elif settled and mention.role is None and mention.kind is BlockKind.PARAGRAPH:
            yield mention
