"""Finds the claims of a story, says where the source of each is and ranks them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from backread.span import Span
from backread.story.attributions.attribution import Attribution, SourceKind
from backread.story.attributions.likelihood import CueLikelihood
from backread.story.claims.claim import Claim, ClaimKind, Claims, Standing
from backread.story.claims.clauses import (
    FINITE,
    Clauses,
    are_asserted,
    below,
    clauses,
    has_object,
    heads_of,
    subject_over,
)
from backread.story.claims.common_ground import common_ground
from backread.story.claims.expressions import expression
from backread.story.claims.marks import Mark, find_marks, strongest
from backread.story.claims.noun_phrases import is_said_of
from backread.story.claims.predications import Predication, predications
from backread.story.claims.rank import Doubt, rank
from backread.story.claims.statement import Statement
from backread.story.claims.statements import statements
from backread.story.story import Story

if TYPE_CHECKING:
    from spacy.tokens import Token


#: What figures and papers bear out next to nothing of: who is to blame, and what to think of it.
_JUDGED = frozenset({ClaimKind.ACCUSATION, ClaimKind.CHARACTERISATION})


def find_claims(story: Story) -> Claims:
    """The claims in the story's own running text, quoted words left out."""
    finder = _Finder(story)
    found = [claim for each in statements(story) for claim in finder.claims(each)]
    return Claims(tuple(sorted(found, key=lambda claim: (claim.span.start, claim.span.end))))


class _Finder:
    """Finds the claims of a story's statements."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._cues = CueLikelihood(story)
        self._grammar = Clauses(story)

    def claims(self, statement: Statement) -> Iterator[Claim]:
        """The claims of one statement: one of each kind at most."""
        story = self._story
        marks = self._marks(statement)
        spans = [statement.span_of(mark.start, mark.end) for mark in marks]
        # What is told of somebody no more rests on that one's word than an accusation does.
        kinds = {
            span: ClaimKind.ACCUSATION if mark.of_somebody else mark.kind
            for mark, span in zip(marks, spans, strict=True)
        }
        doubt: Doubt | None = None
        for mark, span in zip(marks, spans, strict=True):
            standing, attribution = _standing(story, statement, mark)
            if doubt is None and standing is Standing.NOWHERE:
                about = [statement.span_of(*each) for mark in marks for each in mark.about]
                doubt = _doubt(story, statement, kinds, about, self._cues)
            yield Claim(
                span=span,
                text=span.of(story.text),
                sentence=statement.sentence,
                kind=mark.kind,
                standing=standing,
                attribution=attribution,
                rank=rank(statement, mark, len(marks), doubt or Doubt()),
            )

    def _marks(self, statement: Statement) -> list[Mark]:
        """What makes the statement a claim by its words or by its grammar."""
        words = self._grammar.words(statement.sentence)
        if _is_label(statement, [token for token, _ in words]):
            return []
        places = {token.i: span.shifted(-statement.sentence.start) for token, span in words}
        by_words = (
            _placed(mark, heads_of(mark.start, mark.end, words, places), places)
            for mark in find_marks(statement.narrated, 0, len(statement.narrated))
        )
        told = predications(list(clauses([token for token, _ in words], self._grammar.names)))
        by_grammar = (_mark(each, places) for each in told if each.first.i in places)
        return strongest([*by_words, *by_grammar])


def _is_label(statement: Statement, words: Sequence[Token]) -> bool:
    """Whether it reads as a headline or a label: no verb and no full stop."""
    ends = statement.text.rstrip().endswith((".", "!", ":", '"', "”"))
    return not ends and not any(token.tag_ in FINITE for token in words)


def _placed(mark: Mark, heads: list[Token], places: Mapping[int, Span]) -> Mark:
    """A mark with what its place in the grammar tells of it."""
    subjects = (subject_over(head) for head in heads)
    subject = next((each for each in subjects if each is not None), None)
    verbs = [head for head in heads if head.tag_.startswith("VB")]
    about = _about(subject, verbs[-1] if verbs else None, places)
    # Who widens a lock does something: it is no trend.
    done = mark.kind is ClaimKind.TREND and any(map(has_object, verbs))
    # Who was bullied is accused of nothing.
    suffered = mark.kind is ClaimKind.ACCUSATION and any(map(_is_passive, verbs))
    return replace(
        mark,
        asserted=are_asserted(heads) and not (done or suffered or _is_named(mark, heads)),
        about=about,
    )


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ == "auxpass" for child in verb.children)


def _is_named(mark: Mark, heads: Sequence[Token]) -> bool:
    """Whether something is only spoken of by the words, and not called so.

    "The worst plan of all" won, "the increasingly crowded harbor" is dredged, and a film is about
    "revolutionary ideals".
    """
    if not heads or any(head.tag_.startswith("VB") for head in heads):
        return False
    if mark.kind is ClaimKind.TREND:
        return all(head.dep_ == "amod" for head in heads)
    if mark.kind is ClaimKind.CHARACTERISATION:
        return all(head.dep_ in {"pobj", "poss", "compound"} for head in heads)
    return mark.kind is ClaimKind.SUPERLATIVE and not any(map(is_said_of, heads))


def _mark(told: Predication, places: Mapping[int, Span]) -> Mark:
    start = places[told.first.i]
    end = places.get(told.last.i, start)
    return Mark(
        start.start,
        max(start.end, end.end),
        told.kind,
        told.weight,
        of_somebody=told.of_somebody,
        about=_about(told.about, told.verb, places),
    )


def _about(
    subject: Token | None, verb: Token | None, places: Mapping[int, Span]
) -> tuple[tuple[int, int], ...]:
    tokens = [subject] if subject is not None else []
    if verb is not None:
        tokens += below(verb)
    return tuple(
        (places[token.i].start, places[token.i].end) for token in tokens if token.i in places
    )


def _doubt(
    story: Story,
    statement: Statement,
    marks: Mapping[Span, ClaimKind],
    about: Iterable[Span],
    cues: CueLikelihood,
) -> Doubt:
    """How far the words beside the claims, or theirs, may give the sentence to somebody.

    "Support is crumbling" gives support to nobody: what is claimed of it is not its own word.
    """
    of_nobody = [*statement.of_nobody(story, marks), *_further(statement, marks), *about]
    minds = cues.names_a_mind(statement.sentence, apart_from=[*marks, *of_nobody])
    told = expression("of-minds").search(statement.narrated) is not None
    accused = [span for span, kind in marks.items() if kind is ClaimKind.ACCUSATION]
    likelihood = cues.of(statement.sentence, apart_from=[*of_nobody, *accused], known_only=[*marks])
    beside = tuple(
        cue for cue in statement.cues if not any(each.overlaps(cue) for each in of_nobody)
    )
    return Doubt(likelihood, minds or told, beside)


def _further(statement: Statement, marks: Iterable[Span]) -> Iterator[Span]:
    """What else the subject does in "this approach contrasts with the last and reflects a wish"."""
    found = [
        statement.span_of(*match.span())
        for match in expression("interpreting").finditer(statement.narrated)
    ]
    if any(mark.contains(span) for mark in marks for span in found):
        yield from found


def _may_rest_on(attribution: Attribution, statement: Statement, mark: Mark) -> bool:
    """Whether what a sentence beside it gives to somebody may bear the claim out, too.

    Behind somebody's quoted words about his knee, that nobody has ever won there is not his.
    """
    if mark.kind in _JUDGED and attribution.source.kind is SourceKind.DOCUMENT:
        return False
    apart = bool(attribution.quotes) and not statement.related
    return not (apart and mark.kind is ClaimKind.SUPERLATIVE)


def _standing(story: Story, statement: Statement, mark: Mark) -> tuple[Standing, int | None]:
    words = statement.text[mark.start : mark.end]
    place = statement.source_of(story, statement.span_of(mark.start, mark.end))
    if place is not None:
        return Standing.SENTENCE, place
    if statement.carried is not None and _may_rest_on(
        story.attributions[statement.carried], statement, mark
    ):
        return Standing.NEIGHBOUR, statement.carried
    return common_ground(statement.text, mark.kind, words) or Standing.NOWHERE, None
