"""One place is called by two names, or spelt in two ways.

## What it flags

The rarer of two names of one place in the story's own words: Kiev among Kyiv, Bombay among Mumbai,
Burma among Myanmar; a place that stands once with a letter or an accent wrong; and one that is
joined or shortened in two ways: Gold Hanger and Goldhanger, Mount Orrel and Mt. Orrel.

## Why it matters

A reader who does not know both takes them for two places. To one who does, each name may say which
side the story is on.

## Example

```draft
The ferry company moved its office to Mumbai in March. Clerks in Mumbai said that the files were
still on their way from Bombay.
```

## Instead

```draft
The ferry company moved its office to Mumbai in March. Clerks there said that the files were still
on their way from Delhi.
```

## Not flagged

- A name that is told: "Mumbai, formerly Bombay", "Myanmar, also known as Burma",
  "Derry/Londonderry".
- What bears the old name: the Bombay High Court, chicken Kiev, the Burma Road.
- The old name in a sentence on the time before it was changed: "Calcutta in 1943".
- Another place of that name: Odessa, Texas.
- North and South, Great and Little, a river and its town; a body that spells the place in its own
  way.
- Quotations, headlines.

## References

The Associated Press Stylebook and the Guardian's style guide each name one form of such places.

## Options

`apart`: names that your newsroom uses side by side, such as `["Derry", "Londonderry"]`; any two of
them may be mixed.
"""

from collections.abc import Iterator

from backread.counting import times
from backread.rule import Edit, Finding, Fix, Options, Related, Severity, Span, Story, rule
from backread.story.organisations.places import find_place_variants


class PlaceNameVariantOptions(Options, frozen=True):
    """Options of place-name-variant.

    Attributes:
        apart: names of places that may stand beside each other.
    """

    apart: tuple[str, ...] = ()


@rule("ORG205", "place-name-variant", severity=Severity.WARNING, options=PlaceNameVariantOptions)
def place_name_variant(story: Story, options: PlaceNameVariantOptions) -> Iterator[Finding]:
    for variant in find_place_variants(story):
        wrong, right = (_written(story, spans[0]) for spans in (variant.wrong, variant.right))
        if {wrong, right} <= set(options.apart):
            continue
        counts = [times(len(spans)) for spans in (variant.wrong, variant.right)]
        message = f'"{wrong}" ({counts[0]}) and "{right}" ({counts[1]}) are one place'
        if variant.misspelt:
            message = f'"{wrong}" ({counts[0]}) may be "{right}" ({counts[1]}) misspelt'
        if variant.joined:
            message = f'"{wrong}" ({counts[0]}) is written "{right}" elsewhere ({counts[1]})'
        for span in variant.wrong:
            fix = Fix(f'Replace with "{right}"', [Edit(span, right)])
            yield Finding(span, message, [Related(variant.right[0], "the other name")], [fix])


def _written(story: Story, span: Span) -> str:
    return " ".join(span.of(story.text).split())
