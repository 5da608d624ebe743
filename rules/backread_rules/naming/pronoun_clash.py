"""He here and she there, for one person.

## What it flags

A pronoun, or a Mr. or Ms., that disagrees with the other pronouns and honorifics of the same
person. Only pronouns that can stand for nobody else are read. The rarer gender is reported; where
both are equally frequent, the later one.

## Why it matters

The person is misgendered, or two people have been taken for one. After a late change of a name or
a source, the pronouns are what is left of the old one.

## Example

```draft
Robin Castellano runs the shelter. Castellano said she would keep it open through the winter.

Castellano said he had found the money for another year.
```

## Instead

```draft
Robin Castellano runs the shelter. Castellano said she would keep it open through the winter.

Castellano said she had found the money for another year.
```

## Not flagged

- "They" and "their", which go with every person.
- Quotations.
- A pronoun with a second person nearby, named or not, for whom it could stand.

A story about somebody's transition may use both on purpose: suppress the rule there.

## References

The Associated Press Stylebook and the Guardian's style guide ask for the pronouns that the person
uses.
"""

from collections import Counter
from collections.abc import Iterator

from backread.rule import Finding, Related, Severity, Span, Story, rule
from backread.story.people.cast import Gender, Person


@rule("NAM107", "pronoun-clash", severity=Severity.WARNING)
def pronoun_clash(story: Story) -> Iterator[Finding]:
    for person in story.people:
        signs = _signs(person)
        counts = Counter(gender for _, gender in signs)
        if len(counts) < 2:
            continue
        # max() keeps the first of equals, and the counter keeps the order of the text.
        usual = max(counts, key=lambda gender: counts[gender])
        model = next(span for span, gender in signs if gender is usual)
        for span, gender in signs:
            if gender is not usual:
                yield Finding(
                    span,
                    f'"{span.of(story.text)}" for {person.name}, elsewhere '
                    f'"{model.of(story.text)}" ({gender} {_times(counts[gender])}, '
                    f"{usual} {_times(counts[usual])})",
                    related=[Related(model, f'"{model.of(story.text)}" here')],
                )


def _signs(person: Person) -> list[tuple[Span, Gender]]:
    signs = [(pronoun.span, pronoun.gender) for pronoun in person.pronouns]
    honorifics = [mention.honorific for mention in person.narrated if mention.honorific]
    signs += [(honorific.span, honorific.gender) for honorific in honorifics if honorific.gender]
    return sorted(signs)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
