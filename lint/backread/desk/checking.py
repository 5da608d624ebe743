"""Checking drafts from Python, in one call."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from backread.desk.config import Config
from backread.desk.desk import Desk
from backread.desk.result import DraftReport, Failure, Report
from backread.draft import Draft, DraftError
from backread.draft.reading import read_file, read_text


def check(
    *drafts: str | os.PathLike[str] | Draft,
    config: Config | None = None,
    name: str = "draft.md",
) -> Report:
    """Checks drafts by one configuration.

    A string is the copy itself, a path a file to read. No configuration file is looked for; give
    what :func:`backread.read_config` returns to use one. A desk checks many drafts faster, since
    it keeps its language model.

    Args:
        drafts: the drafts.
        config: the configuration; the built-in one where it is not given.
        name: what findings call a draft that is given as a string; its suffix says how the
            string is read.

    Raises:
        ConfigError: if the configuration names a rule or an option that there is not.
        RulesError: if an installed rule package is broken.
    """
    desk = Desk(config)
    return combined(_checked(desk, draft, name) for draft in drafts)


def combined(reports: Iterable[Report]) -> Report:
    """One report of several."""
    drafts: list[DraftReport] = []
    failures: list[Failure] = []
    for report in reports:
        drafts.extend(report.drafts)
        failures.extend(report.failures)
    return Report(tuple(drafts), tuple(failures))


def _checked(desk: Desk, given: str | os.PathLike[str] | Draft, name: str) -> Report:
    if isinstance(given, Draft):
        return desk.check(given)
    try:
        draft = read_text(given, path=name) if isinstance(given, str) else read_file(Path(given))
    except DraftError as error:
        return Report((), (Failure(error.path, error.reason),))
    return desk.check(draft)
