"""He here and she there, for one person.

## What it flags

A pronoun, or a Mr. or Ms., that disagrees with most of what the story says of the same person's
gender: pronouns, honorifics and descriptions such as "actress". Only a pronoun that can stand for
nobody else is reported; one that its gender gives to the person adds to the count. Where both
genders are even, a given name that goes with one of them decides, or else the later is reported.

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

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.counting import times
from backread.rule import Finding, Related, Severity, Span, Story, rule
from backread.story.people.cast import Gender, Person
from backread.story.people.human_nouns import noun_genders
from backread.story.people.lexicon import fold, given_names

#: How many honorifics show that the story tells people of one name apart by them.
_THROUGHOUT = 3
#: What says that there is a Mr. of the name.
_MARRIED = "mrs"


@rule("NAM107", "pronoun-clash", severity=Severity.WARNING)
def pronoun_clash(story: Story) -> Iterator[Finding]:
    for person in story.people:
        signs = _signs(person)
        usual = _usual_gender(person, signs)
        named = _named_gender(person)
        if len(named) == 1 and usual not in named:
            continue  # What agrees with the name is no clash: the others are somebody else's.
        usual_signs = [sign for sign in signs if sign.gender is usual]
        rarer, oftener = times(len(signs) - len(usual_signs)), times(len(usual_signs))
        for sign in signs:
            if sign.certain and sign.gender is not usual and _is_enough(sign, usual_signs):
                model = next((each for each in usual_signs if each.certain), usual_signs[0])
                yield Finding(
                    sign.span,
                    f'"{sign.span.of(story.text)}" for {person.name}, elsewhere '
                    f'"{model.span.of(story.text)}" ({sign.gender} {rarer}, '
                    f"{usual} {oftener})",
                    related=[Related(model.span, f'"{model.span.of(story.text)}" here')],
                )


@dataclass(frozen=True, slots=True)
class _Sign:
    """A word that says a person's gender; one that is not certain only adds to the count."""

    span: Span
    gender: Gender
    certain: bool
    honorific: str = ""


def _is_enough(sign: _Sign, usual: Sequence[_Sign]) -> bool:
    """Whether the usual signs can belie one.

    The Mr. Castellano of a story that says Mrs. Castellano throughout, or just once, is her
    husband, and his honorifics may have been put down to her.
    """
    honorifics = sum(bool(each.honorific) for each in usual)
    if _MARRIED in [each.honorific for each in usual] and sign.honorific:
        return False
    if sign.honorific:
        return honorifics < _THROUGHOUT and len(usual) > 1
    return honorifics < len(usual)


def _signs(person: Person) -> list[_Sign]:
    signs = [_Sign(each.span, each.gender, each.certain) for each in person.pronouns]
    honorifics = [mention.honorific for mention in person.narrated if mention.honorific]
    signs += [
        _Sign(each.span, each.gender, True, each.text.casefold().rstrip("."))
        for each in honorifics
        if each.gender
    ]
    for role in person.roles:
        genders = noun_genders(role.head)
        if len(genders) == 1:
            signs.append(_Sign(role.span, next(iter(genders)), certain=False))
    told = [sign.span for sign in signs]
    signs += [
        _Sign(word.span, word.gender, certain=False)
        for word in person.gender_words
        if not any(word.span.overlaps(span) for span in told)
    ]
    return sorted(signs, key=lambda sign: sign.span)


def _named_gender(person: Person) -> frozenset[Gender]:
    """The genders that the given name goes with; empty if it is not known."""
    return given_names().get(fold((person.given or "").split(" ")[0]), frozenset())


def _usual_gender(person: Person, signs: Sequence[_Sign]) -> Gender | None:
    """The gender that most signs give; where they are even, the given name's, or the first."""
    if not signs:
        return None
    named = _named_gender(person)

    def weight(gender: Gender) -> tuple[float, bool, bool]:
        own = [sign for sign in signs if sign.gender is gender]
        return (
            sum(1.0 if sign.certain else 0.5 for sign in own),
            named == {gender},
            signs[0].gender is gender,
        )

    return max(Gender, key=weight)
