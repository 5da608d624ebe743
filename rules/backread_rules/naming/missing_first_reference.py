"""A person comes into the story by surname alone.

## What it flags

The first time the story names somebody, it gives the surname alone, or a title or honorific with
the surname; the full name follows later, stands in the headline only, or never comes.

## Why it matters

The reader has to know, or look up, which Baker is meant, and an error of identity cannot be seen
in a story that never says who it means. A full name that comes after the surname is mostly the
mark of paragraphs that changed places.

## Example

```draft
Transport Minister Okafor promised more night trains on Tuesday. Okafor gave no date for them.
```

## Instead

```draft
Transport Minister Grace Okafor promised more night trains on Tuesday. Okafor gave no date for
them.
```

## Not flagged

- People who are known by one name: royals, popes, artists, and those of whom the namebook or the
  stylebook says so.
- People who are named in quotations only.
- The headline and headings, which may use a surname before the story does. They introduce nobody
  either: the full name has to stand in the text, or in a standfirst, caption or quotation above
  the mention, or be all that the heading over it says.
- A name inside another name, a compound or before a noun: a tower, a law, an award, "Okafor-era",
  "the Okafor government".
- Children and others whose surname the story withholds.
- The names under `well-known`.

## References

The Associated Press Stylebook asks for first and last name on first reference, for presidents too.
The Guardian's style guide asks for them on first mention as well.

## Options

`well-known`: surnames that need no first name for your readers, such as `["Shakespeare"]`. The
default holds a few figures of history. Heads of government are not among them: their first names
are given on first reference as everybody's are.
"""

from collections.abc import Iterator

from backread.draft import BlockKind
from backread.rule import Finding, Options, Related, Severity, Story, rule
from backread.story.people.cast import Form, Mention, Person

_SHORT = frozenset({Form.FAMILY, Form.HONORIFIC})
#: Words in small letters that belong to a title with a capital.
_OF_THE_TITLE = frozenset({"former", "then", "acting", "outgoing", "incoming", "deputy", "late"})
#: How many words of office a heading may give with the name.
_OFFICE = 3
#: How many words a heading has that the draft does not mark as one.
_LONGEST_HEADING = 8
_STANDS_OVER = frozenset({BlockKind.HEADLINE, BlockKind.HEADING})


class MissingFirstReferenceOptions(Options, frozen=True):
    """Options of missing-first-reference.

    Attributes:
        well_known: surnames that need no first name.
    """

    well_known: tuple[str, ...] = (
        *("Beethoven", "Darwin", "Einstein", "Freud", "Hitler", "Lenin", "Marx", "Mozart"),
        *("Napoleon", "Shakespeare", "Stalin"),
    )


@rule(
    "NAM102",
    "missing-first-reference",
    severity=Severity.WARNING,
    options=MissingFirstReferenceOptions,
)
def missing_first_reference(
    story: Story, options: MissingFirstReferenceOptions
) -> Iterator[Finding]:
    for person in story.people:
        first = next(
            (
                each
                for each in person.narrated
                if not (each.attributive or _stands_over(story, each))
            ),
            None,
        )
        if first is None or first.form not in _SHORT or person.known_by_one_name:
            continue
        if person.family in options.well_known or _introduced_before(story, person, first):
            continue
        full = next((each for each in person.mentions if each.form is Form.FULL), None)
        yield Finding(
            first.span,
            f'"{_with_title(story, first)}" comes in without a first name; {_where(first, full)}',
            related=[Related(full.span, "the full name")] if full else (),
        )


def _stands_over(story: Story, mention: Mention) -> bool:
    """Whether a mention stands in a line that is short and no sentence, as a heading is."""
    block = next((each for each in story.blocks if each.span.contains(mention.span)), None)
    if block is None or block.kind is not BlockKind.PARAGRAPH:
        return False
    line = block.span.of(story.text).rstrip()
    return len(line.split()) <= _LONGEST_HEADING and line[-1:].isalpha()


def _introduced_before(story: Story, person: Person, first: Mention) -> bool:
    return any(
        mention.given
        and mention.family
        and (mention.kind not in _STANDS_OVER or _heads_portrait(story, mention))
        for mention in person.mentions
        if mention.span.start < first.span.start
    )


def _heads_portrait(story: Story, mention: Mention) -> bool:
    """Whether the name is all that a heading says, as over a portrait."""
    return any(
        block.span.contains(mention.span)
        and block.kind is not BlockKind.HEADLINE
        and len(block.span.of(story.text).split()) <= len(mention.text.split()) + _OFFICE
        for block in story.blocks
    )


def _with_title(story: Story, mention: Mention) -> str:
    starts = [mention.span.start]
    starts += [mention.honorific.span.start] if mention.honorific else []
    starts += [mention.role.span.start] if mention.role else []
    words = story.text[min(starts) : mention.span.start].split()
    at = next((at for at, word in enumerate(words) if word[0].isupper()), 0)
    # Of "the agenda President" only the title is the name's.
    kept = words[at - 1 :] if at and words[at - 1] in _OF_THE_TITLE else words[at:]
    return " ".join([*kept, *mention.text.split()])


def _where(first: Mention, full: Mention | None) -> str:
    if full is None:
        return "the story never gives one"
    if full.span.start > first.span.start:
        return f'the full name, "{full.text}", comes only later'
    return f'the full name, "{full.text}", stands only in the {full.kind}'
