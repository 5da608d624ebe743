"""A paragraph is written in another register than the rest of the story.

## What it flags

A paragraph whose words, or whose sentences, are far longer than the story's other paragraphs have
them, or whose words are far shorter. "Far" means at least three times as far from their median as
they usually lie from it themselves. Five paragraphs are needed.

## Why it matters

Such a paragraph was mostly not written by the reporter. It comes from a press release, a statute or
another story, and it should be quoted, attributed or written anew.

## Example

```draft
The market on the quay opens at six. By eight the boats are in and the fish is on ice, and most of
it is gone by noon.

Rosa Telmo has sold fish there for thirty years. She said that the new rules will cost her a day a
week, since she has to drive to the city to hand in her papers.

Pursuant to the applicable regulations, operators of commercial establishments must demonstrate
compliance with all administrative requirements. Non-compliance may necessitate the temporary
suspension of individual authorisations without further notification or entitlement to compensation.

Telmo said that she would close the stall in the fall if nothing was done. Two of her neighbors have
closed theirs, and one of them now drives a bus in the city.

The mayor said that she had heard of it and that the town would send somebody to help with the
forms. He will sit in the old ice house on Mondays.

The last ferry of the day leaves at nine. By then the quay is empty and the gulls have the ice to
themselves, as they had last week and the week before.
```

## Instead

```draft
The market on the quay opens at six. By eight the boats are in and the fish is on ice, and most of
it is gone by noon.

Rosa Telmo has sold fish there for thirty years. She said that the new rules will cost her a day a
week, since she has to drive to the city to hand in her papers.

Whoever sells fish on the quay has to show that the stall keeps to all the rules. Whoever does not
may lose the permit, and will not be told before it happens.

Telmo said that she would close the stall in the fall if nothing was done. Two of her neighbors have
closed theirs, and one of them now drives a bus in the city.

The mayor said that she had heard of it and that the town would send somebody to help with the
forms. He will sit in the old ice house on Mondays.

The last ferry of the day leaves at nine. By then the quay is empty and the gulls have the ice to
themselves, as they had last week and the week before.
```

## Not flagged

- Quoted words: a paragraph is measured by its own.
- List items, tables, captions, block quotes, headlines.
- One long sentence: that is long-sentence (REA801).
- Paragraphs of fewer than 25 words of their own, or 40 where they have one sentence or the shorter
  words; stories of fewer than five paragraphs.

## References

Distances are multiples of the median absolute deviation (F. R. Hampel, 1974); grades are
Flesch-Kincaid's, computed by textstat.

## Options

`distance`: how many times the usual deviation counts as far.
"""

from collections.abc import Iterator

from backread.rule import Finding, Options, Severity, Story, rule
from backread.story.readability.register import Measure, Shift, find_shifts


class RegisterShiftOptions(Options, frozen=True):
    """Options of register-shift.

    Attributes:
        distance: how many median absolute deviations from the median count as far.
    """

    distance: float = 3


@rule("REA803", "register-shift", severity=Severity.INFO, options=RegisterShiftOptions)
def register_shift(story: Story, options: RegisterShiftOptions) -> Iterator[Finding]:
    for shift in find_shifts(story.readability, options.distance):
        yield Finding(shift.paragraph.block.span, _message(shift))


def _message(shift: Shift) -> str:
    if shift.measure is Measure.WORDS:
        said = (
            f"{shift.value:.1f} letters a word, against {shift.usual:.1f} in the other paragraphs"
        )
    else:
        said = (
            f"{shift.value:.0f} words a sentence, against {shift.usual:.0f} in the other paragraphs"
        )
    return (
        f"{said}: {shift.distance:.1f} times the usual deviation "
        f"(reading grade {shift.grade:.0f} against {shift.usual_grade:.0f})"
    )
