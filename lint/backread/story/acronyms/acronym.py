"""What an acronym is to a story: where it stands and where its name is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from backread.draft import BODY_KINDS, BlockKind
from backread.span import Span


class Order(StrEnum):
    """How a story sets an acronym and its name side by side.

    ``BRACKETS``: Office of River Works (ORW); ``REVERSED``: ORW (Office of River Works); ``OR``:
    the Office of River Works, or ORW; ``KNOWN_AS``: the office, known as ORW.
    """

    BRACKETS = "brackets"
    REVERSED = "reversed"
    OR = "or"
    KNOWN_AS = "known as"


@dataclass(frozen=True, slots=True)
class Definition:
    """A place where an acronym is introduced beside what it stands for.

    Attributes:
        span: the acronym.
        order: how the two stand.
        expansion: the name, or None where the words beside it are no name ("the Socialists
            (PSOE)").
        name: the words of ``expansion``, any white space as one space; empty without one.
        spelt: whether the letters of the acronym are those of the name. They are not where the
            acronym is that of another language.
    """

    span: Span
    order: Order
    expansion: Span | None
    name: str
    spelt: bool


@dataclass(frozen=True, slots=True)
class Use:
    """One place where an acronym stands.

    Attributes:
        span: the acronym, its plural ending included, a possessive one left out.
        text: the acronym as written.
        kind: the kind of the block that it stands in.
        quoted: whether it stands inside somebody's quoted words.
        in_name: whether it is part of a longer name: "ABC News".
        telling: whether the words around it leave no doubt that it is an acronym.
        described: whether the words beside it say what it is: "the ORW, the water office".
        defined: whether it is introduced here.
    """

    span: Span
    text: str
    kind: BlockKind
    quoted: bool
    in_name: bool = False
    telling: bool = True
    described: bool = False
    defined: bool = False

    @property
    def narrated(self) -> bool:
        """Whether the story itself speaks here, in its running text."""
        return not self.quoted and self.kind in BODY_KINDS


@dataclass(frozen=True, slots=True)
class Acronym:
    """An acronym of the story.

    Attributes:
        letters: its letters in capitals, without full stops: ``UN`` of "U.N.".
        uses: every place where it stands, in the order of the text.
        definitions: the places where it is introduced, in the order of the text.
        shown_at: where a headline, a heading or a caption introduces it, or None; that explains
            nothing to who reads the story itself.
        named_at: the first place in the running text where the name that its letters stand for is
            given in full, with or without the acronym beside it; None if there is none.
        well_known: whether a reader in the story's locale needs no explanation.
        better_known: whether everybody knows it better than the name that it stands for.
    """

    letters: str
    uses: tuple[Use, ...]
    definitions: tuple[Definition, ...] = ()
    shown_at: Span | None = None
    named_at: Span | None = None
    well_known: bool = False
    better_known: bool = False

    @property
    def first_use(self) -> Use | None:
        """The first use in the story's own running text that asks for an explanation."""
        asking = (use for use in self.uses if use.narrated and use.telling and not use.in_name)
        return next(asking, None)

    @property
    def described(self) -> bool:
        """Whether the story says somewhere what it is, if not what it stands for."""
        return any(use.described and use.kind in BODY_KINDS for use in self.uses)

    def explained_at(self, *, beside: bool = False) -> Span | None:
        """The first place in the running text where the story says what the letters stand for.

        Args:
            beside: whether only places count where the acronym stands beside its name.
        """
        places = [definition.span for definition in self.definitions]
        if self.named_at is not None and not beside:
            places.append(self.named_at)
        return min(places, default=None)

    def is_defined_at(self, use: Use) -> bool:
        """Whether a use is one that introduces the acronym."""
        return any(definition.span.start == use.span.start for definition in self.definitions)

    @property
    def later_uses(self) -> tuple[Use, ...]:
        """The uses apart from those that introduce it, wherever they stand."""
        return tuple(use for use in self.uses if not use.defined)


@dataclass(frozen=True, slots=True)
class Acronyms:
    """The acronyms of a story, in the order in which they come in."""

    acronyms: tuple[Acronym, ...] = ()

    def __iter__(self) -> Iterator[Acronym]:
        return iter(self.acronyms)

    def __len__(self) -> int:
        return len(self.acronyms)

    def of(self, letters: str) -> Acronym | None:
        """The acronym with these letters, in capitals and without full stops."""
        return next((each for each in self.acronyms if each.letters == letters), None)
