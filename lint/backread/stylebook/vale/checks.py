"""The kinds of Vale rule that look for expressions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import monotonic

import regex

from backread.stylebook.vale.expressions import compiled, template
from backread.stylebook.vale.messages import (
    filled,
    quoted_list,
    with_one_place_unquoted,
)
from backread.stylebook.vale.rule import Alert, Header, Memory

Expression = regex.Pattern[str]


def found_in(expression: Expression, text: str, memory: Memory) -> Iterator[regex.Match[str]]:
    """What an expression finds, on the time that is left.

    Raises:
        TimeoutError: if it takes longer.
    """
    started = monotonic()
    matches = list(expression.finditer(text, timeout=max(memory.seconds, 0.001)))
    memory.seconds -= monotonic() - started
    yield from matches


def simple_alert(header: Header, match: regex.Match[str]) -> Alert:
    """An alert at a match, whose message tells the words and what the action makes of them."""
    words = match[0]
    made = header.action.replacements(words)
    shown = made[0] if len(made) == 1 else quoted_list(made) if made else words
    message = filled(header.message, (words, shown) if header.action.name else (words,))
    return Alert(match.start(), match.end(), message, tuple(made))


@dataclass(frozen=True, slots=True)
class Existence:
    """Words that are not to be there."""

    header: Header
    expression: Expression
    exceptions: Expression | None

    def alerts(self, text: str, memory: Memory) -> Iterator[Alert]:
        """An alert for each place."""
        for match in found_in(self.expression, text, memory):
            if match[0] and not _excused(self.exceptions, match[0].strip()):
                yield simple_alert(self.header, match)


@dataclass(frozen=True, slots=True)
class Swap:
    """What a substitution puts in the place of something.

    Attributes:
        observed: the expression as the rule has it.
        expected: what is to stand there; alternatives have a bar between them.
        filled_in: the expression compiled, where ``expected`` takes groups from it.
    """

    observed: str
    expected: str
    filled_in: Expression | None = None

    def expected_for(self, words: str) -> str:
        """What is to stand in the place of these words."""
        if self.filled_in is None:
            return self.expected
        return self.filled_in.sub(template(self.expected), words)


@dataclass(frozen=True, slots=True)
class Substitution:
    """Words in whose place others are to stand."""

    header: Header
    expression: Expression
    swaps: tuple[Swap, ...]
    exceptions: Expression | None
    capitalize: bool

    def alerts(self, text: str, memory: Memory) -> Iterator[Alert]:
        """An alert for each place that has not what is to stand there already."""
        for match in found_in(self.expression, text, memory):
            group = match.lastindex
            if group is None or not match[group]:
                continue
            words = match[group].strip()
            expected = self.swaps[group - 1].expected_for(words)
            if self.capitalize and words[:1] == words[:1].upper():
                expected = expected[:1].upper() + expected[1:]
            if not _is_already(expected, words) and not _excused(self.exceptions, words):
                yield self._alert(match.start(group), match.end(group), words, expected)

    def _alert(self, start: int, end: int, words: str, expected: str) -> Alert:
        choices = tuple(expected.split("|"))
        message, shown = self.header.message, expected
        if self.header.action.name == "replace" and not self.header.action.params:
            if self.capitalize and words[:1] == words[:1].upper():
                choices = tuple(each[:1].upper() + each[1:] for each in choices)
            message, shown = with_one_place_unquoted(message), quoted_list(choices)
        elif self.header.action.name:
            choices = tuple(self.header.action.replacements(words))
        return Alert(start, end, filled(message, (shown, words)), choices)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Something that is to be there so many times."""

    header: Header
    expression: Expression
    most: int
    least: int

    def alerts(self, text: str, memory: Memory) -> Iterator[Alert]:
        """One alert, at the first place, if there are too many or too few."""
        matches = list(found_in(self.expression, text, memory))
        count = len(matches)
        if not (self.most > 0 and count > self.most) and not (0 < self.least > count):
            return
        message = filled(self.header.message, (str(count),))
        words = [each for each in matches if each[0].strip("*@ \n\t")]
        if words:
            yield Alert(words[0].start(), words[0].end(), message)
        elif not matches:
            first = regex.search(r"\S+", text)
            yield Alert(*(first.span() if first else (0, 0)), message)


@dataclass(frozen=True, slots=True)
class Repetition:
    """Words that are there several times in a row."""

    header: Header
    expression: Expression
    exceptions: Expression | None
    most: int
    ignorecase: bool
    alpha: bool

    def alerts(self, text: str, memory: Memory) -> Iterator[Alert]:
        """An alert over the words and their repetition."""
        before: regex.Match[str] | None = None
        count = 0
        for match in found_in(self.expression, text, memory):
            if before is not None and self._repeats(before[0].strip(), match[0].strip()):
                count += 1
                stretch = text[before.start() : match.end()]
                if count > self.most and not _excused(self.exceptions, stretch):
                    count = 0
                    yield self._alert(before.start(), match.end(), stretch, match[0].strip())
            before = match

    def _repeats(self, one: str, other: str) -> bool:
        if self.alpha and not other.isalpha():
            return False
        same = one.casefold() == other.casefold() if self.ignorecase else one == other
        return same and bool(other)

    def _alert(self, start: int, end: int, stretch: str, word: str) -> Alert:
        made = tuple(self.header.action.replacements(" ".join(stretch.split())))
        return Alert(start, end, filled(self.header.message, (word,)), made)


@dataclass(frozen=True, slots=True)
class Consistency:
    """Pairs of which only one may be in a draft."""

    header: Header
    pairs: tuple[Expression, ...]

    def alerts(self, text: str, memory: Memory) -> Iterator[Alert]:
        """An alert for each pair, at its last place in the text, once both have been seen."""
        for number, pair in enumerate(self.pairs):
            last: regex.Match[str] | None = None
            for match in found_in(pair, text, memory):
                memory.seen.add(f"{number} {match.lastgroup}")
                last = match
            if last is not None and {f"{number} one", f"{number} other"} <= memory.seen:
                yield simple_alert(self.header, last)


@dataclass(frozen=True, slots=True)
class Conditional:
    """Something that may only be there if something else is."""

    header: Header
    first: Expression
    second: Expression
    exceptions: Expression | None

    def alerts(self, text: str, memory: Memory) -> Iterator[Alert]:
        """An alert for each place of the first for which no second has been seen so far."""
        for match in found_in(self.second, text, memory):
            memory.seen.update(group for group in match.groups() if group)
        for match in found_in(self.first, text, memory):
            if match[0] not in memory.seen and not _excused(self.exceptions, match[0]):
                yield simple_alert(self.header, match)


def _excused(exceptions: Expression | None, words: str) -> bool:
    return exceptions is not None and exceptions.search(words) is not None


def _is_already(expected: str, words: str) -> bool:
    """Whether the words are what is expected; what is expected may itself be an expression."""
    if expected == words:
        return True
    if all(letter.isalnum() or letter in " -" for letter in expected):
        return False
    try:
        return compiled(rf"^(?:{expected})$").match(words) is not None
    except regex.error:
        return False


def alternatives(tokens: Sequence[str]) -> str:
    """Several expressions as one."""
    return "|".join(token for token in tokens if token.strip())
