"""The namebook: how the newsroom writes the names of people."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec


class ApprovedName(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"
):
    """A person's name as the newsroom writes it.

    Attributes:
        name: the full form.
        running: the form on later reference, where the newsroom has one.
        never: forms and spellings that are wrong for this person.
        goes_by_one_name: whether nobody expects a given or family name beside it.
        reason: why, in a few words; it stands in the message.
    """

    name: str
    running: str | None = None
    never: tuple[str, ...] = ()
    goes_by_one_name: bool = False
    reason: str = ""


class NamebookFile(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"
):
    """A namebook file.

    Attributes:
        person: the people.
        one_name: people who go by one name, of whom nothing else has to be said.
    """

    person: tuple[ApprovedName, ...] = ()
    one_name: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Namebook:
    """The names of all namebooks.

    Attributes:
        people: the approved names.
        one_name: names of people who go by them alone.
    """

    people: tuple[ApprovedName, ...] = field(default=())
    one_name: frozenset[str] = field(default_factory=frozenset)

    def __bool__(self) -> bool:
        return bool(self.people or self.one_name)
