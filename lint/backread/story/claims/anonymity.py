"""Why a source is not named, where the story says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from backread.span import Span
from backread.story.attributions.attribution import Attribution
from backread.story.claims.expressions import expression
from backread.story.claims.named_beside import is_one_paragraph, place_of, singular_noun
from backread.story.story import Story

#: Whoever spoke there spoke by the rules of all: "an official said on the briefing call".
_BRIEFED = re.compile(r"\b(?:on|in|at|during) the (?:\w+ )?(?:call|briefing)\b", re.IGNORECASE)
_EVERYBODY = re.compile(
    r"\b(?:and|like) (?:all |the |several |many )?others\b|\b(?:and|like) (?:most|all) of those\b|"
    r"\b(?:all|most|many) of (?:whom|them|those|the (?:people|officials|sources))\b|"
    r"\b(?:all|everyone|everybody|those|people) (?:who (?:were )?)?(?:interviewed|quoted)\b|"
    r"\blike (?:all|most|many) (?:of )?(?:the )?(?:respondents|participants|people|members)\b",
    re.IGNORECASE,
)
_UNNAMED = re.compile(r"\banonym\w+|\bnot to be (?:named|identified)\b", re.IGNORECASE)
#: What they wanted, told in the next sentence: "Aides often said they wanted to avoid a quarrel".
_MOTIVE = re.compile(
    r"\b(?:want(?:ed|ing)?|wish(?:ed|ing)?|hop(?:ed|ing)) (?:not )?to "
    r"(?:avoid|protect|keep|speak|be)\b"
    r"|\b(?:did not|didn[’']t) want to\b|\bso as not to\b|\bfor fear\b",
    re.IGNORECASE,
)
#: A survey takes down no names.
_SURVEYED = re.compile(
    r"\b(?:survey|poll|questionnaire)\b[^.;]{0,30}\banonymously\b", re.IGNORECASE
)
_ORDINAL = re.compile(r"(?<=\ba )(?:second|third|fourth) ")
_ONE_OF_SEVERAL = re.compile(
    r"(?:one|another|an? (?:second|third|fourth))(?: (?:of (?:the|those)|[\w-]+)){1,3}\Z",
    re.IGNORECASE,
)


def reason_given(
    story: Story, group: Sequence[Attribution], others: Sequence[Attribution]
) -> Span | None:
    """Where a reason stands: beside the first use, or wherever the story comes back to the source.

    Beside it is in its sentence or the two on either side. One in a sentence about another source
    is that source's; "one official" is of the "two officials" who came in with a reason.

    Args:
        story: the story.
        group: what is attributed to the source, in the order of the text.
        others: the first attribution of each other unnamed source.
    """
    return next(
        (
            found
            for found in (
                _reason_beside(story, group[0], others),
                _reason_later(story, group, others),
                _reason_of_all(story, group[0]),
                _reason_of_briefing(story, group[0], others),
                _reason_of_several(story, group[0]),
                _reason_of_everybody(story),
            )
            if found is not None
        ),
        None,
    )


def _reason_beside(story: Story, first: Attribution, others: Sequence[Attribution]) -> Span | None:
    sentences = story.sentences
    place = place_of(sentences, first.sentence)
    for at in range(max(place - 1, 0), min(place + 3, len(sentences))):
        found = _reason_in(story, sentences[at])
        if found is not None and (at == place or _is_about(story, sentences[at], first, others)):
            return found
    return None


def _reason_later(
    story: Story, group: Sequence[Attribution], others: Sequence[Attribution]
) -> Span | None:
    """The reason in a later statement of the source, or in a sentence that comes back to it.

    "The aide, who asked not to be named discussing the talks, said"; "The aide spoke on condition
    of anonymity because": the aide is the last one who came in.
    """
    for each in group[1:]:
        found = _reason_in(story, each.sentence)
        alone = not any(each.sentence.contains(other.sentence) for other in others)
        if found is not None and alone:
            return found
    first = group[0]
    if first.source.plural:
        return None
    for sentence, found in _reasons_behind(story, first):
        if _definite(first, plural=False).search(sentence.of(story.text)) and not any(
            first.sentence < other.sentence < sentence
            and singular_noun(other.source.head) == singular_noun(first.source.head)
            for other in others
        ):
            return found
    return None


def _reason_of_all(story: Story, first: Attribution) -> Span | None:
    """The reason of all of a kind: "The officials insisted on anonymity to preview the speech"."""
    for sentence, found in _reasons_behind(story, first):
        if _definite(first, plural=True).search(sentence.of(story.text)):
            return found
    return None


def _reason_of_briefing(
    story: Story, first: Attribution, others: Sequence[Attribution]
) -> Span | None:
    """The reason of one who spoke before at the briefing that the source spoke at."""
    if _BRIEFED.search(first.sentence.of(story.text)) is None:
        return None
    for other in others:
        same = singular_noun(other.source.head) == singular_noun(first.source.head)
        if same and other.sentence < first.sentence:
            found = _reason_in(story, other.sentence)
            if found is not None:
                return found
    return None


def _reason_of_several(story: Story, first: Attribution) -> Span | None:
    """The reason of several of whom the source is one: "one source", of three who gave it above."""
    if not _ONE_OF_SEVERAL.match(first.source.text):
        return None
    for other in story.attributions:
        told = set(other.source.text.lower().split())
        words = _ORDINAL.sub("", first.source.text.lower()).split()[1:-1]
        if (
            other.source.plural
            and singular_noun(other.source.head) == singular_noun(first.source.head)
            and other.sentence < first.sentence
            and told.issuperset(words)
            and (found := _reason_in(story, other.sentence)) is not None
        ):
            return found
    return None


def _reason_of_everybody(story: Story) -> Span | None:
    """The reason of whoever is not named: "These people, like others, spoke ... because".

    It may follow in the next sentence.
    """
    for place, sentence in enumerate(story.sentences):
        if not _EVERYBODY.search(story.text, sentence.start, sentence.end):
            continue
        found = _reason_in(story, sentence)
        if found is not None:
            return found
        surveyed = _SURVEYED.search(story.text, sentence.start, sentence.end)
        if surveyed is not None:
            return Span(*surveyed.span())
        if _UNNAMED.search(story.text, sentence.start, sentence.end):
            for behind in story.sentences[place + 1 : place + 2]:
                motive = _MOTIVE.search(story.text, behind.start, behind.end)
                if motive is not None:
                    return Span(*motive.span())
    return None


def _reasons_behind(story: Story, first: Attribution) -> Iterator[tuple[Span, Span]]:
    """The sentences behind the first use that give a reason, and where in them."""
    for sentence in story.sentences:
        if sentence > first.sentence and (found := _reason_in(story, sentence)) is not None:
            yield sentence, found


def _reason_in(story: Story, sentence: Span) -> Span | None:
    found = expression("reason").search(story.text, sentence.start, sentence.end)
    return None if found is None else Span(*found.span())


def _definite(first: Attribution, *, plural: bool) -> re.Pattern[str]:
    """The words that come back to a source, or to all of its kind: "the officials", "both"."""
    noun = re.escape(singular_noun(first.source.head))
    if not plural:
        return re.compile(rf"\b(?:the|this|that) (?:[\w’'-]+ ){{0,3}}{noun}\b", re.IGNORECASE)
    many = "people" if noun in {"person", "people"} else _plural(noun)
    return re.compile(
        rf"\b(?:(?:all|both|most) (?:of )?(?:the )?|the|these|those) (?:[\w’'-]+ ){{0,2}}{many}\b",
        re.IGNORECASE,
    )


def _plural(noun: str) -> str:
    """The plural of a noun: of "deputy", of "attorney" and of "boss"."""
    if re.search(r"[^aeiou]y\Z", noun):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


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
