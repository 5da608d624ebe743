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
- Admissions and confessions of guilt in court.
- "Claimed falsely" and "claimed without evidence": the story itself says that it is not so.
- Quotations, headlines and captions.

## References

The Associated Press Stylebook and Reuters' handbook prefer "said"; Reuters warns of "claimed" and
"admitted" by name.

## Options

`loaded`: the verbs, in their dictionary form.
"""

import re
from collections.abc import Iterator

from backread.rule import Edit, Finding, Fix, Options, Severity, Story, rule
from backread.story.attributions.attribution import Attribution, Cue, CueKind
from backread.story.attributions.word_forms import word_key
from backread.story.claims.sources import stands_in_the_body
from backread.story.claims.vouching import can_be_asked

_THAT = re.compile(r"(?:that|he|she|they|it|there|we|to) ", re.IGNORECASE)
_REFUTED = re.compile(
    r"\b(?:falsely|wrongly|incorrectly|inaccurately|baselessly|misleadingly|"
    r"without (?:\w+ )?(?:evidence|proof|basis))\b",
    re.IGNORECASE,
)
_BESIDE = 30
_IN_COURT = (
    "guilt",
    "charge",
    "court",
    "murder",
    "offence",
    "offense",
    "plead",
    "killing",
    "fraud",
)


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
        if cue is not None and word_key(cue.lemma) in loaded and _is_meant(story, attribution, cue):
            uses.setdefault(word_key(cue.lemma), []).append(cue)
    for cues in uses.values():
        times = f" ({len(cues)} times in the story)" if len(cues) > 1 else ""
        first = cues[0]
        message = f'"{first.text}" takes sides; "said" does not{times}'
        yield Finding(first.span, message, fixes=_fixes(first))


def _is_meant(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether the verb gives somebody a statement, in the story's running text."""
    if cue.kind is not CueKind.SPEECH or cue.noun or cue.passive or not attribution.content:
        return False
    if not can_be_asked(attribution.source) or not stands_in_the_body(story, cue.span):
        return False
    # "Conceded a penalty", "admitted a patient": no statement, and no "that".
    stated = bool(attribution.quotes) or _THAT.match(attribution.content[0].of(story.text))
    told = stated or word_key(cue.lemma) not in {"conced", "admit"}
    return (
        bool(told)
        and not story.is_quoted(cue.span)
        and not _is_in_court(story, attribution)
        and not _is_refuted(story, cue)
    )


def _is_refuted(story: Story, cue: Cue) -> bool:
    """Whether the story says beside the verb that it is not so."""
    start, end = max(cue.span.start - _BESIDE, 0), cue.span.end + _BESIDE
    return _REFUTED.search(story.text, start, end) is not None


def _is_in_court(story: Story, attribution: Attribution) -> bool:
    sentence = attribution.sentence.of(story.text).lower()
    cue = attribution.cue
    return (
        cue is not None
        and cue.lemma in {"admit", "confess"}
        and any(word in sentence for word in _IN_COURT)
    )


def _fixes(cue: Cue) -> tuple[Fix, ...]:
    """Puts "said" or "says" in its place where the cue is a single word in one of those tenses."""
    plain = "said" if cue.text.endswith("ed") else "says" if cue.text.endswith("s") else None
    if plain is None or " " in cue.text:
        return ()
    return (Fix(f'Replace with "{plain}"', (Edit(cue.span, plain),)),)
