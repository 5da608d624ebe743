"""Standard output and standard error: results on the one, everything else on the other."""

from __future__ import annotations

import logging
import os
import shutil
import sys
from typing import TextIO

import click

#: The hint that goes with an internal error.
WHERE_IT_IS = "-v shows where in the code the internal error is"

_WIDTH_UNKNOWN = 100


def emit(text: str, stream: TextIO | None = None) -> None:
    """Writes results, to standard output unless a stream is given; a closed pipe ends quietly.

    Results are UTF-8 wherever they go, so that they do not depend on the locale.

    Raises:
        click.ClickException: if they cannot be written for another reason.
    """
    emit_bytes(text.encode("utf-8", "backslashreplace"), stream)


def emit_bytes(data: bytes, stream: TextIO | None = None) -> None:
    """Writes results as they are; otherwise like :func:`emit`."""
    stream = sys.stdout if stream is None else stream
    if stream is None:
        raise click.ClickException("standard output is closed")
    try:
        stream.buffer.write(data)
        stream.buffer.flush()
    except BrokenPipeError:
        _discard(stream)
    except OSError as error:
        _discard(stream)
        raise click.ClickException(f"cannot write the results: {error.strerror}") from None


def _discard(stream: TextIO) -> None:
    # Python flushes the stream once more on its way out, so it needs somewhere to go.
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def complain(message: str) -> None:
    """Writes an error as one line on standard error, whatever a file in it is called."""
    _to_stderr(f"error: {_printable(message)}")


def notify(message: str) -> None:
    """Writes a notice as one line on standard error."""
    _to_stderr(message)


def _printable(text: str) -> str:
    # Imported here, since "backread --help" needs nothing of the reports.
    from backread.report.ansi import printable

    return printable(text)


def _to_stderr(line: str) -> None:
    try:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
    except BrokenPipeError:
        _discard(sys.stderr)


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

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        return _printable(super().formatMessage(record))


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
