"""A verb of speech that takes sides, where "said" is meant.

## What it flags

"Claimed", "admitted", "insisted" and their like before somebody's statement; each verb once a
story, at its first use.

## Why it matters

"Claimed" says that the reporter does not believe it, "admitted" that there was guilt, "insisted"
that somebody doubted it. "Said" says what happened.

## Example

```draft
Ana Reyes claimed that the harbor lost money last year.
```

## Instead

```draft
Ana Reyes said that the harbor lost money last year.
```

## Not flagged

- Other senses: "claimed the title", "admitted to hospital", "insisted on a recount".
- "Admitted" and "conceded" of oneself, of a fault, of what is hard or went badly, beside a
  quotation, behind "but", and of guilt in court.
- "Insisted" of a denial, of oneself, behind "but", beside an accusation or a doubt, and of what
  somebody "has insisted" for long.
- "Insisted that he resign": a demand.
- "Claimed falsely" and "claimed without evidence", or where the sentences beside it deny it;
  "claims to be"; what a lawsuit claims, and what a militia claims to have done.
- Politicians, parties, countries and whoever is named by the side that he takes ("defenders of the
  plan"), whose words are always contested.
- "Finally admitted", and what is admitted after it was denied for long.
- What goes with something done ("left, claiming that"), and what will be or was not claimed.
- Quotations, headlines and captions; columns and reviews, whose author may take sides.

## References

The Associated Press Stylebook and Reuters' handbook prefer "said"; Reuters warns of "claimed" and
"admitted" by name.

## Options

`loaded`: the verbs, in their dictionary form.
"""

from collections.abc import Iterator

from backread.rule import Edit, Finding, Fix, Options, Severity, Story, rule
from backread.story.attributions.attribution import Cue
from backread.story.attributions.word_forms import word_key
from backread.story.claims.loaded_verbs import is_loaded


class LoadedVerbOptions(Options, frozen=True):
    """Options of loaded-verb.

    Attributes:
        loaded: dictionary forms of verbs.
    """

    loaded: tuple[str, ...] = (
        *("admit", "boast", "brag", "claim", "concede", "confess", "gloat", "gush", "insist"),
        *("maintain", "opine", "rant", "scoff", "sneer", "whine"),
    )


@rule("SRC307", "loaded-verb", severity=Severity.INFO, options=LoadedVerbOptions)
def loaded_verb(story: Story, options: LoadedVerbOptions) -> Iterator[Finding]:
    loaded = {word_key(verb) for verb in options.loaded}
    uses: dict[str, list[Cue]] = {}
    for attribution in story.attributions:
        cue = attribution.cue
        if cue is not None and word_key(cue.lemma) in loaded and is_loaded(story, attribution, cue):
            uses.setdefault(word_key(cue.lemma), []).append(cue)
    for cues in uses.values():
        times = f" ({len(cues)} times in the story)" if len(cues) > 1 else ""
        first = cues[0]
        message = f'"{first.text}" takes sides; "said" does not{times}'
        yield Finding(first.span, message, fixes=_fixes(first))


def _fixes(cue: Cue) -> tuple[Fix, ...]:
    """Puts "said" or "says" in its place where the cue is a single word in one of those tenses."""
    plain = "said" if cue.text.endswith("ed") else "says" if cue.text.endswith("s") else None
    if plain is None or " " in cue.text:
        return ()
    return (Fix(f'Replace with "{plain}"', (Edit(cue.span, plain),)),)
