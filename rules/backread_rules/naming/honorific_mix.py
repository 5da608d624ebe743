"""Mr., Ms. or Dr. on some later references to a person and not on others.

## What it flags

A person whose later references mix surname alone and surname with an honorific ("Lindqvist" and
"Ms. Lindqvist"), or two honorifics ("Ms. Lindqvist" and "Mrs. Lindqvist"); "Dame Eva" and "Sir
Hugo" count as honorifics too. The rarer form is reported. Where both are equally frequent, what
the story does with everybody else decides, and after that what it did first.

## Why it matters

A house uses courtesy titles or does not. A mix shows that copy from two houses was joined, and
where one person gets the title and then loses it, it reads as a slight.

## Example

```draft
Eva Lindqvist bought the mill in 2011. Ms. Lindqvist repaired the roof herself, and Ms. Lindqvist's
family moved in a year later. Lindqvist wants to sell it now.
```

## Instead

```draft
Eva Lindqvist bought the mill in 2011. Ms. Lindqvist repaired the roof herself, and Ms. Lindqvist's
family moved in a year later. Ms. Lindqvist wants to sell it now.
```

## Not flagged

- Quotations, headlines and captions.
- A title on first reference only, which is how many houses use Dr., Rev. and military ranks.
- An honorific that tells somebody from a namesake: "Mr. Lindqvist" beside Eva Lindqvist.
- A surname before a noun: "the Lindqvist mill" in a story that says "Ms. Lindqvist".
- Full names, and offices such as "President" or "Senator", which are no courtesy titles.
- A story that gives one person an honorific throughout and another none: that may be house style
  for children, athletes, convicts or the dead.
- "Mr." here and "Ms." there for one person, which is `pronoun-clash`.

## References

The New York Times, The Economist and BBC News use courtesy titles on later reference; the
Associated Press Stylebook and the Guardian's style guide in general do without them.
"""

from collections import Counter
from collections.abc import Iterator

from backread.rule import Finding, Related, Severity, Span, Story, rule
from backread.story.people.cast import Form, Mention, Person


@rule("NAM105", "honorific-mix", severity=Severity.WARNING)
def honorific_mix(story: Story) -> Iterator[Finding]:
    everywhere = Counter(
        bool(mention.honorific) for person in story.people for mention in _later_references(person)
    )
    for person in story.people:
        references = _later_references(person)
        counts = Counter(_style(mention) for mention in references)
        if len(counts) < 2 or _of_two_genders(references):
            continue
        house = max(counts, key=lambda style: (counts[style], everywhere[bool(style)]))
        if counts[house] == 1 and person.relatives:
            continue
        model = next(mention for mention in references if _style(mention) == house)
        for mention in references:
            told_apart = mention.honorific is not None and not house and bool(person.relatives)
            if _style(mention) != house and not told_apart:
                yield Finding(
                    _span(mention),
                    f'"{_shown(mention)}" here, "{_shown(model)}" elsewhere '
                    f"({counts[_style(mention)]} against {counts[house]})",
                    related=[Related(_span(model), f'"{_shown(model)}" here')],
                )


def _later_references(person: Person) -> list[Mention]:
    return [
        mention
        for mention in person.narrated
        if (mention.form in (Form.FAMILY, Form.HONORIFIC) or _is_knightly(mention))
        and mention.span.start > person.introduction.span.start
        and mention.role is None
        and not mention.attributive
    ]


def _is_knightly(mention: Mention) -> bool:
    """Whether a courtesy title stands before the given name: "Dame Eva"."""
    return mention.form is Form.TITLE and mention.honorific is not None


def _style(mention: Mention) -> str:
    return mention.honorific.text.rstrip(".").casefold() if mention.honorific else ""


def _of_two_genders(references: list[Mention]) -> bool:
    honorifics = [mention.honorific for mention in references if mention.honorific]
    return len({honorific.gender for honorific in honorifics if honorific.gender}) > 1


def _span(mention: Mention) -> Span:
    return mention.honorific.span.to(mention.span) if mention.honorific else mention.span


def _shown(mention: Mention) -> str:
    return f"{mention.honorific.text} {mention.text}" if mention.honorific else mention.text
