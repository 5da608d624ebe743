"""The sentences of a story with who of the cast stands in each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from backread.draft import BODY_KINDS
from backread.story.language import Part
from backread.story.people.cast import Form, Mention
from backread.story.people.possible_genders import is_of_other_gender
from backread.story.people.pronoun_scene import Scene

if TYPE_CHECKING:
    from backread.story.story import Story


def read_scenes(story: Story, people: Sequence[Sequence[Mention]]) -> Iterator[Scene]:
    """The sentences of the running text, each with who is named in it."""
    called = [_called(mentions) for mentions in people]
    words = frozenset(
        word
        for each in people
        for mention in each
        if mention.form is not Form.EPONYM
        for word in mention.text.split()
        if word[0].isupper()
    )
    # The Mr. Weller of a story about Ann Weller is somebody else, unnamed.
    mentions = [
        (mention, index)
        for index, each in enumerate(people)
        for mention in each
        if not is_of_other_gender(mention, each)
    ]
    mentions.sort(key=lambda named: named[0].span)
    starts = [mention.span.start for mention, _ in mentions]
    for block in story.analysis(Part.TAGS, Part.SENTENCES, Part.ENTITIES).blocks:
        if block.block.kind in BODY_KINDS and len(block.doc):
            for sentence in block.doc.sents:
                span = block.span(sentence)
                first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
                named = tuple(mentions[first:last])
                yield Scene(block, sentence.start, sentence.end, named, called, words)


def _called(mentions: Sequence[Mention]) -> frozenset[str]:
    return frozenset(mention.role.head for mention in mentions if mention.role)
