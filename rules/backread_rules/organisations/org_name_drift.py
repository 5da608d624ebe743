"""A body's name changes in a small word, a number, a letter or its noun.

## What it flags

A full name that stands in the story in two forms: the Institute for Levee Research and the
Institute of Levee Research; the Bureau of River Works and the Office of River Works.

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
- Quotations and headlines; articles, "and" for "&".

## References

The Associated Press Stylebook and Reuters' handbook ask for a body's name as the body writes it.
"""

from collections.abc import Iterator

from backread.counting import times
from backread.rule import Finding, Related, Severity, Story, rule
from backread.story.organisations.drift import Drift, find_drifts


@rule("ORG204", "org-name-drift", severity=Severity.WARNING)
def org_name_drift(story: Story) -> Iterator[Finding]:
    for drift in find_drifts(story):
        related = [Related(drift.right[0].span, "the other form")]
        for name in drift.wrong:
            yield Finding(name.span, _message(story, drift, name.span.of(story.text)), related)


def _message(story: Story, drift: Drift, text: str) -> str:
    written = " ".join(text.split())
    other = " ".join(drift.right[0].span.of(story.text).split())
    return f'"{written}" ({times(len(drift.wrong))}) is "{other}" ({times(len(drift.right))})'
