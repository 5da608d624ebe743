"""Compounds that the story writes with a hyphen here and without one there.

Two forms are weighed against each other only where the grammar is the same: *a long-term plan*
and *in the long term* are both right, and so are *a follow-up* and *to follow up*. Closed forms
meet hyphens wherever they stand (*policymaker*, *policy-maker*).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from backread.span import Span
from backread.story.wording.grammar import Role, Tags
from backread.story.wording.variant import Form, Variant, usual_style
from backread.story.wording.words import Words, Zone

_HYPHENS = r"\-‐‑"
_COMPOUND = re.compile(
    rf"(?<![\w{_HYPHENS}’'&/.])(?:[^\W_]+)(?:[{_HYPHENS}][^\W_]+){{1,3}}(?![\w{_HYPHENS}&/]|['’]\w{{2}}|\.\w)"
)
_CLOSED = re.compile(rf"(?<![\w{_HYPHENS}’'.@#/])[^\W\d_]{{5,}}(?![\w{_HYPHENS}&/@])")
_NUMBER = re.compile(
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|sixty|hundred)\Z",
    re.IGNORECASE,
)
#: What a number is joined to before a noun, a story of eight floors or a walk of ten miles.
_COUNTED = frozenset(
    """
    day week month year hour minute mile foot inch meter metre kilometer kilometre acre page man
    woman person member seat room bedroom story storey lane point game goal run way
    """.split()
)
#: With a hyphen another word than without: to re-cover from, to re-sign from.
_OTHER_WORDS = frozenset(
    """
    recover resign recreation recreate reform resent repress release redress reserve relay
    represent recollect remark resort restore return rebound retreat coop prejudge resound
    unionized unionised percent reformed resigned recovered released resigns reforms recount
    recounted
    """.split()
)
#: Closed before a noun, open by themselves: frontline workers on the front line.
_CLOSED_BEFORE_NOUNS = frozenset(
    """
    frontline backseat backdoor grassroots everyday anymore sometime sometimes anytime overtime
    anyone everyone someone nobody maybe already altogether always awhile into onto worldclass
    firsthand secondhand offhand longtime onetime halfway midday weekday forever anyway whatever
    however whoever whenever lifelong cannot inside outside without within within understand
    """.split()
)
#: What joins a whole family of words in one way: to co-operate, cooperation.
_PREFIXES = frozenset(
    """
    anti co counter de e extra inter intra mid mini multi neo non over post pre pro re semi socio
    sub super ultra un under
    """.split()
)
_POSSESSIVE = re.compile(r"['’]s?\Z")
_ENDING = re.compile(
    r"(?<=[a-z]{5})(?:at(?:ions?|e[ds]?|ing|ive|ors?)|ions?|ed|ing|es?|s|ive|ors?|ers?)\Z"
)
_SMALL_WORDS = frozenset(
    """
    a an the and or but nor of in on at to by for from with as is are was were be been am it its
    he she they we you i his her their our your my this that these those no not so if than then
    who whom which what when where why how all any both each few more most much some such very
    too only just even also other another one two will would can could may might must shall should
    do does did has have had said says there here let us me him them
    """.split()
)
_PARTICLES = frozenset("up down off out in on over away by through around along".split())


@dataclass(frozen=True, slots=True)
class _Written:
    """One occurrence of a compound."""

    key: str
    parts: tuple[str, ...]
    style: str
    span: Span
    zone: Zone
    text: str


CLOSED, HYPHEN, OPEN = "closed", "hyphen", "open"


def find_compounds(words: Words, text: str, tags: Callable[[], Tags]) -> tuple[Variant, ...]:
    """The variants, in the order of the text.

    Args:
        words: the story's own words.
        text: the story's text.
        tags: the parts of speech, which are asked for only if open and joined forms meet.
    """
    joined = list(_hyphenated(words, text))
    by_key: dict[str, list[_Written]] = {}
    for each in joined:
        by_key.setdefault(each.key, []).append(each)
    closed = list(_closed(words, text, by_key))
    for each in closed:
        by_key.setdefault(each.key, []).append(each)
    found = [
        variant
        for key, group in by_key.items()
        if key not in _OTHER_KEYS
        for variant in _closed_or_hyphen(group)
    ]
    opened = list(_open(words, text, by_key))
    if opened:
        found.extend(_open_or_joined(by_key, opened, tags()))
    spans: dict[Span, Variant] = {}
    for variant in sorted(found, key=lambda variant: variant.span):
        spans.setdefault(variant.span, variant)
    return tuple(spans.values())


def _hyphenated(words: Words, text: str) -> Iterator[_Written]:
    for match, passage in words.find(_COMPOUND):
        parts = tuple(re.split(f"[{_HYPHENS}]", match[0]))
        if any(_is_name(part) for part in parts[1:]) or (parts[0].isupper() and len(parts[0]) > 1):
            if not _is_particle_name(parts):
                continue
        elif parts[0][0].isupper() and not _opens(text, match.start()):
            continue
        if all(part.isdigit() for part in parts):
            continue
        lower = tuple(part.lower() for part in parts)
        span = Span(*match.span())
        yield _Written(_key(lower), lower, HYPHEN, span, passage.zone, match[0])


def _closed(words: Words, text: str, known: dict[str, list[_Written]]) -> Iterator[_Written]:
    """Closed forms of compounds that stand with a hyphen, and closed words that could be open."""
    for match, passage in words.find(_CLOSED):
        word = match[0]
        if word[0].isupper() and not _opens(text, match.start()):
            continue
        span = Span(*match.span())
        key = _key((word.lower(),))
        family = _family(word.lower())
        key = family if family in known else key
        parts = known[key][0].parts if key in known else (word.lower(),)
        yield _Written(key, parts, CLOSED, span, passage.zone, word)


def _open(words: Words, text: str, known: dict[str, list[_Written]]) -> Iterator[_Written]:
    """Runs of words that stand joined somewhere else."""
    solid = _solid(known)
    lengths = {
        len(each.parts) for group in known.values() for each in group if each.style == HYPHEN
    } | {2}
    tokens = words.all_tokens
    small = [span.of(text).lower() for span in tokens]
    for length in lengths:
        for place in range(len(tokens) - length + 1):
            parts = small[place : place + length]
            # Most runs are ruled out by their letters alone, which is quick.
            if "".join(parts) not in solid and not _NUMBER.match(parts[0]):
                continue
            run = tokens[place : place + length]
            if _run_on(text, run) and (found := _written_open(words, text, run, parts, known)):
                yield found


def _solid(known: dict[str, list[_Written]]) -> frozenset[str]:
    """The letters of every joined form, in the singular, the plural and with a possessive."""
    letters = {"".join(each.parts) for group in known.values() for each in group}
    endings = ("", "s", "'s", "’s", "s'", "s’")
    plain = letters | {each[:-1] for each in letters if each.endswith("s")}
    return frozenset(each + ending for each in plain for ending in endings)


def _written_open(
    words: Words,
    text: str,
    run: Sequence[Span],
    small: Sequence[str],
    known: dict[str, list[_Written]],
) -> _Written | None:
    lower = (*small[:-1], _POSSESSIVE.sub("", small[-1]))
    key = _key(lower)
    group = known.get(key)
    if group is None or key in _OTHER_KEYS or not _could_be_joined(lower, group):
        return None
    passage = words.own(run[0])
    forms = tuple(span.of(text) for span in run)
    named = any(_is_name(form) for form in forms[1:])
    if passage is None or (named and not _is_particle_name(forms)):
        return None
    if _is_name(forms[0]) and not named and not _opens(text, run[0].start):
        return None
    span = Span(run[0].start, run[-1].start + len(lower[-1]))
    return _Written(key, lower, OPEN, span, passage.zone, span.of(text))


def _could_be_joined(parts: Sequence[str], group: Sequence[_Written]) -> bool:
    if any(each.style == HYPHEN for each in group):
        return not (len(parts) == 2 and set(parts) <= _SMALL_WORDS)
    # Closed alone: chance makes many closed words out of two small ones.
    return (
        not any(part in _SMALL_WORDS or part in _PARTICLES or len(part) < 3 for part in parts)
        and group[0].text.lower() not in _CLOSED_BEFORE_NOUNS
    )


def _closed_or_hyphen(group: Sequence[_Written]) -> Iterator[Variant]:
    if len({each.style for each in group}) < 2:
        return
    usual = _usual(group)
    parts = next(each.parts for each in group if each.style == HYPHEN)
    yield from _variants(group, usual, parts)


def _open_or_joined(
    by_key: dict[str, list[_Written]], opened: Sequence[_Written], tags: Tags
) -> Iterator[Variant]:
    by_place: dict[str, list[_Written]] = {}
    for each in opened:
        by_place.setdefault(each.key, []).append(each)
    for key, open_here in by_place.items():
        roles: dict[Role, list[_Written]] = {}
        for each in [*by_key[key], *open_here]:
            role = tags.role(each.span, each.parts, joined=each.style != OPEN)
            if role is not None and (each.style != OPEN or _is_compound(each, role, tags)):
                roles.setdefault(role, []).append(each)
        overall = [w.style for w in [*by_key[key], *open_here]]
        for group in roles.values():
            joined = [each for each in group if each.style != OPEN]
            if joined and len(joined) < len(group):
                style = (
                    _usual(joined) if len({each.style for each in joined}) > 1 else joined[0].style
                )
                relevant = [each for each in group if each.style in (style, OPEN)]
                parts = next(each.parts for each in relevant if each.style == OPEN)
                yield from _variants(relevant, _usual(relevant, _order(parts, overall)), parts)


def _is_compound(each: _Written, role: Role, tags: Tags) -> bool:
    """Whether an open run may be one thing: two nouns, or whatever stands before a noun."""
    return role is not Role.NOUN or tags.is_noun_compound(each.span) or each.key.startswith("#")


def _order(parts: Sequence[str], overall: Sequence[str]) -> list[str]:
    """Which style wins among equals: none behind an adverb in -ly, else the more frequent one."""
    if parts[0].endswith("ly") and len(parts[0]) > 5:
        return [OPEN]
    if len(parts) == 3 and parts[1].endswith("s") and parts[2] == "old":
        # 12-year-old before a noun, but "12 years old": the plural never takes hyphens.
        return [OPEN]
    counts = Counter(overall)
    return sorted(counts, key=lambda style: -counts[style])


def _usual(group: Sequence[_Written], preferred: Sequence[str] = ()) -> str:
    body = [each for each in group if each.zone == Zone.BODY]
    forms = [Form(each.span, each.style) for each in sorted(body or group, key=lambda w: w.span)]
    return usual_style(forms, preferred) or forms[0].style


def _variants(group: Sequence[_Written], usual: str, parts: Sequence[str]) -> Iterator[Variant]:
    counts = Counter(each.style for each in group)
    places = tuple(sorted(each.span for each in group if each.style == usual))
    for each in group:
        if each.style != usual and places:
            yield Variant(
                each.span,
                each.text,
                _rewritten(each, usual, parts),
                counts[each.style],
                counts[usual],
                places,
                safe=not _names_something(each),
            )


def _rewritten(each: _Written, style: str, parts: Sequence[str]) -> str:
    """The occurrence in another style; its own letters stay as they are."""
    joint = {CLOSED: "", HYPHEN: "-", OPEN: " "}[style]
    bare = re.sub(rf"[\s{_HYPHENS}]", "", each.text)
    own = each.parts if len(each.parts) > 1 else parts
    pieces = []
    start = 0
    for part in own[:-1]:
        pieces.append(bare[start : start + len(part)])
        start += len(part)
    return joint.join([*pieces, bare[start:]])


def _key(parts: Sequence[str]) -> str:
    """One key for a compound however it is joined, in the plural too."""
    if (
        len(parts) > 1
        and _NUMBER.match(parts[0])
        and (parts[1] in _COUNTED or parts[-1] in {"old", "olds"})
    ):
        parts = ("#", *parts[1:])
    if len(parts) == 2 and parts[0] in _PREFIXES:
        return _family("".join(parts))
    last = parts[-1]
    if len(last) > 3 and last.endswith("s") and not last.endswith(("ss", "us", "is")):
        last = last[:-1]
    return "".join((*parts[:-1], last))


def _family(word: str) -> str:
    """One key for all words that a word behind a prefix is made into."""
    return "~" + _ENDING.sub("", word)


def _run_on(text: str, run: Sequence[Span]) -> bool:
    return all(text[one.end : other.start] == " " for one, other in pairwise(run))


def _is_name(part: str) -> bool:
    return part[0].isupper()


def _is_particle_name(parts: Sequence[str]) -> bool:
    """Whether it is a name behind an Arabic article: al-Qaeda, Al Shabab."""
    return len(parts) == 2 and parts[0].lower() in {"al", "el"} and parts[1][0].isupper()


def _names_something(each: _Written) -> bool:
    """Whether it is somebody's or something's name, which no machine changes unseen."""
    return bool(re.search(r"\W[A-Z]", each.text))


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start]
    return not before.strip() or bool(re.search(r"[.!?:\n]['\"”’)]*\s*['\"“‘(]*\Z", before))


_OTHER_KEYS = frozenset({*_OTHER_WORDS, *(_family(word) for word in _OTHER_WORDS)})
