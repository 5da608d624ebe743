"""Who has the floor at the end of a paragraph: whose words stand alone in the next one.

A quotation without a speaker that fills a paragraph is given to whoever was speaking, as long as
that can be one person only. Somebody who is quoted goes on. Somebody whose words are reported is
led in by a sentence, or has been speaking before. A body, a crowd or a paper has no voice that
goes on, and where two people have spoken nobody can tell which of them does.
"""

from __future__ import annotations

from collections.abc import Sequence

from backread.span import Span
from backread.story.attributions.attribution import Attribution, CueKind, Source, SourceKind
from backread.story.attributions.source_kinds import singular
from backread.story.attributions.source_words import BYSTANDERS, INSIDERS, SPOKESPEOPLE
from backread.story.people.human_nouns import HUMAN_NOUNS
from backread.story.people.lexicon import KINSHIP_WORDS

_SPEAKING = frozenset({CueKind.SPEECH, CueKind.WRITING})
_NO_VOICE = frozenset(
    {SourceKind.NONE, SourceKind.VAGUE, SourceKind.COLLECTIVE, SourceKind.DOCUMENT}
)
#: Verbs that say something even without a clause of their own: "said the reverse".
PLAIN_SPEECH = frozenset({"say", "tell", "add", "argue", "explain", "write", "state", "note"})
_PRONOUNS = frozenset({"he", "she"})
_PEOPLE = HUMAN_NOUNS | BYSTANDERS | INSIDERS | SPOKESPEOPLE | KINSHIP_WORDS


def is_one_voice(source: Source) -> bool:
    """Whether a source is one person, by name or by what he is."""
    if source.plural or source.organisation or source.kind in _NO_VOICE:
        return False
    head = source.head.lower()
    return source.person is not None or head in _PRONOUNS or singular(head) in _PEOPLE


def is_same_voice(one: Source, other: Source) -> bool:
    """Whether two sources may well be one; a pronoun that stands for nobody known is anybody."""
    if one.person is not None and other.person is not None:
        return one.person == other.person
    if one.organisation or other.organisation:
        return one.organisation == other.organisation
    return one.head == other.head or bool(_PRONOUNS & {one.head.lower(), other.head.lower()})


def quoted_last(
    speakers: Sequence[Attribution], last: Span, told: Sequence[Attribution], end: int
) -> bool:
    """Whether who speaks the last quotation of a paragraph still has the floor at its end.

    Args:
        speakers: whose the quotations of the paragraph are, in order.
        last: where the last one stands.
        told: what the paragraph's own words give to anybody, in order.
        end: where the last sentence of the paragraph begins.
    """
    voice = speakers[-1].source
    behind = [each for each in own_voices(told) if each.sentence.start >= last.end]
    if any(not is_same_voice(each.source, voice) for each in (*speakers, *behind)):
        return False
    return is_one_voice(voice) or last.end > end


def reported_last(
    told: Sequence[Attribution],
    sentences: Sequence[Span],
    before: Attribution | None,
    *,
    quotes: bool,
) -> Attribution | None:
    """Who has the floor behind a paragraph that reports somebody's words.

    Args:
        told: what the paragraph gives to anybody, in order.
        sentences: the sentences of the paragraph.
        before: who had the floor above it.
        quotes: whether there are quotations in it, which are given to nobody.
    """
    speaking = own_voices(told)
    if not speaking or not sentences or not is_one_voice(speaking[-1].source):
        return None
    last = speaking[-1]
    if any(not is_same_voice(each.source, last.source) for each in speaking):
        return None
    if last.sentence.end <= sentences[-1].start:
        return None
    goes_on = before is not None and is_same_voice(before.source, last.source)
    says = any(reports(each) and is_same_voice(each.source, last.source) for each in told)
    return last if goes_on or (says and (quotes or len(sentences) == 1)) else None


def keeps_floor(
    told: Sequence[Attribution], sentences: Sequence[Span], before: Attribution | None
) -> bool:
    """Whether a paragraph of one sentence, on what "they" think, leaves the floor as it was."""
    return (
        before is not None
        and len(sentences) == 1
        and bool(told)
        and all(_stands_for(each.source, before.source) for each in told)
    )


def _stands_for(source: Source, before: Source) -> bool:
    """Whether a source is a pronoun that may mean whoever spoke before."""
    head = source.head.lower()
    if head == "they":
        return before.plural or before.organisation is not None
    return head in _PRONOUNS and is_same_voice(before, source)


def own_voices(told: Sequence[Attribution]) -> list[Attribution]:
    """Who speaks there; left out is whoever does so in another's account."""
    speaking = [each for each in told if _speaks(each)]
    return [
        each
        for each in speaking
        if each.cue is not None
        and not any(other.covers(each.cue.span) for other in speaking if other is not each)
    ]


def reports(attribution: Attribution) -> bool:
    """Whether it is told there what somebody says, and not only that he speaks."""
    cue = attribution.cue
    return _speaks(attribution) and (
        attribution.clause or (cue is not None and cue.lemma in PLAIN_SPEECH)
    )


def _speaks(attribution: Attribution) -> bool:
    """Whether somebody says or writes something there, in a sentence of his own."""
    cue = attribution.cue
    return (
        cue is not None
        and cue.kind in _SPEAKING
        and not cue.noun
        and not attribution.infinitive
        and attribution.source.kind is not SourceKind.NONE
    )
