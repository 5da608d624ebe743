"""The output formats by name. A format's module is imported when it is first rendered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType

from backread.desk.result import Report


@dataclass(frozen=True, slots=True)
class Format:
    """An output format of ``backread check``.

    Attributes:
        name: its name on the command line, which is also that of its module, with an underscore
            for a hyphen.
        summary: what it is for, in a few words.
        colored: whether it can be coloured.
        fitted: whether it is fitted to a width.
    """

    name: str
    summary: str
    colored: bool = False
    fitted: bool = False

    def render(self, report: Report, *, color: bool = False, width: int = 100) -> str:
        """The report as text: empty, or ending in a line feed.

        Args:
            report: what the desk found.
            color: whether a format that can be coloured is, with ANSI escape sequences.
            width: how many terminal cells a line of source may take, in a format fitted to one.
        """
        taken: dict[str, object] = {}
        if self.colored:
            taken["color"] = color
        if self.fitted:
            taken["width"] = width
        module = import_module(f"backread.report.{self.name.replace('-', '_')}")
        rendered: str = module.render(report, **taken)
        return rendered


#: The formats that ``--output-format`` takes.
FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        each.name: each
        for each in (
            Format("full", "every finding with its source, for people", colored=True, fitted=True),
            Format("concise", "one line per finding", colored=True),
            Format("json", "for other programs, schema backread/1"),
            Format("json-lines", "one finding a line, for other programs"),
            Format("sarif", "SARIF 2.1.0, for code scanning"),
            Format("github", "annotations in GitHub Actions"),
            Format("gitlab", "a Code Quality report for GitLab"),
            Format("rdjson", "for reviewdog"),
        )
    }
)
