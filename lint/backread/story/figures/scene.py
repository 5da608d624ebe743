"""The words around a figure: its clause, the names and days in it, and whether it stands apart."""

from __future__ import annotations

import re
from collections.abc import Iterable

from backread.calendar_words import MONTH, WEEKDAY, WEEKDAY_WORDS
from backread.draft import DISPLAY_KINDS
from backread.span import Span
from backread.story.figures.figure import Dimension, Exactness, Figure
from backread.story.figures.grammar_patterns import NUMBER_WORD
from backread.story.figures.irregular_verbs import PLAIN_FORMS
from backread.story.story import Story

#: Words of its clause by which a figure has changed, or is set beside another.
_REVISED = re.compile(
    r"\b(?:revis\w+|initial\w*|at first|first reported|correct(?:ed|ion))\b", re.I
)
_CHANGED_THE = (
    r"original\w*|preliminary|instead of|rather than|compared|versus|would have|of whom|of which"
    r"|respectively|disputed|mistaken\w*|wrong\w*|contradict\w*|separate\w*"
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
    r"|ros?e|risen|rising|rises?|f[ae]ll(?:s|en|ing)?|gr[eo]w\w*|increas\w+|decreas\w+|climb\w+"
    r"|jump\w*|drop\w*|rais(?:es?|ed|ing)|lower(?:s|ed|ing)"
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
_ANY_NUMBER = rf"(?:[a-z]+ ){{0,2}}?(?:[$£€]?\d|{NUMBER_WORD}\b)"
_FROM_TO = re.compile(rf"[^,;.]{{0,15}}?\bto {_ANY_NUMBER}", re.IGNORECASE)
_TO_FROM = re.compile(
    rf"\bto {_ANY_NUMBER}[^,;.]{{0,25}},? from (?:[a-z]+ ){{0,2}}\Z", re.IGNORECASE
)
_BEHIND = re.compile(
    r"(?: (?:were|was|are|is|has|have|killed|injured))? (?:more|others?|of (?:them|those)|each|ago"
    r"|earlier|before(?! (?:he|she|they|it|the|being|[a-z]+ing)\b)|short|apiece|than|higher"
    r"|lower|fewer|less|if|annually)\b",
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
DAY = re.compile(rf"\b{MONTH} \d{{1,2}}\b|\b\d{{1,2}} {MONTH}")
_WEEKDAY_OR_MONTH = re.compile(f"{WEEKDAY}|{MONTH}")
_NAME = re.compile(r"(?<![.!?:;] )(?<!\A)(?<!\n)\b[A-Z][\w’'-]+")
_FIRST_WORD = re.compile(r"(?P<name>[A-Z][a-zà-ÿ]+)(?:['’]s?)?\b")
_PERSON = r"(?:[A-Z][\w’'.-]+ ){0,3}[A-Z][\w’'-]+"
#: Who says it does not tell what it is about.
_SPEAKER = re.compile(
    rf"{_PERSON},? (?:also |later )?(?:said|says|told|added|announced|wrote)\b"
    rf"|\b(?:said|says|told|added|according to)(?: [a-z]+){{0,3}} {_PERSON}"
    rf"|, {_PERSON}, (?:said|says|told)\b"
)
#: Whose a figure is: "Moss's 30 workers".
_OWNER = re.compile(r"(?P<name>[A-Z][\w-]+)['’]s?(?: [a-z]+)? \Z")
_WORD = re.compile(r"[a-z]{3,}")
_FUNCTION_WORDS = WEEKDAY_WORDS | frozenset(
    "the and for that with from was were has have had are but not his her its their they them who "
    "which when where while what this these those said says will would been being about into over "
    "under after before during between against also than then there here out off all any some one "
    "two three four five six seven eight nine ten people person percent per million billion "
    "thousand hundred made least most almost nearly around our your she him you can could may "
    "might must should did does just only very much many such own per cent according told how why "
    "year years day days new first last "
    "week weeks month months time officials still".split()
)
_WINDOW = 90
_SHORTEST_STEM = 4


def stands_apart(story: Story, figure: Figure, *, in_time: bool = True) -> bool:
    """Whether the words of its clause say that a figure is no second statement of another.

    Args:
        story: the story.
        figure: the figure.
        in_time: whether "last year" and "decades ago" say so too.
    """
    known = _is_known(figure)
    clause = clause_of(story, figure)
    phrase = figure.phrase
    before = story.text[clause.start : figure.span.start]
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
        not _is_nearer(story, figure, Span(*then.span()))
        for then in _THEN.finditer(story.text, clause.start, clause.end)
    )


def is_told_with(story: Story, whole: Figure, part: Figure) -> bool:
    """Whether a number stands with the other as a part of it: "two of the three branches"."""
    return any(
        each.value == part.value
        and each.sentence == whole.sentence
        and each.span.end <= whole.span.start
        and _OF_THE.fullmatch(story.text, each.span.end, whole.span.start) is not None
        for each in story.figures
    )


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


def _is_known(figure: Figure) -> bool:
    """Whether the figure goes with what is known: "the $2 billion deal", "the 14 residents"."""
    return figure.definite and figure.counted is not None


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


def same_scene(story: Story, figure: Figure, other: Figure) -> bool:
    """Whether neither names a year, a day or anything else that the other does not."""
    one, two = (each.sentence.of(story.text) for each in (figure, other))
    if _years_near(story, figure) != _years_near(story, other):
        return False
    days = set(DAY.findall(one)), set(DAY.findall(two))
    if days[0] != days[1] and (all(days) or not max(figure, other, key=_start).definite):
        return False
    if _is_of_one_owner(story, *sorted((figure, other), key=_start)):
        return True
    return names_near(story, figure) <= _names(story, other, speakers=True) or names_near(
        story, other
    ) <= _names(story, figure, speakers=True)


def _is_of_one_owner(story: Story, first: Figure, later: Figure) -> bool:
    """Whether the later is that of one who owns the first: "Moss employs 40", "Moss's 30 men"."""
    owner = _OWNER.search(story.text, later.sentence.start, later.span.start)
    if owner is None:
        return False
    before = story.text[first.sentence.start : first.span.start]
    return re.search(rf"\b{re.escape(owner['name'])}\b", before) is not None


def _years_near(story: Story, figure: Figure) -> set[str]:
    """The years of a sentence, but those behind a figure that is nearer, past a comma."""
    return {
        year[0]
        for year in YEAR.finditer(story.text, figure.sentence.start, figure.sentence.end)
        if "," not in story.text[figure.phrase.end : year.start()]
        or not _is_nearer(story, figure, Span(*year.span()))
    }


def _is_nearer(story: Story, figure: Figure, span: Span) -> bool:
    """Whether another figure stands between a figure and a stretch of its sentence."""
    way = figure.span.to(span)
    return any(
        each.span != figure.span and way.contains(each.span) and not span.contains(each.span)
        for each in story.figures
        if each.sentence == figure.sentence
    )


def _start(figure: Figure) -> int:
    return figure.span.start


def names_near(story: Story, figure: Figure) -> set[str]:
    """The names in the window of a figure, without weekdays, months and whoever says it."""
    return _names(story, figure, speakers=False)


def _names(story: Story, figure: Figure, *, speakers: bool) -> set[str]:
    window = window_of(figure)
    copy = window.of(story.text)
    if not speakers:
        copy = _SPEAKER.sub("said", copy)
    if window.start > figure.sentence.start:
        copy = "x " + copy
    bare = {re.sub(r"['’]s?\Z", "", match[0]) for match in _NAME.finditer(copy)}
    first = _FIRST_WORD.match(copy)
    # At the start of a sentence it is a name if the story has it elsewhere too.
    if first and _is_a_name(story, first["name"]):
        bare.add(first["name"])
    bare = {name for name in bare if not _WEEKDAY_OR_MONTH.fullmatch(name)}
    if figure.block not in DISPLAY_KINDS:
        return bare
    # A headline may capitalise every word: its names are those that the body has too.
    body = story.text[figure.sentence.end :]
    return {name for name in bare if re.search(rf"(?<![.!?] )\b{re.escape(name)}\b", body)}


def _is_a_name(story: Story, word: str) -> bool:
    """Whether a word has a capital within sentences too, and nowhere a small letter."""
    inside = re.search(rf"[a-z,] {re.escape(word)}\b", story.text)
    return inside is not None and not re.search(rf"\b{word.lower()}\b", story.text)


def names_nothing_new(story: Story, figure: Figure) -> bool:
    """Whether every name, day and year in the sentence of a figure has stood before it."""
    before = story.text[: figure.sentence.start]
    sentence = figure.sentence.of(story.text)
    told = names_near(story, figure) | set(DAY.findall(sentence)) | set(YEAR.findall(sentence))
    return all(each in before for each in told)


def content_near(story: Story, figure: Figure) -> set[str]:
    """The content words in the window of a figure by their first five letters."""
    window, phrase = window_of(figure), figure.phrase
    copy = story.text[window.start : phrase.start] + " " + story.text[phrase.end : window.end]
    if (figure.compound or figure.named) and figure.counted:
        copy += f" {figure.counted.head}"
    return stems(copy)


def stems(copy: str) -> set[str]:
    """The content words of some copy by their first five letters."""
    return {
        PLAIN_FORMS.get(word, word)[:5]
        for word in _WORD.findall(copy.lower())
        if word not in _FUNCTION_WORDS
    }


def are_told(words: Iterable[str], copy: str) -> bool:
    """Whether some copy has all these words, given as stems, whatever their ending."""
    told = stems(copy)
    return all(word in told or any(_are_alike(word, each) for each in told) for word in words)


def _are_alike(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    return shorter >= _SHORTEST_STEM and one[:shorter] == other[:shorter]
