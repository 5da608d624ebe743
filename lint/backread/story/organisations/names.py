"""Finds names of bodies by the capitals and the nouns that they are made of.

No language model is needed. What these words do not show, "Airbus" or "Greenpeace", is not found
here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.calendar_words import MONTH_WORDS, WEEKDAY_WORDS
from backread.draft import Block, BlockKind
from backread.span import Span
from backread.story.acronyms.initials import plain
from backread.story.organisations.name_words import HEADS, JOINTS, OWNERS, PEOPLE
from backread.story.people.lexicon import HONORIFICS, TITLES
from backread.story.plain_words import PlainWord, is_silent
from backread.story.story import Story

_OPENERS = frozenset(
    """
    the a an this that these those some many most all any no every both few several other another
    such our their his her its in on at by for from with within to of off under over after before
    during since until through against among between behind despite about across along around as
    like unlike per when while where if although though because and but or nor so yet also still
    then now even only once later earlier today yesterday meanwhile however instead
    """.split()
)
_BEFORE_NAMES = _OPENERS | JOINTS | MONTH_WORDS | WEEKDAY_WORDS
_GAPS = frozenset({" ", " & ", ". ", "' ", "’ "})
_PEOPLES_JOINTS = frozenset({"of", "for", "against", "without"})
_TITLE_JOINTS = frozenset({"of", "for", "to", "at", "on"})


@dataclass(frozen=True, slots=True)
class BodyName:
    """A place where a body is named in full, by two words or more.

    Attributes:
        span: where it stands, without an article before it.
        words: its words as written, possessive endings left out.
        kind: the kind of the block.
        quoted: whether it stands inside somebody's quoted words.
        sentence: a number that the names of one sentence share.
        headed: whether a noun for a body is among the words. A name without one may be anything's;
            it is among these since that noun may be the word that is misspelt.
    """

    span: Span
    words: tuple[str, ...]
    kind: BlockKind
    quoted: bool
    sentence: int
    headed: bool = True

    @property
    def key(self) -> tuple[str, ...]:
        """Its words in lower case, without accents."""
        return tuple(plain(word) for word in self.words)


def find_body_names(story: Story) -> tuple[BodyName, ...]:
    """The names of two words or more in a story, in order; most are bodies' (see ``headed``)."""
    return tuple(name for block in story.blocks for name in _in_block(story, block))


def _in_block(story: Story, block: Block) -> Iterator[BodyName]:
    if is_silent(story.text, block):
        return
    words = story.plain_words(block)
    sentence = block.span.start
    place = 0
    while place < len(words):
        if words[place].opens:
            sentence = words[place].start
        if not words[place].capital:
            place += 1
            continue
        end = _run_end(words, place)
        for name in map(_trimmed, _parts(words[place:end])):
            if sum(word.text not in JOINTS for word in name) > 1:
                span = Span(name[0].start, name[-1].end)
                texts = tuple(part for word in name for part in word.text.split("-"))
                quoted = story.is_quoted(span)
                yield BodyName(span, texts, block.kind, quoted, sentence, _names_a_body(name))
        place = end


def _run_end(words: Sequence[PlainWord], first: int) -> int:
    """Behind the last word of the run of capitals, and small words between them, from ``first``."""
    end = first + 1
    while end < len(words):
        if words[end - 1].possessive and not _owns_within(words[end - 1]):
            break
        behind = end
        while behind < len(words) and _is_joint(words[behind]) and behind - end < 2:
            behind += 1
        if behind == len(words) or not _goes_on(words[behind]):
            break
        if behind > end and plain(words[behind].text) in WEEKDAY_WORDS | MONTH_WORDS:
            break  # "The Tarn Network on Friday"
        if behind > end and words[end].text in ("and", "&") and _ends_name(words[end - 1].text):
            break
        if behind == end and _is_title(words[behind]) and _has_head(words[first:end]):
            break
        if behind > end and words[end].text == "and" and words[behind - 1].text == "the":
            break
        end = behind + 1
    return end


def _parts(run: Sequence[PlainWord]) -> Iterator[Sequence[PlainWord]]:
    """A run cut before the bodies that it ends in: "Ann Lee of the | Labor Party"."""
    for place in range(len(run) - 1, 1, -1):
        joint, behind = run[place - 1], run[place:]
        if joint.text not in JOINTS or not run[place].capital or not _has_head(behind):
            continue
        front = run[: place - 1]
        if joint.text == "the" or _is_persons(front):
            yield from _parts(front)
            yield behind
            return
    yield run


def _is_persons(front: Sequence[PlainWord]) -> bool:
    """Whether what stands before "of" may be a person's name: two capitals and no noun."""
    return (
        len(front) > 1
        and all(word.capital for word in front)
        and not _has_head(front)
        and plain(front[0].text) not in PEOPLE
        and not front[-1].text.endswith("s")
    )


def _is_joint(word: PlainWord) -> bool:
    return word.text in JOINTS and word.gap in (" ", " & ") and not word.opens


def _goes_on(word: PlainWord) -> bool:
    return word.capital and word.gap in _GAPS and not word.opens


def _owns_within(word: PlainWord) -> bool:
    return word.text.endswith("s") or plain(word.text) in OWNERS


def _is_title(word: PlainWord) -> bool:
    lower = plain(word.text)
    return lower in TITLES or lower in HONORIFICS


def _has_head(words: Sequence[PlainWord]) -> bool:
    return any(_is_head(word.text) for word in words)


def _is_head(word: str) -> bool:
    last = plain(word).rpartition("-")[2]
    singular = last[:-3] + "y" if last.endswith("ies") else last.removesuffix("s")
    return last in HEADS or singular in HEADS


def _ends_name(word: str) -> bool:
    """Whether a word ends a name, so that "and" begins another: a noun for a body, an acronym."""
    return _is_head(word) or (len(word) > 1 and word.isupper())


def _trimmed(run: Sequence[PlainWord]) -> list[PlainWord]:
    """A run without what stands before the name: articles, openers, titles, weekdays."""
    words = list(run)
    while words:
        lower = plain(words[0].text)
        if len(words) > 1 and words[0].opens and _only_opens(words):
            words = words[1:]
            continue
        if len(words) > 1 and lower in TITLES and words[1].text in _TITLE_JOINTS:
            words = words[2:]
        elif lower in _BEFORE_NAMES or (_is_title(words[0]) and not _is_head(words[0].text)):
            words = words[1:]
        else:
            break
    return words


def _only_opens(words: Sequence[PlainWord]) -> bool:
    """Whether the first word has its capital from the sentence it opens: "Nobody at the Office"."""
    first, second = words[0], words[1]
    if second.text not in JOINTS or second.text in ("and", "&"):
        return False
    friends = plain(first.text) in PEOPLE and second.text in _PEOPLES_JOINTS
    return not _is_head(first.text) and not friends


def _names_a_body(words: Sequence[PlainWord]) -> bool:
    content = [word for word in words if word.text not in JOINTS]
    if len(words) > 1 and plain(content[0].text) == "house" and words[1].text in ("of", "for"):
        return True
    if plain(content[0].text) in PEOPLE and words[1].text in _PEOPLES_JOINTS:
        return True
    return _has_head(content)
