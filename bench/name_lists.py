"""``python -m bench name_lists``: the lists of names in the people layer, made anew.

They come from the packages of the ``names`` extra: the 1990 files of the US Census Bureau (public
domain, in ``names``) and the name lists of Faker (MIT). Which of them are English words as well is
looked up in SCOWL's word lists, one word a line, as most systems have them.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

_DATA = Path(__file__).parent.parent / "lint" / "backread" / "story" / "people" / "data"
_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zà-öø-ÿā-žș-țǎ-ǯ]+(?:['’-][A-ZÀ-Þa-z][a-zà-ÿ]+)?\Z")
_LISTS = {
    "first_names_female": "f",
    "first_names_male": "m",
    "first_names_est_female": "f",
    "first_names": "",
    "first_romanized_names": "",
}
_FAMILY_NAMES = 12_000
#: A name outside the census that is an English word has to be in so many locales' lists to count.
_LOCALES_OF_A_WORD = 4
#: A census name that one gender bears so many times as often as the other is that gender's.
_MOSTLY = 20
#: Census and Faker entries that are no given names in English copy, or titles and points of
#: the compass first of all.
_LEFT_OUT = frozenset(
    """
    Philippine Roman America Asia China India Africa Israel Kenya Tuesday Sunday Monday Friday
    January August Summer Winter Easter Christian Muslim English French German Italian Spanish
    Indian Latina Latino American Republic Baby Boy Girl Male Female Unknown Infant Doctor
    President Minister King Queen Prince Princess Judge Major General Colonel Captain Bishop Pope
    Lord Lady Sir Duke Earl Baron Count Saint San Santa New North South East West
    """.split()
)
_GIVEN_HEAD = (
    '# Given names, gender as recorded (f, m, fm, u), and "word" where the name is also a common'
    " English word.\n"
    "# Sources: US Census Bureau 1990 name files (public domain); the name lists of Faker (MIT),"
    " all locales in Latin script;\n"
    "# words checked against SCOWL (free). See docs/data.md.\n"
)
_FAMILY_HEAD = (
    "# The 12,000 most frequent family names of the US Census Bureau 1990 file (public domain),"
    " the most\n"
    '# frequent first, and "word" where the name is also a common English word.\n'
)


def main(argv: list[str]) -> int:
    """Writes both lists into the people layer, or says that they are current."""
    parser = argparse.ArgumentParser(prog="python -m bench name_lists", description=__doc__)
    parser.add_argument(
        "--words", nargs="+", type=Path, required=True, help="word lists, one word a line"
    )
    words = _words(parser.parse_args(argv).words)
    (_DATA / "given-names.tsv").write_text(_GIVEN_HEAD + given_names(words), encoding="utf-8")
    (_DATA / "family-names.tsv").write_text(_FAMILY_HEAD + family_names(words), encoding="utf-8")
    return 0


def given_names(words: frozenset[str]) -> str:
    """The rows of the list of given names."""
    genders: dict[str, set[str]] = defaultdict(set)
    sources: dict[str, set[str]] = defaultdict(set)
    shares: dict[tuple[str, str], float] = {}
    for gender in ("female", "male"):
        for name, share in _census(f"dist.{gender}.first"):
            genders[name].add(gender[0])
            sources[name].add("census")
            shares[name, gender[0]] = share
    for locale, gender, name in _faker():
        genders[name].update(gender)
        sources[name].add(locale)
    rows = []
    for name in sorted(set(sources) - _LEFT_OUT):
        is_word = name.lower() in words
        census = "census" in sources[name]
        if is_word and not census and len(sources[name]) < _LOCALES_OF_A_WORD:
            continue
        gender = "".join(sorted(genders[name]))
        if census and gender == "fm":
            gender = _dominant(shares.get((name, "f"), 0.0), shares.get((name, "m"), 0.0))
        rows.append("\t".join([name, gender or "u", *(["word"] if is_word else [])]))
    return "\n".join(rows) + "\n"


def family_names(words: frozenset[str]) -> str:
    """The rows of the list of family names."""
    names = [name for name, _ in _census("dist.all.last")][:_FAMILY_NAMES]
    return "".join(f"{name}\tword\n" if name.lower() in words else f"{name}\n" for name in names)


def _dominant(female: float, male: float) -> str:
    if female > _MOSTLY * male > 0:
        return "f"
    return "m" if male > _MOSTLY * female > 0 else "fm"


def _census(file: str) -> Iterator[tuple[str, float]]:
    for line in (files("names") / file).read_text("ascii").splitlines():
        name, share, *_ = line.split()
        yield name.capitalize(), float(share)


def _faker() -> Iterator[tuple[str, str, str]]:
    providers = importlib.import_module("faker.providers.person")
    for module in pkgutil.iter_modules(providers.__path__):
        if not module.ispkg:
            continue
        provider = importlib.import_module(f"{providers.__name__}.{module.name}").Provider
        for attribute, gender in _LISTS.items():
            names = getattr(provider, attribute, ())
            for name in () if isinstance(names, property) else names:
                if len(name) > 1 and _LATIN.match(name.strip()):
                    yield module.name, gender, name.strip()


def _words(paths: Iterable[Path]) -> frozenset[str]:
    lines = (line for path in paths for line in path.read_text("utf-8").splitlines())
    return frozenset(word.strip() for word in lines if word.strip().islower())
