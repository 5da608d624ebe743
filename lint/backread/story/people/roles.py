"""What the story says somebody is, beside a name: titles, descriptions, "X is the Y of Z".

``find_roles(block, name)`` reads, in the order of the text,

* the title before the name: "South Korean President" Yoon, "then-CEO", "Sen.", "analyst";
* the description after it: Jane Roe ", 42, a nurse from Leeds,", "(D-Calif.)";
* the clause that says what the person is: Jane Roe "is the chair of the board".

``name`` is the span of the name alone in ``Draft.text``, without honorific, title or possessive.
``find_role`` gives the first of them, for ``Mention.role``. Both read words and tags
(``Part.TAGS``), no entities and no syntax.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from backread.calendar_words import MONTH_WORDS, WEEKDAY_WORDS
from backread.span import Span
from backread.story.language import BlockAnalysis
from backread.story.people.cast import Role, RoleKind
from backread.story.people.lexicon import HONORIFICS
from backread.story.people.role_phrase import Head, RolePhrase, Word, match_head, read_words
from backread.story.people.role_words import (
    PARTIES,
    PARTIES_TOGETHER,
    PARTY_LETTERS,
    PARTY_WORDS_BY_CHANCE,
    RANKS,
)

_PARTY_LETTERS = re.compile(
    r"\s?\(?(?P<party>" + "|".join(sorted(PARTY_LETTERS, key=len, reverse=True)) + r")\.?"
    r"(?:[-–,]\s?[A-Z][^)(,;]{1,30})?(?P<close>\)|,)"
)
_STOOD_FOR = re.compile(
    r", (?:standing )?for (?:the )?(?P<party>"
    + "|".join(sorted(PARTIES_TOGETHER, key=len, reverse=True))
    + r")(?=[,.])",
    re.IGNORECASE,
)
_MODIFIER_TAGS = frozenset({"NN", "NNP", "NNPS", "NNS", "JJ", "JJS", "POS", "CD", "HYPH", "VBN"})
_PHRASE_TAGS = _MODIFIER_TAGS | {"VBG"}
_ARTICLES = frozenset({"a", "an", "the", "its", "his", "her", "their"})
_NO_MODIFIERS = (
    _ARTICLES
    | WEEKDAY_WORDS
    | MONTH_WORDS
    | {"under", "like", "than", "as", "something", "someone", "anything", "nothing", "everything"}
)
_SCOPE_PREPOSITIONS = frozenset({"of", "at", "for", "in", "with", "from", "to", "on"})
_SMALL_WORDS = frozenset({"the", "a", "an", "&"})
_LONGEST_SCOPE = 8
_ENDS = frozenset({",", ".", ";", ")", ":", "—", "–", "-", '"', "”", "!", "?"})
_IS = frozenset({"is", "remains"})
_WAS = frozenset({"was", "became", "becomes"})
_MOST_MODIFIERS = 8
_ELECTED = frozenset({"mp", "msp", "mep", "councillor"})
_POLITICAL = frozenset(
    {"candidate", "leader", "senator", "representative", "minister", "whip", "lawmaker"}
)


def find_role(block: BlockAnalysis, name: Span) -> Role | None:
    """The first role given beside a name, the title before it first, if there is any."""
    return next(read_roles(block, name), None)


def find_roles(block: BlockAnalysis, name: Span) -> tuple[Role, ...]:
    """Every role given beside a name, in the order of the text."""
    return in_order(read_roles(block, name))


def in_order(roles: Iterable[Role]) -> tuple[Role, ...]:
    """The roles in the order of the text."""
    return tuple(sorted(roles, key=lambda role: role.span))


def read_roles(block: BlockAnalysis, name: Span) -> Iterator[Role]:
    """Every role given beside a name, the title before it first."""
    words = read_words(block, name)
    first = next((i for i, word in enumerate(words) if word.span.end > name.start), len(words))
    behind = next((i for i, word in enumerate(words) if word.span.start >= name.end), len(words))
    yield from _title_before(words, first, behind)
    if behind < len(words) and words[behind].text.startswith(("(", ",")):
        yield from _party_letters(block, name)
        yield from _stood_for(block, name)
    yield from _description_after(words, behind)


def _title_before(words: Sequence[Word], first: int, behind: int) -> Iterator[Role]:
    end = first
    while end and words[end - 1].lower.rstrip(".") in HONORIFICS:
        end -= 1
    comma = end > 0 and words[end - 1].text == ","
    if comma:
        end -= 1
    head = match_head(words, end)
    after: Sequence[Word] = ()
    if head is None and comma:
        head, after = _head_with_scope(words, end)
    if head is None:
        return
    start = _first_modifier(words, head.start)
    # "Malaysia's prime minister, Jane Roe, said" describes her; "the mayor, Jane Roe and" lists.
    if comma and not (_is_definite(words, start) and _is_closed(words, behind)):
        return
    # "Asked about the ambassador, Roe said no" tells of another than Roe.
    if comma and behind - first == 1 and behind < len(words) and words[behind].text not in _ENDS:
        return
    if after and not _is_whole(words, start):
        return
    yield from _parties(words, start, head)
    yield RolePhrase(words[start : head.start], head, after).role


def _head_with_scope(words: Sequence[Word], end: int) -> tuple[Head | None, Sequence[Word]]:
    """A head that says what it is of, before a comma: "the mayor of Hull, Jane Roe,"."""
    for at in range(end - 1, max(end - _LONGEST_SCOPE, 0), -1):
        if words[at].lower in _SCOPE_PREPOSITIONS:
            head = match_head(words, at)
            if head is not None and _scope_after(words[:end], at) == words[at:end]:
                return head, words[at:end]
        elif words[at].tag not in _PHRASE_TAGS and words[at].lower not in _SMALL_WORDS:
            break
    return None, ()


def _is_whole(words: Sequence[Word], start: int) -> bool:
    """Whether no other noun goes before: "a son of the mayor of Hull, Tom Roe," is no mayor."""
    article = start and words[start - 1].lower in _ARTICLES
    before = start - 2 if article else start - 1
    if before < 0:
        return True
    # "Jane Roe, the mayor of Hull, Tom Poe said": the words between the commas tell of Jane Roe.
    if words[before].lower == "," and before and words[before - 1].tag in ("NNP", "NNPS"):
        return False
    return words[before].lower not in ("of", "for", "to", "and", "with")


def _first_modifier(words: Sequence[Word], head: int) -> int:
    start = head
    while start and head - start < _MOST_MODIFIERS:
        word = words[start - 1]
        if word.lower in _NO_MODIFIERS or word.tag not in _MODIFIER_TAGS or word.is_mark:
            break
        if word.tag == "VBN" and not word.is_past_role:
            break
        start -= 1
    return start


def _is_definite(words: Sequence[Word], start: int) -> bool:
    before = words[start - 1].lower if start else ""
    return before in _ARTICLES or any(word.tag == "POS" for word in words[start : start + 3])


def _is_closed(words: Sequence[Word], behind: int) -> bool:
    if behind == len(words):
        return True
    word = words[behind]
    return word.text in _ENDS or word.tag.startswith("VB") or word.tag == "MD"


def _parties(words: Sequence[Word], start: int, head: Head) -> Iterator[Role]:
    for word in words[start : head.start]:
        party = PARTIES.get(word.lower)
        by_chance = word.lower in PARTY_WORDS_BY_CHANCE and not (
            head.head in _ELECTED or (head.head in _POLITICAL and not word.opens_sentence)
        )
        if party and word.text[0].isupper() and not by_chance:
            yield Role(word.span, word.text, RoleKind.PARTY, party)


def _party_letters(block: BlockAnalysis, name: Span) -> Iterator[Role]:
    behind = name.end - block.block.span.start
    text = block.doc.text
    if text[behind : behind + 2] not in (" (", ", "):
        return
    found = _PARTY_LETTERS.match(text, behind + 1)
    if found is None or (text[behind] == ",") != (found["close"] == ","):
        return
    if text[behind] == "," and "-" not in found[0] and "–" not in found[0]:
        return
    span = Span(found.start("party"), found.end("party")).shifted(block.block.span.start)
    yield Role(span, found["party"], RoleKind.PARTY, PARTY_LETTERS[found["party"]])


def _stood_for(block: BlockAnalysis, name: Span) -> Iterator[Role]:
    """The party for which somebody stands: "Jane Roe, for the Conservatives, had 900 votes"."""
    found = _STOOD_FOR.match(block.doc.text, name.end - block.block.span.start)
    if found is not None:
        span = Span(found.start("party"), found.end("party")).shifted(block.block.span.start)
        yield Role(span, found["party"], RoleKind.PARTY, PARTIES_TOGETHER[found["party"].lower()])


def _description_after(words: Sequence[Word], behind: int) -> Iterator[Role]:
    if behind >= len(words):
        return
    at, past, copula = behind, False, False
    if words[at].text == ",":
        at = _skip_age(words, at + 1)
        if at + 1 < len(words) and words[at].lower == "who" and words[at + 1].lower in _IS | _WAS:
            at += 1
            past, copula = words[at].lower in _WAS, True
            at += 1
    elif words[at].lower in _IS | _WAS:
        past, copula = words[at].lower in _WAS, True
        at += 1
    else:
        return
    while at < len(words) and words[at].lower in ("now", "currently", "still", "once", "then"):
        past = past or words[at].lower in ("once", "then")
        at += 1
    article = at < len(words) and words[at].lower in _ARTICLES
    if article and (party := _party_alone(words, at + 1)):
        yield Role(words[at + 1].span, words[at + 1].text, RoleKind.PARTY, party, past)
        return
    yield from _described(words, at + article, article, past, copula)


def _party_alone(words: Sequence[Word], at: int) -> str | None:
    """The party whose member somebody is said to be: "Jane Roe, a Conservative who", "a Green,"."""
    if at >= len(words) or not words[at].text[0].isupper():
        return None
    ends = at + 1 == len(words) or words[at + 1].lower in _ENDS | {"who", "whose"}
    return PARTIES.get(words[at].lower) if ends and words[at].tag != "JJ" else None


def _skip_age(words: Sequence[Word], at: int) -> int:
    if at + 1 < len(words) and words[at].text.isdigit() and words[at + 1].text == ",":
        return at + 2
    return at


def _described(
    words: Sequence[Word], start: int, article: bool, past: bool, copula: bool
) -> Iterator[Role]:
    for at in range(start, min(start + _MOST_MODIFIERS, len(words))):
        head = match_head(words, None, start=at)
        if head and not _goes_on(words, head.end):
            break
        if words[at].tag not in _PHRASE_TAGS and words[at].lower not in RANKS:
            return
    else:
        return
    scope = _scope_after(words, head.end)
    # Without an article, "Jane Roe, president" may be the next item of a list.
    if not article and not scope and (copula or not _is_closed(words, head.end)):
        return
    # "A representative of the firm" is no member of a parliament.
    if head.head != "representative":
        yield from _parties(words, start, head)
        yield RolePhrase(words[start : head.start], head, scope, past).role


def _goes_on(words: Sequence[Word], end: int) -> bool:
    return end < len(words) and words[end].tag in _PHRASE_TAGS


def _scope_after(words: Sequence[Word], end: int) -> Sequence[Word]:
    if end >= len(words) or words[end].lower not in _SCOPE_PREPOSITIONS:
        return ()
    at = end + 1
    while at < len(words) and (
        words[at].tag in _PHRASE_TAGS or words[at].lower in ("the", "of", "for", "a", "an", "&")
    ):
        at += 1
    return words[end:at]
