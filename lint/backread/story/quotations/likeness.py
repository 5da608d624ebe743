"""Whether two quotations that lie beside each other are one, and which of their changes count.

Two quotations of one speaker may share a phrase and be two statements all the same; a speaker may
say a thing twice in other words. So length and likeness are asked for, and more of them where
nothing but the likeness says that the two are one: in the running text. A headline, a pull quote
and a caption take their quotations from the body.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from backread.draft import BlockKind
from backread.story.quotations.alignment import Alignment, Change
from backread.story.quotations.passages import DISPLAY, Passage, Quoted, content_words
from backread.story.quotations.recalled import is_recalled
from backread.story.quotations.words import Word
from backread.story.story import Story

#: The fewest words that are compared: of a quotation beside the body, and of one in it.
FEWEST_WORDS = 3
_FEWEST_RECALLED = 5
_FEWEST_IN_BODY = 6
#: The fewest words that show a single change for a slip, close by.
_FEWEST_OF_A_SLIP = 9
#: The largest share of words that may differ; of a quotation beside the body, of its own words.
MOST_DIFFERING = 0.4
#: How many words more the body may have inside a quotation of a headline, for each of its own.
_MOST_SHORTENED = 0.8
_FEWEST_SHORTENED = 3
#: How many of its words it may leave out that has no others.
_SHARE_LEFT_OUT = 0.34
_SHARE_IN_BODY = 0.25
_FEWEST_CONTENT = 2
#: A number that differs shows by fewer words what it is the number of.
_FEWEST_BESIDE_A_NUMBER = 4
#: How long a run of equal words has to be next to a difference at the very beginning or end.
_RUN_BESIDE_AN_EDGE = 5
_RUN_BESIDE_A_NUMBER = 3
_RUN_BESIDE_THE_BODY = 4
#: Three times the fewest words of which all but a quarter have to be the same.
_FEWEST_NEAR = 12
#: The most words of a first line that is a headline, though nothing marks it as one.
_LONGEST_HEADLINE = 18
_ARTICLES = frozenset({"a", "an", "the"})
#: What a headline leaves out or puts in by custom.
_HEADLINE_LICENCE = _ARTICLES | {"and", "that", "is", "are"}
_HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.HEADING})
#: How many paragraphs on somebody may still be speaking.
_ONE_SCENE = 3
_AGAIN = re.compile(
    r"\b(?:again|repeat\w*|had (?:said|told|written)|earlier|before|stood by|recall\w*|once more"
    r"|his words|her words|their words|the phrase|quot\w+|previous\w*|original\w*|first)\b"
)


def counted_changes(
    story: Story, one: Quoted, passage: Passage, alignment: Alignment, own: Passage
) -> tuple[Change, ...] | None:
    """The changes that count between two quotations, or None if they are not the same one."""
    if not alignment.equal:
        return None
    beside = is_beside(own, passage) or is_beside(passage, own)
    headed = any(_is_headed(story, each) for each in (own, passage))
    near = beside or is_recalled(story, one, own, passage)
    changes = [
        change
        for change in alignment.changes
        if _counts(one.words, passage.words, alignment, change, near=near)
        and not (headed and _is_custom(one.words, passage.words, change, alignment.changes))
        and not (change.other[0] == change.other[1] and change.other[0] in passage.starts)
    ]
    truncated = sum(
        change.one[1] - change.one[0]
        for change in alignment.changes
        if change not in changes and not _is_inside(alignment, change)
    )
    length = one.length - truncated
    equal = len(alignment.equal)
    distance = _distance(one.words, passage.words, changes)
    fewest = FEWEST_WORDS if beside else _FEWEST_RECALLED if near else _FEWEST_IN_BODY
    if changes and all(_is_number(one.words, passage.words, each) for each in changes):
        fewest = _FEWEST_BESIDE_A_NUMBER
    shared = content_words([one.words[at] for at, _ in alignment.equal])
    begins = beside and alignment.start in passage.starts
    begins = begins or (near and alignment.longest_run >= _RUN_BESIDE_THE_BODY)
    if len(shared) < (1 if begins else _FEWEST_CONTENT):
        return None
    if length < fewest or equal < 0.6 * one.length:
        return None
    if distance and _is_slogan(story.text, one, passage, alignment):
        return None
    if near:
        alike = _is_near(one.words, changes, length) and (
            not distance or alignment.longest_run >= 2
        )
        return tuple(changes) if alike else None
    if distance > max(1, length * _SHARE_IN_BODY):
        return None
    if distance and alignment.longest_run < 3:
        return None
    if distance and _is_parallel(one.words, passage.words, alignment, changes):
        return None
    if distance > 1 and _is_said_again(story, one, passage, own):
        return None
    if distance and _is_one_speech(story, passage, own):
        slip = distance == 1 and length >= _FEWEST_OF_A_SLIP
        return tuple(changes) if slip else None
    return tuple(changes)


def _is_near(one: Sequence[Word], changes: Sequence[Change], length: int) -> bool:
    """Whether a quotation beside the body has few words that the body's has not.

    A headline shortens: words that it leaves out weigh less than those that it puts in.
    """
    wrong = sum(
        word.form not in _ARTICLES for change in changes for word in one[slice(*change.one)]
    )
    left_out = sum(change.size - (change.one[1] - change.one[0]) for change in changes)
    if not any(change.one[1] > change.one[0] for change in changes):
        return left_out <= max(1, length * _SHARE_LEFT_OUT)
    most = max(_FEWEST_SHORTENED, length * _MOST_SHORTENED)
    return wrong <= max(1, length * MOST_DIFFERING) and left_out <= most


def _is_headed(story: Story, passage: Passage) -> bool:
    """Whether a passage stands in a heading, or in the one line that opens a plain draft."""
    words = passage.block.span.of(story.text).split()
    opens = passage.place == 0 and len(words) <= _LONGEST_HEADLINE
    return passage.block.kind in _HEADINGS or opens


def is_beside(own: Passage, passage: Passage) -> bool:
    """Whether the one passage takes its words from the other."""
    if passage.block.kind in DISPLAY:
        return False
    return own.block.kind in DISPLAY or (
        own.block.kind is BlockKind.BLOCK_QUOTE and passage.block.kind is not BlockKind.BLOCK_QUOTE
    )


def _is_inside(alignment: Alignment, change: Change) -> bool:
    first, last = alignment.equal[0], alignment.equal[-1]
    return first[0] < change.one[1] <= last[0] or (first[0] < change.one[0] <= last[0])


def _is_parallel(
    one: Sequence[Word], other: Sequence[Word], alignment: Alignment, changes: Sequence[Change]
) -> bool:
    """Whether two statements are built alike, to say different things.

    Their ends differ, or more than one word that says what they are about: "You have been found
    guilty of theft", "guilty of fraud", to two years and to five.
    """
    for change in alignment.changes:
        here, there = change.one[1] - change.one[0], change.other[1] - change.other[0]
        if change not in changes and here and there and not _is_inside(alignment, change):
            return True
    exchanged = [
        change
        for change in changes
        if not _is_inflected(one, other, change)
        and content_words(one[slice(*change.one)])
        and content_words(other[slice(*change.other)])
    ]
    return len(exchanged) > 1


def _distance(one: Sequence[Word], other: Sequence[Word], changes: Sequence[Change]) -> int:
    """How many words differ; where the same words stand in another order, half of them."""
    here = Counter(word.form for each in changes for word in one[slice(*each.one)])
    there = Counter(word.form for each in changes for word in other[slice(*each.other)])
    size = sum(change.size for change in changes if not _is_inflected(one, other, change))
    return (size + 1) // 2 if here == there else size


def _is_inflected(one: Sequence[Word], other: Sequence[Word], change: Change) -> bool:
    """Whether a change is of one word into another form of it: "the needle", "needles"."""
    here = [word.form for word in one[slice(*change.one)] if word.form not in _ARTICLES]
    there = [word.form for word in other[slice(*change.other)] if word.form not in _ARTICLES]
    return len(here) == len(there) and all(
        first[:4] == second[:4] and len(first) > 3 and first.isalpha()
        for first, second in zip(here, there, strict=True)
    )


def _is_number(one: Sequence[Word], other: Sequence[Word], change: Change) -> bool:
    here, there = one[slice(*change.one)], other[slice(*change.other)]
    return len(here) == len(there) == 1 and all(
        word.form[:1].isdigit() or word.form[:1] in "$£€" for word in (*here, *there)
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


def _counts(
    one: Sequence[Word],
    other: Sequence[Word],
    alignment: Alignment,
    change: Change,
    *,
    near: bool,
) -> bool:
    """Whether a change shows a difference, rather than the end of what the two share."""
    if _is_inside(alignment, change):
        return True
    here, there = change.one[1] - change.one[0], change.other[1] - change.other[0]
    if near and here == there == 1 and 4 * len(alignment.equal) >= 3 * len(one) >= _FEWEST_NEAR:
        return True
    if near and here == there == 2 and _run_beside(alignment, change) >= _RUN_BESIDE_THE_BODY:
        return True
    if here != 1 or there != 1:
        return False
    first, second = one[change.one[0]].form, other[change.other[0]].form
    if first[:3] == second[:3] and first.isalpha():
        # The words before the quotation ask for another form: "end it", "ending it".
        return False
    run = _RUN_BESIDE_A_NUMBER if _is_number(one, other, change) else _RUN_BESIDE_AN_EDGE
    if near:
        run = min(run, _RUN_BESIDE_THE_BODY)
    return _run_beside(alignment, change) >= run


def _run_beside(alignment: Alignment, change: Change) -> int:
    """How many equal words follow each other directly before or behind a change."""
    pairs = set(alignment.equal)
    before, behind = 0, 0
    while (change.one[0] - 1 - before, change.other[0] - 1 - before) in pairs:
        before += 1
    while (change.one[1] + behind, change.other[1] + behind) in pairs:
        behind += 1
    return max(before, behind)


def _is_custom(
    one: Sequence[Word], other: Sequence[Word], change: Change, changes: Sequence[Change]
) -> bool:
    """Whether a headline's custom explains a change: an article left out, and not moved."""
    here = {word.form for word in one[slice(*change.one)]}
    there = {word.form for word in other[slice(*change.other)]}
    if here and there:
        return False
    moved = {
        word.form
        for each in changes
        if each != change
        for word in (*one[slice(*each.one)], *other[slice(*each.other)])
    }
    return here | there <= _HEADLINE_LICENCE - moved


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
