"""How the story writes what it says, each question asked on its own and answered once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from backread.story.wording.abbreviations import find_abbreviations
from backread.story.wording.capitals import find_capitals
from backread.story.wording.compounds import find_compounds
from backread.story.wording.decided import undecided
from backread.story.wording.grammar import Tags
from backread.story.wording.spelling_variants import find_spelling_variants
from backread.story.wording.typography import find_dashes, find_dates, find_numbers
from backread.story.wording.variant import Variant
from backread.story.wording.words import Words

if TYPE_CHECKING:
    from backread.story.story import Story


class Wording:
    """The variants of a story's wording, by kind; each is found when first asked for."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self.words = Words(story)

    @cached_property
    def spellings(self) -> tuple[Variant, ...]:
        """Words spelled in another way than the story or its locale spells them."""
        found = find_spelling_variants(self.words, self.words.text, self._story.locale)
        return undecided(self._story, found)

    @cached_property
    def compounds(self) -> tuple[Variant, ...]:
        """Compounds joined in another way than the story mostly joins them."""
        found = find_compounds(self.words, self.words.text, lambda: self._tags)
        return undecided(self._story, found)

    @cached_property
    def capitals(self) -> tuple[Variant, ...]:
        """Terms with other capitals than the story mostly gives them."""
        found = find_capitals(self.words, self.words.text)
        return undecided(self._story, found)

    @cached_property
    def abbreviations(self) -> tuple[Variant, ...]:
        """Abbreviations written in another way than the story mostly writes them."""
        found = find_abbreviations(self.words, self.words.text, self._story.locale)
        return undecided(self._story, found)

    @cached_property
    def numbers(self) -> tuple[Variant, ...]:
        """Numbers written in another way than the story mostly writes them."""
        found = find_numbers(self.words, self.words.text)
        return undecided(self._story, found)

    @cached_property
    def dates(self) -> tuple[Variant, ...]:
        """Dates written in another way than the story mostly writes them."""
        found = find_dates(self.words, self.words.text)
        return undecided(self._story, found)

    @cached_property
    def dashes(self) -> tuple[Variant, ...]:
        """Dashes set in another way than the story mostly sets them."""
        found = find_dashes(self.words, self.words.text)
        return undecided(self._story, found)

    @cached_property
    def _tags(self) -> Tags:
        from backread.story.language import Part

        return Tags(self._story.analysis(Part.TAGS))
