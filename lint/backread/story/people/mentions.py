"""An occurrence read as a mention: its form, its parts, what stands with it."""

from __future__ import annotations

from collections.abc import Sequence

from backread.draft import BODY_KINDS, BlockKind
from backread.span import Span
from backread.story.people.cast import Form, Honorific, Mention, Role
from backread.story.people.identity import Identity
from backread.story.people.lexicon import (
    GIVEN_NAME_TITLES,
    HONORIFICS,
    HONORIFICS_WITH_STOP,
    SUFFIXES,
    fold,
)
from backread.story.people.name_words import NameBlock, Word
from backread.story.people.occurrence import Occurrence
from backread.story.story import Story

#: How many paragraphs may stand between headline and story.
_MOST_STANDFIRSTS = 3
_ENDS_OF_SENTENCES = (*".!?:;…", '"', "”", "’", "'", ")", "—", "–", "-", ",", "*", "_")
_NOUN_TAGS = frozenset({"NN", "NNS"})
_ADJECTIVE_TAGS = frozenset({"JJ", "VBN", "VBG"})
_ARTICLES = frozenset({"a", "an", "another", "any", "every", "no", "that", "the", "this"})
#: Nouns that say when, which a name does not qualify.
_TIMES = frozenset({"today", "yesterday", "tomorrow", "tonight", "overnight"})


def read_mention(
    story: Story, identity: Identity, occurrence: Occurrence, role: Role | None
) -> Mention:
    """The mention of a person that an occurrence is, with the role that is given beside it."""
    span = occurrence.block.span(occurrence.first, occurrence.end)
    honorific = _honorific(occurrence)
    form = occurrence.form
    given, family = _parts(identity, occurrence)
    if honorific and form is Form.FAMILY:
        form = Form.HONORIFIC
    elif form is Form.GIVEN and _is_address(occurrence):
        form = Form.TITLE
    return Mention(
        span=span,
        text=span.of(story.text),
        form=form,
        kind=_kind(occurrence.block),
        quoted=story.is_quoted(span),
        attributive=_is_attributive(occurrence),
        honorific=honorific,
        role=role,
        given=given,
        family=family,
    )


def _kind(block: NameBlock) -> BlockKind:
    """The kind of the block, or what a paragraph is by the way in which it is set.

    One that is set as headlines are counts as a heading. One that ends in no stop and is among the
    first counts as a standfirst: in copy without markup nothing else tells.
    """
    if block.title_case and block.kind in BODY_KINDS:
        return BlockKind.HEADING
    first = block.kind is BlockKind.PARAGRAPH and block.index < _MOST_STANDFIRSTS
    if first and not block.text.rstrip().endswith(_ENDS_OF_SENTENCES):
        return BlockKind.DEK
    return block.kind


def _is_address(occurrence: Occurrence) -> bool:
    """Whether a title that goes with the given name stands before it: "Sir Owen"."""
    if not occurrence.first:
        return False
    before, first = occurrence.block.words[occurrence.first - 1], occurrence.words[0]
    return before.capital and before.folded in GIVEN_NAME_TITLES and first.gap == " "


def _is_attributive(occurrence: Occurrence) -> bool:
    words = occurrence.block.words
    if words[occurrence.first].gap.endswith("-"):
        return True
    if occurrence.end >= len(words) or words[occurrence.end - 1].possessive:
        return False
    following = words[occurrence.end]
    if following.gap in ("-", "–"):
        return True
    if following.folded in _TIMES or following.gap != " " or following.capital:
        return False
    if following.tag in _NOUN_TAGS:
        return True
    before = words[occurrence.first - 1] if occurrence.first else None
    # "The Weller guilty plea"
    return before is not None and before.folded in _ARTICLES and following.tag in _ADJECTIVE_TAGS


def _parts(identity: Identity, occurrence: Occurrence) -> tuple[str | None, str | None]:
    """The given and the family name as written, whatever joins their words."""
    words = list(occurrence.words)
    if occurrence.form in (Form.GIVEN, Form.NICKNAME):
        return _written(occurrence, words), None
    while len(words) > 1 and words[-1].folded in SUFFIXES:
        words.pop()
    if occurrence.form is Form.FAMILY or len(words) == 1:
        return None, _written(occurrence, words)
    parts = identity.spellings.get(tuple(word.folded for word in occurrence.words), identity.parts)
    if parts.family_first and words[0].folded == fold(parts.family[0]):
        return _written(occurrence, words[1:]), words[0].text
    count = min(len(parts.family), len(words) - 1) or 1
    return _written(occurrence, words[:-count]), _written(occurrence, words[-count:])


def _written(occurrence: Occurrence, words: Sequence[Word]) -> str:
    return " ".join(occurrence.block.text[words[0].start : words[-1].end].split())


def _honorific(occurrence: Occurrence) -> Honorific | None:
    if not occurrence.first:
        return None
    words, index = occurrence.block.words, occurrence.first - 1
    word = words[index]
    if word.folded not in HONORIFICS or words[index + 1].gap not in (" ", ". "):
        return None
    if not word.capital or (word.folded in HONORIFICS_WITH_STOP and not word.stop):
        return None
    span = occurrence.block.span(index, index + 1)
    if word.stop:
        span = Span(span.start, span.end + 1)
    return Honorific(span, word.text + ("." if word.stop else ""), HONORIFICS[word.folded])
