"""FIG503: a percentage does not follow from the numbers beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import added, narrated_sentences, paragraph_ends, some
from bench.revision import Edit

CODE = "FIG503"

_CHANGES = (
    "The number of members rose {2} percent, from {0} to {1}.",
    "Revenue rose to ${1} million from ${0} million, an increase of {2} percent.",
    "The fee went up by {2}%, from £{0} to £{1}.",
    "Orders grew from {0} to {1} in two years, a {2} percent increase.",
    "The average wait increased {2} percent to {1} minutes from {0} minutes.",
    "The fund went from ${0} million in May to ${1} million in June, up {2} per cent.",
    "Rents in the quarter saw a {2} percent rise, from ${0} to ${1} a month.",
    "Membership climbed to {1}, compared with {0} a year ago, a gain of {2} percent.",
    "The charity helped {1} families last year, up {2} percent from {0} the year before.",
    "Its school has {1} pupils, {2} percent more than the {0} of last autumn.",
    "Costs jumped {2}% to €{1} million from €{0} million.",
    "Its shop sold {1} bicycles (up from {0}), a jump of {2} percent.",
)
_FALLS = (
    "The number of farms fell {2} percent, from {1} to {0}.",
    "Complaints dropped to {0} from {1}, a decline of {2} percent.",
    "The town has {0} shops, {2} percent fewer than the {1} it had in 2010.",
    "Output shrank from {1} tons to {0} tons — a drop of {2} percent.",
    "The fee was cut by {2}%, from £{1} to £{0}.",
)
_SHARES = (
    "Of the offices, {0} of {1}, or {2} percent, are closed on Fridays.",
    "Inspectors visited {0} of the {1} sites ({2} percent) before the summer.",
    "Only {0} out of {1} applicants, or {2}%, were accepted.",
    "About {2} percent of the {1} seats — {0} of them — went to newcomers.",
    "Women hold {0} of the {1} posts, or {2} per cent.",
    "Of the {1} people asked, {0}, or {2} percent, said no.",
)
_POINTS = (
    "Turnout rose {2} percentage points, from {0} percent to {1} percent.",
    "Support went from {0} percent to {1} percent, an increase of {2} percentage points.",
    "The share climbed {2} points to {1} percent from {0} percent.",
    "Approval is at {1} percent, up {2} points from {0} percent in the spring.",
    "The measure led by {2} points, {1} percent to {0} percent.",
    "The measure is ahead {1} percent to {0} percent, a {2}-point lead.",
)
_TIMES = (
    "Enrolment more than doubled, from {0} to {1} students.",
    "The budget doubled from ${0} million to ${1} million.",
    "The number of cases tripled, from {0} to {1}.",
    "Visits to the site have doubled since March, from {0} to {1} a day.",
    "Its staff was halved, from {1} to {0}.",
    "Donations fell by half, to ${0} from ${1}.",
)
_SAME = (
    "One in {0}, or {1} percent, of the buses ran late.",
    "About one in {0} households ({1} percent) has no car.",
)
_OF_THE_ARTICLE = (
    re.compile(
        r"\bby (?P<said>\d\d|[a-z]+)[ -](?:percentage )?points?,? \(?\d\d(?: percent|%)? to"
    ),
    re.compile(r"\b\d+(?:\.\d+)? (?:points|cents), or (?P<said>\d+(?:\.\d+)?) ?(?:percent|%), to"),
    re.compile(r"\$\d+(?:\.\d+)?, or (?P<said>\d+(?:\.\d+)?) ?(?:percent|%), to \$"),
    re.compile(r"\d(?: percent|%)? (?P<said>\d+) ?(?:percent|%),? from [$£]?\d[\d.,]* .{0,30}to "),
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Alters a percentage of the article's own, and adds sentences whose percentage is wrong."""
    yield from _altered(reading, random)
    ends = paragraph_ends(reading)
    for kind, templates in (
        ("rise in percent", _CHANGES),
        ("fall in percent", _FALLS),
        ("share in percent", _SHARES),
        ("percentage points", _POINTS),
        ("multiple", _TIMES),
        ("ratio and percentage", _SAME),
    ):
        for at in some(ends, random, 1):
            template = random.choice(templates)
            edit, wrong = added(at, template, _numbers(kind, template, random))
            yield planted(reading, CODE, kind, [edit], [wrong])


def _altered(reading: Reading, random: Random) -> Iterator[Planted]:
    for start, stop in narrated_sentences(reading):
        for pattern in _OF_THE_ARTICLE:
            for match in pattern.finditer(reading.text, start, stop):
                said = match["said"]
                if not said[0].isdigit():
                    continue
                other = f"{float(said) * random.choice((1.5, 2, 3)) + 2:.{'.' in said:d}f}"
                edit = Edit(*match.span("said"), other)
                yield planted(reading, CODE, "percentage of the article", [edit], [[match.span()]])


def _numbers(kind: str, template: str, random: Random) -> list[str]:
    return [f"{number:,}" for number in _drawn(kind, template, random)]


def _drawn(kind: str, template: str, random: Random) -> tuple[int, int, int]:
    if kind == "ratio and percentage":
        ratio = random.choice((4, 5, 10, 3))
        return ratio, round(100 / ratio) + random.choice((12, 15, 20)), 0
    if kind == "share in percent":
        part, whole = random.randrange(11, 48), random.randrange(52, 95)
        return part, whole, round(part * 100 / whole) + random.choice((-8, 8, 12))
    if kind == "percentage points":
        first, rise = random.randrange(30, 50), random.randrange(4, 20)
        return first, first + rise, rise + random.choice((-3, 3, 5))
    first = random.randrange(110, 480)
    if kind == "multiple":
        factor = random.choice((1.4, 1.6, 3.5)) if "tripled" not in template else 4.2
        return first, round(first * factor), 0
    second = first + random.randrange(first // 5, first // 2)
    of = second if kind == "fall in percent" else first
    right = round((second - first) * 100 / of)
    return first, second, right + random.choice((-7, 6, 9))
