"""Why a source is not named, where the story says so."""

from __future__ import annotations

from collections.abc import Sequence

from backread.span import Span
from backread.story.attributions.attribution import Attribution
from backread.story.claims.expressions import expression
from backread.story.claims.named_beside import is_one_paragraph, place_of, singular_noun
from backread.story.story import Story


def reason_given(story: Story, first: Attribution, others: Sequence[Attribution]) -> Span | None:
    """Where a reason stands: in the sentence of the first use, or the two on either side.

    One in a sentence about another source is that source's; "one official" is of the "two
    officials" who came in with a reason.
    """
    sentences = story.sentences
    place = place_of(sentences, first.sentence)
    for at in range(max(place - 1, 0), min(place + 3, len(sentences))):
        found = expression("reason").search(story.text, sentences[at].start, sentences[at].end)
        if found is None:
            continue
        if at == place or _is_about(story, sentences[at], first, others):
            return Span(*found.span())
    return None


def _is_about(
    story: Story, sentence: Span, first: Attribution, others: Sequence[Attribution]
) -> bool:
    """Whether a sentence beside the first use can be about that source, and not another."""
    others = [other for other in others if not _is_one_of(first, other)]
    if any(sentence.contains(other.sentence) for other in others):
        return False
    words = sentence.of(story.text).lower()
    if singular_noun(first.source.head) in words:
        return True
    behind = sentence.start > first.sentence.start
    return (behind or is_one_paragraph(story, first, sentence)) and not any(
        singular_noun(other.source.head) in words for other in others
    )


def _is_one_of(first: Attribution, other: Attribution) -> bool:
    one, several = first.source, other.source
    same = singular_noun(one.head) == singular_noun(several.head)
    # "Sources familiar with it said ..., said sources who spoke": those of a story are of a kind.
    if same and one.plural and several.plural and singular_noun(one.head) == "source":
        return True
    return several.plural and same and one.text.lower().startswith(("one ", "some "))
