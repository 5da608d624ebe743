"""Front matter: YAML between ``---`` lines, or TOML between ``+++`` lines, atop a Markdown file."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from backread.draft.block import BlockKind
from backread.draft.draft import DraftError, Metadata
from backread.draft.front_matter_formats import Entry, read_toml, read_yaml
from backread.span import Span

#: The largest front matter that is read, in characters.
MAX_LENGTH = 64 * 1024

# Pandoc's rule: a fence that a blank line follows is a thematic break, and opens nothing.
_OPENING = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?![ \t]*(?:\r|\n|\Z))")
_YAML_CLOSING = re.compile(r"(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)")
_TOML_CLOSING = re.compile(r"(?:^|(?<=[\r\n]))\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)")

#: What tells front matter that was begun from a thematic break.
_KEY = re.compile(r"[A-Za-z][\w-]*[ \t]*[:=](?:[ \t]|$)", re.MULTILINE)
_UNCLOSED = ("line 1: the front matter is never closed; it is read as copy",)

_KINDS = {
    "title": BlockKind.HEADLINE,
    "headline": BlockKind.HEADLINE,
    "dek": BlockKind.DEK,
    "deck": BlockKind.DEK,
    "description": BlockKind.DEK,
    "standfirst": BlockKind.DEK,
    "subtitle": BlockKind.DEK,
    "author": BlockKind.BYLINE,
    "authors": BlockKind.BYLINE,
    "byline": BlockKind.BYLINE,
}
_DATE_FORMATS = ("%Y-%m-%d", "%Y/%m/%d", "%B %d, %Y", "%d %B %Y", "%b %d, %Y", "%d %b %Y")
_ISO_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[Tt ].*")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says.

    Attributes:
        metadata: the keys that we read.
        blocks: the values that are copy: what they are, and where they stand in the source. A
            value that does not stand there as it reads, because of escapes or folding, is left
            out.
        end: the offset in the source at which the body begins.
        warnings: what could not be understood, one line each.
    """

    metadata: Metadata = field(default_factory=Metadata)
    blocks: tuple[tuple[BlockKind, Span], ...] = ()
    end: int = 0
    warnings: tuple[str, ...] = ()


def read_front_matter(source: str, path: str) -> FrontMatter:
    """Reads the front matter of a Markdown file, if it has any.

    Raises:
        DraftError: if it is not valid YAML or TOML, is too large, or has a ``backread`` key that
            holds no table.
    """
    opening = _OPENING.match(source)
    if opening is None:
        return FrontMatter()
    is_yaml = opening[1] == "---"
    closing = (_YAML_CLOSING if is_yaml else _TOML_CLOSING).search(source, opening.end())
    if closing is None:
        return FrontMatter(warnings=_UNCLOSED if _KEY.match(source, opening.end()) else ())
    inside = Span(opening.end(), closing.start())
    if len(inside) > MAX_LENGTH:
        raise DraftError(path, f"the front matter is longer than {MAX_LENGTH:,} characters")
    entries = (read_yaml if is_yaml else read_toml)(source, inside, path)
    if entries is None:
        return FrontMatter()
    return _front_matter(entries, closing.end(), path)


def _front_matter(entries: Mapping[str, Entry], end: int, path: str) -> FrontMatter:
    date, warnings = _date(entries)
    backread = entries.get("backread")
    metadata = Metadata(
        title=_text(entries, "title", "headline"),
        byline=_byline(entries),
        date=date,
        language=_text(entries, "language", "lang"),
        section=_text(entries, "section"),
        genre=_text(entries, "genre"),
        backread=_settings(backread, path) if backread else {},
        backread_source=backread.key if backread else None,
        end=end,
    )
    blocks = tuple(
        (_KINDS[name], span)
        for name, entry in entries.items()
        if name in _KINDS
        for span in entry.values
    )
    return FrontMatter(metadata, blocks, end, warnings)


def _text(entries: Mapping[str, Entry], *names: str) -> str | None:
    for name in names:
        value = entries[name].value if name in entries else None
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None


def _byline(entries: Mapping[str, Entry]) -> str | None:
    for name in ("byline", "author", "authors"):
        if name not in entries:
            continue
        value = entries[name].value
        people = [_name(person) for person in (value if isinstance(value, list) else [value])]
        names = [person for person in people if person]
        if names:
            return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
    return None


def _name(person: object) -> str:
    if isinstance(person, Mapping):
        person = person.get("name")
    return person.strip() if isinstance(person, str) else ""


def _date(entries: Mapping[str, Entry]) -> tuple[datetime.date | None, tuple[str, ...]]:
    value = entries["date"].value if "date" in entries else None
    if isinstance(value, datetime.datetime):
        return value.date(), ()
    if isinstance(value, datetime.date):
        return value, ()
    if not isinstance(value, str):
        return None, ()
    text = _ISO_TIME.sub(r"\1", value.strip())
    for date_format in _DATE_FORMATS:
        try:
            return datetime.datetime.strptime(text, date_format).date(), ()
        except ValueError:
            continue
    return None, (f"the front matter's date, {value!r}, is not understood",)


def _settings(entry: Entry, path: str) -> Mapping[str, object]:
    value = {} if entry.value is None else entry.value
    if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):
        raise DraftError(path, '"backread" in the front matter must hold keys of its own')
    return dict(value)
