"""A person's running name changes partway through the story.

## What it flags

A story introduces Laura Whitmore, calls her "Whitmore" from then on, and suddenly writes "Laura".
Each mention that leaves the running name is a finding, and points at the introduction. A running
name in the newsroom's namebook goes before the story's own.

## Why it matters

Readers take a new name for a new person. The shift is also the mark of a find-and-replace that
went wrong, of a paragraph pasted from another version, or of two reporters' copy joined.

## Example

```draft
Mayor Laura Whitmore opened the new tram line on Monday. Whitmore said it would run all night.

Whitmore had promised the line in her campaign. Owen Hale, who sits on the council, says that Laura
spent too much on it.
```

## Instead

```draft
Mayor Laura Whitmore opened the new tram line on Monday. Whitmore said it would run all night.

Whitmore had promised the line in her campaign. Owen Hale, who sits on the council, says that
Whitmore spent too much on it.
```

## Not flagged

- Quotations: what a source calls somebody is the source's own.
- Headlines, captions and other display type.
- Relatives who share a surname and so go by first names, and children.
- People who are known by one name: royals, popes, artists.
- Names that put the family name first, as in Chinese, Korean and Hungarian practice, and
  countries where the given name is the polite short form, such as Vietnam and Iceland.
- A full name again on later reference, which is `repeated-full-name`.
- A name inside another name: a tower, a law, an award.

The fix puts the running name in the mention's place. It is unsafe, as all fixes of names are.

## References

The Associated Press Stylebook and the Guardian's style guide ask for the full name on first
reference and the surname after that; BBC News puts a courtesy title before the surname.
"""

from collections.abc import Iterator

from backread.counting import times
from backread.rule import Edit, Finding, Fix, Related, Severity, Story, rule
from backread.story.people.cast import Form, Gender, Mention, Person, RunningReason

_CALLS = {Gender.FEMALE: "the story calls her", Gender.MALE: "the story calls him"}


@rule("NAM101", "name-shift", severity=Severity.ERROR)
def name_shift(story: Story) -> Iterator[Finding]:
    for person in story.people:
        running = _running(person)
        for mention in person.slips():
            yield Finding(
                mention.span,
                f'"{mention.text}" for {person.name}; {running}',
                related=_introduction(person),
                fixes=_fixes(person, mention),
            )


def _running(person: Person) -> str:
    if person.running_reason is RunningReason.NAMEBOOK:
        return f'the namebook\'s running name is "{person.running}"'
    calls = _CALLS[person.gender] if person.gender else "the story's running name is"
    return f'{calls} "{person.running}" ({times(person.spellings()[person.running])})'


def _introduction(person: Person) -> list[Related]:
    introduction = person.introduction
    first = "introduced here" if introduction.form is Form.FULL else "first named here"
    return [Related(introduction.span, first)]


def _fixes(person: Person, mention: Mention) -> list[Fix]:
    # "Mr. Tom" needs more than another name: the honorific would have to be judged as well.
    if mention.honorific:
        return []
    edit = Edit(mention.span, person.running)
    return [Fix(f'Replace with "{person.running}"', [edit])]
