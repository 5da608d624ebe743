"""How a report tells of drafts that could not be checked."""

from __future__ import annotations

from backread.desk.result import Failure, Report


def trouble(report: Report, failure: Failure) -> str:
    """What could not be done about a draft, without its path.

    A draft that was read, but on which a rule failed, is in the report with what the others found.
    """
    if failure.path in {each.draft.path for each in report.drafts}:
        return f"could not be checked in full: {failure.message}"
    return f"could not be checked: {failure.message}"


def troubled(report: Report) -> tuple[int, int]:
    """How many drafts were not checked at all, and how many only in part."""
    paths = {failure.path for failure in report.failures}
    in_part = paths & {each.draft.path for each in report.drafts}
    return len(paths) - len(in_part), len(in_part)
