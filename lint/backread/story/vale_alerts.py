"""What the rules of Vale styles find in a story."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from backread.draft import Block, BlockKind, Draft
from backread.span import Span
from backread.story.not_prose import not_prose
from backread.story.story import Story
from backread.stylebook.stylebook import StylebookError
from backread.stylebook.vale.rule import SECONDS, Alert, Memory, ValeRule

_NAMES: dict[BlockKind, frozenset[str]] = {
    BlockKind.HEADLINE: frozenset({"text", "heading", "h1", "title"}),
    BlockKind.DEK: frozenset({"text", "paragraph"}),
    BlockKind.BYLINE: frozenset({"text"}),
    BlockKind.DATELINE: frozenset({"text"}),
    BlockKind.PARAGRAPH: frozenset({"text", "paragraph"}),
    BlockKind.LIST_ITEM: frozenset({"text", "list"}),
    BlockKind.BLOCK_QUOTE: frozenset({"text", "blockquote"}),
    BlockKind.CAPTION: frozenset({"text", "figure", "caption", "alt"}),
    BlockKind.TABLE_CELL: frozenset({"text", "table", "cell"}),
}
_SUMMARISED = frozenset(
    {BlockKind.DEK, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE}
)
#: Stands in the place of code and addresses, so that nothing is found in them.
_MASK = "*"


@dataclass(frozen=True, slots=True)
class ValeAlert:
    """A place that a rule finds, in ``Draft.text``."""

    span: Span
    rule: ValeRule
    message: str
    replacements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A part of a draft that a rule looks at as a whole.

    Attributes:
        names: what scopes it goes by.
        text: its text, as long as in the draft.
        at: where it begins, in the draft's text, or in its source if ``raw``.
    """

    names: frozenset[str]
    text: str
    at: int
    raw: bool = False


def find_vale_alerts(story: Story) -> Iterator[ValeAlert]:
    """The places that the rules find, rule by rule.

    Raises:
        StylebookError: behind the last place, if a rule takes too long.
    """
    rules = story.house_style.vale_rules
    units = _Units(story)
    slow = []
    for rule in rules:
        memory = Memory()
        found = 0
        try:
            for unit in units.of(rule):
                for alert in rule.check.alerts(unit.text, memory):
                    found += 1
                    if not rule.header.limit or found <= rule.header.limit:
                        yield _placed(alert, unit, rule, story.draft)
        except TimeoutError:
            slow.append(rule.header.name)
    if slow:
        raise StylebookError(
            f"Vale rule {', '.join(slow)}: its expression takes longer than {SECONDS:g} s for "
            f"{story.draft.path}; make it simpler"
        )


class _Units:
    """The parts of a draft, each kind of them made when a rule first asks for it."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._text = _masked(story)
        self._blocks = [
            _Unit(_names(block), block.span.of(self._text), block.span.start)
            for block in story.blocks
            if block.kind is not BlockKind.CODE
        ]
        self._sentences: list[_Unit] | None = None

    def of(self, rule: ValeRule) -> Iterator[_Unit]:
        """The parts that a rule looks at, in order."""
        wanted = frozenset(name for scope in rule.header.scopes for name in scope.names)
        if "raw" in wanted:
            yield _Unit(frozenset({"raw"}), self._story.draft.source, 0, raw=True)
        if "summary" in wanted:
            yield self._summary()
        if "sentence" in wanted:
            yield from (each for each in self._in_sentences() if rule.looks_at(each.names))
        yield from (each for each in self._blocks if rule.looks_at(each.names))

    def _in_sentences(self) -> list[_Unit]:
        if self._sentences is None:
            blocks = [
                block
                for block in self._story.blocks
                if block.kind in _NAMES and "heading" not in _NAMES[block.kind]
            ]
            self._sentences = [
                _Unit(_names(block) | {"sentence"}, span.of(self._text), span.start)
                for block in blocks
                for span in self._story.sentences
                if block.span.contains(span)
            ]
        return self._sentences

    def _summary(self) -> _Unit:
        text = ["\n" if letter == "\n" else " " for letter in self._text]
        for block in self._story.blocks:
            if block.kind in _SUMMARISED:
                start, end = block.span.start, block.span.end
                text[start:end] = self._text[start:end]
        return _Unit(frozenset({"summary"}), "".join(text), 0)


def _names(block: Block) -> frozenset[str]:
    if block.kind is BlockKind.HEADING:
        return frozenset({"text", "heading", f"h{block.level or 2}"})
    return _NAMES[block.kind]


def _masked(story: Story) -> str:
    text = story.text
    pieces: list[str] = []
    end = 0
    for span in not_prose(story.draft):
        pieces += (text[end : span.start], _MASK * len(span))
        end = span.end
    return "".join([*pieces, text[end:]])


def _placed(alert: Alert, unit: _Unit, rule: ValeRule, draft: Draft) -> ValeAlert:
    span = Span(unit.at + alert.start, unit.at + alert.end)
    if unit.raw:
        span = _in_text(span, draft)
        # What a fix would replace is markup, which the text does not have.
        return ValeAlert(span, rule, alert.message, ())
    return ValeAlert(span, rule, alert.message, alert.replacements)


def _first_word(text: str, at: int) -> Span:
    end = at
    while end < len(text) and not text[end].isspace():
        end += 1
    return Span(at, end)


def _in_text(source: Span, draft: Draft) -> Span:
    """The stretch of the text that stands for a stretch of the source, or is nearest to it."""
    segments = [each for each in draft.source_map.segments if len(each.source)]
    inside = [each for each in segments if each.source.overlaps(source)]
    if inside:
        first, last = inside[0], inside[-1]
        start, end = first.text.start, last.text.end
        if first.verbatim:
            start += max(0, source.start - first.source.start)
        if last.verbatim:
            end -= max(0, last.source.end - source.end)
        return Span(start, max(start, end))
    place = bisect_right([each.source.start for each in segments], source.start)
    if place < len(segments):
        return _first_word(draft.text, segments[place].text.start)
    return Span(len(draft.text), len(draft.text))
