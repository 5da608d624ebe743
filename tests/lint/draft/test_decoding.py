from dataclasses import replace

import pytest
from backread.draft import DraftError
from backread.draft.decoding import decode, encode
from backread.draft.reading import read_bytes
from hypothesis import given, settings
from hypothesis import strategies as st

ENCODINGS = {
    "utf-8": "Zoë 😀".encode(),
    "utf-8-sig": b"\xef\xbb\xbf" + "Zoë 😀".encode(),
    "utf-16-le": b"\xff\xfe" + "Zoë 😀".encode("utf-16-le"),
    "utf-16-be": b"\xfe\xff" + "Zoë 😀".encode("utf-16-be"),
}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_byte_order_mark_says_the_encoding_and_is_no_text(encoding: str) -> None:
    decoded = decode(ENCODINGS[encoding], "draft.md")
    assert (decoded.text, decoded.encoding, decoded.warnings) == ("Zoë 😀", encoding, ())


def test_other_bytes_are_windows_1252_with_a_warning() -> None:
    decoded = decode("“Zoë” – €5".encode("cp1252"), "draft.md")
    assert decoded.text == "“Zoë” – €5"
    assert decoded.encoding == "cp1252"
    assert decoded.warnings == ("not UTF-8 in line 1; read as Windows-1252",)


def test_the_warning_names_the_line_of_the_first_byte_that_is_not_utf_8() -> None:
    data = "Zoë\nÉlan\r\nvital\rcaf".encode() + b"\xe9\nna\xefve\n"
    assert decode(data, "draft.md").warnings == ("not UTF-8 in line 4; read as Windows-1252",)


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04\x00\x00",
        b"\x89PNG\r\n\x1a\n\x00",
        b"a\x81b\xff",
        b"\xff\xfe\x00",
        b"\xff\xfe\x00\xd8a\x00",
        b"\xef\xbb\xbf\xff",
        b"\xff\xfe\x00\x00a\x00\x00\x00",
    ],
)
def test_bytes_that_are_no_text_are_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(DraftError) as raised:
        decode(data, "draft.md")
    assert str(raised.value).startswith("draft.md: ")
    assert "\n" not in str(raised.value)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"])))
def test_text_is_written_back_as_it_was_read(text: str) -> None:
    for encoding, sample in ENCODINGS.items():
        draft = read_bytes(sample, "draft.txt")
        data = encode(draft, text)
        assert decode(data, "draft.txt").text == text, encoding
        assert decode(data, "draft.txt").encoding == encoding


def test_windows_1252_is_written_back_as_windows_1252() -> None:
    data = "“Zoë” – €5".encode("cp1252")
    draft = read_bytes(data, "draft.txt")
    assert encode(draft, draft.source) == data


def test_a_character_the_encoding_lacks_is_an_error_that_names_it() -> None:
    draft = replace(read_bytes(b"a", "draft.txt"), encoding="cp1252")
    with pytest.raises(DraftError, match=r"draft\.txt: '😀' cannot be written"):
        encode(draft, "a😀")
