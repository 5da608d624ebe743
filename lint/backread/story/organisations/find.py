"""Finds the bodies of a story: ministries, companies, clubs and all else that acts by a name.

Names with a noun for a body in them are told by their words; others ("Airbus") by the language
model, over the whole story: a name counts if the model takes it for a body more often than not.
What is known to be a person's name is none.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from backread.draft import Block, BlockKind
from backread.span import Span
from backread.story.acronyms.acronym import Acronym
from backread.story.acronyms.initials import SMALL_WORDS, plain
from backread.story.acronyms.spotting import letters_in
from backread.story.language import Part
from backread.story.organisations.names import find_body_names
from backread.story.organisations.organisation import (
    Organisation,
    OrganisationForm,
    OrganisationMention,
)
from backread.story.people.cast import Form
from backread.story.story import Story

_BODY = "ORG"
_NAMING = frozenset({"ORG", "GPE", "PERSON", "NORP", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "LAW"})
_PLACE_BEHIND = re.compile(r"\s+(?:in|at)\s(?!.*\b(?:in|at)\s)")
_SILENT = frozenset({BlockKind.DATELINE, BlockKind.BYLINE, BlockKind.CODE})


def find_organisations(story: Story) -> tuple[Organisation, ...]:
    """The bodies of a story, in the order in which they come in."""
    gathering = _Gathering(story)
    gathering.add_names()
    gathering.add_acronyms()
    gathering.add_entities()
    return gathering.organisations()


class _Gathering:
    """Gathers mentions by the body that they name."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._mentions: dict[str, list[OrganisationMention]] = defaultdict(list)
        self._taken: list[Span] = [
            mention.span
            for person in story.people
            for mention in person.mentions
            if mention.form is not Form.EPONYM
        ]
        self._people = {
            plain(name)
            for person in story.people
            for name in (person.family, person.given)
            if name is not None
        }

    def add_names(self) -> None:
        """Adds the full names that say by a noun that they are a body's."""
        for name in find_body_names(self._story):
            if name.headed and not self._overlaps(name.span):
                span = self._without_place(name.span)
                mention = self._mention(span, OrganisationForm.FULL, name.kind, name.quoted)
                self._add(_key(mention.text), mention)

    def add_acronyms(self) -> None:
        """Adds the acronyms of bodies that the story names in full."""
        for acronym in self._story.acronyms:
            key = self._named_by(acronym)
            if key is None:
                continue
            for use in acronym.uses:
                if not self._overlaps(use.span):
                    form = OrganisationForm.ACRONYM
                    self._add(key, self._mention(use.span, form, use.kind, use.quoted))

    def add_entities(self) -> None:
        """Adds what the language model takes for bodies, parts of known names among them."""
        found = list(_entities(self._story))
        labels: dict[str, Counter[str]] = defaultdict(Counter)
        for _, span, label in found:
            labels[_key(span.of(self._story.text))][label] += 1
        for block, span, _ in found:
            key = _key(span.of(self._story.text))
            counts = labels[key]
            if 2 * counts[_BODY] <= counts.total() or self._overlaps(span) or key in self._people:
                continue
            full = self._full_name(key)
            form = OrganisationForm.SHORT if full != key else OrganisationForm.FULL
            if letters_in(span.of(self._story.text)) is not None:
                form = OrganisationForm.ACRONYM
            self._add(full, self._mention(span, form, block.kind, self._story.is_quoted(span)))

    def organisations(self) -> tuple[Organisation, ...]:
        """What was gathered."""
        found = []
        for mentions in self._mentions.values():
            ordered = tuple(sorted(mentions, key=lambda each: each.span))
            full = [each.text for each in ordered if each.form is OrganisationForm.FULL]
            name = Counter(full or [each.text for each in ordered]).most_common(1)[0][0]
            found.append(Organisation(name, ordered))
        return tuple(sorted(found, key=lambda each: each.mentions[0].span))

    def _add(self, key: str, mention: OrganisationMention) -> None:
        self._mentions[key].append(mention)
        self._taken.append(mention.span)

    def _overlaps(self, span: Span) -> bool:
        return any(span.overlaps(other) for other in self._taken)

    def _named_by(self, acronym: Acronym) -> str | None:
        """The key of the body that the story spells the acronym out for."""
        places = [each.expansion for each in acronym.definitions if each.expansion is not None]
        if acronym.named_at is not None:
            places.append(acronym.named_at)
        for place in places:
            for key, mentions in self._mentions.items():
                if any(mention.span.overlaps(place) for mention in mentions):
                    return key
        return None

    def _full_name(self, key: str) -> str:
        """The key of the one known name that these words open, or the key itself."""
        fuller = [other for other in self._mentions if other.startswith(key + " ")]
        return fuller[0] if len(fuller) == 1 and key not in self._mentions else key

    def _without_place(self, span: Span) -> Span:
        """A name without the place behind it: the Council of Tarn in Quellin."""
        place = _PLACE_BEHIND.search(span.of(self._story.text))
        return Span(span.start, span.start + place.start()) if place else span

    def _mention(
        self, span: Span, form: OrganisationForm, kind: BlockKind, quoted: bool
    ) -> OrganisationMention:
        text = " ".join(span.of(self._story.text).split())
        return OrganisationMention(span, text, form, kind, quoted)


def _entities(story: Story) -> Iterator[tuple[Block, Span, str]]:
    """The model's names without articles and possessive endings, and what it takes each for."""
    for analysis in story.analysis(Part.ENTITIES).blocks:
        if analysis.block.kind in _SILENT:
            continue
        for entity in analysis.doc.ents:
            tokens = list(entity)
            while tokens and not _is_name_word(tokens[0].text):
                tokens.pop(0)
            while tokens and not _is_name_word(tokens[-1].text):
                tokens.pop()
            if tokens and entity.label_ in _NAMING:
                first, last = analysis.span(tokens[0]), analysis.span(tokens[-1])
                yield analysis.block, Span(first.start, last.end), entity.label_


def _is_name_word(word: str) -> bool:
    return word[0].isupper() and plain(word) not in SMALL_WORDS


def _key(name: str) -> str:
    words: Sequence[str] = plain(name.replace("-", " ")).split()
    return " ".join(words)
