"""Whether two quotations that lie beside each other are one, and which of their changes count.

Two quotations of one speaker may share a phrase and be two statements all the same; a speaker may
say a thing twice in other words. So length and likeness are asked for, and more of them where
nothing but the likeness says that the two are one: in the running text. A headline, a pull quote
and a caption take their quotations from the body.
"""

from __future__ import annotations

import re

from backread.draft import BlockKind
from backread.story.quotations.alignment import Alignment
from backread.story.quotations.passages import DISPLAY, Passage, Quoted
from backread.story.quotations.recalled import is_recalled
from backread.story.quotations.word_likeness import Likeness, Setting, likeness
from backread.story.story import Story

#: The fewest words that show a single change for a slip, close by.
_FEWEST_OF_A_SLIP = 9
#: The most words of a first line that is a headline, though nothing marks it as one.
_LONGEST_HEADLINE = 18
_HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.HEADING})
#: How many paragraphs on somebody may still be speaking.
_ONE_SCENE = 3
_AGAIN = re.compile(
    r"\b(?:again|repeat\w*|had (?:said|told|written)|earlier|before|stood by|recall\w*|once more"
    r"|his words|her words|their words|the phrase|quot\w+|previous\w*|original\w*|first)\b"
)


def likeness_of(story: Story, one: Quoted, passage: Passage, own: Passage) -> Likeness | None:
    """How a quotation is like a passage, or None if the two are not the same one.

    Args:
        story: the story.
        one: the quotation.
        passage: the passage that it may repeat.
        own: the passage that it stands in.
    """
    beside = is_beside(own, passage) or is_beside(passage, own)
    setting = Setting(
        beside=beside,
        near=beside or is_recalled(story, one, own, passage),
        headed=_is_headed(story, own) or _is_headed(story, passage),
        shortened=own.block.kind in DISPLAY and passage.block.kind not in DISPLAY,
    )
    alike = likeness(one.forms, passage.forms, passage.starts, setting)
    if alike is None or not alike.distance:
        return alike
    if _is_slogan(story.text, one, passage, alike.alignment):
        return None
    return alike if setting.near or _is_a_slip(story, one, passage, own, alike) else None


def _is_a_slip(story: Story, one: Quoted, passage: Passage, own: Passage, alike: Likeness) -> bool:
    """Whether two quotations in the body differ by a slip, and are not two statements."""
    if alike.distance > 1 and _is_said_again(story, one, passage, own):
        return False
    if not _is_one_speech(story, passage, own):
        return True
    return alike.distance == 1 and alike.length >= _FEWEST_OF_A_SLIP


def _is_headed(story: Story, passage: Passage) -> bool:
    """Whether a passage stands in a heading, or in the one line that opens a plain draft."""
    if passage.block.kind in _HEADINGS:
        return True
    words = passage.block.span.of(story.text).split() if passage.place == 0 else ()
    return passage.place == 0 and len(words) <= _LONGEST_HEADLINE


def is_beside(own: Passage, passage: Passage) -> bool:
    """Whether the one passage takes its words from the other."""
    if passage.block.kind in DISPLAY:
        return False
    return own.block.kind in DISPLAY or (
        own.block.kind is BlockKind.BLOCK_QUOTE and passage.block.kind is not BlockKind.BLOCK_QUOTE
    )


def _is_slogan(text: str, one: Quoted, passage: Passage, alignment: Alignment) -> bool:
    """Whether the words that the two share are set like a title outside the headline.

    Slogans are varied on purpose, and titles resemble each other.
    """
    spans = [
        one.words[at].span if passage.block.kind in DISPLAY else passage.words[there].span
        for at, there in alignment.equal
    ]
    words = [span.of(text) for span in spans if len(span) > 3]
    return len(words) > 1 and all(not word[0].islower() for word in words)


def _is_said_again(story: Story, one: Quoted, passage: Passage, own: Passage) -> bool:
    """Whether one speaker says the like a few paragraphs on, each time with his name beside it."""
    if min(abs(own.place - passage.last), abs(passage.place - own.last)) > _ONE_SCENE:
        return False
    speakers = {_speaker(story, one.index), *(_speaker(story, each) for each in passage.quotes)}
    return len(speakers) == 1 and None not in speakers


def _speaker(story: Story, index: int) -> int | None:
    attribution = story.attributions.of_quote(index)
    return None if attribution is None or attribution.cue is None else attribution.source.person


def _is_one_speech(story: Story, passage: Passage, own: Passage) -> bool:
    """Whether the two stand so close that a speaker's own repetition explains them."""
    if abs(own.place - passage.last) > 1 and abs(own.last - passage.place) > 1:
        return False
    later = own if own.place > passage.place else passage
    around = story.blocks[later.last].span.of(story.text)
    for quote in later.quotes:
        around = around.replace(story.quotes[quote].span.of(story.text), " ")
    return _AGAIN.search(around) is None
