"""How likely it is that words give a statement to somebody, be it too unlikely to be a cue.

The cues of a story are the words that are likely enough to be one. A layer that is to keep quiet
wherever somebody may be speaking asks here how likely the others are.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from backread.span import Span
from backread.story.attributions.attribution import ON_RECORD, CueKind
from backread.story.attributions.cues import is_weighed
from backread.story.attributions.features import features, lexeme, word_class
from backread.story.attributions.lexicon import cue_kinds
from backread.story.attributions.scene import Scene
from backread.story.attributions.weights import shipped_weights
from backread.story.story import Story

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Below this a word of the lexicon is hardly ever a cue where it stands so.
_FAINTEST = 0.15
_MINDS = frozenset({CueKind.SPEECH, CueKind.WRITING, CueKind.BELIEF, CueKind.ATTITUDE})


class CueLikelihood:
    """The words of a story by how likely each is a cue."""

    def __init__(self, story: Story) -> None:
        self._story = story

    def of(
        self, sentence: Span, apart_from: Sequence[Span] = (), known_only: Sequence[Span] = ()
    ) -> float:
        """How likely any word of a sentence is a cue, 0 to 1.

        Args:
            sentence: a stretch that lies in one block.
            apart_from: words that do not count.
            known_only: what is claimed. Its words count only if they stand in the lexicon of cues;
                others do not if they give it to nobody: the verb of a clause behind it that
                describes somebody, or what those who are counted in it do or think.
        """
        weights = shipped_weights()
        weighed = (
            (token, scene)
            for token, span, scene in self._words(sentence, apart_from)
            if is_weighed(token, weights)
            and not _tells_of_another(token, scene, known_only)
            and not _is_claimed_of(token, scene, known_only)
            and (
                lexeme(token) in cue_kinds() or not any(each.overlaps(span) for each in known_only)
            )
        )
        return 1 - math.prod(
            1 - weights.probability(features(token, scene)) for token, scene in weighed
        )

    def names_a_mind(self, sentence: Span, apart_from: Sequence[Span] = ()) -> bool:
        """Whether words of speech, belief or attitude stand there, whoever they are tied to."""
        weights = shipped_weights()
        return any(
            kinds[0] in _MINDS
            # "Makes", "holds" and "puts" stand in the lexicon for what they say with a noun.
            and (
                not is_weighed(token, weights)
                or weights.probability(features(token, scene)) >= _FAINTEST
            )
            for token, _, scene in self._words(sentence, apart_from)
            if word_class(token) in "VN" and (kinds := cue_kinds().get(lexeme(token)))
        )

    def _words(
        self, sentence: Span, apart_from: Sequence[Span]
    ) -> Iterator[tuple[Token, Span, Scene]]:
        """The words of a sentence that count and are not quoted, each with its place."""
        for token, span, scene in self._story.scenes.unquoted_words(sentence):
            if not any(each.overlaps(span) for each in apart_from):
                yield token, span, scene


def _tells_of_another(token: Token, scene: Scene, claimed: Sequence[Span]) -> bool:
    """Whether a verb describes somebody behind a claim: "will anger those who had backed it"."""
    if not claimed or token.dep_ != "relcl":
        return False
    clause = scene.span(token.left_edge.i, token.right_edge.i)
    return all(each.end <= clause.start for each in claimed)


def _is_claimed_of(token: Token, scene: Scene, claimed: Sequence[Span]) -> bool:
    """Whether a verb is what is claimed of so many: "most people believe", "a third stand empty".

    Where they say, write or find something, they may be the source of the rest.
    """
    if not ON_RECORD.isdisjoint(cue_kinds().get(lexeme(token), ())):
        return False
    return any(
        child.dep_ == "nsubj" and each.overlaps(scene.span(child.i, child.i))
        for child in token.children
        for each in claimed
    )
