"""An acronym is never explained, or only after it has been used.

## What it flags

The first use in the story's own words of an acronym whose name the story does not give, neither
beside it nor anywhere before; and the first use of one that is explained further down.

## Why it matters

Whoever does not know the letters is shut out of the story, and looks for an explanation that is not
there.

## Example

```draft
The RVTA said that its trucks could carry the pumps. Twelve drivers have volunteered.
```

## Instead

```draft
The Renn Valley Transit Authority said that its trucks could carry the pumps. Twelve of the RVTA's
drivers have volunteered.
```

## Not flagged

- An acronym that readers of the story's locale know: NASA, the FBI, a CEO; in Britain the NHS.
- One whose name stands before it, with or without the acronym in brackets, in any order.
- One that the words beside it describe: "the transit agency RVTA", "the RVTA, the valley's bus
  company".
- Quotations, headlines and captions; a heading's explanation does not count either.
- Part of a longer name ("ORW Holdings"), model numbers, tickers, numerals, party tags, shouting.

## References

The Associated Press Stylebook: names that readers would not quickly recognise are not reduced to
letters. The Guardian's style guide asks for the name in full at first mention.

## Options

`known`: acronyms that your readers know, such as `["RVTA"]`; the house style's own are known too.
`beside`: whether the acronym has to stand beside its name once, as in "Renn Valley Transit
Authority (RVTA)"; by default a name in full is explanation enough.
"""

from collections.abc import Iterator

from backread.rule import Finding, Options, Related, Severity, Story, rule
from backread.story.acronyms.acronym import Acronym, Acronyms
from backread.story.acronyms.well_known import keys_of
from rapidfuzz.distance import OSA


class UndefinedAcronymOptions(Options, frozen=True):
    """Options of undefined-acronym.

    Attributes:
        known: acronyms that need no explanation, with or without full stops.
        beside: whether the acronym has to stand beside its name.
    """

    known: tuple[str, ...] = ()
    beside: bool = False


@rule("ORG201", "undefined-acronym", severity=Severity.WARNING, options=UndefinedAcronymOptions)
def undefined_acronym(story: Story, options: UndefinedAcronymOptions) -> Iterator[Finding]:
    known = keys_of(options.known)
    for acronym in story.acronyms:
        first = acronym.first_use
        if first is None or acronym.well_known or acronym.letters in known:
            continue
        explained = acronym.explained_at(beside=options.beside)
        if explained is None and acronym.described:
            continue
        if explained is None:
            message = _never(first.text, acronym, story.acronyms)
            yield Finding(first.span, message, related=_related(acronym, story.acronyms))
        elif explained.start > first.span.end and not acronym.is_defined_at(first):
            related = Related(explained, "explained here")
            yield Finding(first.span, f'"{first.text}" is used before it is explained', [related])


def _never(text: str, acronym: Acronym, acronyms: Acronyms) -> str:
    count = sum(use.narrated for use in acronym.uses)
    times = f" ({count} times)" if count > 1 else ""
    likely = _meant(acronym, acronyms)
    hint = f'; the story explains "{likely.letters}"' if likely else ""
    if acronym.shown_at is not None:
        return f'"{text}"{times} is explained in a headline or caption only'
    return f'"{text}"{times} is not explained anywhere in the story{hint}'


def _related(acronym: Acronym, acronyms: Acronyms) -> list[Related]:
    if acronym.shown_at is not None:
        return [Related(acronym.shown_at, "explained here")]
    likely = _meant(acronym, acronyms)
    if likely is None:
        return []
    return [Related(likely.definitions[0].span, f'"{likely.letters}" is explained here')]


def _meant(acronym: Acronym, acronyms: Acronyms) -> Acronym | None:
    """The acronym of which this one may be a slip of the keys."""
    for other in acronyms:
        explained = other.definitions and len(other.letters) > 2
        if explained and OSA.distance(other.letters, acronym.letters) == 1:
            return other
    return None
