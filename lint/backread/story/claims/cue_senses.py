"""What the words that may hide a source mean where they stand: a custom, a doubt, a common view."""

from __future__ import annotations

import re

from backread.span import Span
from backread.story.attributions.attribution import Cue
from backread.story.claims.expressions import expression
from backread.story.claims.named_beside import sentences_after
from backread.story.claims.word_classes import words as words_of
from backread.story.story import Story

_AS = re.compile(r"\s+as\b")
_MODAL = re.compile(r"\b(?:must|would|should|can|could|may|might|ought)\b", re.IGNORECASE)
_IF = re.compile(
    r"\b(?:if|unless|whether|as long as|until|whenever)\s+(?:[\w’'-]+\s+){1,8}\Z", re.I
)
_BE = re.compile(r"be\b", re.IGNORECASE)
_TO_BE = re.compile(r"\bto\s+\Z")
_BEING = re.compile(r"being\b", re.IGNORECASE)
_PAST = re.compile(r"(?:was|were|had been)\b", re.IGNORECASE)
_BUT = re.compile(r"\b(?:but|until|before|instead|only to)\b", re.IGNORECASE)
_SEEN = re.compile(r"\b(?:seen|viewed|regarded|understood|perceived|considered)\b", re.IGNORECASE)
_WIDELY = re.compile(
    r"\b(?:widely|generally|commonly|universally|largely|broadly|by (?:many|some|most))\b",
    re.IGNORECASE,
)
_FORETELLS = re.compile(r"(?: as)? (?:\w+ )?(?:likely|unlikely|certain|sure|bound|set|doomed)\b")
_VERDICT = re.compile(r"(?: as)?(?P<words>(?: [\w’'-]+){1,5})")
_DOUBTS = re.compile(r"supposedly|purportedly", re.IGNORECASE)
_FINITE = frozenset({"VB", "VBD", "VBZ", "VBP", "MD"})
_YOU = re.compile(r"\byou\s+\Z", re.IGNORECASE)
# "Because the halls are expected to be full, the town has": whoever acts on it expects it.
_GIVEN = re.compile(r"(?:Because|Since|Given that|With|As) (?:[\w’'-]+ ){1,8}\Z")
_ENDS = re.compile(r"\s*[,.;)]")
# What was expected once and came otherwise.
_ONCE_EXPECTED = re.compile(r"\b(?:originally|initially|first) expected\b", re.IGNORECASE)
_ONCE_SEEN = re.compile(
    r"(?:was|were|had been)\s(?:\w+\s)?(?:expected|seen|viewed|regarded|perceived)\b", re.IGNORECASE
)
#: Of what is planned as of what is only foreseen.
EXPECTED = re.compile(r"\b(?:expected|due|set|slated)\b", re.IGNORECASE)
#: A year is no figure.
_DIGIT = re.compile(r"(?<!\d)(?!(?:19|20)\d\d\b)\d")
_REPORTED = re.compile(r"(?:was|had been)\s(?:\w+\s)?reported\b", re.IGNORECASE)
_CLAUSE = re.compile(r"\s+(?:\w+\s+){0,3}that\b")
_BEFORE = 2


def passes_nothing_on(story: Story, cue: Cue, sentence: Span, *, impersonal: bool) -> bool:
    """Whether the words tell nothing that somebody else must have said.

    What "you are expected to" do is a custom, "must be seen as" is a demand, "originally expected"
    came otherwise, and a line without a finite verb is a headline that stands in the text.
    """
    before = story.text[sentence.start : cue.span.start]
    return (
        _YOU.search(before) is not None
        or (impersonal and _is_told_to_somebody(story, cue, sentence))
        or _ONCE_EXPECTED.search(cue.text) is not None
        or _MODAL.search(cue.text) is not None
        or _GIVEN.match(before) is not None
        or (not impersonal and _is_past_view(story, cue, sentence))
        or _colours(story, cue, sentence)
        or _is_supposed(story, cue, sentence)
        or _is_plain_view(story, cue, sentence)
        or not _is_finite(story, sentence)
    )


def _is_told_to_somebody(story: Story, cue: Cue, sentence: Span) -> bool:
    """Whether something was reported to somebody: "It was reported before dawn"."""
    behind = story.text[cue.span.end : sentence.end]
    return _REPORTED.match(cue.text) is not None and _CLAUSE.match(behind) is None


def _is_past_view(story: Story, cue: Cue, sentence: Span) -> bool:
    """Whether it was expected or seen so at the time, which has shown itself since.

    A figure still needs whoever reckoned it.
    """
    figure = _DIGIT.search(story.text, cue.span.end, sentence.end)
    return figure is None and _ONCE_SEEN.match(cue.text) is not None


def _colours(story: Story, cue: Cue, sentence: Span) -> bool:
    """Whether it is a doubt about a word: "a supposedly safe bridge", "allegedly unfair prices".

    Before a finite verb it passes something on: "He supposedly burned it".
    """
    if not (_DOUBTS.fullmatch(cue.text) or cue.text.lower() == "allegedly"):
        return False
    words = list(story.scenes.unquoted_words(sentence))
    before = [token.tag_ for token, span, _ in words if span.end <= cue.span.start][-1:]
    after = [token.tag_ for token, span, _ in words if span.start >= cue.span.end][:1]
    if not _DOUBTS.fullmatch(cue.text):
        return after == ["JJ"]
    finite = after and after[0] in _FINITE
    return not (finite or (after == ["VBN"] and before and before[0] in _FINITE))


def _is_finite(story: Story, sentence: Span) -> bool:
    """Whether it has a finite verb; a headline that stands in the text has none."""
    return any(
        token.tag_ in _FINITE - {"VB"} for token, _, _ in story.scenes.unquoted_words(sentence)
    )


def _is_plain_view(story: Story, cue: Cue, sentence: Span) -> bool:
    """Whether it tells as what something is seen, which is common knowledge as often as not.

    Not so where many are said to see it so, where it foretells something, or judges somebody.
    """
    if not _SEEN.search(cue.text):
        return False
    behind = Span(cue.span.end, sentence.end).of(story.text)
    if not _AS.match(behind) or _WIDELY.search(cue.text) or _FORETELLS.match(behind):
        return False
    verdict = _VERDICT.match(behind)
    said = set(verdict["words"].lower().split()) if verdict is not None else set()
    return not said & (words_of("judging") | words_of("failing-nouns"))


def _is_supposed(story: Story, cue: Cue, sentence: Span) -> bool:
    """Whether it is told as what may be or what is shunned, and not as so.

    "As long as it is seen as", "wants to be seen as"; and what "was widely expected, and" came, or
    "was expected to win, but" did not.
    """
    before = story.text[sentence.start : cue.span.start]
    unsure = _IF.search(before) or (_BE.match(cue.text) and _TO_BE.search(before))
    expected = EXPECTED.search(cue.text) and (
        _ENDS.match(story.text, cue.span.end)
        or (_PAST.match(cue.text) and _came_otherwise(story, cue, sentence))
    )
    return bool(unsure or expected or _BEING.match(cue.text))


def _came_otherwise(story: Story, cue: Cue, sentence: Span) -> bool:
    """Whether the story goes on to tell what came instead of what was expected."""
    if _BUT.search(story.text, cue.span.end, sentence.end):
        return True
    return any(
        expression("turning").search(each.of(story.text))
        for each in sentences_after(story, sentence, _BEFORE)
    )
