"""Abbreviations that the story writes in two ways: U.S. and US, percent and per cent and %.

Each family of forms is one question of style: whether honorifics take a full stop is asked once
for Mr, Mrs, Ms and Dr together.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from backread.span import Span
from backread.story.wording.initials import PLAIN, STOP, find_initials, fitted
from backread.story.wording.variant import Form, Variant, usual_style
from backread.story.wording.words import Words, Zone
from backread.stylebook import Locale

_SHORT, _LONG = "short", "in full"
_MONTHS = {
    "Jan": "January",
    "Feb": "February",
    "Aug": "August",
    "Sept": "September",
    "Oct": "October",
    "Nov": "November",
    "Dec": "December",
}
_UNITS = {
    "km": ("kilometers", "kilometres", "kilometer", "kilometre"),
    "kg": ("kilograms", "kilogrammes", "kilogram", "kilogramme", "kilos"),
    "cm": ("centimeters", "centimetres", "centimeter", "centimetre"),
    "mm": ("millimeters", "millimetres", "millimeter", "millimetre"),
    "mph": ("miles per hour", "miles an hour"),
    "lb": ("pounds",),
    "lbs": ("pounds",),
    "ft": ("feet",),
    "sq": ("square",),
}
_NUMBER = r"(?<![\w.,])\d[\d,]*(?:\.\d+)?"
_WORDS = (
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|zero)"
)
_PERCENT = re.compile(
    rf"(?:(?P<figure>{_NUMBER})|{_WORDS})(?:[  ]?(?P<sign>%)|[  -](?P<word>percent|per\s+cent)\b)"
    r"(?!-)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Family:
    """One question of style: what to look for, and how each form is rewritten in another style.

    ``rewrite`` takes what stands there and the style wanted; None where it cannot be told.
    ``first_use`` says that the full form at first and the short one afterwards is right,
    ``ends_sentences`` that the stop of the form may be that of the sentence.
    """

    pattern: re.Pattern[str]
    style: Callable[[re.Match[str]], str]
    rewrite: Callable[[str, str], str | None]
    locales: Mapping[Locale, frozenset[str]] = field(default_factory=dict)
    first_use: bool = False
    ends_sentences: bool = False


def find_abbreviations(words: Words, text: str, locale: Locale | None) -> tuple[Variant, ...]:
    """The variants, in the order of the text; headlines and captions are weighed apart."""
    found: list[Variant] = [*find_initials(words, text), *_percents(words, text)]
    for family in _FAMILIES:
        forms = [
            Form(Span(*match.span("form")), family.style(match), passage.zone)
            for match, passage in words.find(family.pattern)
            if not (family.first_use and _in_brackets(text, match))
        ]
        for zone in Zone:
            here = [form for form in forms if form.zone == zone]
            found.extend(_variants(here, text, family, locale))
    return tuple(sorted(found, key=lambda variant: variant.span))


def _variants(
    forms: Sequence[Form], text: str, family: _Family, locale: Locale | None
) -> Iterator[Variant]:
    allowed = family.locales.get(locale, frozenset()) if locale else frozenset()
    counts = Counter(form.style for form in forms)
    usual = usual_style(forms, allowed=sorted(allowed))
    if usual is None or (family.first_use and _is_first_use(forms)):
        return
    places = tuple(form.span for form in forms if form.style == usual)
    for form in forms:
        if form.style != usual:
            own = form.span.of(text)
            shown = family.rewrite(own, usual)
            better, certain = fitted(text, form.span, shown or places[0].of(text))
            if not family.ends_sentences:
                better, certain = shown or places[0].of(text), True
            blank = len(own) - len(own.lstrip())
            yield Variant(
                Span(form.span.start + blank, form.span.end),
                own.strip(),
                better,
                counts[form.style],
                counts[usual],
                tuple(_stripped(place, text) for place in places),
                safe=shown is not None and certain,
                shown=(shown or better).strip(),
                replaced=form.span,
            )


def _stripped(span: Span, text: str) -> Span:
    return Span(span.end - len(span.of(text).lstrip()), span.end)


def _is_first_use(forms: Sequence[Form]) -> bool:
    """Whether all that is written in full comes before all that is not."""
    styles = [form.style for form in forms]
    return styles == sorted(styles, key=lambda style: style != _LONG)


def _in_brackets(text: str, match: re.Match[str]) -> bool:
    """Whether it stands in brackets, where short forms are usual."""
    before = text[max(0, match.start() - 60) : match.start()]
    return before.rfind("(") > before.rfind(")")


def _percents(words: Words, text: str) -> Iterator[Variant]:
    """Percentages with the sign here and in words there; a number in words takes no sign."""
    by_zone: dict[Zone, list[tuple[Form, bool]]] = defaultdict(list)
    for match, passage in words.find(_PERCENT):
        if not (match["sign"] and _in_brackets(text, match)):
            style = "%" if match["sign"] else " ".join(match["word"].lower().split())
            span = Span(*match.span("sign" if match["sign"] else "word"))
            by_zone[passage.zone].append((Form(span, style), match["figure"] is not None))
    for here in by_zone.values():
        counts = Counter(form.style for form, _ in here)
        usual = usual_style([form for form, _ in here])
        places = tuple(form.span for form, _ in here if form.style == usual)
        for form, is_figure in here:
            if usual is None or form.style == usual or (usual == "%" and not is_figure):
                continue
            span = form.span if usual != "%" else Span(form.span.start - 1, form.span.end)
            better = f" {usual}" if form.style == "%" and text[span.start - 1] != " " else usual
            yield Variant(
                form.span,
                form.span.of(text),
                better,
                counts[form.style],
                counts[usual],
                places,
                safe=True,
                shown=usual,
                replaced=span,
            )


def _honorific(match: re.Match[str]) -> str:
    return STOP if match["form"].endswith(".") else PLAIN


def _stop_as(own: str, style: str) -> str:
    return f"{own.rstrip('.')}." if style == STOP else own.rstrip(".")


def _clock(match: re.Match[str]) -> str:
    form = match["form"].strip()
    if "." in form:
        return "a.m." if form.islower() else "A.M."
    return "am" if form.islower() else "AM"


def _clock_as(own: str, style: str) -> str:
    letters = re.sub(r"[\s.]", "", own).lower()
    space = own[: len(own) - len(own.lstrip())]
    written = f"{letters[0]}.m." if "." in style else f"{letters[0]}m"
    return space + (written.upper() if style.isupper() else written)


def _month(match: re.Match[str]) -> str:
    form = match["form"]
    return _LONG if form in _MONTHS.values() else STOP if form.endswith(".") else PLAIN


def _month_as(own: str, style: str) -> str | None:
    short = next(
        (
            short
            for short, full in _MONTHS.items()
            if own == full or own.rstrip(".") in (short, short[:3])
        ),
        None,
    )
    if short is None:
        return None
    return _MONTHS[short] if style == _LONG else f"{short}." if style == STOP else short


def _latin(match: re.Match[str]) -> str:
    return STOP if "." in match["form"] else PLAIN


def _latin_as(own: str, style: str) -> str:
    letters = own.replace(".", "")
    return "".join(f"{letter}." for letter in letters) if style == STOP else letters


def _unit(short: str, full: Sequence[str]) -> _Family:
    forms = "|".join([rf"{short}\b\.?", *(rf"{each}\b" for each in full)])
    return _Family(
        re.compile(rf"{_NUMBER}[  -]?(?P<form>{forms})"),
        lambda match: _SHORT if match["form"].rstrip(".") == short else _LONG,
        lambda _, style: short if style == _SHORT else None,
        first_use=True,
    )


_FAMILIES = (
    _Family(
        re.compile(r"(?<![\w.])(?P<form>(?:Mr|Mrs|Ms|Dr|Messrs)\b\.?)(?= [A-Z])"),
        _honorific,
        _stop_as,
        {
            Locale.US: frozenset({STOP}),
            Locale.CA: frozenset({STOP}),
            Locale.GB: frozenset({PLAIN}),
            Locale.IE: frozenset({PLAIN}),
            Locale.AU: frozenset({PLAIN}),
        },
    ),
    _Family(
        re.compile(r"\d(?P<form>[  ]?(?:[ap]\.m\.|[AP]\.M\.|[ap]m\b|[AP]M\b))"),
        _clock,
        _clock_as,
        ends_sentences=True,
    ),
    _Family(
        re.compile(
            r"(?<![\w$])(?P<form>\$\d[\d,]*(?:\.\d+)?(?: (?:million|billion|trillion))?"
            r"|(?<!\.)\d[\d,]*(?:\.\d+)?(?: (?:million|billion|trillion))? dollars)\b"
        ),
        lambda match: "$" if match["form"].startswith("$") else "dollars",
        lambda own, style: f"{own[1:]} dollars" if style == "dollars" else f"${own[:-8]}",
    ),
    _Family(
        re.compile(
            r"(?:(?<=\b\d )|(?<=\b\d\d )|\b(?=[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?\b(?![:%])))"
            r"(?P<form>(?:Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
            r"|(?:January|February|August|September|October|November|December)\b)"
        ),
        _month,
        _month_as,
    ),
    _Family(
        re.compile(r"(?<![\w.])(?P<form>e\.g\.|i\.e\.|eg|ie)(?=[ ,])"),
        _latin,
        _latin_as,
    ),
    _Family(
        re.compile(r"(?<![\w.])(?P<form>No\.?|no\.)(?= \d)"),
        lambda match: STOP if match["form"].endswith(".") else PLAIN,
        _stop_as,
    ),
    _Family(
        re.compile(r"(?<= )(?P<form>vs\b\.?|versus)(?= [A-Z])"),
        lambda match: match["form"],
        lambda _, style: style,
    ),
    *(_unit(short, full) for short, full in _UNITS.items() if short not in {"lbs", "sq"}),
)
