"""Reading a draft from a file, from bytes or from a string."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePath

from backread.draft.decoding import decode
from backread.draft.draft import Draft, DraftError
from backread.draft.markdown import read_markdown
from backread.draft.plain import read_plain

#: The largest file that is read unless the caller says otherwise: 10 MiB.
MAX_BYTES = 10 * 1024 * 1024
#: Why nothing can be read at a path where nothing is.
NOT_THERE = "no such file or folder"

#: The longest copy that is read, in code points: that of a novel. Markup does not count, so a draft
#: may have its pictures in it. What the layers do for pairs of people or figures takes minutes here
#: and would take hours in ten times as much.
MAX_COPY = 500_000

_READERS: dict[str, Callable[[str, str], Draft]] = {
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".mdown": read_markdown,
    ".qmd": read_markdown,
    ".rmd": read_markdown,
    ".txt": read_plain,
    ".text": read_plain,
    "": read_plain,
}

#: Suffixes, in lower case, of the files that a folder is searched for.
SUFFIXES = frozenset(suffix for suffix in _READERS if suffix)


def read_file(path: Path, *, name: str | None = None, max_bytes: int = MAX_BYTES) -> Draft:
    """Reads a draft from a file, whose suffix says how.

    Args:
        path: the file. A file without a suffix is plain text.
        name: what findings call it; the path itself by default.
        max_bytes: the size above which the file is refused.

    Raises:
        DraftError: if the file cannot be opened, is too large or too long, or is no draft.
    """
    name = name if name is not None else str(path)
    _reader(name, path.suffix)
    try:
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
    except FileNotFoundError:
        raise DraftError(name, NOT_THERE) from None
    except OSError as error:
        raise DraftError(name, error.strerror or str(error)) from None
    return _read_bytes(data, name, path.suffix, max_bytes)


def read_bytes(data: bytes, path: str, *, max_bytes: int = MAX_BYTES) -> Draft:
    """Reads a draft from bytes, as the file called ``path`` would be read.

    Raises:
        DraftError: if the bytes are too many or no text, or the text is too long or no draft.
    """
    return _read_bytes(data, path, PurePath(path).suffix, max_bytes)


def read_text(text: str, *, path: str = "draft.md") -> Draft:
    """Reads a draft from a string, as the file called ``path`` would be read.

    Raises:
        DraftError: if the text is no draft or too long.
    """
    if "\0" in text:
        raise DraftError(path, "not a text file (it holds NUL characters)")
    return _checked(_reader(path, PurePath(path).suffix)(text, path))


def _read_bytes(data: bytes, name: str, suffix: str, max_bytes: int) -> Draft:
    if len(data) > max_bytes:
        raise DraftError(name, f"larger than {max_bytes:,} bytes")
    reader = _reader(name, suffix)
    decoded = decode(data, name)
    draft = reader(decoded.text, name)
    return _checked(
        replace(draft, encoding=decoded.encoding, warnings=decoded.warnings + draft.warnings)
    )


def _reader(name: str, suffix: str) -> Callable[[str, str], Draft]:
    try:
        return _READERS[suffix.lower()]
    except KeyError:
        raise DraftError(name, "not a draft that backread reads (.md, .txt)") from None


def _checked(draft: Draft) -> Draft:
    """The draft, with a notice if it is empty; not one that is longer than any story."""
    if len(draft.text) > MAX_COPY:
        raise DraftError(
            draft.path, f"longer than {MAX_COPY:,} characters of copy; check it in parts"
        )
    if draft.blocks:
        return draft
    return replace(draft, warnings=(*draft.warnings, "there is no copy in it"))
