"""Finds the attributions of a story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from backread.story.attributions.attribution import Attribution, Attributions
from backread.story.attributions.contents import contents_of
from backread.story.attributions.continuity import carry_on, nest
from backread.story.attributions.cues import find_cues, read_cue
from backread.story.attributions.phrases import source_of
from backread.story.attributions.scene import Scene
from backread.story.attributions.signatures import Signatures
from backread.story.attributions.sources import Sources
from backread.story.attributions.speakers import give_quotes
from backread.story.attributions.weights import CueWeights, shipped_weights
from backread.story.story import Story

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_attributions(story: Story, weights: CueWeights | None = None) -> Attributions:
    """The attributions of a story.

    Words are weighed as cues one block at a time; the grammar of the sentence then gives each its
    source and its content. Quotations go to the cue beside them, or to whoever speaks on. Last,
    sentences that plainly stay in somebody's account are given to that source.

    Args:
        story: the story.
        weights: what words are weighed by as cues; what is installed by default.
    """
    weights = weights or shipped_weights()
    sources = Sources(story.people, story.scenes)
    signatures = Signatures(story.people)
    read = [
        (scene, [*_read(scene, sources, weights), *signatures.find(scene)])
        for scene in story.scenes
    ]
    spoken = give_quotes(story, read)
    return Attributions(nest(carry_on(story, spoken)))


def _read(scene: Scene, sources: Sources, weights: CueWeights) -> Iterator[Attribution]:
    for head in find_cues(scene, weights):
        source, words = sources.read(source_of(head.token, scene), head.token, scene)
        sentence = head.token.sent
        yield Attribution(
            source,
            read_cue(head, scene, hidden=source.span is None),
            scene.span(sentence.start, sentence.end - 1),
            tuple(
                scene.span(run.start, run.stop - 1) for run in contents_of(head.token, words, scene)
            ),
            clause=_has_clause(head.token),
            infinitive=_is_infinitive(head.token),
        )


def _has_clause(cue: Token) -> bool:
    """Whether a cue governs a clause, or stands beside the one that it is about."""
    return cue.lower_ in {":", "according"} or any(
        child.dep_ in {"ccomp", "csubj", "parataxis"} for child in cue.children
    )


def _goes_on(verb: Token) -> bool:
    """Whether a verb is "go on"."""
    return verb.lower_ in {"go", "goes", "going", "went"} and any(
        child.lower_ == "on" for child in verb.children
    )


def _is_infinitive(cue: Token) -> bool:
    """Whether a cue is "to say" or "have them say"; a verb of a main clause is not.

    The tagger takes many a plain present, "they say", for an infinitive. Who "went on to say" it
    did say it.
    """
    if cue.tag_ != "VB" or cue.dep_ == "ROOT" or _goes_on(cue.head):
        return False
    return not any(child.dep_ == "aux" and child.tag_ != "TO" for child in cue.children)
