"""What the newsroom's stylebooks have decided is not for the story's majority to settle."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from backread.span import Span
from backread.story.wording.variant import Variant
from backread.stylebook.stylebook import TermIndex, term_index

if TYPE_CHECKING:
    from backread.story.story import Story


def undecided(story: Story, variants: Sequence[Variant]) -> tuple[Variant, ...]:
    """The variants on which no stylebook has a word.

    Left out are those whose usual form a stylebook does not want, those that stand in what it
    wants changed or allows by name, and those of which it has either form.
    """
    books = story.house_style.stylebooks
    if not books or not variants:
        return tuple(variants)
    index = term_index(books, story.locale)
    section = story.house_style.sections.section_of(story.draft)
    return tuple(each for each in variants if not _is_decided(each, story.text, index, section))


def _is_decided(variant: Variant, text: str, index: TermIndex, section: str | None) -> bool:
    usual = (variant.shown or variant.usual).strip()
    forms = [(text, variant.span), (usual, Span(0, len(usual)))]
    return any(
        any(each.meaning.entry.holds_for(section) for each in index.unwanted.find(where, span))
        or any(each.meaning is None for each in index.excused.find(where, span))
        for where, span in forms
    )
