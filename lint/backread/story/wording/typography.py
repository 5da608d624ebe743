"""Numbers, dates and dashes that the story writes in two ways."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from backread.calendar_words import FULL_MONTH
from backread.span import Span
from backread.story.wording.variant import Form, Variant, usual_style
from backread.story.wording.words import Words, Zone

_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_WORD = "|".join(_WORDS)
#: Not counts of things: measures, shares, money, time of day, scores and the like have rules of
#: their own, and figures are usual in them.
_MEASURES = (
    r"percent|basis|per\s+cent|percentage|points?|degrees?|miles?|kilomet\w+|met(?:er|re)s?|feet|foot"
    r"|inch\w*|yards?|acres?|hectares?|pounds?|ounces?|tons?|tonnes?|lit\w+|gallons?|dollars?|euros?"
    r"|cents?|pence|million|billion|trillion|thousand|hundred|dozen|a\.?m|p\.?m|o['’]clock"
    r"|km|kg|cm|mm|mph|lb|lbs|ft|sq|square|cubic|times|to|of|and|or|in|on|at|by|with|for|from|is"
    r"|was|were|are|had|has|as|but|when|after|before|between|versus|vs|votes?|seats?|goals?|runs?"
    r"|wickets?|sets?|games?|years?[ -]olds?|per|out|more|less|fewer|the|who|that|which|between"
)
_COUNT = re.compile(
    rf"(?<![\w$£€%.,:/#-])(?P<number>[2-9]|(?i:{_WORD}))(?P<noun>(?: [a-z]{{3,}})?"
    rf" (?!(?:{_MEASURES})\b)[a-z]+s|\s(?:people|men|women|children))(?![\w-])"
)
_NOT_COUNTED = re.compile(rf"(?: (?:{_MEASURES})\b)")
#: A time as a clock shows it: "4 minutes, 6.31 seconds", "2 hours and 40 minutes".
_SPLIT_TIME = re.compile(r" (?:hours?|minutes?|seconds?),? (?:and )?\d")
_SPLIT_TIME_BEFORE = re.compile(r"\b(?:hours?|minutes?),? (?:and )?\Z")
#: What stands before a digit that names rather than counts.
_NAMES = re.compile(
    r"(?:\b(?:No\.?|number|page|chapter|article|section|phase|level|grade|class|type|day|week|year|part"
    r"|act|round|tier|stage|group|line|route|highway|gate|district|ward|proposition|title|table"
    r"|figure|version|season|episode|game|step|rule|age|aged|division|unit|reactor|channel"
    r"|(?<=[\w,;] )[A-Z]\w*"
    r"|\d[\d,.]*(?: (?:to|and|or|in|of|for|on))?|versus)\s|[-–—/]\s?)\Z"
)
_TIME = frozenset("second minute hour day week month year decade".split())

_THOUSANDS = re.compile(
    r"(?<![\w.,:/#-])(?P<money>[$£€]\s?)?(?P<number>\d{1,3}(?:,\d{3})+|\d{4,6})"
    r"(?![\d:/]|,\d|\.\d|-\d|[A-Za-z])(?P<after> [a-z]+)?"
)
_BIG_YEAR = 2100
#: A block that holds no more than a date is shorter than this.
_DATELINE = 60
_COUNTED_AFTER = re.compile(
    r" (?:people|men|women|children|workers|jobs|troops|soldiers|votes|homes|houses|miles|feet"
    r"|kilomet\w+|met(?:er|re)s|acres|tons|tonnes|dollars|euros|members|students|residents|employees"
    r"|refugees|migrants|delegates|patients|cases|deaths|copies|square|pounds|hectares|families"
    r"|fans|seats|vehicles|cars|planes|aircraft|units)\b"
)

_SCALE = re.compile(
    r"(?<![\w.])(?P<form>[$£€]\s?\d[\d,]*(?:\.\d+)?\s?(?P<scale>million|billion|mn|bn|mln|bln|m|b))\b"
)
_SCALE_SHORT = {"million": ("m", "mn", "mln"), "billion": ("bn", "b", "bln")}

_MONTH = rf"(?:{FULL_MONTH}|(?:Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
_ORDINAL = r"(?P<ordinal>st|nd|rd|th)?"
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}}){_ORDINAL}(?![\d:%]|\.\d|,\d{{3}}\b| percent)\b"
)
_DAY_FIRST = re.compile(
    rf"(?<![\d.,:$£€-])\b(?P<the>the )?(?P<day>\d{{1,2}}){_ORDINAL}(?: of)? "
    rf"(?P<month>{_MONTH})(?!\w| \d{{1,2}}\b(?!:))"
)
#: Days that are known by their date, in whatever order.
_KNOWN_DAYS = re.compile(
    r"(?:September|Sept\.?) 11\b|(?:January|Jan\.) 6\b|July 4|4th of July|Fourth of July|7 July"
    r"|November 13"
)

_DASHES = (
    ("em dash", re.compile(r"(?<=[\w.,;:!?%)\]'’”\"])—(?=[\w'‘“\"(\[$£€])")),
    ("em dash with spaces", re.compile(r"(?<=[^\s\d]) — (?=\S)|(?<=\d) — (?=\D)")),
    ("en dash with spaces", re.compile(r"(?<=[^\s\d]) – (?=\S)|(?<=\d) – (?=\D)")),
    ("double hyphen", re.compile(r"(?<!\d(?=--\d))(?<=[\w.,;:!?%)\]'’”\"])--(?=[\w'‘“\"(\[$£€])")),
    (
        "double hyphen with spaces",
        re.compile(r"(?<=[^\s\d-]) -- (?=[^\s-])|(?<=\d) -- (?=[^\s\d-])"),
    ),
    ("hyphen with spaces", re.compile(r"(?<=[a-z,)\]'’”\"]) - (?=[a-z'‘“\"(\[])")),
)
_MARKS = {
    "em dash": "—",
    "em dash with spaces": " — ",
    "en dash with spaces": " – ",
    "double hyphen": "--",
    "double hyphen with spaces": " -- ",
    "hyphen with spaces": " - ",
}


def find_numbers(words: Words, text: str) -> tuple[Variant, ...]:
    """Counts in figures and in words, thousands with and without a mark, millions in short."""
    found = [*_counts(words, text), *_thousands(words, text), *_scales(words, text)]
    return tuple(sorted(found, key=lambda variant: variant.span))


def find_dates(words: Words, text: str) -> tuple[Variant, ...]:
    """Days before and behind their month, with and without th."""
    orders: list[Form] = []
    endings: list[Form] = []
    for pattern, order in ((_MONTH_FIRST, "month first"), (_DAY_FIRST, "day first")):
        for match, passage in words.find(pattern):
            if passage.zone != Zone.BODY or _is_dateline(text, passage.block.span):
                continue
            if int(match["day"]) > 31 or _KNOWN_DAYS.search(match[0]):
                continue
            span = Span(*match.span())
            orders.append(Form(span, order))
            if not match["ordinal"] or not match.groupdict().get("the"):
                endings.append(Form(span, "with th" if match["ordinal"] else "without th"))
    found: dict[Span, Variant] = {}
    for forms, rewrite in ((orders, _reordered), (endings, _ended)):
        for variant in _minority(sorted(forms, key=lambda form: form.span), text, rewrite):
            found.setdefault(variant.span, variant)
    return tuple(sorted(found.values(), key=lambda variant: variant.span))


def find_dashes(words: Words, text: str) -> tuple[Variant, ...]:
    """Dashes between parts of a sentence that are set in another way than most of them."""
    forms = [
        Form(Span(*match.span()), style)
        for style, pattern in _DASHES
        for match, passage in words.find(pattern)
        if passage.zone == Zone.BODY and not _opens_a_block(text, match, passage.block.span)
    ]
    usual = usual_style(sorted(forms, key=lambda form: form.span))
    if usual is None:
        return ()
    return tuple(sorted(_dash_variants(forms, usual, text), key=lambda variant: variant.span))


def _dash_variants(forms: Sequence[Form], usual: str, text: str) -> Iterator[Variant]:
    """One variant for each way of setting dashes that is not the usual one."""
    by_style: dict[str, list[Span]] = defaultdict(list)
    for form in forms:
        by_style[form.style].append(form.span)
    places = tuple(sorted(by_style.pop(usual)))
    for spans in by_style.values():
        first, *others = sorted(spans)
        yield Variant(
            first,
            first.of(text),
            _MARKS[usual],
            len(spans),
            len(places),
            places,
            also=tuple(others),
            shown=usual,
        )


def _minority(
    forms: Sequence[Form],
    text: str,
    rewrite: Callable[[str, str], str],
    preferred: Sequence[str] = (),
) -> Iterator[Variant]:
    usual = usual_style(forms, preferred)
    if usual is None:
        return
    counts = Counter(form.style for form in forms)
    places = tuple(form.span for form in forms if form.style == usual)
    for form in forms:
        if form.style != usual:
            own = form.span.of(text)
            yield Variant(
                form.span,
                own,
                rewrite(own, usual),
                counts[form.style],
                counts[usual],
                places,
            )


def _counts(words: Words, text: str) -> Iterator[Variant]:
    """Numbers under ten before the same noun, or at all where one way clearly prevails."""
    by_noun: dict[str, list[tuple[Form, str]]] = defaultdict(list)
    every: list[tuple[Form, str]] = []
    for match, passage in words.find(_COUNT):
        before = text[max(passage.span.start, match.start() - 14) : match.start()]
        if passage.zone != Zone.BODY or _NOT_COUNTED.match(text, match.end("number")):
            continue
        if _NAMES.search(before) or re.search(r"(?:\A|[.!?:]['\"”’)]*\s+)\Z", before):
            continue
        if _SPLIT_TIME.match(text, match.end("number")) or _SPLIT_TIME_BEFORE.search(before):
            continue
        noun = match["noun"].split()[-1]
        style = "in figures" if match["number"].isdigit() else "in words"
        form = Form(Span(*match.span("number")), style)
        by_noun["time" if noun.rstrip("s") in _TIME else noun].append((form, match["number"]))
        every.append((form, match["number"]))
    seen: set[Span] = set()
    overall = Counter(form.style for form, _ in every)
    preferred = sorted(overall, key=lambda style: -overall[style])
    for kind, group in [*by_noun.items(), ("", every)]:
        counts = Counter(form.style for form, _ in group)
        if len(counts) < 2 or (kind == "" and max(counts.values()) < 3 * min(counts.values())):
            continue
        for variant in _minority([form for form, _ in group], text, _number_as, preferred):
            if variant.span not in seen:
                seen.add(variant.span)
                yield variant


def _number_as(own: str, style: str) -> str:
    if style == "in figures":
        return str(_WORDS.index(own.lower()) + 2)
    return _WORDS[int(own) - 2]


def _thousands(words: Words, text: str) -> Iterator[Variant]:
    forms = []
    for match, passage in words.find(_THOUSANDS):
        number = match["number"]
        if "," in number:
            forms.append(Form(Span(*match.span("number")), "with a comma"))
        elif _is_quantity(match, number) and (
            match["money"]
            or not _NAMES.search(text[max(passage.span.start, match.start() - 14) : match.start()])
        ):
            forms.append(Form(Span(*match.span("number")), "without a comma"))
    yield from _minority(forms, text, _grouped)


def _is_quantity(match: re.Match[str], number: str) -> bool:
    """Whether figures without a comma are a quantity, and no year, code or address."""
    if number.startswith("0"):
        return False
    counted = bool(match["money"]) or bool(_COUNTED_AFTER.match(match["after"] or ""))
    return counted and (bool(match["money"]) or not 1500 <= int(number) <= _BIG_YEAR)


def _grouped(own: str, style: str) -> str:
    return own.replace(",", "") if style == "without a comma" else f"{int(own):,}"


def _scales(words: Words, text: str) -> Iterator[Variant]:
    forms = []
    for match, passage in words.find(_SCALE):
        if passage.zone == Zone.BODY:
            style = match["scale"] if match["scale"] in _SCALE_SHORT else "short"
            forms.append(Form(Span(*match.span("form")), "short" if style == "short" else "full"))
    short = [form.span.of(text) for form in forms if form.style == "short"]

    def rewrite(own: str, style: str) -> str:
        number = own.rstrip("abcdefghijklmnopqrstuvwxyz").rstrip()
        million = own[len(number) :].strip().startswith("m")
        if style == "full":
            return f"{number} {'million' if million else 'billion'}"
        choices = _SCALE_SHORT["million" if million else "billion"]
        used = next((c for c in choices if any(s.endswith(c) for s in short)), choices[0])
        return f"{number}{used}"

    yield from _minority(forms, text, rewrite)


def _is_dateline(text: str, block: Span) -> bool:
    """Whether a block is no more than the date above the copy."""
    return len(block) < _DATELINE and not re.search(r"[.!?]['\"”’)]*\s*\Z", block.of(text))


def _reordered(own: str, style: str) -> str:
    day_match = re.search(r"\d{1,2}", own)
    month_match = re.search(_MONTH, own)
    assert day_match is not None
    assert month_match is not None
    day, month = day_match[0], month_match[0]
    return f"{month} {day}" if style == "month first" else f"{day} {month}"


def _ended(own: str, style: str) -> str:
    bare = re.sub(r"(?<=\d)(?:st|nd|rd|th)", "", own)
    if style == "without th":
        return bare
    return re.sub(r"\d{1,2}", lambda match: match[0] + _ending(int(match[0])), bare, count=1)


def _ending(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _opens_a_block(text: str, match: re.Match[str], block: Span) -> bool:
    """Whether it stands behind a dateline or a label, or before a name that signs a quotation."""
    before = text[block.start : match.start()]
    if len(before) < 40 and not re.search(r"[a-z] [a-z]", before):
        return True
    after = text[match.end() : block.end]
    return len(after) < 40 and not re.search(r"[.!?]", after)
