"""Where compounds stand, and how each is joined there: with hyphens, closed or open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from backread.span import Span
from backread.story.wording.words import Words, Zone

#: The characters that join a compound, for a class of a regular expression.
HYPHENS = r"\-‐‑"
_COMPOUND = re.compile(
    rf"(?<![\w{HYPHENS}’'&/.])(?:[^\W_]+)(?:[{HYPHENS}][^\W_]+){{1,3}}(?![\w{HYPHENS}&/]|['’]\w{{2}}|\.\w)"
)
_CLOSED = re.compile(rf"(?<![\w{HYPHENS}’'.@#/])[^\W\d_]{{5,}}(?![\w{HYPHENS}&/@])")
_NUMBER = re.compile(
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|sixty|hundred)\Z",
    re.IGNORECASE,
)
_PLURAL_BEHIND = re.compile(r" [a-z]+s\b")
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
#: How a compound is joined.
CLOSED, HYPHEN, OPEN = "closed", "hyphen", "open"


@dataclass(frozen=True, slots=True)
class Written:
    """One occurrence of a compound."""

    key: str
    parts: tuple[str, ...]
    style: str
    span: Span
    zone: Zone
    text: str


def hyphenated(words: Words, text: str) -> Iterator[Written]:
    """Compounds with hyphens, but for those that are names."""
    for match, passage in words.find(_COMPOUND):
        parts = tuple(re.split(f"[{HYPHENS}]", match[0]))
        if any(_is_name(part) for part in parts[1:]) or (parts[0].isupper() and len(parts[0]) > 1):
            if not _is_particle_name(parts):
                continue
        elif parts[0][0].isupper() and not _opens(text, match.start()):
            continue
        if all(part.isdigit() for part in parts):
            continue
        lower = tuple(part.lower() for part in parts)
        span = Span(*match.span())
        yield Written(_key(lower), lower, HYPHEN, span, passage.zone, match[0])


def closed_up(words: Words, text: str, known: dict[str, list[Written]]) -> Iterator[Written]:
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
        yield Written(key, parts, CLOSED, span, passage.zone, word)


def written_apart(words: Words, text: str, known: dict[str, list[Written]]) -> Iterator[Written]:
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


def _solid(known: dict[str, list[Written]]) -> frozenset[str]:
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
    known: dict[str, list[Written]],
) -> Written | None:
    lower = (*small[:-1], _POSSESSIVE.sub("", small[-1]))
    key = _key(lower)
    group = known.get(key)
    if group is None or key in OTHER_KEYS or not _could_be_joined(lower, group):
        return None
    passage = words.own(run[0])
    forms = tuple(span.of(text) for span in run)
    named = any(_is_name(form) for form in forms[1:])
    if passage is None or (named and not _is_particle_name(forms)):
        return None
    if _is_name(forms[0]) and not named and not _opens(text, run[0].start):
        return None
    span = Span(run[0].start, run[-1].start + len(lower[-1]))
    if _NUMBER.match(lower[0]) and not key.startswith("#") and _PLURAL_BEHIND.match(text, span.end):
        # The number counts what follows: 16 state attorneys, 20 percentage points.
        return None
    return Written(key, lower, OPEN, span, passage.zone, span.of(text))


def _could_be_joined(parts: Sequence[str], group: Sequence[Written]) -> bool:
    if any(each.style == HYPHEN for each in group):
        return not (len(parts) == 2 and set(parts) <= _SMALL_WORDS)
    # Closed alone: chance makes many closed words out of two small ones.
    return (
        not any(part in _SMALL_WORDS or part in _PARTICLES or len(part) < 3 for part in parts)
        and group[0].text.lower() not in _CLOSED_BEFORE_NOUNS
    )


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


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start]
    return not before.strip() or bool(re.search(r"[.!?:\n]['\"”’)]*\s*['\"“‘(]*\Z", before))


OTHER_KEYS = frozenset({*_OTHER_WORDS, *(_family(word) for word in _OTHER_WORDS)})
