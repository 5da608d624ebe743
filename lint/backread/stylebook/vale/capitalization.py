"""The kind of Vale rule that looks at the case of a whole text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from backread.stylebook.vale.letter_case import CaseOptions, sentence_case, title_case
from backread.stylebook.vale.messages import filled
from backread.stylebook.vale.rule import Alert, Header, Memory


@dataclass(frozen=True, slots=True)
class Capitalization:
    """A case that texts are to be in.

    Attributes:
        match: ``$title``, ``$sentence``, ``$lower``, ``$upper``, or the source of ``expression``.
        expression: the expression that is to be found in each text, if the case is none of these.
        exceptions: an expression for what is right in any case.
        chicago: whether title case is that of the Chicago manual.
    """

    header: Header
    match: str
    expression: regex.Pattern[str] | None
    exceptions: regex.Pattern[str] | None
    options: CaseOptions
    chicago: bool = False

    def alerts(self, text: str, memory: Memory) -> Iterator[Alert]:
        """One alert for the whole text, if it is not in the case."""
        words = text.strip()
        expected, right = self._expected(words, memory)
        if right or not words:
            return
        start = text.index(words)
        message = filled(self.header.message, (words, expected))
        named = self.match in ("$title", "$sentence")
        replace = self.header.action.name == "replace" and not self.header.action.params
        made = (expected,) if named and replace else self.header.action.replacements(words)
        yield Alert(start, start + len(words), message, tuple(made))

    def _expected(self, words: str, memory: Memory) -> tuple[str, bool]:
        if self.match == "$sentence":
            return sentence_case(words, self.options)
        if self.match == "$title":
            return title_case(words, self.options, chicago=self.chicago)
        excused = self.exceptions is not None and self.exceptions.search(words) is not None
        if self.expression is not None:
            found = self.expression.search(words, timeout=memory.seconds)
            return self.match, found is not None or excused
        expected = words.lower() if self.match == "$lower" else words.upper()
        return expected, words == expected or excused
