"""A backread for reporting drafts: where a story disagrees with itself.

``backread.check(text)`` checks a draft; a :class:`Desk` checks many. What is exported here is
imported when it is first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backread.desk.checking import check
    from backread.desk.config import Choice, Config, ConfigError
    from backread.desk.config_files import read_config
    from backread.desk.desk import Desk
    from backread.desk.result import (
        DraftReport,
        Failure,
        Report,
        ReportedEdit,
        ReportedFinding,
        ReportedFix,
        ReportedRelated,
        SourceSpan,
        Summary,
    )
    from backread.desk.rules import RulesError, installed_rules
    from backread.draft.draft import Draft, DraftError
    from backread.draft.reading import read_bytes, read_file, read_text
    from backread.draft.source_map import Position
    from backread.finding import Safety, Severity
    from backread.rule import Rule
    from backread.story.story import Story

    __version__: str

_EXPORTS = {
    "backread.desk.checking": ("check",),
    "backread.desk.config": ("Choice", "Config", "ConfigError"),
    "backread.desk.config_files": ("read_config",),
    "backread.desk.desk": ("Desk",),
    "backread.desk.result": (
        "DraftReport",
        "Failure",
        "Report",
        "ReportedEdit",
        "ReportedFinding",
        "ReportedFix",
        "ReportedRelated",
        "SourceSpan",
        "Summary",
    ),
    "backread.desk.rules": ("RulesError", "installed_rules"),
    "backread.draft.draft": ("Draft", "DraftError"),
    "backread.draft.reading": ("read_bytes", "read_file", "read_text"),
    "backread.draft.source_map": ("Position",),
    "backread.finding": ("Safety", "Severity"),
    "backread.rule": ("Rule",),
    "backread.story.story": ("Story",),
}
_MODULE_OF = {name: module for module, names in _EXPORTS.items() for name in names}

__all__ = [
    "Choice",
    "Config",
    "ConfigError",
    "Desk",
    "Draft",
    "DraftError",
    "DraftReport",
    "Failure",
    "Position",
    "Report",
    "ReportedEdit",
    "ReportedFinding",
    "ReportedFix",
    "ReportedRelated",
    "Rule",
    "RulesError",
    "Safety",
    "Severity",
    "SourceSpan",
    "Story",
    "Summary",
    "check",
    "installed_rules",
    "read_bytes",
    "read_config",
    "read_file",
    "read_text",
]


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import version

        return version("backread")
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_MODULE_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
