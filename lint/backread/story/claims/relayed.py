"""Sources that another newsroom or a paper passes on, and answers for.

A newsroom that takes up a rival's report credits the rival: "an official told CNN". Why that source
is not named is the rival's to say. Its own name stands in the same place in its own copy, so a
newsroom counts as another only where the story shows that it is: by "the paper", by crediting it
with a report, by several newsrooms side by side.
"""

from __future__ import annotations

import re

from backread.draft import BlockKind
from backread.story.attributions.attribution import Attribution, Cue
from backread.story.claims.named_beside import singular_noun
from backread.story.claims.told_beside import names_outlet
from backread.story.story import Story

# Newsrooms call their own so: whose source it is need not be told by the one that passes it on.
_INSIDERS = frozenset({"source", "insider"})
_TOLD_ANOTHER = re.compile(r"\s+(?:[Tt]he )?(?=[A-Z][\w.]+)")
# Nobody says of his own paper that it is one: "told the Tarn newspaper".
_OTHER_OUTLET = re.compile(
    r"\s+(?:[Tt]he )?(?:[A-Z][\w.’'-]*\s){1,4}(?:news )?"
    r"(?:agency|newspaper|magazine|website|channel)\b"
)
_THE_OUTLET = re.compile(
    r"\s+the (?:\w+ )?(?:outlet|newspaper|paper|magazine|network|broadcaster|website|site|"
    r"channel|news (?:agency|site|outlet|service)|station|publication)\b"
)
_OUTLET = re.compile(r"\s+(?:in an interview )?(?:with )?((?:[Tt]he )?(?:[A-Z][\w.’&'-]*\s?){1,4})")
_QUOTED_BY = re.compile(r"\bquoted (?:in|by)\b")
_RELAYED = re.compile(
    r"\b(?:report|article|story|lawsuit|complaint|book|documents?|account|filing)s? (?:\w+ )?"
    r"(?:includ|describ|cit|quot|detail|recount|relat)(?:e?s|e?d)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:told|tells?) ((?:[Tt]he )?(?:[A-Z][\w.’&'-]*\s?){1,4})")
#: Words of a newsroom's name that stand for much else, too: "told The Hill".
_PRESS = re.compile(
    r"\b(?:[A-Z]*BC|CBS|PBS|Star|Sun|Hill|Magazine|Radio|TV|Television|Wire|Courier|Independent|"
    r"Economist|Record|Review)\b"
)
_MASTHEADS = frozenset({BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION})


def is_relayed(story: Story, attribution: Attribution) -> bool:
    """Whether another newsroom or a paper quotes the source, and answers for it."""
    span, cue = attribution.source.span, attribution.cue
    if span is None:
        return False
    if _QUOTED_BY.search(attribution.source.text):
        return True
    if _RELAYED.search(story.text, attribution.sentence.start, span.start):
        return True
    return cue is not None and _is_told_to_another(story, cue)


def is_source_of_newsroom(story: Story, attribution: Attribution) -> bool:
    """Whether a newsroom by name has it from its own source: "a source told the Tarn Herald"."""
    cue = attribution.cue
    if cue is None or cue.lemma != "tell":
        return False
    if singular_noun(attribution.source.head) not in _INSIDERS:
        return False
    told = _TOLD_ANOTHER.match(story.text, cue.span.end)
    return told is not None and not story.people.is_named_at(told.end())


def _is_told_to_another(story: Story, cue: Cue) -> bool:
    if _OTHER_OUTLET.match(story.text, cue.span.end):
        return True
    if cue.lemma != "tell":
        return False
    # "Officials tell CNN" is how CNN has it of its own.
    if "told" not in cue.text:
        return False
    if _THE_OUTLET.match(story.text, cue.span.end):
        return True
    named = _OUTLET.match(story.text, cue.span.end)
    if named is None or story.people.is_named_at(named.start(1)):
        return False
    outlet = _name(named[1])
    return bool(outlet) and not _is_own(story, outlet) and _is_credited(story, outlet)


def _is_newsroom(name: str) -> bool:
    return names_outlet(name) or _PRESS.search(name) is not None


def _name(words: str) -> str:
    """The first word of a newsroom's name, by which a story goes on calling it."""
    kept = [word for word in words.split() if word.lower() != "the"]
    return kept[0].rstrip(".,’'") if kept else ""


def _is_own(story: Story, outlet: str) -> bool:
    """Whether a masthead, or somebody named who spoke to it, shows it to be the story's own."""
    if any(
        outlet in block.span.of(story.text) for block in story.blocks if block.kind in _MASTHEADS
    ):
        return True
    return any(
        each.source.person is not None
        and each.cue is not None
        and each.cue.lemma == "tell"
        and (told := _OUTLET.match(story.text, each.cue.span.end)) is not None
        and _name(told[1]) == outlet
        for each in story.attributions
    )


def _is_credited(story: Story, outlet: str) -> bool:
    """Whether the story credits a newsroom with a report, or has others beside it."""
    credit = re.compile(
        rf"\b{re.escape(outlet)}\b[^.!?\n]{{0,40}}\breport(?:ed|s|ing)?\b|"
        rf"\b(?:according to|report(?:ed|s)? (?:by|from|in)|cit(?:ing|ed by)|quoted by) "
        rf"(?:a )?(?:[Tt]he )?{re.escape(outlet)}\b"
    )
    if credit.search(story.text):
        return True
    others = {
        _name(told[1])
        for told in _TOLD.finditer(story.text)
        if (names_outlet(told[1]) or _PRESS.search(told[1]))
        and not story.people.is_named_at(told.start(1))
    }
    return bool(others - {outlet})
