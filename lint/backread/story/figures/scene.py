"""The words around a figure: its clause, its window, and whether they set it apart."""

from __future__ import annotations

import re

from backread.draft import DISPLAY_KINDS
from backread.span import Span
from backread.story.figures.content_words import stems
from backread.story.figures.figure import Dimension, Exactness, Figure
from backread.story.figures.grammar_patterns import NUMBER_WORD
from backread.story.figures.qualifiers import qualifier_before
from backread.story.story import Story

#: Words of its clause by which a figure has changed, or is set beside another.
_REVISED = re.compile(
    r"\b(?:revis\w+|initial\w*|at first|first reported|correct(?:ed|ion))\b", re.I
)
_CHANGED_THE = (
    r"original\w*|preliminary|instead of|rather than|compared|versus|would have|of whom|of which"
    r"|respectively|disputed|mistaken\w*|wrongly|(?:was|were|been) wrong|contradict\w*|separate\w*"
)
_CHANGED = re.compile(
    rf"\b(?:{_CHANGED_THE}|earlier|previous\w*|later|formerly|since then"
    r"|so far|typical\w*|usual\w*|normal\w*|claim\w*|average)\b",
    re.IGNORECASE,
)
#: "The 14 pots were later sold": of a known number these words say nothing.
_CHANGED_KNOWN = re.compile(rf"\b(?:{_CHANGED_THE})\b", re.IGNORECASE)
#: Words of its clause by which a figure is one of another time.
_THEN = re.compile(
    r"\b(?:last (?:year|month|time)|(?:a year|years|months|decades?) (?:ago|before))\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\belsewhere\b", re.IGNORECASE)
#: Words of its clause by which a figure is not what came about. What "the $2 billion deal" is
#: expected to do says nothing of the sum.
_WISHED = re.compile(
    r"\b(?:proposed|sought|demanded|asked for|expect(?:s|ed)?|forecasts?|predict(?:s|ed)?"
    r"|estimate[sd]?)\b",
    re.IGNORECASE,
)
#: Words shortly before a figure by which it is a part, a further one or one that has moved.
_FURTHER_OR_MOVED = (
    r"another|more|additional|further|extra|others?|both|similar|remaining"
    r"|rest|includ\w+|of (?:them|those)|than|up to|up from|down from|former"
    r"|ros?e|risen|rising|rises?|f[ae]ll(?:s|en|ing)?|gr[eo]w\w*(?! up\b)|increas\w+"
    r"|decreas\w+|climb\w+|jump\w*|drop\w*|rais(?:es?|ed|ing)|lower(?:s|ed|ing)"
    r"|st(?:oo|an)ds? at|reach\w*"
)
_BEFORE_THE = re.compile(rf"\b(?:{_FURTHER_OR_MOVED})\b", re.IGNORECASE)
#: "From the 14 villages" and "could not pay the 14 men" tell of the known ones all the same.
_BEFORE = re.compile(
    rf"\b(?:{_FURTHER_OR_MOVED}|each|every|among|same|against|first|second|if|could|to be)\b",
    re.IGNORECASE,
)
#: "from 12 to 14", "to 14 from 12": two numbers of one thing at two times.
_FROM = re.compile(r"\bfrom (?:[a-z]+ ){0,2}\Z", re.IGNORECASE)
_CHANGING = re.compile(
    r"\b(?:reduc|cut|rais|expand|lower|increas|trim|shr[iau]nk|grow|grew|bring|brought)\w*"
    r" (?:[a-z]+ ){0,3}\Z",
    re.IGNORECASE,
)
_OF_THE = re.compile(r" of (?:the |its |their |all )*")
_RAISED = re.compile(r"\brais(?:es?|ed|ing) \Z")
_FURTHER_BEHIND = re.compile(r" (?:[a-z]+ )?(?:more|others?)\b")
_ANY_NUMBER = rf"(?:[a-z]+ ){{0,2}}?(?:[$£€]?\d|{NUMBER_WORD}\b)"
_FROM_TO = re.compile(rf"[^,;.]{{0,15}}?\bto {_ANY_NUMBER}", re.IGNORECASE)
_TO_FROM = re.compile(
    rf"\bto {_ANY_NUMBER}[^,;.]{{0,25}},? from (?:[a-z]+ ){{0,2}}\Z", re.IGNORECASE
)
_BEHIND = re.compile(
    r"(?: (?:were|was|are|is|has|have|killed|injured))? (?:more|others?|of (?:them|those)|each|ago"
    r"|earlier|before(?! (?:he|she|they|it|the|being|[a-z]+ing)\b)|short|apiece|than|higher"
    r"|lower|fewer|less|if|annually|behind|ahead|shy)\b"
    # "The nine who remain there" are the rest.
    r"| (?:who|that|which) (?:still )?(?:remain|stay)(?:s|ed)?\b",
    re.IGNORECASE,
)
#: "The last three polls" are some of many.
_ORDERED_BEFORE = re.compile(
    r"\b(?:last|past|next|first|top|previous|final|other|latest|remaining)\s\Z", re.IGNORECASE
)
_EACH = re.compile(
    r"\b(?:(?:at|in|on|for|to|by) (?:each|both)|of each|apiece|respectively)\b"
    r"|\A (?:an?|per|every) (?:hour|day|week|month|year)\b"
)
#: What tells things from others of the kind, so that they are not all of them.
_FURTHER = frozenset(
    """
    more other fellow additional further extra same separate different remaining cheaper dearer
    older younger newer larger bigger smaller lesser greater longer shorter taller earlier later
    """.split()
)
_NEAR_BEFORE, _NEAR_BEHIND = 28, 30
#: What brings a number to another: "two more deaths took the toll to 14".
_BROUGHT = re.compile(r"\b(?:bring|brought|tak|took|push|lift|carr)\w*\b[^.;]{0,40}\bto \Z")
_CLAUSE_START = re.compile(r".*(?:[;:()—–]|--|, (?:but|while|and|though|although|as|with) )", re.S)
_CLAUSE_END = re.compile(
    r"[;:()—–]|--|, (?:but|while|and|though|although|as|with|who|which|against|compared) "
    r"|, (?=[\w-]+ of (?:them|whom))"
)
YEAR = re.compile(r"(?<!since )\b(?:1[89]|20)\d\d\b")
_WHO = re.compile(r" (?:who|that|which)\b")
_WINDOW = 90


def stands_apart(story: Story, figure: Figure, *, in_time: bool = True) -> bool:
    """Whether the words of its clause say that a figure is no second statement of another.

    Args:
        story: the story.
        figure: the figure.
        in_time: whether "last year" and "decades ago" say so too.
    """
    known = _is_known(story, figure)
    clause = clause_of(story, figure)
    phrase = figure.phrase
    start = figure.span.start
    if figure.exactness is Exactness.AT_LEAST:
        # The "than" of "more than 90" compares it with nothing.
        start = max(clause.start, qualifier_before(story.text, start)[0])
    before = story.text[clause.start : start]
    if figure.unit is not None and figure.unit.dimension is Dimension.MONEY:
        # A firm that "raised $5 million" has it; what was raised to it has moved.
        before = _RAISED.sub("", before)
    behind = story.text[phrase.end : clause.end]
    modifiers = figure.counted.modifiers if figure.counted else ()
    return (
        figure.exactness is Exactness.VAGUE
        or not _FURTHER.isdisjoint(modifiers)
        or _REVISED.search(figure.sentence.of(story.text)) is not None
        or (_CHANGED_KNOWN if known else _CHANGED).search(clause.of(story.text)) is not None
        or (in_time and _is_of_then(story, figure, clause))
        or (not known and _is_of_elsewhere(clause.of(story.text)))
        or _BROUGHT.search(before) is not None
        or (_BEFORE_THE if figure.definite else _BEFORE).search(before[-_NEAR_BEFORE:]) is not None
        or (_FROM.search(before) is not None and _FROM_TO.match(behind) is not None)
        or _TO_FROM.search(before) is not None
        or (_CHANGING.search(before) is not None and _FROM_TO.match(behind) is not None)
        or _ORDERED_BEFORE.search(before) is not None
        or _EACH.search(behind[:_NEAR_BEHIND]) is not None
        or _BEHIND.match(behind) is not None
    )


def _is_of_then(story: Story, figure: Figure, clause: Span) -> bool:
    """Whether "last year" in a clause goes with a figure, and with no other that is nearer."""
    return any(
        not is_nearer(story, figure, Span(*then.span()))
        for then in _THEN.finditer(story.text, clause.start, clause.end)
    )


def is_told_with(story: Story, whole: Figure, part: Figure) -> bool:
    """Whether a number stands with the other as a part of it: "two of the three branches"."""
    return any(
        each.value == part.value
        and each.span.end <= whole.span.start
        and _OF_THE.fullmatch(story.text, each.span.end, whole.span.start) is not None
        for each in story.figures_by_sentence.get(whole.sentence, ())
    )


def is_further(story: Story, figure: Figure) -> bool:
    """Whether a number adds to others: "two more were hurt", "two others"."""
    return _FURTHER_BEHIND.match(story.text, figure.span.end) is not None


def times_of(story: Story, figure: Figure) -> set[str]:
    """The "last year" and "decades ago" of the clause of a figure, in lower case."""
    return {match[0].lower() for match in _THEN.finditer(clause_of(story, figure).of(story.text))}


def is_in_lead(story: Story, figure: Figure) -> bool:
    """Whether a figure stands in the first paragraph, which tells what the story is about."""
    first = next((block for block in story.blocks if block.kind not in DISPLAY_KINDS), None)
    return first is not None and first.span.contains(figure.span)


def _is_of_elsewhere(clause: str) -> bool:
    """Whether a clause speaks of another place, or of what has not come about."""
    return _WISHED.search(clause) is not None or _ELSEWHERE.search(clause) is not None


def is_wished(story: Story, figure: Figure) -> bool:
    """Whether a clause tells what is expected, forecast or asked for."""
    return _WISHED.search(clause_of(story, figure).of(story.text)) is not None


def _is_known(story: Story, figure: Figure) -> bool:
    """Whether the figure goes with what is known: "the $2 billion deal", "the 14 who fled"."""
    told = figure.counted is not None or _WHO.match(story.text, figure.span.end) is not None
    return figure.definite and told


def clause_of(story: Story, figure: Figure) -> Span:
    """The clause in which a figure stands, roughly: from comma-and to comma-but."""
    phrase, sentence = figure.phrase, figure.sentence
    before = _CLAUSE_START.match(story.text[sentence.start : phrase.start])
    behind = _CLAUSE_END.search(story.text, phrase.end, max(phrase.end, sentence.end))
    start = sentence.start + (before.end() if before else 0)
    return Span(start, max(phrase.end, behind.start() if behind else sentence.end))


def window_of(figure: Figure) -> Span:
    """The words around a figure that belong to it: its sentence, at most so far on each side."""
    phrase = figure.phrase
    return Span(
        max(figure.sentence.start, phrase.start - _WINDOW),
        max(phrase.end, min(figure.sentence.end, phrase.end + _WINDOW)),
    )


def is_nearer(story: Story, figure: Figure, span: Span) -> bool:
    """Whether another figure stands between a figure and a stretch of its sentence."""
    way = figure.span.to(span)
    return any(
        each.span != figure.span and way.contains(each.span) and not span.contains(each.span)
        for each in story.figures_by_sentence.get(figure.sentence, ())
    )


def content_near(story: Story, figure: Figure) -> frozenset[str]:
    """The content words in the window of a figure by their first five letters."""
    window, phrase = window_of(figure), figure.phrase
    copy = story.text[window.start : phrase.start] + " " + story.text[phrase.end : window.end]
    if (figure.compound or figure.named) and figure.counted:
        copy += f" {figure.counted.head}"
    return stems(copy)
