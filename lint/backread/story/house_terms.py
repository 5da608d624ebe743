"""Where a story does not write as the newsroom's stylebooks ask."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.draft import DISPLAY_KINDS, Block, BlockKind
from backread.span import Span
from backread.story.capital_letters import (
    is_name_elsewhere,
    opens_sentence,
    stands_in_capitals,
    stands_in_name,
    title_case,
)
from backread.story.not_prose import not_prose, overlaps_any
from backread.story.story import Story
from backread.stylebook.capitals import carried
from backread.stylebook.entries import Capitals, Pattern, Term
from backread.stylebook.phrases import Found, normalised
from backread.stylebook.stylebook import (
    PATTERN_SECONDS,
    StylebookEntry,
    StylebookError,
    TermIndex,
    Use,
    term_index,
)

_ENDS_PARAGRAPH = re.compile(r"[\"”’')\]]*[ \t]*(?:\n[ \t]*\n|\Z)")
_CAPITAL_FOLLOWS = re.compile(r"[\"”’')\]]*\s+[\"“‘'(\[]*[^\W\d_a-z]")

#: Whose words or names these are is not ours to settle.
_PASSED_OVER = frozenset({BlockKind.BYLINE, BlockKind.CODE})


@dataclass(frozen=True, slots=True)
class HouseTerm:
    """A place that an entry does not want as it is.

    Attributes:
        span: the words.
        entry: the entry.
        replacement: what to write, capitals and ending as the words have them; None where the
            entry has nothing or leaves a choice; empty to strike the words.
        wanted: what the entry asks for in general, or None.
        safe: whether the replacement is the same word in another spelling.
    """

    span: Span
    entry: StylebookEntry
    replacement: str | None
    wanted: str | None
    safe: bool


def find_house_terms(story: Story) -> Iterator[HouseTerm]:
    """The places that the stylebooks' entries do not want as they are.

    Terms, banned phrases and capitals come first, then the patterns, each in order.

    Raises:
        StylebookError: behind the last place, if a pattern takes too long.
    """
    books = story.house_style.stylebooks
    if not books:
        return
    search = _Search(story, term_index(books, story.locale))
    for block in story.blocks:
        if block.kind not in _PASSED_OVER:
            yield from search.terms(block)
    slow = []
    for book in books:
        for each in book.entries:
            if isinstance(each.entry, Pattern) and each.holds_for(search.section):
                try:
                    yield from search.pattern(each, each.entry)
                except TimeoutError:
                    slow.append(f"{each.source}: {each.label}")
    if slow:
        raise StylebookError(
            f"{', '.join(slow)}: the expression takes longer than {PATTERN_SECONDS:g} s for "
            f"{story.draft.path}; make it simpler"
        )


class _Search:
    def __init__(self, story: Story, index: TermIndex) -> None:
        self._story = story
        self._index = index
        self._not_prose = not_prose(story.draft)
        self.section = story.house_style.sections.section_of(story.draft)

    def terms(self, block: Block) -> Iterator[HouseTerm]:
        """The phrases of the index in a block."""
        text = self._story.text
        found = [
            each
            for each in self._index.unwanted.find(text, block.span)
            if each.meaning.entry.holds_for(self.section) and self._counts(each, block)
        ]
        excused = list(self._index.excused.find(text, block.span)) if found else []
        for each in _chosen(found):
            entry = each.meaning.entry
            if not _is_excused(each.span, entry, excused):
                yield self._term(each)

    def pattern(self, each: StylebookEntry, entry: Pattern) -> Iterator[HouseTerm]:
        """What a pattern finds in the whole story.

        Raises:
            TimeoutError: if it takes too long.
        """
        left = PATTERN_SECONDS
        for block in self._story.blocks:
            if block.kind in _PASSED_OVER or each.expression is None:
                continue
            started = time.monotonic()
            start, end = block.span.start, block.span.end
            matches = each.expression.finditer(
                self._story.text, start, end, timeout=max(left, 0.001)
            )
            found = [(Span(*match.span()), _expanded(match, entry.use)) for match in matches]
            left -= time.monotonic() - started
            excused = list(self._index.excused.find(self._story.text, block.span)) if found else []
            for span, replacement in found:
                if span.start == span.end or self._is_exempt(span, each):
                    continue
                if not _is_excused(span, each, excused):
                    fitting = self._fitting(span, replacement)
                    yield HouseTerm(span, each, fitting, replacement, safe=False)

    def _term(self, found: Found[Use]) -> HouseTerm:
        use, entry = found.meaning, found.meaning.entry.entry
        written = found.span.of(self._story.text)
        wanted = getattr(entry, "use", None)
        if isinstance(entry, Capitals):
            replacement: str | None = use.replacement
        else:
            replacement = carried(written, use.replacement) if use.replacement else None
            if replacement and _is_hyphenated(written, use):
                replacement = _hyphenated(replacement, use)
        fitting = self._fitting(found.span, replacement)
        return HouseTerm(found.span, use.entry, fitting, wanted, use.variant)

    def _fitting(self, span: Span, replacement: str | None) -> str | None:
        """The replacement, with the stop of an abbreviation that ends the sentence as well.

        None before a capital, which may open a sentence or a name.
        """
        if not replacement or replacement.endswith(".") or span.of(self._story.text)[-1] != ".":
            return replacement
        rest = self._story.text[span.end :]
        if _ENDS_PARAGRAPH.match(rest):
            return f"{replacement}."
        return None if _CAPITAL_FOLLOWS.match(rest) else replacement

    def _counts(self, found: Found[Use], block: Block) -> bool:
        if self._is_exempt(found.span, found.meaning.entry):
            return False
        entry = found.meaning.entry.entry
        if isinstance(entry, Capitals):
            return self._has_wrong_capitals(found.span, entry.use, block)
        if isinstance(entry, Term) and self._is_wanted(found, entry.use):
            return False
        return found.meaning.named or not self._is_name(found.span, block)

    def _is_wanted(self, found: Found[Use], use: str) -> bool:
        """Whether the words, found for their hyphen, are what the entry asks for."""
        written = normalised(found.span.of(self._story.text))
        if not _is_hyphenated(written, found.meaning):
            return False
        return written.casefold() in (use.casefold(), (found.meaning.replacement or "").casefold())

    def _is_exempt(self, span: Span, each: StylebookEntry) -> bool:
        if overlaps_any(self._not_prose, span):
            return True
        return not each.entry.in_quotations and self._story.is_quoted(span)

    def _is_name(self, span: Span, block: Block) -> bool:
        """Whether the words seem to be, or to belong to, the name of something."""
        story, written = self._story, span.of(self._story.text)
        if not written[0].isupper():
            return False
        if written.isupper() and len(written) > 1:
            return written.isalpha() and not stands_in_capitals(story.text, span, block)
        if block.kind in DISPLAY_KINDS and title_case(story.text, block):
            return is_name_elsewhere(story, written)
        if opens_sentence(story.text, span, block):
            return stands_in_name(story.text, span, block) or is_name_elsewhere(story, written)
        return True

    def _has_wrong_capitals(self, span: Span, use: str, block: Block) -> bool:
        story, written = self._story, normalised(span.of(self._story.text))
        if written == normalised(use) or stands_in_capitals(story.text, span, block):
            return False
        if use[0].islower() and written[0].isupper() and written[1:] == use[1:]:
            in_title = block.kind in DISPLAY_KINDS and title_case(story.text, block)
            opens = opens_sentence(story.text, span, block)
            return not (in_title or opens or stands_in_name(story.text, span, block))
        if use == use.lower() and _every_word_is_capital(written):
            in_title = block.kind in DISPLAY_KINDS and title_case(story.text, block)
            return not in_title and not stands_in_name(story.text, span, block)
        return True


def _is_hyphenated(written: str, use: Use) -> bool:
    """Whether words that the stylebook writes apart stand here with hyphens between them."""
    return " " in use.phrase.strip() and not re.search(r"\s", written)


def _hyphenated(replacement: str, use: Use) -> str | None:
    """The replacement with the same hyphens; None where it has another number of words."""
    words = replacement.split(" ")
    if len(words) == 1:
        return replacement
    return "-".join(words) if len(words) == len(use.phrase.split()) else None


def _every_word_is_capital(written: str) -> bool:
    return all(word[0].isupper() for word in re.findall(r"[^\W\d_]+", written))


def _chosen(found: Sequence[Found[Use]]) -> list[Found[Use]]:
    """Of those that overlap the longest; of equals that of the later stylebook entry."""
    chosen: list[Found[Use]] = []
    ranked = sorted(enumerate(found), key=lambda each: (-len(each[1].span), -each[0]))
    for _, each in ranked:
        if not any(each.span.overlaps(other.span) for other in chosen):
            chosen.append(each)
    return sorted(chosen, key=lambda each: each.span)


def _is_excused(
    span: Span, entry: StylebookEntry, excused: Sequence[Found[StylebookEntry | None]]
) -> bool:
    return any(each.meaning in (entry, None) and each.span.overlaps(span) for each in excused)


def _expanded(match: object, template: str) -> str | None:
    if not template:
        return None
    expanded: str = match.expand(template)  # type: ignore[attr-defined]  # a regex.Match
    return expanded
