"""Whether an attribution puts somebody behind the words.

Grammar gives many things a verb of speech: "this approach reflects", "the lack of an answer
suggests". Only people, bodies and documents can be asked.
"""

from __future__ import annotations

from backread.story.attributions.attribution import (
    ON_RECORD,
    Attribution,
    CueKind,
    Source,
    SourceKind,
)
from backread.story.attributions.source_kinds import singular
from backread.story.attributions.source_words import (
    ANYBODY,
    BODIES,
    DOCUMENTS,
    INSIDERS,
    SPOKESPEOPLE,
)
from backread.story.people.human_nouns import HUMAN_NOUNS

_SURE = frozenset({SourceKind.NAMED, SourceKind.ANONYMOUS, SourceKind.VAGUE})
_PEOPLE_PRONOUNS = frozenset({"he", "she", "they", "who", "we", "i", "him", "her", "them"})
_REQUESTS = frozenset("ask call urge demand order request instruct sign petition".split())
_CAN_SPEAK = HUMAN_NOUNS | ANYBODY | BODIES | DOCUMENTS | INSIDERS | SPOKESPEOPLE


def can_be_asked(source: Source) -> bool:
    """Whether a source is somebody, or something that can be read; not "this approach"."""
    if source.person is not None or source.organisation or source.kind in _SURE:
        return True
    if source.kind is SourceKind.NONE:
        return False
    head = source.head.lower()
    return head in _PEOPLE_PRONOUNS or singular(head) in _CAN_SPEAK or _is_group(source)


def vouches(attribution: Attribution) -> bool:
    """Whether the attribution puts its source on record for the sentence that it stands in.

    A hidden source counts: that it is hidden is another fault.
    """
    cue = attribution.cue
    if cue is not None and cue.kind is CueKind.HEDGE:
        return True
    if not can_be_asked(attribution.source):
        return False
    if cue is None:
        return bool(attribution.quotes) or attribution.continued
    says = bool(attribution.content or attribution.quotes)
    return says and cue.kind in ON_RECORD and not cue.noun


def carries_over(attribution: Attribution) -> bool:
    """Whether the sentence behind may be the source's account too.

    It may after something said. Who signs a paper, shows a picture or asks for a vote has given
    no account that could go on.
    """
    cue = attribution.cue
    if not vouches(attribution):
        return False
    if cue is None or cue.kind is CueKind.HEDGE or attribution.quotes:
        return True
    told = attribution.clause or cue.lemma == "according to"
    return told and cue.lemma not in _REQUESTS


def _is_group(source: Source) -> bool:
    """Whether the source is a people or a party by its name: "Republicans"."""
    return source.kind is SourceKind.COLLECTIVE and source.text.split()[-1][:1].isupper()
