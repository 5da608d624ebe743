"""One quantity is given two values.

## What it flags

Two statements of one quantity that cannot both be right: the dead of the one event that the story
is about; a crowd, the jobs cut, the price of a deal, a budget or a vote told again as known ("the
$1.3 billion deal"); known things counted again ("the 14 hospitals" after 12 of them, "all 13
workers" after 11 people, "the 146 passengers" after 158, "the 70 farms" after more than 90); a
measure by which a thing goes ("the 42-metre dam" that is 24 metres high); the members of one body;
the same count in clauses that share their words; a number of known things that stands nowhere else
in the story, near the one count of them before ("all seven firms" after six); one statement told
twice nearly word for word, rates and shares too; a sum whose digits are changed about. The rarer
value is reported; where both are equally frequent, the later one.

## Why it matters

The toll was updated in the lead and not below it, or somebody misread a note. Readers notice
figures first.

## Example

```draft
Twelve people were killed when a bus left the road near Aldmoor, the police said on Monday.

A service for the 14 people killed will be held on Friday.
```

## Instead

```draft
Twelve people were killed when a bus left the road near Aldmoor, the police said on Monday.

A service for the 12 people killed will be held on Friday.
```

## Not flagged

- Figures that the story says have changed: "revised", "initially", "at first", "rose to".
- Parts and others: "of whom", "another", "a further", "including".
- Rounding: 1.2 million for 1,234,000; "at least 12" beside 14.
- Other places, other years, other days; amounts per year, per group.
- A number that is the sum or the difference of others that the story gives; fewer of a known group,
  who may be some of it: a few, or those of whom the story says which they are.
- Quotations, tables and captions.
- Entries of a running report, each under the time of day.

A figure is compared only where the words around it say what it counts. Most figures are not.

## References

The BBC's and the Associated Press's guides ask for one figure throughout, or for both with their
sources.
"""

from collections.abc import Iterator

from backread.counting import times
from backread.rule import Finding, Related, Severity, Story, rule
from backread.story.figures.disagreement import Conflict
from backread.story.figures.same_quantity import find_conflicts


@rule("FIG501", "figure-conflict", severity=Severity.ERROR)
def figure_conflict(story: Story) -> Iterator[Finding]:
    for conflict in find_conflicts(story):
        here = conflict.figure.phrase.of(story.text)
        there = conflict.other.phrase.of(story.text)
        yield Finding(
            conflict.figure.phrase,
            f'"{here}" here, "{there}" elsewhere ({times(conflict.count)}){_of_what(conflict)}',
            related=[Related(conflict.other.phrase, f'"{there}" here')],
        )


def _of_what(conflict: Conflict) -> str:
    predicate = conflict.figure.predicate
    return f", both for those {predicate}" if predicate else ""
