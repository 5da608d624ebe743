"""What is found does not depend on where a draft's lines break."""

import json
import re
import textwrap
from collections import Counter
from pathlib import Path

from tests.cli.command_line import Backread

SEEDS = Path(__file__).parents[2] / "seeds"
_WIDTH = 56


def _unwrapped(copy: str) -> str:
    return " ".join(copy.split())


def _wrapped(copy: str) -> str:
    lines = textwrap.wrap(copy, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines)


def _set_anew(source: str, *, narrow: bool) -> str:
    """A draft with the lines of its plain paragraphs broken anew, or in one line each."""
    paragraphs = []
    for paragraph in re.split(r"\n{2,}", source.strip("\n")):
        if re.match(r"[#>|!*\-\d`]|---", paragraph) or "  \n" in paragraph:
            paragraphs.append(paragraph)
        else:
            copy = _unwrapped(paragraph)
            paragraphs.append(_wrapped(copy) if narrow else copy)
    return "\n\n".join(paragraphs) + "\n"


def _found(backread: Backread, folder: Path) -> Counter[tuple[str, str, str]]:
    result = backread("check", "--output-format", "json", "--exit-zero", str(folder))
    return Counter(
        (Path(each["path"]).name, each["code"], " ".join(each["text"].split()))
        for each in json.loads(result.stdout)["findings"]
    )


def test_findings_do_not_depend_on_line_breaks(tmp_path: Path, backread: Backread) -> None:
    for name, broken in (("wide", False), ("narrow", True)):
        (tmp_path / name).mkdir()
        for draft in sorted(SEEDS.glob("*.md")):
            source = draft.read_text(encoding="utf-8")
            (tmp_path / name / draft.name).write_text(
                _set_anew(source, narrow=broken), encoding="utf-8"
            )
    wide, narrow = (_found(backread, tmp_path / each) for each in ("wide", "narrow"))
    assert wide
    assert narrow == wide
