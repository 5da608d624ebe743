"""What is said: the stretches of the text that a cue gives to its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from backread.story.attributions.cues import is_passive
from backread.story.attributions.features import word_class
from backread.story.attributions.scene import Scene
from backread.story.attributions.verb_sources import is_appearing

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = ("ccomp", "xcomp", "csubj", "pcomp")
_OBJECTS = ("dobj", "oprd", "attr", "acomp", "prep", "acl", "relcl", "advcl", "dative")
_OF_NOUNS = ("ccomp", "acl", "prep", "appos", "relcl")
_SUBJECTS = ("nsubjpass", "nsubj", "csubjpass")
_MARKS = frozenset({",", ";", ":", "-", "–", "—"})
_NO_CONTENT = frozenset({"in", "on", "at", "during", "after", "before", "by", "since"})


def contents_of(cue: Token, source: range, scene: Scene) -> list[range]:
    """The runs of words that are what a cue gives to its source, within the cue's sentence.

    Args:
        cue: the cue's own word.
        source: the words of the source, which are no part of it.
        scene: the block.
    """
    sentence = range(cue.sent.start, cue.sent.end)
    if cue.text == ":":
        words: Iterable[int] = range(cue.i + 1, sentence.stop)
    elif cue.lower_ == "according":
        words = _beside_phrase(cue, source, sentence)
    elif word_class(cue) == "R":
        words = set(_subtree(cue.head))
    elif word_class(cue) in "NM":
        words = _first_of(cue, _OF_NOUNS) or _governing_clause(cue)
    else:
        words = _of_verb(cue, scene)
        if source.stop == cue.i and source.start > sentence.start + 1:
            words = _around_comma(cue, source, sentence) or words or _up_to_comma(source, cue)
    return _runs(sorted(set(words) - set(source) - {cue.i}), cue)


def _up_to_comma(source: range, cue: Token) -> set[int]:
    """What stands before the comma in "The port is lost, a diplomat said"."""
    comma = source.start - 1
    return set(range(cue.sent.start, comma)) if cue.doc[comma].text == "," else set()


def _around_comma(cue: Token, source: range, sentence: range) -> set[int]:
    """What stands on both sides in "The plan, critics say, favors the rich"."""
    after = cue.i + 1
    if after >= sentence.stop or cue.doc[after].text != ",":
        return set()
    before = _up_to_comma(source, cue)
    return before | set(range(after + 1, sentence.stop)) if before else set()


def _beside_phrase(cue: Token, source: range, sentence: range) -> Iterable[int]:
    """What "according to Reyes" is about: what goes before it, or what follows where it opens."""
    end = max(source.stop, cue.i + 2)
    return range(end, sentence.stop) if cue.i - sentence.start < 2 else range(sentence.start, cue.i)


def _of_verb(verb: Token, scene: Scene) -> set[int]:
    words = _first_of(verb, _CLAUSES)
    if is_passive(verb) or is_appearing(verb):
        return words | _first_of(verb, _SUBJECTS) | (set() if words else _objects(verb))
    words = words or _objects(verb) or _around_parenthesis(verb) or _antecedent(verb)
    if scene.is_beside_quote(verb) or not words:
        words |= _before_comma(verb, scene)
    return words


def _around_parenthesis(verb: Token) -> set[int]:
    """What "as Reyes said" stands in."""
    if verb.dep_ != "advcl" or verb.left_edge.lower_ != "as":
        return set()
    return set(_subtree(verb.head)) - set(_subtree(verb))


def _antecedent(verb: Token) -> set[int]:
    """What a relative clause without an object is about: "the bill that Reyes supports"."""
    if verb.dep_ != "relcl":
        return set()
    return {at for at in _subtree(verb.head) if at < verb.left_edge.i}


def _objects(verb: Token) -> set[int]:
    words: set[int] = set()
    for child in verb.children:
        if child.dep_ in _OBJECTS and child.lower_ not in _NO_CONTENT and child.i > verb.i:
            words |= set(_subtree(child))
    return words


def _first_of(word: Token, deps: Iterable[str]) -> set[int]:
    for dep in deps:
        for child in word.children:
            if child.dep_ == dep:
                return set(_subtree(child))
    return set()


def _governing_clause(noun: Token) -> set[int]:
    """What follows "is": "His message is that ..."."""
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return _first_of(noun.head, ("ccomp", "attr", "xcomp"))
    return set()


def _before_comma(verb: Token, scene: Scene) -> set[int]:
    """What stands before "..., said Reyes" where the grammar was misread."""
    doc, start = verb.doc, verb.sent.start
    quoted = {at for at in range(start, verb.sent.end) if scene.is_quoted(doc[at])}
    if quoted:
        return quoted
    for at in range(verb.i - 1, max(verb.i - 8, start), -1):
        if doc[at].text == ",":
            return set(range(start, at)) if verb.dep_ in {"ROOT", "parataxis"} else set()
    return set(range(verb.i + 1, verb.sent.end))


def _subtree(word: Token) -> Iterator[int]:
    return (each.i for each in word.subtree)


def _runs(words: list[int], cue: Token) -> list[range]:
    runs: list[range] = []
    for at in words:
        if runs and at == runs[-1].stop:
            runs[-1] = range(runs[-1].start, at + 1)
        else:
            runs.append(range(at, at + 1))
    runs = [_without_marks(run, cue) for run in runs]
    return [run for run in runs if any(not cue.doc[at].is_punct for at in run)]


def _without_marks(run: range, cue: Token) -> range:
    """The words without a comma or a dash at their head."""
    start = run.start
    while start < run.stop and cue.doc[start].text in _MARKS:
        start += 1
    return range(start, run.stop)
