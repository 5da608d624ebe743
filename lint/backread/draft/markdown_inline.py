"""The copy inside a Markdown block: emphasis, links, entities, comments, images.

The parser's inline tokens carry no offsets. Our own inline parser runs the parser's own rules and
notes on every token where the rule that made it began and ended, so nothing has to be searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from markdown_it.parser_inline import ParserInline, RuleFuncInlineType
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from backread.draft.assembly import Part, Remark, Run
from backread.draft.markdown_lines import ContentMap, Misaligned

_START = "start"
_END = "end"
# Characters at which none of the parser's rules begins.
_PLAIN = re.compile(r"[^\n!&*<\[\\\]_`~]+")
_FOOTNOTE = re.compile(r"\[\^[^\]\[\s]+\]")
_LINE_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)


class LocatingParser(ParserInline):
    """An inline parser that notes in ``Token.meta`` where in the content each token stands."""

    def tokenize(self, state: StateInline) -> None:
        """Makes tokens of the content from ``state.pos`` to ``state.posMax``."""
        rules = self.ruler.getRules("")
        end = state.posMax
        max_nesting = state.md.options["maxNesting"]
        while state.pos < end:
            start, first = state.pos, len(state.tokens)
            if plain := _PLAIN.match(state.src, start, end):
                token = state.push("text", "", 0)
                token.content = plain[0]
                state.pos = plain.end()
            elif state.level >= max_nesting or not _matches_any(rules, state):
                state.pending += state.src[state.pos]
                state.pos += 1
            if state.pending:
                state.pushPending()
            _locate(state.tokens[first:], state.src, start, state.pos)


def _matches_any(rules: Sequence[RuleFuncInlineType], state: StateInline) -> bool:
    for rule in rules:  # noqa: SIM110 - the hottest loop of the reader; any() doubles its time
        if rule(state, False):
            return True
    return False


def _locate(tokens: Sequence[Token], content: str, start: int, end: int) -> None:
    at = start
    for token in tokens:
        if _START in token.meta:
            continue
        if token.type == "text" and tokens[0].markup == "autolink":
            # The parser gives the address a friendlier form; the copy keeps the source's.
            token.content = content[start + 1 : end - 1]
            token.meta |= {_START: start + 1, _END: end - 1}
        elif token.type == "text":
            token.meta |= {_START: at, _END: at + len(token.content)}
            at += len(token.content)
        else:
            token.meta |= {_START: start, _END: end}


def footnote_marker(state: StateInline, silent: bool) -> bool:
    """An inline rule for ``[^1]``, and for ``[^1]: `` where it begins a line."""
    match = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    end = match.end()
    begins_line = state.pos == 0 or state.src[state.pos - 1] == "\n"
    if begins_line and state.src.startswith(":", end):
        end += 1
    if not silent:
        state.push("footnote_marker", "", 0)
    state.pos = end
    return True


@dataclass(slots=True)
class Inline:
    """The copy of one block, and the captions of the pictures in it."""

    parts: list[Part] = field(default_factory=list)
    captions_before: list[list[Part]] = field(default_factory=list)
    captions_after: list[list[Part]] = field(default_factory=list)

    @property
    def has_copy(self) -> bool:
        """Whether there is any copy outside the captions."""
        return any(isinstance(part, Run) and not part.text.isspace() for part in self.parts)


def read_inline(tokens: Sequence[Token], content: ContentMap) -> Inline:
    """The copy that the tokens of a block's content stand for.

    Raises:
        Misaligned: if a token is not what stands at its place.
    """
    return _Reading(content).read(tokens, 0)


class _Reading:
    def __init__(self, content: ContentMap) -> None:
        self._map = content
        self._content = content.content

    def read(self, tokens: Sequence[Token], base: int) -> Inline:
        inline = Inline()
        # Unmatched tildes are moved behind the mark that follows them; their place is the truth.
        for token in sorted(tokens, key=lambda token: int(token.meta[_START])):
            start, end = base + token.meta[_START], base + token.meta[_END]
            if token.type == "image":
                captions = inline.captions_after if inline.has_copy else inline.captions_before
                captions += self._captions(token, start, end)
            else:
                inline.parts += self._parts(token, start, end)
        return inline

    def _parts(self, token: Token, start: int, end: int) -> Iterator[Part]:
        match token.type:
            case "text" if token.content:
                yield from self._copy(token.content, start)
            case "text_special":
                yield from self._special(token, start, end)
            case "softbreak" | "hardbreak":
                line_end = self._content.index("\n", start, end)
                yield from self._map.runs(line_end, line_end + 1)
            case "code_inline":
                yield from self._code(start + len(token.markup), end - len(token.markup))
            case "html_inline":
                yield from self._html(token.content, start, end)

    def _copy(self, text: str, start: int) -> Iterator[Run]:
        end = start + len(text)
        if self._content[start:end] != text:
            raise Misaligned
        return self._map.runs(start, end)

    def _special(self, token: Token, start: int, end: int) -> Iterator[Run]:
        if self._content[start:end] != token.markup:
            raise Misaligned
        if token.content == token.markup:
            yield from self._map.runs(start, end)
        else:
            yield Run(token.content, self._map.source_span(start, end))

    def _code(self, start: int, end: int) -> Iterator[Run]:
        code = self._content[start:end].replace("\n", " ")
        if code.startswith(" ") and code.endswith(" ") and code.strip(" "):
            start, end = start + 1, end - 1
        return (replace(run, literal=True) for run in self._map.runs(start, end))

    def _html(self, tag: str, start: int, end: int) -> Iterator[Part]:
        if self._content[start:end] != tag:
            raise Misaligned
        source = self._map.source_span(start, end)
        if tag.startswith("<!--"):
            yield Remark(tag[4:].removesuffix("-->"), source)
        elif _LINE_BREAK_TAG.fullmatch(tag):
            yield Run("\n", source)

    def _captions(self, token: Token, start: int, end: int) -> Iterator[list[Part]]:
        label = start + len("![")
        if self._content[label : label + len(token.content)] != token.content:
            raise Misaligned
        alternative = self.read(token.children or [], label)
        yield from alternative.captions_before
        yield alternative.parts
        yield from alternative.captions_after
        title = str(token.attrs.get("title", ""))
        at = self._content.rfind(title, label + len(token.content), end) if title else -1
        if at >= 0:
            yield list(self._map.runs(at, at + len(title)))
