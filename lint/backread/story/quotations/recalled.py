"""Whether a story takes words that it has quoted from another record of them."""

from __future__ import annotations

import re
from bisect import bisect_right

from backread.story.quotations.passages import DISPLAY, Passage, Quoted
from backread.story.story import Story

#: What a story may take a quotation from besides what was said.
_RECORD = re.compile(
    r"\b(?:full text|text of|transcripts?|recordings?|letter|statement|notice|release|minutes"
    r"|written|in writing|as (?:he|she|they|the [a-z]+) (?:put|called|described)|quotes (?:him|her"
    r"|[A-Z]\w+)|quoted (?:him|her|[A-Z]\w+)|the words?|the phrase|the remark|the line|the claim"
    r"|that remark|version|report|affidavit|filing|memoirs?|diary|email|e-mail|video|footage"
    r"|podcast|broadcast|published|printed|flier|leaflet|poster|advert|card"
    r"|(?:had|has) (?:him|her|the [a-z]+|[A-Z]\w+) (?:saying|calling|telling)|repeated"
    r"|her words|his words)\b"
)


def is_recalled(story: Story, one: Quoted, own: Passage, passage: Passage) -> bool:
    """Whether a later paragraph takes a piece of what was quoted before from another record.

    "The full text has him saying that a party 'which is ...'": the sentence speaks of a text, a
    letter or a recording, or of the words themselves.
    """
    quote = story.quotes[one.index]
    if own.place <= passage.last or own.block.kind in DISPLAY or passage.block.kind in DISPLAY:
        return False
    place = bisect_right(story.sentences, quote.span.start, key=lambda each: each.start) - 1
    if place < 0 or not story.sentences[place].contains(quote.span):
        return False
    return _RECORD.search(story.sentences[place].of(story.narration)) is not None
