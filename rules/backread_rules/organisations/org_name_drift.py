"""A body's name changes in a small word, a number, a letter or its noun.

## What it flags

A full name that stands in the story in two forms: the Institute for Levee Research and the
Institute of Levee Research; the Bureau of River Works and the Office of River Works; a firm called
Systems here and Technologies there; a family foundation that becomes a charitable one; a firm's own
name with a letter wrong, or joined in another way.

## Why it matters

Only one of the two can be right, and a reader who looks the body up may find another one.

## Example

```draft
The Institute for Levee Research has counted the cracks. The Institute of Levee Research found more
of them than the Institute for Levee Research had in 1993.
```

## Instead

```draft
The Institute for Levee Research has counted the cracks. The institute found more of them than it
had in 1993.
```

## Not flagged

- Short forms: "the institute", "the Levee Institute".
- A name that contains the other: the Department of Health and the Department of Health and Labor.
- "The Justice Department" for the Department of Justice; Harlan University beside the University
  of Harlan, which may be two.
- Nouns that are no synonyms, such as council and agency; two names that one sentence tells apart.
- Firms of one name where the story tells of a parent, a subsidiary or a renaming, or where the name
  is a town's; a group and its members.
- Quotations and headlines; articles, "and" for "&".

## References

The Associated Press Stylebook and Reuters' handbook ask for a body's name as the body writes it.
"""

from collections.abc import Iterator, Sequence

from backread.counting import times
from backread.rule import Finding, Related, Severity, Span, Story, rule
from backread.story.organisations.drift import find_drifts


@rule("ORG204", "org-name-drift", severity=Severity.WARNING)
def org_name_drift(story: Story) -> Iterator[Finding]:
    found: list[Span] = []
    for drift in find_drifts(story):
        wrong, right = ([name.span for name in names] for names in (drift.wrong, drift.right))
        found += wrong
        yield from _findings(story, wrong, right)
    for forms in story.name_forms:
        told = any(one.overlaps(other) for one in forms.wrong for other in found)
        if not forms.place and not told:
            yield from _findings(story, forms.wrong, forms.right)


def _findings(story: Story, wrong: Sequence[Span], right: Sequence[Span]) -> Iterator[Finding]:
    written, other = (" ".join(spans[0].of(story.text).split()) for spans in (wrong, right))
    message = f'"{written}" ({times(len(wrong))}) is "{other}" ({times(len(right))})'
    for span in wrong:
        yield Finding(span, message, [Related(right[0], "the other form")])
