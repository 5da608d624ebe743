"""The drafts that a command line names: files, folders and standard input."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from backread.desk.config import Config, ConfigError
from backread.desk.result import Failure
from backread.draft import Draft, DraftError
from backread.draft.discovery import discover
from backread.draft.reading import MAX_BYTES, read_bytes, read_file

logger = logging.getLogger(__name__)

STANDARD_INPUT = Path("-")


@dataclass(frozen=True, slots=True)
class Source:
    """A draft to read.

    Attributes:
        path: the file; for standard input the name that it goes by.
        is_stdin: whether it comes from standard input.
    """

    path: Path
    is_stdin: bool = False

    def read(self) -> Draft:
        """The draft. What its reader had to assume is told as a warning.

        Raises:
            DraftError: if it cannot be read.
        """
        draft = self._read()
        for warning in draft.warnings:
            logger.warning("%s: %s", draft.path, warning)
        return draft

    def _read(self) -> Draft:
        if self.is_stdin:
            logger.debug("reading standard input")
            if sys.stdin is None:
                raise DraftError(self.path, "standard input is closed")
            return read_bytes(sys.stdin.buffer.read(MAX_BYTES + 1), str(self.path))
        return read_file(self.path)


def named_drafts(paths: Iterable[Path], stdin_name: Path | None) -> list[Source]:
    """The drafts that paths stand for where each is a file, or ``-`` for standard input."""
    return [
        Source(stdin_name or path, is_stdin=True) if path == STANDARD_INPUT else Source(path)
        for path in paths
    ]


def gathered(
    paths: Iterable[Path], stdin_name: Path | None, config_for: Callable[[Path], Config]
) -> tuple[list[Source], list[Failure]]:
    """The drafts that paths stand for, each once, and what could not be found.

    What the configuration excludes is left out, unless it is named itself.

    Args:
        paths: files, folders, and ``-`` for standard input.
        stdin_name: what standard input is called.
        config_for: gives the configuration of a draft.
    """
    found: dict[Source, None] = {}
    failures: list[Failure] = []
    for path in paths:
        if path == STANDARD_INPUT:
            found[Source(stdin_name or path, is_stdin=True)] = None
            continue
        discovery = discover([path])
        failures += map(unreadable, discovery.failures)
        excluded = _Exclusion(config_for) if os.path.isdir(path) else None
        for file in discovery.files:
            if excluded is None or not excluded(file):
                found[Source(file)] = None
    return list(found), failures


def unreadable(error: DraftError) -> Failure:
    """The failure that a draft which cannot be read comes to."""
    return Failure(error.path, error.reason)


def broken(source: Source, error: Exception) -> Failure:
    """The failure that a mistake of our own comes to; the log tells where it is."""
    logger.debug("%s: %s", source.path, error, exc_info=error)
    reason = " ".join(f"{type(error).__name__}: {error}".split())
    return Failure(str(source.path), f"internal error: {reason}")


def misconfigured(error: ConfigError) -> Failure:
    """The failure that drafts under a wrong configuration file come to, one for all of them."""
    file, _, reason = str(error).partition(": ")
    return Failure(file, reason)


class _Exclusion:
    """Whether the configuration excludes a file. A wrong configuration excludes nothing."""

    def __init__(self, config_for: Callable[[Path], Config]) -> None:
        self._config_for = config_for

    def __call__(self, file: Path) -> bool:
        try:
            config = self._config_for(file)
        except ConfigError:
            return False
        if not config.exclude:
            return False
        from pathspec import GitIgnoreSpec

        relative = os.path.relpath(file, config.root)
        return GitIgnoreSpec.from_lines(config.exclude).match_file(relative)
