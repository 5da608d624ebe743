"""What the words around a lone name show of its bearer: a person, or a body or place.

"Alder said" is said of the skipper and of the firm. What tells them apart stands around it: what
follows a comma ("Alder, a deckhand of 24,"), whose wife or whose shares are told of, what only
people do ("Alder wept"), and who or what goes on in the next words ("he", "its").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from backread.story.people.continuations import goes_on_as_body, goes_on_as_person
from backread.story.people.descriptions import (
    NOUN_TAGS,
    OPENING,
    PHRASE_TAGS,
    described_as,
    forms_of,
    is_human,
)
from backread.story.people.lexicon import SPEECH_VERBS
from backread.story.people.name_words import NameBlock, Word, is_calendar, is_title
from backread.story.people.role_words import PARTIES
from backread.story.people.sign import Sign
from backread.story.people.sign_words import (
    ACTS,
    FATES,
    HEARD,
    MOVED,
    OF_BODIES,
    OF_FOUNDATION,
    OF_PEOPLE,
    PLACED,
    RATHER_ACTS,
    STAFF,
    TOWNS,
)
from backread.story.people.surroundings import is_located, is_spoken
from backread.story.people.thing_words import BODY_NOUNS, PERSON_STAYS_WORDS
from backread.story.people.towns import is_town

_INTERVIEWED = re.compile(
    r"[^.!?]{0,60}?\b(?:in an? (?:\w+ )?(?:interview|email|e-mail|text message|tweet)"
    r"|by (?:tele)?phone|over (?:coffee|tea|the phone)"
    r"|told (?:the court|the jury|jurors|me|police|the inquest|the inquiry|the hearing|officers))\b"
)
_LETTERS_FOLLOW = re.compile(r" \((?:D|R|I|Dem|Con|Lab|LD|SNP|Lib Dem)\b[-–,.)\w ]{0,24}\)")
_BE = frozenset({"is", "was", "has", "had", "been", "being", "later", "then", "also", "fatally"})
_NAMED = frozenset({"named", "called", "surnamed"})
_ARTICLES = frozenset({"the", "a", "an"})
_OF_STAFF = frozenset({"of", "at", "for", "with"})
_WITHIN_PHRASE = frozenset({"at", "for", "from", "in", "of", "to"})
_AND = frozenset({"and", "with"})
_QUOTES = frozenset('"“”’')
_OWNED_REACH = 3


def find_signs(block: NameBlock, first: int, end: int) -> frozenset[Sign]:
    """The signs around a short name.

    Args:
        block: the block.
        first: index of the name's first word in the block.
        end: the index behind its last.
    """
    return frozenset(_signs(block, first, end))


def _signs(block: NameBlock, first: int, end: int) -> Iterator[Sign]:
    words = block.words
    if first:
        yield from _in_what_leads_up(words, first, end)
    if words[end - 1].possessive:
        yield from _in_what_is_owned(words[end : end + _OWNED_REACH])
    elif end < len(words):
        if not is_located(block, first):
            yield from _in_the_description(words, end)
        yield from _in_the_next_word(block, end)
    if _LETTERS_FOLLOW.match(block.text, words[end - 1].end):
        yield Sign.AFFILIATED
    if is_spoken(block, first, end) and not _is_cited(words, first):
        yield Sign.SPEAKS
    if _is_quoted(words, first, end):
        yield Sign.QUOTED
    if is_town(words, first, end):
        yield Sign.TOWN
    if goes_on_as_person(words, end - 1):
        yield Sign.GOES_ON_AS_PERSON
    if goes_on_as_body(words, end - 1):
        yield Sign.GOES_ON_AS_BODY


def _in_what_leads_up(words: Sequence[Word], index: int, end: int) -> Iterator[Sign]:
    before, word = words[index - 1], words[index]
    if _is_brought_in(words, index, end):
        yield Sign.HUMAN_BEFORE
    if word.gap == ", " and _is_listed_on(words, end) and _is_placed(words, index):
        yield Sign.PLACE
    if word.gap not in (" ", "-") or (word.gap == "-" and not before.capital):
        return
    if before.text == "of" and index > 1 and words[index - 2].text in TOWNS:
        yield Sign.TOWN
    if _is_placed(words, index):
        yield Sign.PLACE
    if before.folded in _ARTICLES:
        yield Sign.ARTICLE
    if before.text in HEARD:
        yield Sign.HEARER
    worker = forms_of(words[index - 2]) if before.text in _OF_STAFF and index > 1 else ()
    if not STAFF.isdisjoint(worker):
        yield Sign.STAFFED
    if before.text in _AND and index > 1 and words[index - 2].entity == "PERSON":
        yield Sign.BESIDE_PERSON
    if before.capital and before.possessive:
        if before.entity == "ORG":
            yield Sign.OF_BODY
    elif before.capital and before.folded in PARTIES:
        yield Sign.AFFILIATED
    elif before.capital and not (before.opens or is_title(before) or is_calendar(before)):
        yield Sign.WITHIN_NAME


def _is_brought_in(words: Sequence[Word], index: int, end: int) -> bool:
    """Whether a word for a human being stands before: "the skipper X", "a neighbour, X,"."""
    before, gap = words[index - 1], words[index].gap
    if before.text in _NAMED and index > 1:
        return gap == " " and is_human(words[index - 2])
    if gap == ", ":
        return _is_set_off(words, index, end)
    lower = before.text[0].islower() or (before.opens and not is_title(before))
    return gap == " " and lower and not before.possessive and is_human(before)


def _is_set_off(words: Sequence[Word], index: int, end: int) -> bool:
    """Whether commas set a name off behind a description: "a neighbour of theirs, Alder,"."""
    if end < len(words) and words[end].gap[:1] not in (",", "."):
        return False
    at = index - 1
    while at and words[at].gap in (" ", "-") and words[at].text not in OPENING:
        if words[at - 1].tag not in PHRASE_TAGS or words[at - 1].possessive:
            break
        at -= 1
    while at > 1 and words[at - 1].text in _WITHIN_PHRASE and words[at - 2].tag in NOUN_TAGS:
        at = _phrase_before(words, at - 1)
    noun = described_as(words[:index], at) if words[at].folded in OPENING else None
    owned = at and words[at - 1].possessive and words[at].gap == " "
    noun = described_as(words[:index], at) if owned else noun
    return noun is not None and is_human(noun)


def _phrase_before(words: Sequence[Word], at: int) -> int:
    """The index of the first word of the phrase that ends before a preposition."""
    while at and words[at].gap in (" ", "-") and words[at - 1].tag in PHRASE_TAGS:
        at -= 1
        if words[at].folded in OPENING:
            break
    return at


def _is_listed_on(words: Sequence[Word], end: int) -> bool:
    """Whether a list goes on behind a name: "at Tarn, X, Quellin and Ister"."""
    return end < len(words) and words[end].gap == ", " and words[end].capital


def _is_placed(words: Sequence[Word], index: int) -> bool:
    """Whether a name is where something is: "at X", "at Tarn, Quellin and X", "moved to X"."""
    listed = False
    while index and words[index].gap in (" ", ", ", "-"):
        before = words[index - 1]
        if before.text in PLACED or (before.text == "of" and listed):
            return True
        listed |= words[index].gap == ", "
        if not (before.capital or before.text in ("and", "or")):
            moved = {words[at].text for at in range(max(index - 3, 0), index - 1)}
            return before.text == "to" and not moved.isdisjoint(MOVED)
        index -= 1
    return False


def _in_what_is_owned(behind: Sequence[Word]) -> Iterator[Sign]:
    for word in behind:
        if word.gap != " ":
            return
        if word.folded in OF_PEOPLE:
            yield Sign.KIN
            return
        if word.folded in OF_BODIES:
            yield Sign.POSSESSIONS
            return
        if word.tag not in PHRASE_TAGS:
            return


def _in_the_description(words: Sequence[Word], end: int) -> Iterator[Sign]:
    if words[end].gap != ", ":
        return
    if words[end].text == "which":
        yield Sign.WHICH
    yield from _in_the_noun(words, end)


def _in_the_noun(words: Sequence[Word], first: int) -> Iterator[Sign]:
    noun = described_as(words, first)
    if noun is None:
        return
    if is_human(noun):
        yield Sign.HUMAN_BEHIND
    elif noun.folded in BODY_NOUNS:
        yield Sign.BODY_BEHIND


def _in_the_next_word(block: NameBlock, end: int) -> Iterator[Sign]:
    following = block.words[end]
    if following.gap not in (" ", "-"):
        return
    if following.capital:
        ends = is_title(following) or is_calendar(following)
        if not ends and following.folded not in PERSON_STAYS_WORDS:
            yield Sign.WITHIN_NAME
        return
    is_noun = following.tag in NOUN_TAGS and following.folded not in SPEECH_VERBS
    if following.gap == "-" or is_noun:
        yield Sign.POSSESSIONS if following.folded in OF_BODIES else Sign.MODIFIES
        return
    yield from _in_the_verb(block, end)


def _in_the_verb(block: NameBlock, at: int) -> Iterator[Sign]:
    words = block.words
    while at + 1 < len(words) and words[at].tag == "RB" and words[at + 1].gap == " ":
        at += 1
    verb = words[at]
    if verb.text in ACTS:
        yield Sign.HUMAN_ACT
    if verb.text in RATHER_ACTS:
        yield Sign.HUMAN_VERB
    if verb.text in SPEECH_VERBS and _INTERVIEWED.match(block.text, verb.start):
        yield Sign.INTERVIEWED
    if verb.text not in _BE:
        return
    while at + 1 < len(words) and (words[at].text in _BE or words[at].tag == "RB"):
        at += 1
    if words[at].text in FATES:
        yield Sign.FATE
    elif words[at].text in OF_FOUNDATION:
        yield Sign.FOUNDED
    elif words[at].text in _ARTICLES or words[at].tag == "NN":
        noun = described_as(words, at)
        if noun is not None and is_human(noun):
            yield Sign.IS_HUMAN


def _is_cited(words: Sequence[Word], first: int) -> bool:
    """Whether somebody or something is only cited, or is the end of a firm's name."""
    return first > 0 and (words[first - 1].text == "to" or words[first].gap == " & ")


def _is_quoted(words: Sequence[Word], first: int, end: int) -> bool:
    """Whether it speaks beside a quotation that closes: "No," Alder said; "No," said Alder."""
    following = words[end] if end < len(words) else None
    if following is not None and following.text in SPEECH_VERBS and following.gap == " ":
        return _closes_quotation(words[first])
    if not first or words[first - 1].text not in SPEECH_VERBS or words[first].gap != " ":
        return False
    return _closes_quotation(words[first - 1])


def _closes_quotation(word: Word) -> bool:
    return not _QUOTES.isdisjoint(word.gap) and word.gap.endswith(" ")
