"""``python -m bench spelling_lists``: the spellings in the wording layer, made anew.

They come from VarCon, the variant conversion data of SCOWL by Kevin Atkinson and Benjamin Titze,
whose file ``varcon.txt`` the project en-wl/wordlist carries (branch ``v1``). Of its 32,000 lines
those are kept that somebody has checked or that follow one of the plain patterns; the rest was
made by machine and holds pairs of different words.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_DATA = Path(__file__).parent.parent / "lint" / "backread" / "story" / "wording" / "data"
_HEAD = (
    "# Words with more than one spelling: the word, then each spelling of one of its forms after\n"
    "# the tags that say where it is used (A American, B British, Z British in -ize, C Canadian,\n"
    "# D Australian, _ anywhere; v variant, V seldom, . equal, - and x not used).\n"
    "# Source: VarCon {version}, copyright 2000-2020 by Kevin Atkinson and Benjamin Titze; the\n"
    "# notice is in NOTICE.txt.\n"
)
_LEVEL = re.compile(r"\(level (\d+)\)")
#: SCOWL's levels up to here hold what stands in a dictionary.
_DICTIONARY = 70
_FORM = re.compile(r"[A-Za-z]+\Z")
#: How American and British spellings differ where a machine may be trusted to have paired them.
_PATTERNS = (
    (re.compile(r"i[sz](?=e|in|at|ab)"), "iz"),
    (re.compile(r"y[sz](?=e|in)"), "yz"),
    (re.compile(r"ll?(?=ed|ing|er|or|able|at|ous|ee|ant)"), "l"),
    (re.compile(r"tre\Z|ter\Z"), "tre"),
    (re.compile(r"en[cs]e"), "ense"),
)
#: Pairs of words, not of spellings: another drink, another word for a mother, another meaning.
_LEFT_OUT = frozenset(
    """
    whiskey mom math shit mac welsh graphic drier schemata narc willy spic legged premier
    septic hooky nan kiddie reprize reprized reprizing apprize outsize
    """.split()
)


@dataclass(frozen=True, slots=True)
class _Line:
    word: str
    spellings: tuple[tuple[str, str], ...]

    @property
    def row(self) -> str:
        return "\t".join([self.word, *(f"{tags}:{form}" for tags, form in self.spellings)])


def main(argv: list[str]) -> int:
    """Writes the spellings into the wording layer."""
    parser = argparse.ArgumentParser(prog="python -m bench spelling_lists", description=__doc__)
    parser.add_argument("--varcon", type=Path, required=True, help="VarCon's file varcon.txt")
    parser.add_argument("--version", default="2020.12.07", help="VarCon's version (%(default)s)")
    options = parser.parse_args(argv)
    rows = spelling_rows(options.varcon.read_text("utf-8"))
    _DATA.mkdir(exist_ok=True)
    (_DATA / "spellings.tsv").write_text(
        _HEAD.format(version=options.version) + rows, encoding="utf-8"
    )
    return 0


def spelling_rows(varcon: str) -> str:
    """The rows of the list, in VarCon's order."""
    lines = [line for cluster in varcon.split("\n\n") for line in _cluster(cluster.splitlines())]
    varied = {form for line in lines if len(line.spellings) > 1 for _, form in line.spellings}
    # A spelling that is a word of its own too ("curb" the verb) needs that line to be told so.
    kept = [line for line in lines if any(form in varied for _, form in line.spellings)]
    return "".join(f"{row}\n" for row in dict.fromkeys(line.row for line in kept))


def _cluster(lines: list[str]) -> Iterator[_Line]:
    lines = [line for line in lines if line.strip() and not line.startswith("##")]
    if not lines or not lines[0].startswith("# "):
        return
    head = lines[0]
    word = head.split()[1]
    level = _LEVEL.search(head)
    checked = "<verified>" in head
    if word in _LEFT_OUT or not (checked or (level and int(level[1]) <= _DICTIONARY)):
        return
    for line in lines[1:]:
        spelt, _, note = line.partition("#")[0].partition("|")
        spellings = tuple(_spellings(spelt))
        # A bracketed hyphen marks a meaning that is hardly ever meant: the gray, a unit.
        if spellings and "(-)" not in note and (checked or _is_sound(spellings)):
            yield _Line(word, spellings)


def _spellings(line: str) -> Iterator[tuple[str, str]]:
    for part in line.split(" / "):
        tags, _, form = part.strip().rpartition(": ")
        tags = " ".join(tag for tag in tags.split() if not tag.isdigit())
        if tags and _FORM.match(form):
            yield tags, form


def _is_sound(spellings: tuple[tuple[str, str], ...]) -> bool:
    """Whether an unchecked line has been looked at all the same, or follows a plain pattern."""
    tags = {tag for tags, _ in spellings for tag in tags.split()}
    if tags - {"A", "B", "Z"} or len(spellings) == 1:
        return True
    forms = [form for _, form in spellings]
    return any(
        len({pattern.sub(by, form) for form in forms}) == 1 and len(set(forms)) > 1
        for pattern, by in _PATTERNS
    )
