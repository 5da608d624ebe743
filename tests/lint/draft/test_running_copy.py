"""Line ends inside paragraphs become spaces, at the same offsets."""

import pytest
from backread.draft.reading import read_text
from backread.draft.running_copy import running_copy
from hypothesis import given
from hypothesis import strategies as st


def copy_of(source: str, path: str = "draft.md") -> str:
    return running_copy(read_text(source, path=path)).text


def test_wrapped_lines_are_one() -> None:
    source = (
        "The harbor closed on Monday, and nobody\nwas on the quay when the last ferry left it.\n"
    )
    assert copy_of(source) == source.strip().replace("\n", " ")


def test_white_space_beside_a_line_end_goes_with_it() -> None:
    text = copy_of("The harbor closed on Monday and  \n  the council met.\n")
    assert text.split() == "The harbor closed on Monday and the council met.".split()
    assert "\n" not in text


def test_a_wrapped_line_end_is_one_space_whatever_the_file_has_there() -> None:
    line = "The harbor closed on Monday, and nobody{}was on the quay when the last ferry left it.\n"
    for line_end in ("\r\n", "\r", " \n", "\r\n "):
        assert copy_of(line.format(line_end), "draft.txt") == line.format(" ").strip()


@pytest.mark.parametrize(
    "copy",
    [
        "Nobody was on the quay\n— Ana Reyes",
        "Nobody was on the quay\n- Ana Reyes",
        "Tarn Rovers 2\nPort Ellery 1",
    ],
)
def test_line_ends_that_a_writer_set_stay(copy: str) -> None:
    assert "\n" in copy_of(f"{copy}\n", "draft.txt")


def test_lines_of_code_stay() -> None:
    assert "gate = 1\nquay = 2" in copy_of("Copy.\n\n```\ngate = 1\nquay = 2\n```\n")


def test_paragraphs_stay_apart() -> None:
    assert copy_of("One.\n\nTwo.\n").splitlines() == ["One.", "", "Two."]


@given(st.text(alphabet="ab é😀.,-—*\n\r \t#>", max_size=200), st.sampled_from(["a.md", "a.txt"]))
def test_offsets_stay(source: str, path: str) -> None:
    draft = read_text(source, path=path)
    copy = running_copy(draft)
    assert len(copy.text) == len(draft.text)
    assert copy.text.split() == draft.text.split()
    assert copy.blocks == draft.blocks
