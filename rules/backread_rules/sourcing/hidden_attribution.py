"""Something is said, believed or expected by nobody.

## What it flags

"It is believed", "is said to", "is widely seen as", "is expected to", "reportedly", where no
sentence says who believes, sees or expects it.

## Why it matters

The words promise a source and hide it. Either somebody said so and can be named, or the newsroom
guesses.

## Example

```draft
The mayor is widely seen as the deciding vote. The council will meet on Monday.
```

## Instead

```draft
Four of the nine members said that they saw the mayor as the deciding vote. The council will meet
on Monday.
```

## Not flagged

- A sentence that names a source as well: "Police said the car was allegedly stolen".
- "Allegedly" and its like beside a charge, an arrest or a trial, where the law asks for them.
- A scheduled event that "is expected to" begin, open or arrive, and what somebody plans to do; an
  outcome, "is expected to cost", is flagged.
- How something is seen ("is seen as a measure of trade"), unless many see it so, or it judges or
  foretells something ("is seen as a failure", "as unlikely to").
- Who leads a race, and how close it is: "is seen as the front-runner".
- Words quoted from a source in the next sentence, and a forecast behind one whose maker is named.
- What is said or reported beside a sentence that tells which newsroom was told.
- What a column passes on; its forecasts are flagged.
- What was expected then, or seen so: "was expected to be quiet"; a figure still needs its source.
- A row of forecasts in paragraphs that follow on each other is flagged once, with the others beside
  it.
- What may be or is shunned: "as long as it is seen as", "wants to be seen as".
- The weather, in a story that names who forecasts it.
- "Allegedly" of a killing or an attack, or of what somebody is punished for.
- "Reportedly" beside a sentence that names the paper, or where the story says of the same matter
  "first reported by".
- What somebody named was expected to do by somebody named.
- Quotations, headlines and captions.

## References

The Economist's and the Guardian's style guides ask who it is that does the believing.

## Options

`ignore`: cues that are not reported, in lower case: `["reportedly"]`.
"""

from collections.abc import Iterator

from backread.rule import Finding, Options, Related, Severity, Story, rule
from backread.story.claims.hedges import hidden_attributions


class HiddenAttributionOptions(Options, frozen=True):
    """Options of hidden-attribution.

    Attributes:
        ignore: cues that are not reported, in lower case as written.
    """

    ignore: tuple[str, ...] = ()


@rule("SRC304", "hidden-attribution", severity=Severity.WARNING, options=HiddenAttributionOptions)
def hidden_attribution(story: Story, options: HiddenAttributionOptions) -> Iterator[Finding]:
    for hidden in hidden_attributions(story):
        text = " ".join(hidden.span.of(story.text).split())
        if text.lower() not in options.ignore:
            yield Finding(
                hidden.span,
                f'"{text}", but the story does not say by whom',
                related=[Related(each, "and here") for each in hidden.again],
            )
