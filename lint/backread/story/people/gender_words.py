"""Words beside a name that say whether the person is a man or a woman.

``find_gender_words(block, mention)`` reads what stands before a name ("the actress", "his wife,"),
behind it ("Jane Roe, 42, a mother of two,") and what it is said to be ("is a widow"). It needs
``Part.TAGS``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from backread.story.language import BlockAnalysis
from backread.story.people.cast import Form, GenderWord, Mention
from backread.story.people.human_nouns import noun_genders
from backread.story.people.lexicon import KINSHIP_WORDS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OWN_FORMS = frozenset({Form.FULL, Form.GIVEN, Form.NICKNAME})
_ARTICLES = frozenset({"a", "an", "the"})
_WHOSE = frozenset({"his", "her", "their", "my", "our", "your"})
_LINKING = frozenset({"is", "was", "became", "remains"})
_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "NN", "NNP", "CD", "HYPH", "VBN", "RB"})
_ENDS = frozenset({",", ".", ";", ")", ":", "—", "–"})
_LONGEST_PHRASE = 6


def find_gender_words(block: BlockAnalysis, mention: Mention) -> Iterator[GenderWord]:
    """The words beside a mention that leave the person one gender, in the order of the text."""
    offset = block.block.span.start
    span = mention.span
    name = block.doc.char_span(span.start - offset, span.end - offset, alignment_mode="expand")
    if name is None or mention.form is Form.EPONYM:
        return
    for noun in (_before(block.doc, name.start, name.end, mention), _behind(block.doc, name.end)):
        genders = noun_genders(noun.lower_) if noun is not None else ()
        if noun is not None and len(genders) == 1:
            yield GenderWord(block.span(noun), next(iter(genders)))


def _before(doc: Doc, start: int, end: int, mention: Mention) -> Token | None:
    """The noun of "the actress Jane Roe", "his wife, Jane Roe,"."""
    if mention.form not in _OWN_FORMS or not start:
        return None
    set_off = doc[start - 1].text == ","
    at = start - 1 - set_off
    if at < 0 or doc[at].tag_ not in ("NN", "NNP"):
        return None
    if set_off and not _is_closed(doc, end):
        return None
    whose = doc[_phrase_start(doc, at) - 1] if _phrase_start(doc, at) else None
    owned = whose is not None and (whose.lower_ in _WHOSE or whose.tag_ == "POS")
    # "He left the widow, Jane Roe said."
    return doc[at] if owned or (not set_off and doc[at].lower_ not in KINSHIP_WORDS) else None


def _is_closed(doc: Doc, end: int) -> bool:
    return end == len(doc) or doc[end].text in _ENDS


def _behind(doc: Doc, end: int) -> Token | None:
    """The noun of "Jane Roe, 42, a mother of two," and of "Jane Roe is a widow"."""
    at = end
    if at < len(doc) and doc[at].text == ",":
        at += 1
        if at + 1 < len(doc) and doc[at].like_num and doc[at + 1].text == ",":
            at += 2
        if at + 1 < len(doc) and doc[at].lower_ == "who" and doc[at + 1].lower_ in _LINKING:
            at += 2
    elif at < len(doc) and doc[at].lower_ in _LINKING:
        at += 1
    else:
        return None
    if at >= len(doc) or doc[at].lower_ not in _ARTICLES:
        return None
    noun = None
    for token in doc[at + 1 : at + 1 + _LONGEST_PHRASE]:
        if token.tag_ not in _MODIFIERS:
            break
        noun = token
    return noun if noun is not None and noun.tag_ == "NN" else None


def _phrase_start(doc: Doc, noun: int) -> int:
    """The index of the first word of the phrase that a noun ends, its article or owner left out."""
    at = noun
    while at and noun - at < _LONGEST_PHRASE and doc[at - 1].tag_ in _MODIFIERS:
        at -= 1
    return at
