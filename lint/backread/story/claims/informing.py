"""Whether somebody tells the newsroom something, or only does something that has words in it.

A source says, warns, confirms. Who posts, shouts, rules, apologises or calls for something acts,
and the story reports it as it reports any event.
"""

from __future__ import annotations

import re

from backread.story.attributions.attribution import Attribution, CueKind
from backread.story.attributions.source_kinds import singular
from backread.story.attributions.source_words import BYSTANDERS, DOCUMENTS, QUANTITIES
from backread.story.attributions.word_forms import word_key
from backread.story.claims.named_beside import singular_noun
from backread.story.claims.sentences import words_before_source
from backread.story.story import Story

_INFORMING = frozenset(
    map(
        word_key,
        "say tell according add acknowledge admit advise agree allege argue assert believe caution "
        "charge claim clarify comment complain concede conclude concur confide confirm contend "
        "counter credit declare deny describe dispute doubt elaborate emphasise emphasize estimate "
        "expect explain fear forecast imply indicate inform insist joke maintain mention note "
        "observe opine point predict project put quip quote reason recall recount regard reiterate "
        "relay remark report respond reveal speculate state stress suggest suspect suppose surmise "
        "think underline underscore view warn worry agree see question reckon".split(),
    )
)
# Who does these may have a clause behind the verb, and tells the newsroom nothing.
_ACTS = frozenset(
    map(
        word_key,
        "announce apologise apologize ask beg call chant cheer complain decide decline demand "
        "determine exclaim heckle hear hope learn order plead post promise propose pledge read "
        "recommend request rule scream shout swear testify tweet urge vow want wish write "
        "yell".split(),
    )
)
# Whom a reporter's source tells: the press. Whoever tells a crowd is in the story.
_TOLD_TO_PRESS = re.compile(
    r"\s+(?:(?:(?:the|this|our) )?(?:reporters?|journalists?|(?:news)?papers?|media|press|"
    r"news agenc\w+|magazine|broadcaster|outlet)\b|me\b|us\b|(?:[Tt]he )?(?=[A-Z]))"
)
# "It seemed, to some, a pity", "with many worried": nobody says so.
_FOR = re.compile(r"\b(?:to|with),?\s+\Z")
# "There is evidence that" is the story's own word.
_BY_THE_WAY = re.compile(
    r"\b(?:there (?:is|was|are|were)\s+(?:no |some |little |also )?|"
    r"(?:without|despite|any|no|lacking)\s+(?:\w+\s+)?)\Z",
    re.IGNORECASE,
)
_CONFIDENCE = re.compile(r"(?:[\w’'-]+\s+){1,4}that\b")
_TELL, _CALL = word_key("tell"), word_key("call")
_MARKS = ('"', "“", "''")
_POSTS = re.compile(
    r"\s+(?:\w+ ){0,3}(?:on|in|to|via) (?:(?:an?|his|her|their|the) )?(?:\w+ )?"
    r"(?:Facebook|Twitter|Reddit|Instagram|TikTok|YouTube|Weibo|X|social media|post|tweet|forum)\b"
)


#: Who is seen to speak has shown himself: "In a video posted on Monday, an activist warns".
_IN_A_POST = re.compile(
    r"(?:[^,.]{0,40}: )?(?:In|On) (?:an?|one|another|the) (?:[\w-]+ ){0,2}"
    r"(?:video|clip|tweet|post|advert|livestream|recording|footage)\b"
)


def informs(story: Story, attribution: Attribution) -> bool:
    """Whether the attribution is of somebody who tells something: a quotation alone is one."""
    cue = attribution.cue
    if cue is None:
        return bool(attribution.quotes)
    key = word_key(cue.lemma.split()[0])
    if key == _TELL:
        return _is_told_to_press(story, attribution)
    if key == _CALL:
        return any(mark in part.of(story.text) for part in attribution.content for mark in _MARKS)
    # "Expressed confidence that the road would be built" is a statement, "alarm over it" is none.
    clause = attribution.clause or any(
        _CONFIDENCE.match(part.of(story.text)) for part in attribution.content
    )
    stated = clause and cue.kind is CueKind.SPEECH
    return key in _INFORMING or (stated and key not in _ACTS)


def tells_something(story: Story, attribution: Attribution) -> bool:
    """Whether a vague source says or thinks something: not "advocates called for her dismissal".

    Documents show, suggest and find; that is all that they do.
    """
    source, cue = attribution.source, attribution.cue
    if singular(source.head) in DOCUMENTS:
        return not _BY_THE_WAY.search(words_before_source(story, attribution))
    by_the_way = cue is not None and cue.lemma != "according to"
    if by_the_way and _FOR.search(words_before_source(story, attribution)):
        return False
    return informs(story, attribution)


def is_bystander(story: Story, attribution: Attribution) -> bool:
    """Whether the source is one of the public: a passer-by, a voter, somebody on social media.

    Such a person has been met or overheard, and keeps no secret.
    """
    source = attribution.source
    if singular_noun(source.head) in BYSTANDERS or source.text.lower() in QUANTITIES:
        return True
    if source.text.lower() in {"another", "the other", "one", "one other", "two others"}:
        return True
    if _IN_A_POST.match(attribution.sentence.of(story.text)):
        return True
    cue = attribution.cue
    return cue is not None and _POSTS.match(story.text, cue.span.end) is not None


def _is_told_to_press(story: Story, attribution: Attribution) -> bool:
    cue = attribution.cue
    told = _TOLD_TO_PRESS.match(story.text, cue.span.end) if cue is not None else None
    return told is not None and not story.people.is_named_at(told.end())
