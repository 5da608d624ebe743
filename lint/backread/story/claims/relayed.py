"""Sources that another newsroom or a paper passes on, and answers for.

A newsroom that takes up a rival's report credits the rival: "an official told CNN". Why that source
is not named is the rival's to say.
"""

from __future__ import annotations

import re

from backread.span import Span
from backread.story.attributions.attribution import Attribution, Cue, Source, SourceKind
from backread.story.claims.in_the_know import knowledge
from backread.story.claims.newsrooms import OUTLET, is_another, outlet_name, retells_report
from backread.story.claims.sources import is_bare
from backread.story.claims.told_beside import names_outlet
from backread.story.story import Story

# Nobody says of his own paper that it is one: "told the Tarn newspaper".
_OTHER_OUTLET = re.compile(
    r"\s+(?:[Tt]he )?(?:[A-Z][\w.’'-]*\s){1,4}(?:news )?"
    r"(?:agency|newspaper|magazine|website|channel)\b"
)
_THE_OUTLET = re.compile(
    r"\s+the (?:\w+ )?(?:outlet|newspaper|paper|magazine|network|broadcaster|website|site|"
    r"channel|news (?:agency|site|outlet|service)|station|publication)\b"
)
_QUOTED_BY = re.compile(r"\b(?:quoted|cited) (?:in|by)\b")
_RELAYED = re.compile(
    r"\b(?:report|article|story|lawsuit|complaint|book|documents?|account|filing)s? (?:\w+ )?"
    r"(?:includ|describ|cit|quot|detail|recount|relat)(?:e?s|e?d)\b(?! (?:to|by|in)\b)",
    re.IGNORECASE,
)
_SPOKE_TO = re.compile(r"\b(?:spoke|speaking|talked|talking) (?:to|with)(?= (?:[Tt]he )?[A-Z])")
_TELLING = re.compile(r"\btelling(?= (?:[Tt]he )?[A-Z])")
#: What another newsroom is said to have reported before the source comes in for it.
_REPORTED = re.compile(
    r"((?:[Tt]he )?(?:[A-Z][\w.’&'-]*\s){1,4})(?:\w+ )?(?:reported|reports)\b[^“”\"]*\Z"
)


def is_relayed(story: Story, attribution: Attribution) -> bool:
    """Whether another newsroom or a paper quotes the source, and answers for it."""
    span, cue = attribution.source.span, attribution.cue
    if span is None:
        return False
    if _QUOTED_BY.search(attribution.source.text):
        return True
    if _RELAYED.search(story.text, attribution.sentence.start, span.start):
        return True
    insider = _is_found_by_newsroom(attribution.source)
    spoke = _SPOKE_TO.search(story.text, span.start, span.end)
    if spoke is not None and _is_another_behind(story, spoke.end(), insider=insider):
        return True
    if _is_reported_above(story, attribution, span) or retells_report(story):
        return True
    telling = _TELLING.search(story.text, span.end, attribution.sentence.end)
    if telling is not None and _is_another_behind(story, telling.end(), insider=insider):
        return True
    return cue is not None and _is_told_to_another(story, cue, insider=insider)


def _is_found_by_newsroom(source: Source) -> bool:
    """Whether a newsroom that is named once may well be the story's own.

    It found who is told by what he knows; of "sources" and "experts" nothing is said that another
    could have passed on.
    """
    return knowledge(source) is not None or source.kind is SourceKind.VAGUE or is_bare(source)


def _is_told_to_another(story: Story, cue: Cue, *, insider: bool) -> bool:
    if _OTHER_OUTLET.match(story.text, cue.span.end):
        return True
    if cue.lemma != "tell":
        return False
    # "Officials tell CNN" is how CNN has it of its own.
    if "told" not in cue.text:
        return False
    if _THE_OUTLET.match(story.text, cue.span.end):
        return True
    return _is_another_behind(story, cue.span.end, insider=insider)


def _is_another_behind(story: Story, offset: int, *, insider: bool) -> bool:
    """Whether the name of another newsroom follows."""
    named = OUTLET.match(story.text, offset)
    if named is None or story.people.is_named_at(named.start(1)):
        return False
    outlet = outlet_name(named[1])
    return bool(outlet) and is_another(story, outlet, insider=insider)


def _is_reported_above(story: Story, attribution: Attribution, span: Span) -> bool:
    """Whether the sentence has it from another newsroom: "the Herald reported, citing an aide"."""
    before = story.text[attribution.sentence.start : span.start]
    named = _REPORTED.search(before)
    return (
        named is not None
        and names_outlet(named[1])
        and is_another(story, outlet_name(named[1]), insider=False)
    )
