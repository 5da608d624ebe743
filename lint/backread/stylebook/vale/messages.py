"""The messages of Vale rules, and what their actions make of the words they find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from backread.stylebook.vale.expressions import compiled

_PLACE = regex.compile(r"%(?:\[(?P<number>\d+)\])?(?P<kind>[sdvq%])")
_QUOTED_PLACE = regex.compile(r"(['\"])%s\1")


def filled(message: str, values: Sequence[str]) -> str:
    """A message with values in the places of ``%s``, in turn or by number (``%[2]s``).

    Places for which there is no value are left empty, values without a place are left out.
    """
    turn = iter(values)

    def value(found: regex.Match[str]) -> str:
        if found["kind"] == "%":
            return "%"
        if found["number"]:
            place = int(found["number"]) - 1
            return values[place] if 0 <= place < len(values) else ""
        return next(turn, "")

    return " ".join(_PLACE.sub(value, message).split())


def with_one_place_unquoted(message: str) -> str:
    """The message without the marks around the first of two quoted places.

    The values that go there bring their own.
    """
    if len(_QUOTED_PLACE.findall(message)) != 2:
        return message
    return _QUOTED_PLACE.sub("%s", message, count=1)


def quoted_list(words: Sequence[str]) -> str:
    """Words in quotation marks, joined as in a sentence: ``'a', 'b', or 'c'``."""
    marked = [f"'{word}'" for word in words]
    if len(marked) < 3:
        return " or ".join(marked)
    return f"{', '.join(marked[:-1])}, or {marked[-1]}"


@dataclass(frozen=True, slots=True)
class Action:
    """What a rule does with the words it finds.

    Attributes:
        name: ``replace``, ``remove``, ``edit`` or ``convert``; empty for nothing.
        params: as the documentation says for each.
    """

    name: str = ""
    params: tuple[str, ...] = ()

    def replacements(self, words: str) -> list[str]:
        """What the action puts in the place of the words; nothing where it cannot be told."""
        if self.name == "replace":
            return list(self.params)
        if self.name == "remove":
            return [""]
        if self.name == "convert" and self.params[:1] == ("simple",):
            return [_simple(words)]
        if self.name == "edit" and self.params:
            edited = self._edited(words)
            return [] if edited is None else [edited.strip()]
        return []

    def _edited(self, words: str) -> str | None:
        how, *rest = self.params
        if how == "regex" and len(rest) == 2:
            return compiled(rest[0]).sub(rest[1].replace("$", "\\"), words)
        if how == "trim" and len(rest) == 1:
            return words.strip(rest[0])
        if how == "trim_left" and len(rest) == 1:
            return words.lstrip(rest[0])
        if how == "trim_right" and len(rest) == 1:
            return words.rstrip(rest[0])
        if how == "remove" and len(rest) == 1:
            return words.rstrip(rest[0])
        if how == "truncate" and len(rest) == 1:
            return words.split(rest[0])[0]
        if how == "split" and len(rest) == 2 and rest[1].isdigit():
            parts = words.split(rest[0])
            return parts[int(rest[1])] if int(rest[1]) < len(parts) else None
        return None


#: The action of a rule that has none.
NO_ACTION = Action()


def _simple(words: str) -> str:
    parted = regex.sub(r"(?<=\p{Ll})(?=\p{Lu})|[^\p{L}\p{N}]+", " ", words)
    return " ".join(parted.lower().split())
