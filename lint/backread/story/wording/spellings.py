"""Which spellings a word has, and where each is used: VarCon's clusters, and patterns beside them.

The source of the list is named in ``docs/data.md``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from backread.stylebook import Locale

#: In which order the tags of VarCon speak for a locale.
_CATEGORIES = {
    Locale.US: ("A",),
    Locale.GB: ("B", "Z"),
    Locale.IE: ("B", "Z"),
    Locale.IN: ("B", "Z"),
    Locale.CA: ("C",),
    Locale.AU: ("D",),
}
#: What stands in for a category that a line does not name.
_STANDS_IN = {"Z": "B", "C": "Z", "D": "B"}
_PREFIX = re.compile(
    r"(?:anti|counter|co|de|dis|inter|mis|multi|non|out|over|pre|re|self|semi|sub|super|ultra|un"
    r"|under)(?=[a-z]{5})"
)
_MADE = re.compile(
    r"(?P<stem>[a-z]{2,}(?:al|an|ar|at|er|et|ic|id|il|in|iv|on|or))i[sz]"
    r"(?P<end>e|ed|es|er|ers|ing|ation|ations|able)\Z"
)
#: Words that end as those do without having a second spelling.
_NOT_MADE = frozenset(
    """
    advertise chastise enterprise exercise expertise franchise improvise merchandise paradise
    treatise practise valise reprise apprise
    """.split()
)


#: Words that only look as if they had a prefix: to reprise has nothing to do with a prize.
_NO_PREFIX = re.compile(r"repri[sz]")
_NUMBER_BEFORE = r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|hundred|square|cubic))"
#: What tells the meaning that has other spellings from one that has not: a pattern for what stands
#: before the word, and one for what must not stand near it.
_MEANT: dict[str, tuple[re.Pattern[str] | None, re.Pattern[str] | None]] = {
    "program": (
        None,
        re.compile(r"comput|softw|\bapps?\b|\bcode|virus|hack|laptop|\bto program", re.I),
    ),
    "dialog": (None, re.compile(r"\bbox|window|softw|screen|click", re.I)),
    "dialogue": (None, None),
    "programme": (None, None),
    "toward": (None, None),
    "amidst": (None, None),
    "meter": (re.compile(rf"{_NUMBER_BEFORE}[ -]\Z", re.I), None),
    "story": (re.compile(rf"{_NUMBER_BEFORE}-\Z", re.I), None),
    "tire": (
        re.compile(r"\b(?:flat|spare|front|rear|car|truck|burning|bald|winter) \Z", re.I),
        None,
    ),
}
_SINGULAR = {
    "dialogs": "dialog",
    "programs": "program",
    "programmes": "programme",
    "meters": "meter",
    "tires": "tire",
}
_NEAR = 80


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling of one form of a word, with VarCon's tags."""

    form: str
    tags: str

    def rank(self, locale: Locale, named: frozenset[str]) -> int:
        """How usual it is there: 0 preferred, 1 as good, 2 a variant, 3 seldom used, 9 not used.

        ``named`` are the categories that the line names.
        """
        return min(self._rank(_present(category, named)) for category in _CATEGORIES[locale])

    def _rank(self, category: str) -> int:
        ranks = {"": 0, ".": 1, "v": 2, "V": 3}
        for tag in self.tags.split():
            if tag[0] in (category, "_"):
                return ranks.get(tag[1:], 9)
        return 9


@dataclass(frozen=True, slots=True)
class Line:
    """The spellings of one form of a word, of which one stands in the story.

    Attributes:
        word: the word that it is a form of.
        spellings: every spelling of this form.
    """

    word: str
    spellings: tuple[Spelling, ...]

    @property
    def named(self) -> frozenset[str]:
        """The categories that it names."""
        return frozenset(tag[0] for each in self.spellings for tag in each.tags.split())

    def rank(self, form: str, locale: Locale) -> int:
        """How usual a spelling is in a locale, as of ``Spelling.rank``."""
        named = self.named
        return min((s.rank(locale, named) for s in self.spellings if s.form == form), default=9)

    def best(self, locale: Locale) -> Spelling:
        """The spelling that the locale prefers."""
        named = self.named
        return min(self.spellings, key=lambda each: each.rank(locale, named))

    def of(self, form: str) -> Spelling:
        """The spelling that reads so."""
        return next(each for each in self.spellings if each.form == form)


def lines_of(form: str) -> tuple[Line, ...]:
    """The lines that a form in small letters stands in, one for each meaning; () if none."""
    return _index().get(form) or tuple(_derived(form))


def meant_lines(form: str, text: str, start: int) -> tuple[Line, ...]:
    """The lines of a form that stands at an offset of a text, by what is meant there."""
    lines = lines_of(form)
    meant = _MEANT.get(_SINGULAR.get(form, form)) if len(lines) > 1 else None
    if meant is None:
        return lines
    before, other = meant
    near = text[max(0, start - _NEAR) : start + _NEAR]
    if (before and not before.search(text, max(0, start - 12), start)) or (
        other and other.search(near)
    ):
        return lines
    return tuple(line for line in lines if len(line.spellings) > 1)[:1]


def sole_line(lines: tuple[Line, ...]) -> Line | None:
    """The line that all of them come to, if it has other spellings; else None."""
    if not lines or any(len(line.spellings) < 2 for line in lines):
        return None
    first = lines[0]
    return first if all(line.spellings == first.spellings for line in lines) else None


def _derived(form: str) -> Iterator[Line]:
    """The lines of a word that the list has without its prefix, or of a verb in -ise or -ize."""
    prefix = None if _NO_PREFIX.match(form) else _PREFIX.match(form)
    if prefix:
        for line in _index().get(form[prefix.end() :], ()):
            yield Line(
                prefix[0] + line.word,
                tuple(Spelling(prefix[0] + each.form, each.tags) for each in line.spellings),
            )
        return
    if form.endswith("s") and (singular := _index().get(form[:-1])):
        for line in singular:
            yield Line(
                line.word, tuple(Spelling(f"{each.form}s", each.tags) for each in line.spellings)
            )
        return
    made = _MADE.match(form)
    if made and f"{made['stem']}ise" not in _NOT_MADE:
        stem, end = made["stem"], made["end"]
        yield Line(
            f"{stem}ize", (Spelling(f"{stem}iz{end}", "A Z"), Spelling(f"{stem}is{end}", "B"))
        )


def _present(category: str, named: frozenset[str]) -> str:
    while category not in named and category in _STANDS_IN:
        category = _STANDS_IN[category]
    return category


@lru_cache(maxsize=1)
def _index() -> dict[str, tuple[Line, ...]]:
    found: dict[str, list[Line]] = {}
    data = files("backread.story.wording") / "data"
    for name in ("spellings.tsv", "own-spellings.tsv"):
        for row in (data / name).read_text("utf-8").splitlines():
            if row.startswith("#"):
                continue
            word, *cells = row.split("\t")
            pairs = [cell.partition(":") for cell in cells]
            line = Line(word, tuple(Spelling(form, tags) for tags, _, form in pairs))
            for form in {each.form for each in line.spellings}:
                found.setdefault(form, []).append(line)
    return {form: tuple(lines) for form, lines in found.items()}
