"""Finds the acronyms of a story and what it says of each. No language model is needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from backread.draft import BODY_KINDS, BlockKind
from backread.span import Span
from backread.story.acronyms.acronym import Acronym, Acronyms, Definition, Use
from backread.story.acronyms.context import is_described, is_part_of_name, is_telling
from backread.story.acronyms.definitions import find_definitions
from backread.story.acronyms.initials import letters_of
from backread.story.acronyms.names import SpelledNames
from backread.story.acronyms.spotting import Spotted, letters_in, spot
from backread.story.acronyms.well_known import better_known, key_of, keys_of, well_known
from backread.story.plain_words import PlainWord, is_silent
from backread.story.story import Story

_EXPLAINING = BODY_KINDS | {BlockKind.BLOCK_QUOTE}
_BEHIND = 90


def find_acronyms(story: Story) -> Acronyms:
    """The acronyms of a story.

    Places where capitals are plainly something else (tickers, hashtags, model numbers, party tags)
    are not among the uses.
    """
    blocks = [block for block in story.blocks if not is_silent(story.text, block)]
    definitions: dict[str, list[Definition]] = defaultdict(list)
    shown: dict[str, Span] = {}
    for block in blocks:
        if block.kind in _EXPLAINING:
            for definition in find_definitions(story.text, block, story.plain_words(block)):
                definitions[_key(story, definition)].append(definition)
        else:
            for definition in find_definitions(story.text, block, story.plain_words(block)):
                shown.setdefault(_key(story, definition), definition.span)
    known = well_known(story.locale) | keys_of(story.house_style.known_acronyms)
    words = {block.span: story.plain_words(block) for block in blocks}
    uses: dict[str, list[Use]] = defaultdict(list)
    for block in blocks:
        reading = _BlockReading(story, words[block.span], block.kind, known, definitions)
        for spotted in spot(story.text, words[block.span], reading.special):
            uses[spotted.letters].append(reading.use(spotted))
    names = SpelledNames(words[block.span] for block in blocks if block.kind in _EXPLAINING)
    found = (
        replace(
            _acronym(letters, places, definitions.get(letters, ()), known, names),
            shown_at=shown.get(letters),
        )
        for letters, places in uses.items()
    )
    return Acronyms(tuple(sorted(found, key=lambda each: each.uses[0].span)))


def _key(story: Story, definition: Definition) -> str:
    written = definition.span.of(story.text)
    return letters_in(written) or key_of(written)


def _acronym(
    letters: str,
    uses: Sequence[Use],
    definitions: Sequence[Definition],
    known: frozenset[str],
    names: SpelledNames,
) -> Acronym:
    is_known = letters in known
    named: Span | None = None
    if not is_known:
        first = next((use.span.start for use in uses if use.narrated), uses[0].span.start)
        named = names.place_of(letters_of(letters), first)
    return Acronym(
        letters,
        tuple(uses),
        tuple(definitions),
        named_at=named,
        well_known=is_known,
        better_known=letters in better_known(),
    )


class _BlockReading:
    """Reads the uses of one block."""

    def __init__(
        self,
        story: Story,
        words: Sequence[PlainWord],
        kind: BlockKind,
        known: frozenset[str],
        definitions: Mapping[str, Sequence[Definition]],
    ) -> None:
        self._story = story
        self._words = words
        self._kind = kind
        self._known = known | definitions.keys()
        self._defined = {each.span.start for found in definitions.values() for each in found}
        written = (each.span.of(story.text) for found in definitions.values() for each in found)
        self.special = frozenset(each.rstrip(".") for each in written if letters_in(each) is None)

    def use(self, spotted: Spotted) -> Use:
        """What the text around a run of capitals says of it."""
        following = self._story.text[spotted.span.end : spotted.span.end + _BEHIND]
        following = " ".join(following.removeprefix("’s").removeprefix("'s").split(" "))
        return Use(
            span=spotted.span,
            text=spotted.text,
            kind=self._kind,
            quoted=self._story.is_quoted(spotted.span),
            in_name=spotted.joined or is_part_of_name(self._words, spotted.place, self._known),
            telling=is_telling(self._words, spotted.place, spotted.letters, following, self._known),
            described=is_described(self._words, spotted.place, following),
            defined=spotted.span.start in self._defined,
        )
