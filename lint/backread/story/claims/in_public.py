"""Whether an unnamed source acts, or speaks for all to hear: no name has been kept back.

A prosecutor who concludes, officials who have warned, an aide who urges the mayor are in the story;
whoever speaks in a statement, a complaint or a segment of a programme has done so in public.
"""

from __future__ import annotations

import re

from backread.story.attributions.attribution import Attribution, SourceKind
from backread.story.claims.in_the_know import is_in_the_know
from backread.story.claims.named_beside import place_of, singular_noun
from backread.story.genre.genre import Genre
from backread.story.story import Story

_BIDS = frozenset("advise ask tell urge order instruct invite warn".split())
_DOING = re.compile(r"(?:(?!that\b)[\w.’'-]+ ){0,4}?to [a-z]")
_PAPERS = (
    r"(?:[\w-]+ ){0,2}(?:statement|letter|note|memo|complaint|lawsuit|affidavit|filing|petition|"
    r"testimony|speech|press release|news release|news conference|press conference|op-ed)\b"
)
_IN_PAPERS = re.compile(rf"\s+(?:\w+ )?(?:in|at|during) (?:an?|the|his|her|their) {_PAPERS}")
_OPENS_WITH_PAPERS = re.compile(
    rf"In (?:an?|the|one|another|his|her|their) {_PAPERS}(?: [\w’'-]+){{0,5}},?\s+\Z"
)
_ON_THE_AIR = re.compile(
    r"\b(?:segment|broadcast|programme|program|show|video|clip|footage|recording|tape)\b"
    r"[^.!?]*\bin which\s+\Z"
)
_EXCHANGE = re.compile(
    r"\b(?:report|documents?|filings?|records|court papers)\b[^.!?]*"
    r"\b(?:exchanges?|messages?|texts?|e-?mails?|chats?)\b"
)
_PERFECT = re.compile(r"(?:has|have|had)\b")
#: Whoever is called so has told the newsroom something.
_TOLD = frozenset({"source", "person", "people", "insider"})
_FINDS = frozenset({"conclude", "determine", "rule", "press"})
# Whoever is called so has complained where it counts.
_COMPLAINANTS = frozenset({"whistleblower", "complainant"})
_STAFF = frozenset("employee worker staffer member staff".split())


def acts_in_public(story: Story, attribution: Attribution) -> bool:
    """Whether the story reports what the source did or said in public, and has it not from him."""
    return (
        _only_bids(story, attribution)
        or _finds(attribution)
        or _has_complained(attribution)
        or _has_said(story, attribution)
        or _acts_meanwhile(attribution)
        or _is_in_papers(story, attribution)
        or _is_told_by_employer(story, attribution)
    )


def _only_bids(story: Story, attribution: Attribution) -> bool:
    """Whether the source has somebody do something: "an official advised him to step aside"."""
    cue = attribution.cue
    bids = cue is not None and cue.lemma in _BIDS and not attribution.clause
    return bids and any(_DOING.match(part.of(story.text)) for part in attribution.content)


def _finds(attribution: Attribution) -> bool:
    cue = attribution.cue
    return cue is not None and cue.lemma in _FINDS and not is_in_the_know(attribution.source)


def _has_complained(attribution: Attribution) -> bool:
    cue = attribution.cue
    told = cue is not None and cue.lemma == "tell"
    return singular_noun(attribution.source.head) in _COMPLAINANTS and not told


def _has_said(story: Story, attribution: Attribution) -> bool:
    """Whether several have said it before, as anybody could hear: "officials have warned that".

    Those in the know told it to a newsroom; a column only sums up what they told.
    """
    cue, source = attribution.cue, attribution.source
    if cue is None or not source.plural or singular_noun(source.head) in _TOLD:
        return False
    if is_in_the_know(source) and story.genre.genre is not Genre.OPINION:
        return False
    return cue.lemma != "tell" and _PERFECT.match(cue.text) is not None


def _acts_meanwhile(attribution: Attribution) -> bool:
    """Whether what is said goes with something done: "allies urged him to go, calling her weak"."""
    cue, span = attribution.cue, attribution.source.span
    if cue is None or span is None or cue.span.start < span.end:
        return False
    return cue.text.endswith("ing") and " " not in cue.text and cue.lemma != "tell"


def _is_in_papers(story: Story, attribution: Attribution) -> bool:
    """Whether it stands in a statement or a complaint, or was said on the air."""
    cue, span = attribution.cue, attribution.source.span
    if cue is None or span is None:
        return False
    start = attribution.sentence.start
    return (
        _IN_PAPERS.match(story.text, cue.span.end) is not None
        or _OPENS_WITH_PAPERS.match(story.text, start, span.start) is not None
        or _ON_THE_AIR.search(story.text, start, span.start) is not None
        or _is_read_in_report(story, attribution)
    )


def _is_read_in_report(story: Story, attribution: Attribution) -> bool:
    """Whether the sentence before tells of the exchange that it is from, found in a report."""
    place = place_of(story.sentences, attribution.sentence)
    before = story.sentences[place - 1] if place else None
    return (
        before is not None
        and bool(attribution.quotes)
        and (_EXCHANGE.search(story.text, before.start, before.end) is not None)
    )


def _is_told_by_employer(story: Story, attribution: Attribution) -> bool:
    """Whether a body tells it of one of its own: "the team said so and an employee recalled"."""
    span = attribution.source.span
    if span is None or singular_noun(attribution.source.head) not in _STAFF:
        return False
    return story.text[: span.start].endswith(" and ") and any(
        each.on_record
        and each.source.person is None
        and each.source.kind in {SourceKind.NAMED, SourceKind.COLLECTIVE}
        and each.source.span is not None
        and each.source.span < span
        for each in story.attributions.in_sentence(attribution.sentence)
    )
