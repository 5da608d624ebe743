import pytest
from backread.draft.assembly import Run
from backread.draft.markdown_lines import (
    Line,
    Misaligned,
    map_cells,
    map_heading,
    map_lines,
    map_stretch,
    split_lines,
)
from backread.span import Span


def cells(row: str) -> list[str]:
    return [cell.content for cell in map_cells(Span(0, len(row)), row)]


def test_lines_are_split_at_every_line_end() -> None:
    assert split_lines("ab\r\n\rc", 0) == [Line(0, 2, 4), Line(4, 4, 5), Line(5, 6, 6)]
    assert split_lines("a\nb", 2) == [Line(2, 3, 3)]
    assert split_lines("", 0) == []


def test_content_is_found_behind_the_marks_of_its_lines() -> None:
    source = "> one  \r\n>\ttwo\r\n"
    content = map_lines("one  \ntwo", split_lines(source, 0), source)
    assert list(content.runs(0, 9)) == [
        Run("one  ", Span(2, 7)),
        Run("\r\n", Span(7, 9)),
        Run("two", Span(11, 14)),
    ]
    assert list(content.runs(1, 2)) == [Run("n", Span(3, 4))]
    assert content.source_span(2, 7).of(source) == "e  \r\n>\tt"


@pytest.mark.parametrize("content", ["two", "one\ntwo", "oneone", "one\n\none"])
def test_content_that_is_not_in_its_lines_is_refused(content: str) -> None:
    with pytest.raises(Misaligned):
        map_lines(content, split_lines("> one\n", 0), "> one\n")


def test_a_stretch_and_a_heading_are_compared_with_the_source() -> None:
    source = "> ## Vote #2 ##\n"
    line = split_lines(source, 0)[0]
    assert list(map_heading("Vote #2", line, source).runs(0, 7)) == [Run("Vote #2", Span(5, 12))]
    with pytest.raises(Misaligned):
        map_heading("Note #2", line, source)
    with pytest.raises(Misaligned):
        map_heading("Vote", Line(0, 1, 1), ">")
    with pytest.raises(Misaligned):
        map_stretch("Vote", 4, source)


def test_white_space_that_stands_for_nothing_has_no_source() -> None:
    with pytest.raises(Misaligned):
        map_stretch("Vote", 0, "Vote").source_span(4, 4)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("| a | b |", ["a", "b"]),
        ("a|b", ["a", "b"]),
        (" | a | | ", ["a", ""]),
        ("| | a |", ["", "a"]),
        (r"| a \| b | c\| |", ["a | b", "c|"]),
        (r"\|", ["|"]),
        ("|", []),
    ],
)
def test_rows_are_split_at_pipes_without_a_backslash(row: str, expected: list[str]) -> None:
    assert cells(row) == expected


def test_an_escaped_pipe_in_a_cell_is_decoded_as_a_whole() -> None:
    row = r"| a\|b |"
    (cell,) = map_cells(Span(0, len(row)), row)
    assert list(cell.runs(0, 3)) == [
        Run("a", Span(2, 3)),
        Run("|", Span(3, 5)),
        Run("b", Span(5, 6)),
    ]


def test_white_space_of_any_kind_may_follow_the_content_of_a_line() -> None:
    source = "> Zo\u00eb\u00a0\u000b\n"
    assert list(map_lines("Zo\u00eb", split_lines(source, 0), source).runs(0, 3)) == [
        Run("Zo\u00eb", Span(2, 5))
    ]
