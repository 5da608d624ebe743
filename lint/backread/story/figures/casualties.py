"""The dead, the injured, the arrested: two numbers of them for the one event of the story."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from backread.story.figures.disagreement import (
    Conflict,
    are_near,
    is_made_up_of,
    slip_between,
    two_values,
)
from backread.story.figures.figure import Figure, Predicate
from backread.story.figures.names_near import DAY, same_scene
from backread.story.figures.predicates import is_predicate
from backread.story.figures.scene import YEAR, content_near, is_further, is_in_lead, stands_apart
from backread.story.story import Story

_TOLLS = frozenset(Predicate) - {Predicate.ATTENDING, Predicate.CUT, Predicate.EMPLOYED}
_ANYBODY = frozenset({"person", "victim", "death", "fatality", "dead", "life", "body", "injury"})
_SHARED = 3
_EVENT = (
    "accident|air ?strike|ambush|assault|attack|avalanche|battle|blast|blaze|bombing|clash|collapse"
    "|collision|crash|cyclone|derailment|disaster|earthquake|epidemic|explosion|fire|flood|flooding"
    "|hurricane|inferno|landslide|massacre|outbreak|quake|raid|rampage|riot|shooting|sinking|storm"
    "|strike|tornado|tragedy|typhoon|wildfire|wreck"
)
_KNOWN_EVENT = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat|\w+day['’]s) (?:[a-z-]+ )?(?:{_EVENT})s?\b"
    r"|\b[Tt]he (?:scene|wreckage|rubble)\b"
)
_ANY_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_NARROWED = re.compile(
    r" (?:who (?:were |was )?)?(?:killed|died|injured|hurt|wounded|arrested|missing|rescued)"
    r" (?:in|on|at|by|near|from|inside|outside|while|when) "
)
#: "All 13 injured workers, of whom two": the two are none that anybody has added.
_OF_THEM = re.compile(r"\b(?:where|who|of whom|of which|of them|including)\b[^.;]{0,20}\Z")
_OF_THEM_BEHIND = re.compile(r" of (?:them|whom|those|these)\b")
_THE_TOLL = re.compile(r"\b[Tt]he (?:death )?toll\b[^.;]{0,12}\Z")
_RELATIVE = re.compile(r"\b(?:which|that|where)\b[^.;]{0,20}\Z")
_ELSEWHERE = re.compile(
    rf"\b(?:in|at|near|outside|on|off|of) (?:the )?([A-Z][\w’'-]+)"
    rf"|\b(?!The\b|This\b|That\b|An?\b|\w+day\b)([A-Z][\w’'-]+) (?:{_EVENT}|shooter|gunman|bomber"
    r"|attacker|killer)\b"
)


def casualties(story: Story, figures: Sequence[Figure]) -> Iterator[Conflict]:
    """The conflicts between two numbers of casualties.

    Args:
        story: the story.
        figures: those of its figures that can be compared.
    """
    groups: dict[tuple[Predicate, str, tuple[str, ...]], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.predicate not in _TOLLS or figure.predicate is None or figure.unit is not None:
            continue
        counted = figure.counted
        head = counted.head if counted else "person"
        words = counted.modifiers if counted else ()
        modifiers = tuple(word for word in words if not is_predicate(word))
        plain = (head in _ANYBODY or _is_first(figure, figures)) and not modifiers
        key = ("person", ()) if plain else (head, modifiers)
        groups[figure.predicate, *key].append(figure)
    for group in _merged(story, groups):
        # Elsewhere and at another time others were killed; "of whom" tells a part.
        apart = [
            figure
            for figure in group
            if stands_apart(story, figure, in_time=not is_in_lead(story, figure))
        ]
        here = _of_now(story, [figure for figure in group if figure not in apart])
        told = {figure.value for figure in apart}
        settled = two_values(here)
        # "The toll rose to 14": then the story knows of both numbers.
        if settled is None or not told.isdisjoint(figure.value for figure in here):
            continue
        beside = {figure.sentence for figure in here}
        everything = [
            figure.value
            for figure in figures
            if figure.predicate is group[0].predicate
            or is_further(story, figure)
            or (
                figure.sentence in beside
                and figure.predicate is None
                and figure.unit is None
                and not _is_of_them(story, figure)
            )
        ]
        if any(is_made_up_of(figure.value, everything) for figure in here):
            continue
        usual, rare = settled
        for figure in rare:
            others = [other for other in usual if other.sentence != figure.sentence]
            if any(_is_one_event(story, figure, other) for other in others):
                yield Conflict(figure, usual[0], len(usual))


def _is_of_them(story: Story, figure: Figure) -> bool:
    """Whether a figure counts some of those just counted, and so adds nobody to them."""
    behind = _OF_THEM_BEHIND.match(story.text, figure.span.end)
    before = _OF_THEM.search(story.text, figure.sentence.start, figure.span.start)
    return behind is not None or before is not None


def _of_now(story: Story, figures: Sequence[Figure]) -> list[Figure]:
    """The figures without those of years that their sentence names, if that leaves two."""
    now = [figure for figure in figures if not YEAR.search(figure.sentence.of(story.text))]
    return now if len(now) > 1 else list(figures)


def _merged(
    story: Story,
    groups: Mapping[tuple[Predicate, str, tuple[str, ...]], list[Figure]],
) -> Iterator[list[Figure]]:
    """The groups; "the 32 people arrested" go to the 23 protesters arrested before them.

    So do "the 32 miners killed" to the 23 people killed before them.
    """
    taken = set()
    for (predicate, head, modifiers), group in groups.items():
        others = [key for key in groups if key[0] is predicate and key[1] != head]
        known = len(group) == 1 and group[0].definite and len(others) == 1
        if not modifiers and known and "person" in (head, others[0][1]):
            first = _of_now(story, groups[others[0]])
            first = [each for each in first if not stands_apart(story, each)]
            if len(first) == 1 and first[0].span < group[0].span and _is_more(group[0], first[0]):
                taken |= {others[0], (predicate, head, modifiers)}
                yield [*first, *group]
    yield from (group for key, group in groups.items() if key not in taken)


def _is_first(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether "five others" are others than those of another fate: "two died, five others fell"."""
    if figure.counted is None or figure.counted.head != "other":
        return False
    return not any(
        each.predicate is figure.predicate and each.span < figure.span for each in figures
    )


def _is_more(figure: Figure, other: Figure) -> bool:
    return (figure.value or 0) > (other.value or 0)


def _is_one_event(story: Story, figure: Figure, other: Figure) -> bool:
    """Whether two figures speak of one event: the later as one known, or both in the same words."""
    first, later = sorted((figure, other), key=lambda each: each.span)
    if _is_part(story, first, later):
        return False
    sentence = later.sentence.of(story.text)
    known = (
        later.definite
        or _THE_TOLL.search(story.text, later.sentence.start, later.span.start) is not None
        or _KNOWN_EVENT.search(sentence) is not None
        or _RELATIVE.search(story.text, later.sentence.start, later.span.start) is not None
    )
    near = (
        later.definite
        or are_near(first.value, later.value)
        or slip_between(first.value, later.value) is not None
    )
    if known and near and not _is_elsewhere(story, later):
        return True
    shared = content_near(story, figure) & content_near(story, other)
    return len(shared) >= _SHARED and same_scene(story, figure, other)


def _is_part(story: Story, first: Figure, later: Figure) -> bool:
    """Whether the later may leave out somebody whom the first includes, such as the gunman."""
    if first.value is None or later.value is None or later.value > first.value:
        return False
    if re.search(r"\bincluding\b", story.text[first.span.end : first.sentence.end]):
        return True
    # "the two people killed on the bridge" may be two of three.
    told = _NARROWED.match(story.text, later.phrase.end)
    return told is not None and _KNOWN_EVENT.match(story.text, told.end()) is None


def _is_elsewhere(story: Story, later: Figure) -> bool:
    """Whether the sentence names a place, a day or a year that the story has not named before."""
    before = story.text[: later.sentence.start]
    sentence = later.sentence.of(story.text)
    if _ANY_YEAR.search(story.text, later.sentence.start, later.span.start):
        return True
    places = {one or two for one, two in _ELSEWHERE.findall(sentence)}
    told = {place for place in places if not re.search(r"day(?:['’]s)?\Z", place)}
    told |= set(DAY.findall(sentence)) | set(YEAR.findall(sentence))
    return any(each not in before for each in told)
