"""What stands around a quotation that may say, without a verb, whose the words are."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from backread.draft import Block
from backread.span import Span
from backread.story.between import is_teaser, stands_between
from backread.story.claims.quote_places import QuotePlaces
from backread.story.quotations.inside import SAYS_INSIDE
from backread.story.quotes import Quote
from backread.story.story import Story

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: Somebody quoted in the quotation: ``"'We stay,' said [a farmer]."``
_QUOTES_INSIDE = re.compile(
    r"[\w…][,?!]['’\"”] (?:(?:he|she|they|[A-Z][\w’-]+(?: [A-Z][\w’-]+)?) )?"
    r"(?:said|says|wrote|writes|noted|notes|added|adds)\b"
)
_ASKS = re.compile(r"\s*(?:Q|A|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}) ?[:.—–-] ?")
_SPEAKS_INSIDE = re.compile(r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}:\s")
_SIGNED = re.compile(r"[\s\"”]*(?:[-—–―~]+\s*|[Bb]y )?(?=[A-Z])")
#: What names those who helped: "Contributing: Ana Reyes".
_CREDITS = re.compile(
    r"\W*(?:with (?:assistance|reporting|help|files|contributions)\b"
    r"|(?:additional )?(?:contribut|report|edit|writ|photograph)\w*\b[^.]*?[:])",
    re.IGNORECASE,
)
#: Where and when the words were said: "Speech, Feb. 5, 1976".
_DATED = re.compile(r"[A-Z][^?!\n]*, (?:[A-Z][a-z]+\.? )?(?:\d{1,2}, )?(?:1[5-9]|20)\d\d\b[^?!\n]*")
#: What stands before the name of a signature, and what behind it.
_TITLE = re.compile(r"[\s\"”]*(?:[Bb]y )?(?:[A-Z][\w.'’-]*\s+(?:of\s+|the\s+)?)*")
_DESCRIBED = re.compile(r"\s*(?:\Z|[,.;:(|–—-]|(?:of|at|from|in|on|and|who)\b)")
#: A name with a house behind it: "Ana Reyes, Tarn Herald".
_CREDITED = re.compile(
    r"(?=.*[a-z])(?!(?:No|Not|Never|More|Less|Many|How|Why|What|When|Where)\b)"
    r"(?:[A-Z][\w.'’-]*|and|of|the)(?: (?:[A-Z][\w.'’-]*|and|of|the)){1,3}"
    r", [A-Z][\w.'’& -]+"
)
#: Whose picture it is: "Ana Reyes/AP Photo", "| Tarn Herald photo".
_PICTURED = re.compile(r"\b(?:photos?|image|illustration|pool)\W*\Z|/\w+\W*\Z", re.IGNORECASE)
_DASHED = re.compile(r"\s*[-—–―~]+\s*\S")
#: Something written or said as a whole, whose words may be set below it.
_PIECE = (
    r"(?:statements?|letters?|memos?|e-?mails?|tweets?|posts?|messages?|notes?|speech|remarks?|"
    r"comments?|op-ed|column|essay|editorial|testimony|transcript|interview|video|affidavit|"
    r"complaint|releases?|poem|songs?|lyrics|memoir|diary|prayer|excerpts?|passage|quot(?:e|ation)s?|"
    r"fact sheet|filing|ruling|article|exchange|texts?|dissent|opinion|inscription|caption|"
    r"Facebook|Twitter|Instagram)"
)
_MADE = (
    r"(?:sang|sings?|singing|recit(?:e[ds]?|ing)|issu(?:e[ds]?|ing)|releas(?:e[ds]?|ing)"
    r"|post(?:ed|s|ing)?|wr(?:ote|ites?|iting|itten)|sen(?:ds?|ding|t)|read(?:s|ing)?"
    r"|cit(?:e[ds]?|ing)|carr(?:y|ies|ied|ying)|left|bore|bears?|publish(?:ed|es|ing)?"
    r"|tweet(?:ed|s|ing)?|deliver(?:ed|s|ing)?|shar(?:e[ds]?|ing)|sign(?:ed|s|ing)?"
    r"|penn(?:ed|ing)|circulat(?:e[ds]?|ing)|fil(?:e[ds]?|ing)|g[ai]ves?|giving"
    r"|put(?:s|ting)? out)"
)
_ONE_PIECE = (
    rf"(?:an?|the|this|that|his|her|its|their|another|one|two|on|to|via|[\w.]+['’]s?) "
    rf"(?:[\w'’-]+ ){{0,4}}?{_PIECE}"
)
_TELLS_OF_A_PIECE = re.compile(
    rf"\b{_MADE} (?:{_PIECE}|(?:[^.?!]{{1,40}}? )??{_ONE_PIECE})\b"
    rf"|\b{_PIECE}\b[^.?!]{{0,40}}\b(?:reads?|begins?|began|continu\w+|conclud\w+|add(?:s|ed))\b"
    r"|\b(?:here|this)(?:['’]s| is) (?:how|what) \w+"
    r"|\b(?:message|advice|verdict|reply|answer|response|rebuttal|conclusion|assessment|warning)"
    r"(?: [^.?!:]{0,40})?: "
    r"|\bwr(?:ote|ites?) (?:[^.?!\"“]{0,20} )?(?:in|for|on) "
    r"|\b(?:section|article|clause|amendment|chapter) (?-i:\d+\w?|[IVXL]+|[A-Z])\b",
    re.IGNORECASE,
)
#: What is sung or said by heart.
_BY_HEART = re.compile(
    r"(?:songs?|hymns?|psalms?|anthems?|prayers?|poems?|lyrics)\Z", re.IGNORECASE
)
_IN_A_PIECE = re.compile(
    rf"\b[Ii]n (?:an?|the|its|his|her|their|this) (?:[\w-]+ ){{0,3}}?{_PIECE}\b"
)
_SAID_WORDS = (
    r"(?:words?|quote|quotation|lines?|remarks?|verdict|message|advice|view|reply|answer"
    r"|conclusion|assessment|question)\b(?!-)"
)
_REFERS = re.compile(
    r"(?:So|Thus)\b[^.?!]{0,60}\b(?:said|says|wrote|writes)\b|"
    # "The ministry will reply" takes nothing up.
    rf"(?:With |In )?(?:Such|That|Those|These|This|The) "
    rf"(?:(?!(?:will|would|can|could|may|might|must|should|did|to|not)\b)[\w’']+ ){{0,2}}"
    rf"{_SAID_WORDS}|"
    rf"(?:That|This|Those|These)(?: is| was| are| were|['’]s) [^.?!]{{0,60}}?\b(?<!-){_SAID_WORDS}|"
    r"[^.?!\"“]{0,60}?\b(?:the|that|this|such) (?:\w+ )?(?:adage|axiom|chant|dictum|mantra|maxim"
    r"|motto|precept|proverb|question|saying|slogan)\b|"
    r"[^.?!\"“]{0,80}?\b(?:say|says|said|saying|hear|heard) (?:that|this)[.?!]|"
    r"(?:That|This) (?:might|may|would|could) be [^.?!]{3,60}? to say\b|"
    r"(?:That|This) (?:is|was) [^.?!]{3,60}? (?:speaking|talking|writing|addressing)\b|"
    r"(?:So|Thus) (?:began|begins|goes|ran|spoke|speaks|went)\b|"
    r"(?:Those|These|The) (?:were|are) (?:the )?words\b|The words (?:are|were|belong|come|came)\b|"
    # "The one letter that" may be any other.
    rf"(?:(?:That|This|Those|These|His|Her|Their|Its) (?:\w+ )?|The ){_PIECE}\b"
)
_ADDS = re.compile(r"\bto (?:add|say|note|point out|stress|explain|insist|tell|argue)\b")
_LONGEST_SIGNATURE, _LONGEST_LABEL = 16, 9
_LETTERS = re.compile(r"[^\W_]+")
_FEWEST_PULLED = 4
#: Of a display quotation, how much has to stand elsewhere word for word, from its beginning on.
_SHARE_PULLED = 0.6
_FEWEST_REWORDED = 12
_SHARE_REWORDED = 0.85


class QuoteSurroundings:
    """Reads what stands beside the quotations of a story."""

    def __init__(self, story: Story, places: QuotePlaces) -> None:
        self._story = story
        self._places = places

    def stands_alone(self, quote: Quote) -> bool:
        """Whether nothing leads into the quotation or follows from it."""
        block, text = quote.block.span, self._story.text
        before = text[block.start : quote.span.start].rstrip()
        after = text[quote.span.end : block.end].lstrip()
        # "She wrote in her diary:" may stand in a paragraph of its own above the words.
        led_in = not before and text[: block.start].rstrip().endswith(":")
        ends_before = not led_in and (not before or before[-1] in '.?!…"”’)')
        return ends_before and (
            not after or (not after[0].islower() and after[0] not in ",;:—–-([")
        )

    def is_transcript(self, quote: Quote) -> bool:
        """Whether who speaks stands before the words or at their head: "Q:", "REYES:"."""
        before = self._story.text[quote.block.span.start : quote.span.start]
        words = quote.inner.of(self._story.text)
        return _ASKS.fullmatch(before) is not None or _SPEAKS_INSIDE.match(words) is not None

    def is_labelled(self, quote: Quote) -> bool:
        """Whether a line of a few words right above names a speaker: "Ana Reyes, 0:12"."""
        place = self._story.blocks.index(quote.block)
        # The first line of a draft is its headline.
        line = self._story.blocks[place - 1] if place > 1 else None
        if line is None or not stands_between(self._story.text, line):
            return False
        words = line.span.of(self._story.text)
        if is_teaser(self._story.text, line) or _PICTURED.search(words) is not None:
            return False
        return len(words.split()) <= _LONGEST_LABEL and self._names_at_head(line.span)

    def is_set_off(self, quote: Quote) -> bool:
        """Whether both marks stand apart from the words, as a page sets a pull quote."""
        text, span = self._story.text, quote.span
        apart = text[span.start + 1].isspace() and text[span.end - 2].isspace()
        return quote.closed and apart and self._places.fills_block(quote)

    def is_chanted(self, quote: Quote) -> bool:
        """Whether the quotation says one thing twice, as a crowd does."""
        words = self._letters(quote.inner)
        half = len(words) // 2
        return len(words) % 2 == 0 and words[:half] == words[half:]

    def names_a_piece(self, sentence: Span) -> bool:
        """Whether a sentence tells in what it was that something was said: "in a statement"."""
        return _IN_A_PIECE.search(sentence.of(self._story.text)) is not None

    def says_inside(self, quote: Quote) -> bool:
        """Whether who speaks stands inside the marks: the closing one comes too late.

        Or the words quote somebody in their turn, as those of another story do.
        """
        words = quote.inner.of(self._story.text)
        return SAYS_INSIDE.search(words) is not None or _QUOTES_INSIDE.search(words) is not None

    def is_signed(self, quote: Quote) -> bool:
        """Whether a name without a verb follows: ``"..." — Ana Reyes``, ``Sole, a pilot.``.

        It may stand in a short paragraph of its own, or be the last line inside the marks.
        """
        behind = Span(quote.span.end, quote.block.span.end)
        if behind.of(self._story.text).strip():
            return self._is_signature(quote.block, self._first_sentence(behind))
        below = self._places.below(quote)
        if below is not None and self._is_signature(below, below.span):
            return True
        words, dot, last = quote.inner.of(self._story.text).rpartition("\n")
        inside = Span(quote.inner.end - len(last), quote.inner.end)
        return bool(words and dot) and self._is_signature(quote.block, inside)

    def _is_signature(self, block: Block, span: Span) -> bool:
        words = span.of(self._story.text)
        if _DATED.fullmatch(words.strip()) and len(words.split()) <= _LONGEST_SIGNATURE:
            return True
        if (
            not _SIGNED.match(words)
            or _CREDITS.match(words)
            or _PICTURED.search(words)
            or len(words.split()) > _LONGEST_SIGNATURE
        ):
            return False
        tokens = self._places.tokens(block, span)
        if any(token.tag_ in _FINITE and not _is_relative(token) for token in tokens):
            return False
        if _DASHED.match(words) or _CREDITED.fullmatch(words.strip()):
            return True
        # "Both Trump and Sessions closely aligned with" is a sentence.
        if any(token.dep_ == "ROOT" and token.pos_ == "VERB" for token in tokens):
            return False
        return self._names_at_head(span)

    def _names_at_head(self, span: Span) -> bool:
        """Whether a line begins with somebody's title and name, and no thing of his."""
        return any(
            span.contains(mention.span)
            and _TITLE.fullmatch(self._story.text, span.start, mention.span.start)
            and _DESCRIBED.match(self._story.text, mention.span.end, span.end)
            for person in self._story.people
            for mention in person.mentions
        )

    def is_pulled(self, place: int) -> bool:
        """Whether the same words stand elsewhere: these are set off from the text.

        There they may have been quoted in two parts: "If I was asked," Sole said. "I would stay."
        Or they may be the story's own.
        """
        quote = self._story.quotes[place]
        words = self._letters(quote.inner)
        if len(words) < _FEWEST_PULLED:
            return False
        others = [
            self._letters(each.inner)
            for number, each in enumerate(self._story.quotes)
            if number != place and not each.span.overlaps(quote.span)
        ]
        copy = [
            self._letters(block.span)
            for block in self._story.blocks
            if not block.span.overlaps(quote.span)
        ]
        beginning = words[: max(_FEWEST_PULLED, round(len(words) * _SHARE_PULLED))]
        quoted = (one + two for one, two in pairwise([*others, []]))
        if any(_holds(each, beginning) for each in (*quoted, *copy)):
            return True
        # The page may have its own wording of them, next to the story's.
        return len(words) >= _FEWEST_REWORDED and any(
            len(set(words) & set(each)) >= _SHARE_REWORDED * len(set(words)) for each in copy
        )

    def _letters(self, span: Span) -> list[str]:
        return _LETTERS.findall(span.of(self._story.text).lower())

    def tells_of_a_piece(self, sentence: Span) -> bool:
        """Whether a sentence tells that somebody wrote a letter or gave a speech."""
        if _TELLS_OF_A_PIECE.search(sentence.of(self._story.text)) is not None:
            return True
        return any(
            _BY_HEART.match(token.text) is not None and token.dep_ != "compound"
            for block in self._story.blocks
            if block.span.contains(sentence)
            for token in self._places.tokens(block, sentence)
        )

    def adds_something(self, sentence: Span) -> bool:
        """Whether a sentence tells that somebody goes on to say something."""
        return _ADDS.search(sentence.of(self._story.text)) is not None

    def refers_back(self, sentence: Span) -> bool:
        """Whether a sentence takes the words before it up: "That quote from the mayor"."""
        return _REFERS.match(sentence.of(self._story.text)) is not None

    def holds_quote(self, sentence: Span) -> bool:
        """Whether words of a sentence are quoted."""
        return any(sentence.contains(quote.span) for quote in self._story.quotes)

    def opens_with_quote(self, sentence: Span) -> bool:
        """Whether a sentence begins with words quoted in their turn."""
        return any(quote.span.start == sentence.start for quote in self._story.quotes)

    def _first_sentence(self, span: Span) -> Span:
        text = span.of(self._story.text)
        start = span.start + len(text) - len(text.lstrip())
        sentence = self._places.sentence_from(start)
        end = sentence.end if sentence is not None else span.end
        return Span(start, max(min(end, span.end), start))


def _is_relative(verb: Token) -> bool:
    """Whether a verb stands in a clause that describes a name: "Ana Reyes, who runs the ferry"."""
    return "relcl" in {verb.dep_, verb.head.dep_}


def _holds(words: list[str], part: list[str]) -> bool:
    """Whether a part stands in a run of words, word for word."""
    size = len(part)
    return any(words[at : at + size] == part for at in range(len(words) - size + 1))
