"""The story is harder or easier to read than its readers expect.

## What it flags

A story whose reading grade lies outside two bounds; where the story as a whole does not, each
section that does. The grade is Flesch-Kincaid's, that of the school year in which an American
reads such sentences with ease. A hundred words at least are measured.

## Why it matters

A newsroom writes for readers whom it knows. General news is mostly read with ease by those who have
finished school, at grades 9 to 13.

## Example

```draft
The administration's reorganization of metropolitan transportation authorities necessitates a
comprehensive reconsideration of intergovernmental responsibilities, according to representatives
of participating municipalities. Proponents characterize consolidation as an indispensable
prerequisite for sustainable infrastructure investment. Opponents anticipate significant
administrative complications, particularly regarding the representation of economically
disadvantaged communities on supervisory committees. Preliminary recommendations concerning
organizational alternatives were circulated confidentially among departmental executives.
Legislative deliberations concerning implementation are anticipated immediately following the
publication of independent financial evaluations. Representatives emphasized the extraordinary
significance of transparent communication throughout the transitional arrangements. Additional
environmental assessments are unavoidable, considering the unprecedented geographical dimensions
of contemporary metropolitan development. Municipal administrators nevertheless acknowledged
considerable uncertainty.
```

## Instead

```draft
The state wants to merge the boards that run buses and trains in the city, and the towns around it
are asking who would then pay for what. Ana Reyes, who wrote the plan, says that without it there
will be no money for new lines. Piet Sole, the mayor of Marl, says that it will be slow and dear,
and that poor parts of town will have no seat at the table. Nobody has seen the plan itself, which
was sent to a few heads of office in May. The vote will come once the auditors have read the books,
which may take until the fall. Sole said that he would rather wait than guess.
```

## Not flagged

- Sections of fewer than a hundred words.

## References

J. P. Kincaid and others, "Derivation of New Readability Formulas", 1975; computed by textstat.

## Options

`lowest` and `highest`: the grades between which the story should lie.
"""

from collections.abc import Iterator

from backread.rule import Finding, Options, Severity, Story, rule
from backread.story.readability.passage import Passage

_FEWEST_WORDS = 100


class ReadingGradeOptions(Options, frozen=True):
    """Options of reading-grade.

    Attributes:
        lowest: the lowest Flesch-Kincaid grade that is wanted.
        highest: the highest.
    """

    lowest: float = 0
    highest: float = 14


@rule(
    "REA802",
    "reading-grade",
    severity=Severity.INFO,
    preview=True,
    options=ReadingGradeOptions,
)
def reading_grade(story: Story, options: ReadingGradeOptions) -> Iterator[Finding]:
    readability = story.readability
    problem = _problem(readability.whole, options)
    if problem and story.blocks:
        yield Finding(story.blocks[0].span, f"the story {problem}")
        return
    for section in readability.sections:
        problem = _problem(section.passage, options)
        if problem and section.heading is not None:
            yield Finding(section.heading.span, f"this section {problem}")


def _problem(passage: Passage, options: ReadingGradeOptions) -> str | None:
    if passage.words < _FEWEST_WORDS:
        return None
    if passage.grade > options.highest:
        return f"reads at grade {passage.grade:.1f}; {options.highest:g} is the highest wanted"
    if passage.grade < options.lowest:
        return f"reads at grade {passage.grade:.1f}; {options.lowest:g} is the lowest wanted"
    return None
