"""One person's name is spelled in two ways.

## What it flags

The same person as Katherine Holloway and as Katharine Holloway, as Brandt and as Brant; a name
that loses its accent, transposes two letters, or is written in two transliterations. The finding
stands at the rarer spelling and points at the other.

Where the configuration has a namebook, its forms are right however often the story has another,
and a form that it lists under `never` is flagged wherever it stands, even alone.

## Why it matters

A misspelt name is the error that sources complain about first and archives keep longest. When the
story has both spellings, at least one is wrong.

## Example

```draft
The museum's director, Katherine Holloway, opened the wing on Friday. Holloway said it had cost
less than planned.

The wing will close again in winter, Holoway said.
```

## Instead

```draft
The museum's director, Katherine Holloway, opened the wing on Friday. Holloway said it had cost
less than planned.

The wing will close again in winter, Holloway said.
```

## Not flagged

- Two people whose names look alike, each with a first name or role of their own.
- Short forms and nicknames: Katherine and Kate, Robert and Bob.
- A spelling that the draft itself marks with `[sic]`.

Quotations are not exempt: a speaker's voice has no spelling. Where both spellings are equally
frequent the later is reported and no fix is offered, since either may be the right one.

## References

No style guide can tell which spelling is right, and nor can this rule: ask the bearer, or look at
what the bearer has signed.
"""

from collections.abc import Iterator

from backread.counting import times
from backread.rule import Edit, Finding, Fix, Related, Severity, Story, rule
from backread.story.people.cast import DisapprovedName, Mention, NameVariant


@rule("NAM103", "name-spelling", severity=Severity.ERROR)
def name_spelling(story: Story) -> Iterator[Finding]:
    for variant in story.people.variants:
        count = len(variant.majority)
        for mention in variant.minority:
            yield Finding(
                mention.span,
                f'"{variant.wrong}" for {story.people[variant.person].name}; the story writes '
                f'"{variant.right}" ({times(count)}): '
                f"{variant.reason}",
                related=[Related(variant.majority[0].span, f'"{variant.right}" here')],
                fixes=_fixes(variant, mention),
            )
    for name in story.people.disapproved:
        yield _disapproved(story, name)


def _disapproved(story: Story, name: DisapprovedName) -> Finding:
    written, reason = " ".join(name.span.of(story.text).split()), name.entry.reason
    right = name.right.upper() if written.isupper() else name.right
    return Finding(
        name.span,
        f'"{written}" for {name.entry.name}; the namebook writes "{name.right}"'
        f"{f' ({reason})' if reason else ''}",
        fixes=[Fix(f'Replace with "{right}"', [Edit(name.span, right)])],
    )


def _fixes(variant: NameVariant, mention: Mention) -> list[Fix]:
    if len(variant.minority) == len(variant.majority) or variant.wrong not in mention.text:
        return []
    corrected = mention.text.replace(variant.wrong, variant.right)
    return [Fix(f'Replace with "{corrected}"', [Edit(mention.span, corrected)])]
