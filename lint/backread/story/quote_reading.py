"""Reads the quotation marks of one block, and pairs them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from backread.draft import Block, BlockKind
from backread.span import Span
from backread.story.quote import Quote
from backread.story.quote_kinds import QuoteKind, attribution_follows, quote_kind
from backread.story.quote_marks import Mark, QuoteStyle, find_marks, is_measure

_FLOWING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})


@dataclass(slots=True)
class _Open:
    """A quotation whose end has not been found yet."""

    place: int
    mark: Mark


class BlockReading:
    """Reads the marks of one block from left to right."""

    def __init__(
        self, text: str, block: Block, following: Block | None, left_open: Quote | None
    ) -> None:
        self._text = text
        self._block = block
        self._following = following
        self._left_open = left_open
        self._marks = list(find_marks(text, block.span.start, block.span.end))
        self._closing_singles, self._balance, self._straights = self._look_ahead()
        self._found: list[Quote] = []
        self._stack: list[_Open] = []

    def quotes(self, first: int) -> Iterator[Quote]:
        """The quotations of the block, numbered from ``first``."""
        for place, mark in enumerate(self._marks):
            self._read(place, mark)
        self._close_down_to(0, self._block.span.end)
        whole = self._block.kind is BlockKind.BLOCK_QUOTE
        if whole:
            span = self._block.span
            yield Quote(span, span, QuoteStyle.BLOCK, QuoteKind.SPEECH, self._block)
        kept = [quote for quote in self._found if not self._is_apostrophe(quote)]
        numbers: list[int] = []
        ends: list[int] = []
        for number, quote in enumerate(kept, first + whole):
            while ends and ends[-1] <= quote.span.start:
                ends.pop()
                numbers.pop()
            parent = numbers[-1] if numbers else first if whole else None
            yield replace(quote, depth=len(numbers) + whole, parent=parent)
            numbers.append(number)
            ends.append(quote.span.end)

    def _look_ahead(self) -> tuple[list[int], list[int], list[int]]:
        """Counts from each mark to the end of the block.

        How many singles may yet close; closing less opening double curls; straight doubles.
        """
        closing, balance, straights = [0], [0], [0]
        for mark in reversed(self._marks):
            single = mark.style is QuoteStyle.SINGLE
            curl = 0 if single or not mark.curly else -1 if mark.may_open else 1
            closing.append(closing[-1] + (single and mark.may_close))
            balance.append(balance[-1] + curl)
            straights.append(straights[-1] + (not single and not mark.curly))
        return closing[::-1], balance[::-1], straights[::-1]

    def _read(self, place: int, mark: Mark) -> None:
        if self._ends_left_open(place, mark):
            self._stray(mark)
            return
        partner = self._partner(place, mark)
        if partner is not None:
            self._close_down_to(partner + 1, mark.at)
            self._close(self._stack.pop(), mark.at, mark.at + 1)
        elif mark.may_open or self._has_partner_ahead(place, mark):
            self._open(place, mark)
        elif mark.style is not QuoteStyle.SINGLE and not is_measure(self._text, mark.at):
            self._stray(mark)

    def _ends_left_open(self, place: int, mark: Mark) -> bool:
        """Whether the first mark of the block closes what the paragraph before left open.

        Straight marks do not show it; but then their number is odd.
        """
        if self._left_open is None or place or mark.style is not self._left_open.style:
            return False
        return not mark.curly and self._straights[0] % 2 == 1

    def _partner(self, place: int, mark: Mark) -> int | None:
        """The place in the stack of the quotation that this mark closes."""
        single = mark.style is QuoteStyle.SINGLE
        for level in range(len(self._stack) - 1, -1, -1):
            opening = self._stack[level].mark
            if (opening.style is QuoteStyle.SINGLE) is not single:
                if single:
                    return None
                continue
            return level if self._matches(place, mark, opening) else None
        return None

    def _matches(self, place: int, mark: Mark, opening: Mark) -> bool:
        if opening.style is QuoteStyle.LOW_HIGH:
            return self._text[mark.at] in '“”"‘’'
        if opening.style is not mark.style or not mark.may_close:
            return False
        if mark.style is QuoteStyle.SINGLE:
            return not (mark.possessive and self._closes_later(place))
        if mark.curly and mark.may_open:
            return self._text[mark.at] != self._text[opening.at]
        if not mark.curly and mark.may_open and not self._is_loose(mark):
            if opening.curly and self._balance[place] > 0:
                return False
            # It looks like an opening one, so a mark was forgotten unless the rest pairs off.
            pairs_off = self._straights[place + 1] % 2 == 0
            return pairs_off or attribution_follows(self._text, mark.at, self._block.span.end)
        return True

    def _is_loose(self, mark: Mark) -> bool:
        around = self._text[mark.at - 1 : mark.at + 2] if mark.at else ""
        return len(around) == 2 or around[:1].isspace() is around[2:].isspace()

    def _has_partner_ahead(self, place: int, mark: Mark) -> bool:
        """Whether a straight mark that looks like a closing one is the first of a pair.

        So it is where the space stands on its wrong side: he said," Not now."
        """
        if mark.curly or mark.style is not QuoteStyle.DOUBLE or self._left_open is not None:
            return False
        following = self._marks[place + 1 : place + 2]
        return self._straights[place + 1] % 2 == 1 and not any(
            each.may_open or each.curly for each in following
        )

    def _closes_later(self, place: int) -> bool:
        """Whether a single mark that surely closes comes before one that may open."""
        for mark in self._marks[place + 1 : place + 4]:
            if mark.style is QuoteStyle.SINGLE:
                return mark.may_close and not mark.possessive and not mark.may_open
        return False

    def _open(self, place: int, mark: Mark) -> None:
        if mark.style is QuoteStyle.SINGLE:
            if not self._closing_singles[place + 1] and not self._goes_on(mark):
                return
        elif not mark.curly and is_measure(self._text, mark.at):
            return
        self._give_up_forgotten(place, mark)
        self._stack.append(_Open(len(self._found), mark))
        start = Span(mark.at, mark.at + 1)
        self._found.append(
            Quote(start, start, mark.style, QuoteKind.SPEECH, self._block, closed=False)
        )

    def _give_up_forgotten(self, place: int, mark: Mark) -> None:
        """Ends quotations of the same kind that were left open, unless this one nests in them."""
        same = [
            (level, each.mark.curly)
            for level, each in enumerate(self._stack)
            if each.mark.style is mark.style
        ]
        # A straight mark never nests in straight ones: nothing would tell them apart.
        levels = [level for level, curly in same if not (curly or mark.curly)]
        if not levels and same and not self._nests_in_one_that_goes_on(mark):
            nesting = max(self._balance[place], 0)
            levels = [level for level, _ in same[nesting:]]
        if levels:
            self._close_down_to(levels[0], mark.at)

    def _nests_in_one_that_goes_on(self, mark: Mark) -> bool:
        """Whether a curly mark opens inside a straight quotation that runs over paragraphs."""
        around = self._stack[-1].mark
        return (
            mark.curly
            and not around.curly
            and around.at == self._block.span.start
            and self._goes_on(around)
        )

    def _close_down_to(self, level: int, at: int) -> None:
        while len(self._stack) > level:
            self._close(self._stack.pop(), at, at)

    def _close(self, opened: _Open, inner_end: int, end: int) -> None:
        start = opened.mark.at
        inner = _stripped(self._text, start + 1, inner_end)
        closed = end > inner_end
        if not closed:
            end = max(inner.end, start + 1)
        at_block_end = inner_end == self._block.span.end
        next_line = self._text[inner.end : inner_end + 1].strip() == self._text[start]
        at_line_end = next_line and "\n" in self._text[inner.end : inner_end]
        self._found[opened.place] = replace(
            self._found[opened.place],
            span=Span(start, end),
            inner=inner,
            kind=quote_kind(self._text, self._block.span, Span(start, end), inner),
            closed=closed,
            continues=not closed and (at_line_end or (at_block_end and self._goes_on(opened.mark))),
        )

    def _goes_on(self, mark: Mark) -> bool:
        """Whether the next paragraph opens with the same mark."""
        following = self._following
        if following is None or not {self._block.kind, following.kind} <= _FLOWING:
            return False
        return following.span.of(self._text)[:1] == self._text[mark.at]

    def _stray(self, mark: Mark) -> None:
        start = mark.at
        if self._left_open is not None and not self._found:
            start = self._block.span.start
        self._found.append(
            Quote(
                Span(start, mark.at + 1),
                _stripped(self._text, start, mark.at),
                mark.style,
                QuoteKind.SPEECH,
                self._block,
                opened=False,
            )
        )

    def _is_apostrophe(self, quote: Quote) -> bool:
        """Whether a single mark that nothing closed was no quotation mark after all."""
        return quote.style is QuoteStyle.SINGLE and not quote.closed and not quote.continues


def _stripped(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    if words.strip():
        start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
