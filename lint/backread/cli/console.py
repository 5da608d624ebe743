"""Standard output and standard error: results on the one, everything else on the other."""

from __future__ import annotations

import logging
import os
import shutil
import sys
from typing import TextIO

#: The hint that goes with an internal error.
WHERE_IT_IS = "-v shows where in the code the internal error is"

_WIDTH_UNKNOWN = 100


def emit(text: str, stream: TextIO | None = None) -> None:
    """Writes results, to standard output unless a stream is given; a closed pipe ends quietly.

    Results are UTF-8 wherever they go, so that they do not depend on the locale.
    """
    stream = sys.stdout if stream is None else stream
    try:
        stream.buffer.write(text.encode("utf-8", "backslashreplace"))
        stream.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def complain(message: str) -> None:
    """Writes an error as one line on standard error."""
    _to_stderr(f"error: {message}")


def notify(message: str) -> None:
    """Writes a notice as one line on standard error."""
    _to_stderr(message)


def _to_stderr(line: str) -> None:
    try:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def start_logging(*, quiet: bool, verbose: bool) -> None:
    """Sends the engine's log to standard error: warnings, with ``verbose`` everything."""
    level = logging.ERROR if quiet else logging.DEBUG if verbose else logging.WARNING
    logger = logging.getLogger("backread")
    handler = logging.StreamHandler()
    handler.setFormatter(_Lines("%(levelname)s: %(message)s"))
    logger.handlers = [handler]
    logger.setLevel(level)
    logger.propagate = False


class _Lines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        record.levelname = record.levelname.lower()
        return super().format(record)


def wants_color(choice: str, stream: TextIO | None = None) -> bool:
    """Whether a stream is to be coloured.

    Args:
        choice: ``always``, ``never`` or ``auto``, which heeds NO_COLOR and FORCE_COLOR and
            otherwise colours terminals.
        stream: the stream; standard output by default.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    stream = sys.stdout if stream is None else stream
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """How many cells a line has: those of the terminal, or 100 where there is none."""
    return shutil.get_terminal_size((_WIDTH_UNKNOWN, 24)).columns
