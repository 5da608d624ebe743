"""Bytes to text and back: which encoding a draft is in, and writing it in the same one."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from backread.draft.draft import Draft, DraftError

# A UTF-16 file is only told by its byte order mark, so these two codecs always stand for a file
# that begins with one; "utf-8-sig" is Python's own name for UTF-8 with the mark.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINE_END = re.compile(rb"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text.

    Attributes:
        text: the decoded text, without a byte order mark.
        encoding: ``utf-8``, ``utf-8-sig``, ``utf-16-le``, ``utf-16-be`` or ``cp1252``. All but
            the first and the last say that the file begins with a byte order mark.
        warnings: what had to be assumed, one line each.
    """

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, name: str) -> Decoded:
    """Decodes a file: by its byte order mark, else as UTF-8, else as Windows-1252.

    Raises:
        DraftError: if the bytes are no text in any of these.
    """
    decoded = _decode(data, name)
    if "\0" in decoded.text:
        raise DraftError(name, "not a text file (it holds NUL characters)")
    return decoded


def encode(draft: Draft, text: str) -> bytes:
    """Encodes ``text`` as the file of ``draft`` was encoded, byte order mark included.

    Raises:
        DraftError: if the encoding has no way to write a character of ``text``.
    """
    mark = next((mark for mark, name in _BYTE_ORDER_MARKS if name == draft.encoding), b"")
    codec = "utf-8" if draft.encoding == "utf-8-sig" else draft.encoding
    try:
        return mark + text.encode(codec)
    except UnicodeEncodeError as error:
        character = text[error.start]
        raise DraftError(
            draft.path, f"{character!r} cannot be written in the file's encoding, {codec}"
        ) from None


def _decode(data: bytes, name: str) -> Decoded:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(_decode_marked(data[len(mark) :], encoding, name), encoding)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        first_fault = _line_of(error)
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise DraftError(
            name,
            f"not a text file (byte 0x{data[error.start]:02X} at offset {error.start} "
            "is neither UTF-8 nor Windows-1252)",
        ) from None
    return Decoded(text, "cp1252", (f"not UTF-8 in line {first_fault}; read as Windows-1252",))


def _line_of(error: UnicodeDecodeError) -> int:
    """The line of the first byte that cannot be decoded, from 1, in an encoding like ASCII."""
    return len(_LINE_END.findall(error.object[: error.start])) + 1


def _decode_marked(data: bytes, encoding: str, name: str) -> str:
    codec = "utf-8" if encoding == "utf-8-sig" else encoding
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise DraftError(
            name,
            f"begins with the byte order mark of {codec.upper()} but is not {codec.upper()}"
            f" ({error.reason} at byte {error.start})",
        ) from None
