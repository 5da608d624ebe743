"""Whom of the cast a source's words name: by the name, or by one beside a description."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from backread.span import Span
from backread.story.attributions.scene import Scene
from backread.story.attributions.source_kinds import (
    is_name,
    is_person_noun,
    is_plural,
    singular,
)
from backread.story.people.cast import Cast, Form
from backread.story.people.lexicon import HONORIFICS, TITLES

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONGEST_NAME = 60


class NamesOfCast:
    """Where the people of a story are named.

    Args:
        people: the cast.
    """

    def __init__(self, people: Cast) -> None:
        self._mentions = sorted(
            (mention.span.start, mention.span.end, index)
            for index, person in enumerate(people)
            for mention in person.mentions
            if mention.form is not Form.EPONYM and not mention.attributive
        )
        self._starts = [start for start, _, _ in self._mentions]

    def at(self, span: Span) -> int | None:
        """The person in whose name a word stands."""
        low = bisect_left(self._starts, span.start - _LONGEST_NAME)
        for start, end, index in self._mentions[low : bisect_right(self._starts, span.start)]:
            if start <= span.start < end:
                return index
        return None

    def person(self, head: Token, words: range, scene: Scene) -> int | None:
        """The person of the cast who is the source, or None where none is named.

        Args:
            head: the source's own noun.
            words: all its words.
            scene: the block.
        """
        if head.dep_ == "appos" and (index := self.at(scene.block.span(head.head))) is not None:
            return index
        for token in (head, *(each for each in head.children if each.dep_ == "appos")):
            if token.i not in words or (token.i != head.i and _is_of_another(token, head)):
                continue
            if (index := self.at(scene.block.span(token))) is not None:
                return index
        if is_name(head):
            return self._beside_title(head, words, scene)
        return self._beside_description(head, words, scene)

    def with_name(self, head: Token, words: range, scene: Scene) -> range:
        """The words of a source and the name behind them that the parser cut off.

        So it may with "According to the chief of the port, Ana Reyes, the quay will be sold".
        """
        doc, comma = scene.doc, words.stop
        if comma + 1 >= len(doc) or doc[comma].text != "," or not is_person_noun(head):
            return words
        if is_plural(head) or _is_of_another(doc[comma + 1], head):
            return words
        end, index = comma + 1, self.at(scene.block.span(doc[comma + 1]))
        if index is None:
            return words
        while end < len(doc) and self.at(scene.block.span(doc[end])) == index:
            end += 1
        closed = end == len(doc) or doc[end].is_punct
        return range(words.start, end) if closed else words

    def _beside_title(self, head: Token, words: range, scene: Scene) -> int | None:
        """A title that the parser took for the name's head: "Mayor Ana Reyes"."""
        for token in (scene.doc[at] for at in words if scene.doc[at].head.i == head.i):
            if token.dep_ in {"compound", "flat"} and token.ent_type_ == "PERSON":
                return self.at(scene.block.span(token))
        return None

    def _beside_description(self, head: Token, words: range, scene: Scene) -> int | None:
        """The name at the end of "general secretary of the union, Ana Reyes", comma or none.

        In "an ally of the mayor, Ana Reyes" the mayor is named, in "an aide to Ana Reyes" nobody.
        """
        if not is_person_noun(head):
            return None
        for first, last, index in self._named_in(words, scene):
            behind = scene.doc[last + 1] if last + 1 in words else None
            if first - 1 <= head.i or (behind is not None and behind.text not in {",", "("}):
                continue
            if _is_set_beside(scene.doc[first], head):
                return index
        return None

    def _named_in(self, words: range, scene: Scene) -> Iterator[tuple[int, int, int]]:
        """The names in a phrase: the first word, the last and whose each is."""
        previous: int | None = None
        first = words.start
        for at in words:
            index = self.at(scene.block.span(scene.doc[at]))
            if index != previous:
                if previous is not None:
                    yield first, at - 1, previous
                first, previous = at, index
        if previous is not None:
            yield first, words.stop - 1, previous


def _is_of_another(name: Token, head: Token) -> bool:
    """Whether a name behind a comma belongs to the noun before it rather than to the source."""
    described = name.doc[name.left_edge.i - 2] if name.left_edge.i > 1 else head
    return described.i > head.i and is_person_noun(described) and described.tag_ != "NNS"


def _is_set_beside(name: Token, head: Token) -> bool:
    """Whether a name belongs to a description that ends before it, at a comma or without one."""
    before = name.doc[name.i - 1]
    if before.text == ",":
        return not _is_of_another(name, head)
    titled = before.lower_.rstrip(".") in TITLES | HONORIFICS.keys()
    return before.tag_.startswith("NNP") and _is_title(head) and not titled


def _is_title(head: Token) -> bool:
    """Whether a noun stands without an article, as a title does."""
    bare = all(child.dep_ not in {"det", "poss"} for child in head.children)
    return bare and singular(head.text) == head.lower_
