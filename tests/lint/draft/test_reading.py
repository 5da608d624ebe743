import os
from contextlib import suppress
from pathlib import Path

import pytest
from backread.draft import DraftError
from backread.draft.decoding import encode
from backread.draft.reading import MAX_COPY, read_bytes, read_file, read_text
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize("suffix", [".md", ".MD", ".markdown", ".mdown", ".qmd", ".Rmd"])
def test_markdown_is_told_by_its_suffix(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"draft{suffix}"
    path.write_bytes(b"*Zo\xc3\xab* ran.\n")
    assert read_file(path).text == "Zoë ran."


@pytest.mark.parametrize("name", ["draft.txt", "draft.text", "draft"])
def test_plain_text_is_told_by_its_suffix_or_by_having_none(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"*Zo\xc3\xab* ran.\n")
    assert read_file(path).text == "*Zoë* ran."


def test_another_suffix_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(b"text")
    with pytest.raises(DraftError, match=r": not a draft that backread reads \(.md, .txt\)"):
        read_file(path)


def test_findings_call_the_draft_by_the_name_given(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text("Copy.", encoding="utf-8")
    assert read_file(path).path == str(path)
    assert read_file(path, name="desk/draft.md").path == "desk/draft.md"


def test_a_missing_file_and_a_folder_are_errors_of_one_line(tmp_path: Path) -> None:
    with pytest.raises(DraftError, match=r"gone\.md: no such file or folder"):
        read_file(tmp_path / "gone.md")
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(DraftError, match=r"folder\.md: "):
        read_file(tmp_path / "folder.md")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read anything")
def test_an_unreadable_file_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text("Copy.", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(DraftError, match=r"draft\.md: Permission denied"):
        read_file(path)


def test_a_file_may_be_as_large_as_the_limit_but_no_larger(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(b"a" * 100)
    assert read_file(path, max_bytes=100).text == "a" * 100
    with pytest.raises(DraftError, match=r"draft\.md: larger than 99 bytes"):
        read_file(path, max_bytes=99)


def test_copy_longer_than_any_story_is_refused_but_markup_does_not_count() -> None:
    sentence = "The harbour is closed.\n\n"
    longer = sentence * (MAX_COPY // len(sentence) + 1)
    reason = "longer than 500,000 characters of copy; check it in parts"
    with pytest.raises(DraftError, match=rf"^a\.txt: {reason}$"):
        read_text(longer, path="a.txt")
    with pytest.raises(DraftError, match=rf"^a\.txt: {reason}$"):
        read_bytes(longer.encode(), "a.txt")
    picture = f"Here: ![a map](data:image/png;base64,{'A' * MAX_COPY}) it stands.\n"
    assert len(read_text(picture).text) < 100


@pytest.mark.parametrize("source", ["", "\n\n", "---\ndate: 2024-05-12\n---\n"])
def test_a_draft_without_copy_is_read_with_a_warning(source: str) -> None:
    draft = read_text(source, path="draft.md")
    assert draft.blocks == ()
    assert draft.text == ""
    assert draft.warnings == ("there is no copy in it",)


def test_warnings_of_the_decoder_and_the_reader_are_both_kept() -> None:
    draft = read_bytes(b"<div>\xe9</div>\n", "draft.md")
    assert draft.encoding == "cp1252"
    assert draft.warnings == (
        "not UTF-8 in line 1; read as Windows-1252",
        "line 1: text inside HTML elements is not read",
        "there is no copy in it",
    )


def test_text_with_nul_characters_is_refused() -> None:
    with pytest.raises(DraftError, match="not a text file"):
        read_text("a\0b")


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["draft.md", "draft.txt"]))
def test_no_bytes_break_the_readers(data: bytes, path: str) -> None:
    with suppress(DraftError):
        draft = read_bytes(data, path)
        assert encode(draft, draft.source) == data


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=80), st.sampled_from([b"---\n", b"+++\n"]))
def test_no_bytes_break_the_front_matter(data: bytes, fence: bytes) -> None:
    file = fence + data + b"\n" + fence + b"Copy.\n"
    with suppress(DraftError):
        draft = read_bytes(file, "draft.md")
        assert encode(draft, draft.source) == file
