"""Where a story sets an acronym beside the name that it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from backread.draft import Block
from backread.span import Span
from backread.story.acronyms.acronym import Definition, Order
from backread.story.acronyms.context import STATE
from backread.story.acronyms.initials import SMALL_WORDS, letters_of, spells
from backread.story.acronyms.spotting import letters_in
from backread.story.plain_words import PlainWord

#: How many words before an acronym its name may reach back.
_LONGEST_NAME = 14
_ACRONYM = r"(?P<acronym>[^\W\d_](?:[^\W\d_]|[&./-](?=[^\W\d_]))+\.?)"
_LEAD_IN = (
    r"(?:(?:or|the|an?|also|hereafter|hereinafter|now|better|commonly|formerly|previously|widely"
    r"|known|called|abbreviated|shortened|dubbed|styled|referred|as|by|its|in|for|short|simply|to"
    r"|local|full|[A-Z][a-z]+,?|acronym:?|initials:?|abbreviation:?) )*"
)
#: Small words that join the words of a name.
_JOINTS = frozenset("of for and on the & de la du des del der van".split())
_BRACKETED = re.compile(r"[(\[](?P<inner>[^()\[\]]{2,90})[)\]]")
_INTRODUCES = re.compile(
    rf"{_LEAD_IN}[\"“‘']?{_ACRONYM}[\"”’']?"
    r"(?:\Z| for short\Z| in [A-Z]\w+\Z| by \w+.*\Z|[,;/] ?.*\Z)"
)
_BEHIND = re.compile(r"[\"”’']?(?:['’]s)?\s?[(\[](?P<inner>[^()\[\]]{5,140})[)\]]")
_KNOWN_AS = re.compile(
    r"(?:\bknown (?:\w+ ){0,3}?(?:as|by)|\breferred to (?:\w+ )?as"
    r"|\b(?:abbreviated|shortened|contracted)(?: (?:as|to))?"
    r"|(?:[,(]|\b(?:is|are|was|were|be|been|being|also|now|often|commonly|usually|simply|locally))"
    r" ?(?:called|dubbed)(?: simply)?"
    r"|\b(?:by|under|with|using) (?:its|the|their) (?:\w+ )?"
    r"(?:acronym|initials|abbreviation|letters)"
    r"|\b(?:acronym|initials|abbreviation)(?: (?:of|is|was|as))?|\b(?:aka|a\.k\.a\.)"
    r"|\bshort(?:ened)? form(?: of)?),? (?:(?:its|the|their) (?:\w+ )?"
    r"(?:acronym|initials|abbreviation|letters)(?: in \w+)?,? )?(?:the )?[\"“‘'(]?\Z"
    # "A body called ORW", but not "they called ORW" nor "they called the ORW".
    r"|\b(?!(?:we|they|he|she|it|i|you|who|and|but|then|had|has|have|police)\b)[a-z]+ "
    r"(?:called|dubbed) [\"“‘']?\Z"
)
_JOINS = re.compile(
    r"(?:, (?:(?:or|also|or simply|or just) )?| — | – | -- | or )(?:the )?[\"“‘']?\Z"
)
_STANDS_FOR = re.compile(
    r"[\"”’']?(?:,? or| stands for|,? which stands for|,? standing for|,? short for|, the acronym "
    r"(?:of|for)|,? an? (?:acronym|abbreviation) (?:of|for)| — | – | -- |,) ?(?:the )?[\"“‘']?\Z"
)


def find_definitions(text: str, block: Block, words: Sequence[PlainWord]) -> Iterator[Definition]:
    """The definitions in a block of ``text`` with these words, one for each place."""
    found: dict[int, Definition] = {}
    for definition in _all(text, block, words):
        found.setdefault(definition.span.start, definition)
    yield from sorted(found.values(), key=lambda each: each.span)


def _all(text: str, block: Block, words: Sequence[PlainWord]) -> Iterator[Definition]:
    yield from _in_brackets(text, block, words)
    for place, word in enumerate(words):
        if letters_in(word.text) is not None or _is_compound(word.text):
            yield from _reversed(text, block, words, place)
            yield from _beside(text, block, words, place)


def _is_compound(word: str) -> bool:
    parts = re.split(r"[-.]", word.rstrip("."))
    return len(parts) > 1 and all(part.isupper() and part.isalpha() for part in parts)


def _in_brackets(text: str, block: Block, words: Sequence[PlainWord]) -> Iterator[Definition]:
    for bracket in _BRACKETED.finditer(text, block.span.start, block.span.end):
        inner = " ".join(bracket["inner"].split())
        match = _INTRODUCES.match(inner)
        if match is None or not _is_written_as_acronym(acronym := match["acronym"]):
            continue
        start = text.find(acronym, bracket.start())
        before = _before(words, bracket.start())
        if start < 0 or not before:
            continue
        name, run = name_before(before, acronym, loose=True), _capital_run(before)
        if name is None and letters_in(acronym) is None and not _is_compound(acronym):
            continue
        if name and run and _begins_within(name, run, acronym):
            name = None
        span = Span(start, start + len(acronym))
        yield _definition(text, span, Order.BRACKETS, name or run, name)


def _is_written_as_acronym(word: str) -> bool:
    """Whether a word has a capital where an acronym has one: ORW, Acas, AfD, mRNA."""
    return word[0].isupper() or any(letter.isupper() for letter in word[1:])


def _begins_within(name: Sequence[PlainWord], run: Sequence[PlainWord], acronym: str) -> bool:
    """Whether letters that are no plain initials leave out the beginning of a name in capitals."""
    plain_initials = spells([word.text for word in name], letters_of(acronym))
    return not plain_initials and run[0].start < name[0].start


def _reversed(
    text: str, block: Block, words: Sequence[PlainWord], place: int
) -> Iterator[Definition]:
    word = words[place]
    bracket = _BEHIND.match(text, word.end, block.span.end)
    if bracket is None:
        return
    start, end = bracket.span("inner")
    inside = [each for each in words[place + 1 :] if start <= each.start and each.end <= end]
    while inside and inside[0].text.lower() in ("the", "or", "for", "short"):
        inside.pop(0)
    name = name_in(inside, word.text)
    run = inside if len(inside) > 1 and inside[0].capital and not _has_digit(inside) else None
    if name or run:
        yield _definition(text, word.span, Order.REVERSED, name or run, name)


def _beside(
    text: str, block: Block, words: Sequence[PlainWord], place: int
) -> Iterator[Definition]:
    """Definitions without brackets: ", or ORW", "known as ORW", "ORW, or the Office of ..."."""
    word = words[place]
    lead = " ".join(text[max(block.span.start, word.start - 90) : word.start].split(" "))
    lead = re.sub(r"\s+", " ", lead)
    joint = _JOINS.search(lead)
    if joint and joint[0] == ", " and STATE.match(word.text):
        # A town and its state: "Velden, NY".
        return
    if joint:
        small = len(re.findall(r"\w+", joint[0]))
        before = words[max(0, place - small - _LONGEST_NAME) : place - small]
        name = name_before(_one_sentence(before), word.text)
        run = _capital_run(_one_sentence(before))
        if (
            name is None
            and joint[0].startswith(", or ")
            and run
            and text[word.end : word.end + 1] == ","
        ):
            # In another language, then, or a name that the letters do not spell.
            yield _definition(text, word.span, Order.KNOWN_AS, run, None)
            return
        if name:
            yield _definition(text, word.span, Order.OR, name, name)
            return
    if _KNOWN_AS.search(lead):
        before = _one_sentence(words[max(0, place - 30) : place])
        names = (name_before(before[:end], word.text) for end in range(len(before), 1, -1))
        name = next((each for each in names if each), None)
        yield _definition(text, word.span, Order.KNOWN_AS, name, name)
        return
    for first in range(place + 1, min(place + 5, len(words))):
        between = re.sub(r"\s+", " ", text[word.end : words[first].start])
        if len(between) > 40 or not _STANDS_FOR.match(between):
            continue
        name = name_in(words[first : first + _LONGEST_NAME], word.text)
        if name and not any(each.opens for each in name):
            yield _definition(text, word.span, Order.REVERSED, name, name)
            return


def _definition(
    text: str,
    span: Span,
    order: Order,
    words: Sequence[PlainWord] | None,
    spelt: Sequence[PlainWord] | None,
) -> Definition:
    if not words:
        return Definition(span, order, None, "", spelt=False)
    expansion = Span(words[0].start, words[-1].end)
    name = " ".join(expansion.of(text).split())
    return Definition(span, order, expansion, name, spelt=spelt is not None)


def _before(words: Sequence[PlainWord], offset: int) -> list[PlainWord]:
    """The words of one sentence that lead up to an offset."""
    return _one_sentence([word for word in words if word.end <= offset][-_LONGEST_NAME:])


def _one_sentence(words: Sequence[PlainWord]) -> list[PlainWord]:
    for place in range(len(words) - 1, 0, -1):
        if words[place].opens:
            return list(words[place:])
    return list(words)


def name_before(
    words: Sequence[PlainWord], acronym: str, *, loose: bool = False
) -> list[PlainWord] | None:
    """The last words of ``words`` whose letters are the acronym's, from the fewest on."""
    letters = letters_of(acronym)
    for generous in (False, True) if loose else (False,):
        for count in range(1 if generous else 2, min(len(words), _LONGEST_NAME) + 1):
            name = list(words[-count:])
            if generous and count > len(letters) + 2:
                break
            texts = [word.text for word in name]
            if spells(texts, letters, loose=generous):
                return name
    return None


def name_in(words: Sequence[PlainWord], acronym: str) -> list[PlainWord] | None:
    """The first words of ``words`` whose letters are the acronym's, as many as give them."""
    letters = letters_of(acronym)
    for count in range(2, len(words) + 1):
        if spells([word.text for word in words[:count]], letters):
            return list(words[:count])
    return None


def _capital_run(words: Sequence[PlainWord]) -> list[PlainWord] | None:
    """The name in capitals at the end of ``words``, of two words or more."""
    first = len(words)
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        if word.possessive and word.text[-1] != "s" and place < len(words) - 1:
            break
        if word.capital and word.text.lower() not in SMALL_WORDS:
            first = place
        elif not _is_joint(words, place):
            break
        if word.gap not in (" ", "-", "' ", "’ ") or word.opens:
            break
    run = list(words[first:])
    if len(run) > 1 and run[0].opens and not run[1].capital:
        # Its capital is the sentence's: "Members of the Office of River Works".
        first = next((at for at in range(1, len(run)) if run[at].capital), len(run))
        run = run[first:]
    return run if len(run) > 1 and run[-1].capital else None


def _is_joint(words: Sequence[PlainWord], place: int) -> bool:
    """Whether a small word joins two words of a name; "the" does behind another small word."""
    text = words[place].text
    if text == "the" and place:
        return words[place - 1].text in _JOINTS
    return text.lower() in _JOINTS


def _has_digit(words: Sequence[PlainWord]) -> bool:
    return any(letter.isdigit() for word in words for letter in word.text)
