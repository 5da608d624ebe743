"""The parts do not make the total.

## What it flags

A number whose parts stand beside it and come to another number: men and women, "20 to pupils and 15
to pensioners" behind a colon, "nine women and four men, 12 in all", "made up of", "of which 64 go
by road and 44 by rail", the seats of a council in the next sentence; passengers and crew against
those aboard; a "remaining" percentage that does not make a hundred, answers of which some are
undecided that make more. A number of things that are named or listed behind it, in bullet points
too, or of children whose ages stand there, and are more or fewer. A vote of more
people than the body has members.

## Why it matters

One of the numbers was changed and the others were not, or somebody was left out.

## Example

```draft
Twelve people were hurt: seven men, four women and two children.
```

## Instead

```draft
Thirteen people were hurt: seven men, four women and two children.
```

## Not flagged

- "Including" before parts that come to less than the total.
- Parts that may overlap, such as women and teenagers.
- Totals that are vague or "at least", and those whose rounding the parts fit.
- Lists that can be read as having as many items as the number says, and lists of clauses.

## References

The Associated Press Stylebook: check that figures add up.
"""

from collections.abc import Iterator

from backread.rule import Finding, Related, Severity, Story, rule
from backread.story.figures.counted_lists import CountedList, find_lists
from backread.story.figures.enumerations import find_enumerations
from backread.story.figures.membership import Overvote, overvotes
from backread.story.figures.total import Total
from backread.story.figures.totals import find_totals
from backread.story.figures.wording import plain


@rule("FIG504", "sum-mismatch", severity=Severity.ERROR)
def sum_mismatch(story: Story) -> Iterator[Finding]:
    for total in find_totals(story):
        if not total.right:
            yield _of_total(story, total)
    lists = find_lists(story)
    for listed in lists:
        if listed.figure.value != len(listed.items):
            yield _of_list(story, listed)
    named = {listed.figure.span for listed in lists}
    for listed in find_enumerations(story):
        if listed.figure.span not in named:
            yield _of_list(story, listed)
    for overvote in overvotes(story):
        yield _of_vote(overvote)


def _of_total(story: Story, total: Total) -> Finding:
    parts = " + ".join(plain(value) for _, value in total.parts)
    reckoned = f"{parts} = {plain(total.sum)}" if len(total.parts) > 1 else plain(total.sum)
    relation = "the parts come to" if total.all else "the parts alone come to"
    return Finding(
        total.total.phrase,
        f'"{total.total.phrase.of(story.text)}", but {relation} {reckoned}',
        related=[
            Related(span, f"{plain(value)} of them here" if total.all else "a part of them here")
            for span, value in total.parts
        ],
    )


def _of_vote(overvote: Overvote) -> Finding:
    vote, size = overvote.vote, overvote.size
    assert vote.value is not None
    assert vote.upper is not None
    return Finding(
        vote.span,
        f'"{vote.text}" makes {plain(vote.value + vote.upper)} votes; the {size.body}'
        f" has {plain(size.value)} members",
        related=[Related(each.phrase, f"the {size.body} here") for each in size.figures],
    )


def _of_list(story: Story, listed: CountedList) -> Finding:
    count = len(listed.items)
    return Finding(
        listed.figure.phrase,
        f'"{listed.figure.phrase.of(story.text)}", but {count} are named: '
        f"{', '.join(listed.items)}",
        related=[Related(listed.span, f"{count} names here")],
    )
