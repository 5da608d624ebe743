"""What a planter knows of an article: who is in it and where the article speaks of them.

People come from what readers have marked; where nobody has, from a plain look for a common given
name and a surname that is used alone later on. Nothing here asks the engine.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from bench.corpora import Article, GoldMention
from bench.planters.given_names import GIVEN_NAMES
from bench.planters.narration import Paragraph, narration

_PLAIN_NAME = re.compile(r"[A-Z][a-zà-ÿ]+(?:[A-Z][a-zà-ÿ]+)?\Z")
_TWO_NAMES = re.compile(r"\S+ (?:[A-Z]\. )?\S+\Z")
_FULL_NAME = re.compile(r"\b([A-Z][a-z]+) (?:[A-Z]\. )?([A-Z][a-zà-ÿ]{2,}(?:[A-Z][a-z]+)?)\b")
_NAMES_A_THING = re.compile(r" [A-Z]\w|-\w")
_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? \Z")
_TITLES = r"Mr|Ms|Mrs|Dr|President|Senator|Minister|Governor|Judge|Professor|Secretary|Chairman"


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A mention of a person by name.

    ``narrated`` says whether it stands in the article's own voice and is not part of the name of
    something else ("the Berg Foundation", "a Berg-like figure"), ``honoured`` whether Mr., Ms. or
    the like stands before it.
    """

    start: int
    end: int
    text: str
    narrated: bool
    honoured: bool


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a given and a family name, in that order."""

    given: str
    family: str
    mentions: tuple[Mention, ...]

    @property
    def full(self) -> tuple[Mention, ...]:
        """The mentions by given and family name."""
        return tuple(m for m in self.mentions if " " in m.text and m.text.endswith(self.family))

    @property
    def bare(self) -> tuple[Mention, ...]:
        """The mentions by family name alone, without an honorific."""
        return tuple(m for m in self.mentions if m.text == self.family and not m.honoured)

    @property
    def introduction(self) -> Mention | None:
        """The first full name in narration, if it comes before every other mention there."""
        narrated = [m for m in self.mentions if m.narrated]
        return narrated[0] if narrated and narrated[0] in self.full else None

    @property
    def later(self) -> tuple[Mention, ...]:
        """The narrated family names behind the introduction."""
        first = self.introduction
        if first is None:
            return ()
        return tuple(m for m in self.bare if m.narrated and m.start > first.start)


@dataclass(frozen=True)
class Reading:
    """An article as a planter sees it."""

    article: Article

    @property
    def text(self) -> str:
        return self.article.text

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of narration."""
        return narration(self.text)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The people whose names are plain: one family name, borne by nobody else here."""
        marked = self.article.people
        found = list(self._marked(marked) if marked is not None else self._guessed())
        if marked is None:
            surnames = Counter(person.family for person in found)
        else:
            surnames = Counter(name for person in marked for name in _last_words(person))
        return tuple(person for person in found if surnames[person.family] == 1)

    @cached_property
    def names(self) -> tuple[tuple[int, int], ...]:
        """Every stretch that names a person; where nobody marked them, that might."""
        if self.article.people is None:
            return tuple(m.span() for m in re.finditer(r"\b[A-Z]\w+(?: [A-Z]\w+)+", self.text))
        return tuple(sorted((m.start, m.end) for person in self.article.people for m in person))

    def narrates(self, start: int, end: int) -> bool:
        """Whether the article itself speaks at ``[start, end)``."""
        return self.paragraph(start, end) is not None

    def paragraph(self, start: int, end: int) -> Paragraph | None:
        """The paragraph in which the article itself speaks at ``[start, end)``."""
        return next((p for p in self.paragraphs if p.narrates(start, end)), None)

    def _marked(self, people: Iterable[tuple[GoldMention, ...]]) -> Iterator[Person]:
        for person in people:
            texts = Counter(m.text for m in person)
            full = [text for text in texts if _TWO_NAMES.match(text)]
            if not full:
                continue
            words = max(full, key=lambda text: (texts[text], text)).split()
            given, family = words[0], words[-1]
            certain = family in texts or given in GIVEN_NAMES
            if certain and _PLAIN_NAME.match(given) and _PLAIN_NAME.match(family):
                yield self._person(given, family, [(m.start, m.end) for m in person])

    def _guessed(self) -> Iterator[Person]:
        seen = set()
        for match in _FULL_NAME.finditer(self.text):
            given, family = match[1], match[2]
            if given in GIVEN_NAMES and (given, family) not in seen:
                seen.add((given, family))
                if not self._names_something_else(family):
                    yield self._person(given, family, self._occurrences(given, family))

    def _names_something_else(self, family: str) -> bool:
        return bool(re.search(rf"\b{family} [A-Z]\w|\b{family} \d|\bthe {family}\b", self.text))

    def _occurrences(self, given: str, family: str) -> Iterator[tuple[int, int]]:
        full = re.compile(rf"\b{given} (?:[A-Z]\. )?{family}\b")
        taken = [match.span() for match in full.finditer(self.text)]
        yield from taken
        before = rf"(?:[a-z,;:)—–-]|[.!?][\"”)]?|\b(?:{_TITLES})\.?)"
        bare = re.compile(rf"{before}\s+[\"“(]?({family})\b(?!-)")
        for match in bare.finditer(self.text):
            if not any(start <= match.start(1) < end for start, end in taken):
                yield match.span(1)

    def _person(self, given: str, family: str, spans: Iterable[tuple[int, int]]) -> Person:
        mentions = (
            Mention(
                start,
                end,
                self.text[start:end],
                self.narrates(start, end) and not _NAMES_A_THING.match(self.text, end),
                bool(_HONORIFIC.search(self.text[max(0, start - 6) : start])),
            )
            for start, end in spans
        )
        return Person(given, family, tuple(sorted(mentions)))


def _last_words(person: tuple[GoldMention, ...]) -> set[str]:
    """The last words of a person's full names: what may be the surname."""
    return {m.text.split()[-1] for m in person if " " in m.text}
