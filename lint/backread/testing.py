"""Testing rules: the examples on their pages, and case files that an editor can write.

A case file is Markdown. Each case has a heading, a draft in a block fenced as ``draft``, and the
findings expected of it in a block fenced as ``findings``, one a line: a piece of the draft, copied,
with square brackets around the words that the finding points at, and if wanted ``=>`` and a part
of the message. ``none`` stands for no findings. A block fenced as ``options`` sets the rule's
options in TOML, one fenced as ``config`` the keys of a configuration file. See
``docs/writing-rules.md``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from backread.desk.config import config_from_table
from backread.desk.desk import Desk
from backread.draft.reading import read_text
from backread.rule import Rule

if TYPE_CHECKING:
    from backread.desk.result import ReportedFinding
    from backread.story.language import LanguageModel

_HEADING = re.compile(r"^#{1,6} +(?P<title>.+?) *$", re.MULTILINE)
_FENCE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})(?P<kind>draft|findings|options|config) *\n"
    r"(?P<body>.*?)^(?P=fence) *$",
    re.MULTILINE | re.DOTALL,
)
_EXPECTED = re.compile(r"(?P<before>.*?)\[(?P<text>.+?)\](?P<after>.*?)(?: => (?P<message>.+))?")


class CaseError(Exception):
    """A case is not of the form above. The message is one line that names it and says why."""


@dataclass(frozen=True, slots=True)
class Expected:
    """An expected finding: a piece of the draft with the words that it points at in the middle."""

    before: str
    text: str
    after: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A draft and what a rule is to find in it.

    Attributes:
        title: the heading over it.
        expected: the expected findings, or None where any finding will do.
    """

    title: str
    draft: str
    expected: tuple[Expected, ...] | None
    options: dict[str, Any] = field(default_factory=dict)
    config: dict[str, Any] = field(default_factory=dict)


def read_cases(path: Path) -> list[Case]:
    """The cases of a case file.

    Raises:
        CaseError: if a draft has no findings block behind it, or a line of one is not readable.
    """
    text = path.read_text("utf-8")
    titles = list(_HEADING.finditer(_without_fences(text)))
    cases: list[Case] = []
    draft: str | None = None
    tables: dict[str, dict[str, Any]] = {}
    for block in _FENCE.finditer(text):
        title = next((t["title"] for t in reversed(titles) if t.start() < block.start()), path.stem)
        if block["kind"] in {"options", "config"}:
            tables[block["kind"]] = tomllib.loads(block["body"])
        elif block["kind"] == "draft" and draft is None:
            draft = block["body"]
        elif block["kind"] == "findings" and draft is not None:
            expected = tuple(_expected(block["body"], title))
            cases.append(Case(title, draft, expected, **tables))
            draft, tables = None, {}
        else:
            raise CaseError(f"{path.name}, {title}: a draft and its findings must come in turn")
    if draft is not None:
        raise CaseError(f"{path.name}: the last draft has no findings block behind it")
    return cases


def page_cases(rule: Rule) -> list[Case]:
    """The Example of a rule's page, which must be flagged, and its Instead, which must not.

    Raises:
        CaseError: if the page has not one of each.
    """
    cases = []
    for section, expected in (("Example", None), ("Instead", ())):
        blocks = list(_FENCE.finditer(_section(rule.page, section)))
        drafts = [block["body"] for block in blocks if block["kind"] == "draft"]
        if len(drafts) != 1:
            raise CaseError(f'{rule.name}: the page has {len(drafts)} drafts under "## {section}"')
        tables = {
            block["kind"]: tomllib.loads(block["body"])
            for block in blocks
            if block["kind"] in {"options", "config"}
        }
        cases.append(Case(section, drafts[0], expected, **tables))
    return cases


def case_problems(rule: Rule, case: Case, model: LanguageModel) -> list[str]:
    """What a rule does in a case that it should not, in one line each; empty if all is well."""
    table = {"select": [rule.code], **case.config}
    if case.options:
        table["rules"] = {rule.name: case.options}
    config = config_from_table(table, Path("case.toml"))
    desk = Desk(config, rules=[rule], model=model)
    report = desk.check(read_text(case.draft, path="case.md"))
    problems = [failure.message for failure in report.failures]
    found = list(report.findings)
    if case.expected is None:
        return problems if found else [*problems, "nothing was found"]
    for expected in case.expected:
        span = _place(expected, case.draft)
        match = next((each for each in found if _range(each) == span), None)
        if match is None:
            problems.append(f"not found: {expected.before}[{expected.text}]{expected.after}")
        else:
            found.remove(match)
            if expected.message not in match.message:
                problems.append(f'message is {match.message!r}, without "{expected.message}"')
    return [*problems, *(f"not expected: {each.text!r}: {each.message}" for each in found)]


def _range(finding: ReportedFinding) -> tuple[int, int]:
    return finding.span.start.offset, finding.span.end.offset


def _place(expected: Expected, draft: str) -> tuple[int, int]:
    pieces = (_loose(expected.before), _loose(expected.text), _loose(expected.after))
    pattern = "{}({}){}".format(*pieces)
    places = list(re.finditer(pattern, draft))
    if len(places) != 1:
        quoted = f"{expected.before}[{expected.text}]{expected.after}"
        raise CaseError(f"{quoted} stands {len(places)} times in the draft, not once")
    return places[0].span(1)


def _loose(text: str) -> str:
    return r"\s+".join(re.escape(piece) for piece in re.split(r"\s+", text))


def _expected(body: str, title: str) -> Iterator[Expected]:
    lines = [line.strip() for line in body.splitlines() if line.strip()]
    if lines == ["none"]:
        return
    if not lines:
        raise CaseError(f'{title}: write "none" where nothing is to be found')
    for line in lines:
        found = _EXPECTED.fullmatch(line)
        if found is None:
            raise CaseError(f"{title}: no words in square brackets: {line}")
        yield Expected(found["before"], found["text"], found["after"], found["message"] or "")


def _without_fences(text: str) -> str:
    return _FENCE.sub(lambda block: " " * len(block[0]), text)


def _section(page: str, title: str) -> str:
    _, _, behind = page.partition(f"## {title}\n")
    return re.split(r"^## ", behind, maxsplit=1, flags=re.MULTILINE)[0]
