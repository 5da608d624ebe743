"""What a source states in the story's own words, and in whose account."""

from __future__ import annotations

import re
from bisect import bisect_right

from backread.draft import BODY_KINDS
from backread.span import Span
from backread.story.attributions.attribution import (
    ON_RECORD,
    Attribution,
    Cue,
    CueKind,
    Source,
    SourceKind,
)
from backread.story.attributions.source_kinds import singular
from backread.story.attributions.source_words import DOCUMENTS, QUANTITIES
from backread.story.between import is_teaser
from backread.story.story import Story

# "Party insiders" could be anybody; "three insiders" and "Tarn insiders" are somebody.
_BARE = re.compile(
    r"(?:[Ss]ome )?[Ss]ources|"
    r"(?!(?:the|an?|one|another|two|three|four|five|six|several) )(?:[A-Z]?[a-z]+ )?"
    r"(?:(?!the )[a-z]+ ){0,2}[Ii]nsiders"
)
_MOST_PARENTS = 6
_COUNTED = re.compile(
    r"(?:(?:about|around|more than|some|nearly|over) )?(?:an?|another|one|two|three|four|five|six|"
    r"seven|\d[\d,]*)\b",
    re.IGNORECASE,
)
#: Words that stand for a source told of before.
PRONOUNS = frozenset({"they", "he", "she", "it", "who", "that", "which"})
# "Many mention it" may be of books, and "people were asked to suggest a flag" states nothing.
_ANYTHING = QUANTITIES | {
    "other",
    "others",
    "people",
    "person",
    "anyone",
    "anybody",
    "everyone",
    "everybody",
}
_MAY_BE = re.compile(r"(?:will|would|can|could|might|may|should|must)\b", re.IGNORECASE)
# What everyone knows and people forget is so by the story's own word.
_WILL_DO = re.compile(
    r"(?:that )?they (?:(?:would|will|plan|intend|want|hope)\b|(?:are|were) planning)",
    re.IGNORECASE,
)
_RELATIVES = frozenset({"that", "which"})
_BEING = frozenset({"be", "is", "are", "was", "were"})
_FACTS = frozenset("know forget remember realize realise understand learn see ignore".split())
_TO = re.compile(r"\b(?:to|for|with|against)\s+\Z", re.IGNORECASE)
_PHRASE = 3
# "An official confirmed the strike" is told in two words.
_THING = 2
_CONFIRMING = frozenset({"confirm", "deny", "dispute", "acknowledge"})
_CLAUSE = 4
_THIS = re.compile(r"(?:this|that|it|these|so|as much)\b", re.IGNORECASE)
_NEEDS_CLAUSE = frozenset({"reveal"})
_AS = re.compile(r"\bas\b")
# Questions and answers of an interview are the account of whoever is asked.
_INTERVIEW = re.compile(r"[*_]{0,2}[QA](?:[:.]|uestion:|nswer:)")


def states_something(story: Story, attribution: Attribution) -> bool:
    """Whether a statement in the story's running text is given to the source.

    "Many believe that the ferry will be sold" is one; "two advisers who know the river" is not.
    """
    cue, span = attribution.cue, attribution.source.span
    if span is None or not stands_in_the_body(story, span):
        return False
    if cue is None:
        return bool(attribution.quotes)
    words = sum(len(part.of(story.text).split()) for part in attribution.content)
    by_somebody = cue.passive and span.start > cue.span.end
    if cue.noun or not words or attribution.source.head in PRONOUNS:
        return False
    # "Data that showed" and "the tale they tell" are told of, and tell nothing here.
    if attribution.source.text.lower() in _RELATIVES and cue.kind is CueKind.EVIDENCE:
        return False
    if cue.passive and not by_somebody:
        return False
    # "Prompting critics to say" has them say it; what somebody "is" he does not say.
    if attribution.infinitive or (cue.lemma in _BEING and not attribution.quotes):
        return False
    if _MAY_BE.match(cue.text) or _is_told_to(story, attribution, cue):
        return False
    if not _is_in_words(story, attribution, cue) or _announces(story, attribution):
        return False
    # "Revealed the sequence" is done; "revealed that it had been found", or "this", is told.
    if cue.lemma in _NEEDS_CLAUSE and not (
        attribution.clause or attribution.quotes or _is_taken_up(story, attribution)
    ):
        return False
    if {attribution.source.head, f"{attribution.source.head}s"} & _ANYTHING and (
        cue.text.endswith("ing")
        or cue.lemma in _FACTS
        or attribution.source.text.lower() in PRONOUNS
        or not (attribution.clause or attribution.quotes or _is_taken_up(story, attribution))
    ):
        return False
    if cue.lemma == "tell":
        return attribution.clause or bool(attribution.quotes)
    thing = cue.kind is CueKind.BELIEF and not attribution.clause
    most = _CLAUSE if thing else _THING if cue.lemma in _CONFIRMING else _PHRASE
    return words >= most and (cue.kind in ON_RECORD or cue.kind is CueKind.BELIEF)


def _is_in_words(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether it is told as a statement, and not as something done: "economists looked at data".

    What somebody "did to reassure" the mayor is done, and "polls showing" is a thing by the way, as
    is the fear of advocates who, "fearing that it would pass, gave up".
    """
    if cue.kind is CueKind.BELIEF and cue.text.endswith("ing") and " " not in cue.text:
        return False
    if cue.text.endswith("ing") and singular(attribution.source.head) in DOCUMENTS:
        return False
    if attribution.clause or attribution.quotes:
        document = attribution.source.kind is SourceKind.DOCUMENT or cue.kind is CueKind.EVIDENCE
        return not (document and cue.text.endswith("ing"))
    if cue.kind is CueKind.EVIDENCE:
        return (
            cue.lemma == "see"
            and _AS.search(story.text, cue.span.end, attribution.sentence.end) is not None
        )
    return True


def _is_taken_up(story: Story, attribution: Attribution) -> bool:
    """Whether what is told has been said before it: "they revealed this to the Herald"."""
    return any(_THIS.match(part.of(story.text)) for part in attribution.content)


def _announces(story: Story, attribution: Attribution) -> bool:
    """Whether people only say what they will do: "activists said they would meet again"."""
    return attribution.source.plural and any(
        _WILL_DO.match(part.of(story.text)) for part in attribution.content
    )


def _is_told_to(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether the source is rather who is addressed: "a letter to supporters stating that"."""
    span = attribution.source.span
    if span is None or not cue.text.endswith("ing") or cue.span.start < span.end:
        return False
    return _TO.search(story.text[attribution.sentence.start : span.start]) is not None


def stands_in_the_body(story: Story, span: Span) -> bool:
    """Whether a stretch stands in the story's running text."""
    place = bisect_right(story.blocks, span.start, key=lambda block: block.span.start) - 1
    if place < 0 or story.blocks[place].kind not in BODY_KINDS:
        return False
    if is_teaser(story.text, story.blocks[place]):
        return False
    return _INTERVIEW.match(story.text, story.blocks[place].span.start) is None


def is_bare(source: Source) -> bool:
    """Whether the source is a bare "sources" or "insiders", which could be anybody."""
    return _BARE.fullmatch(source.text[:1].lower() + source.text[1:]) is not None


def is_counted(source: Source) -> bool:
    """Whether the source is a number of people: "two people", "a critic"."""
    return _COUNTED.match(source.text) is not None


def is_of_another(story: Story, attribution: Attribution) -> bool:
    """Whether the words stand in somebody else's account, who answers for them.

    In "Reuters reported that officials said" Reuters does.
    """
    seen = 0
    while attribution.parent is not None and seen < _MOST_PARENTS:
        attribution = story.attributions[attribution.parent]
        seen += 1
        cue = attribution.cue
        if cue is not None and cue.kind in ON_RECORD and attribution.source.span is not None:
            return attribution.source.kind is not SourceKind.COLLECTIVE
    return False


def is_told_of_by_another(attribution: Attribution) -> bool:
    """Whether somebody, of whatever kind, speaks of a document: "they say evidence suggests"."""
    return attribution.parent is not None and singular(attribution.source.head) in DOCUMENTS
