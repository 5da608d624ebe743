import pytest
from backread.draft import Position, Segment, SourceMap
from backread.span import Span
from hypothesis import given, settings
from hypothesis import strategies as st

# The source is "*é* &amp; b"; the text is "é & b".
SOURCE = "*é* &amp; b"
DECODED = SourceMap(
    [
        Segment(Span(0, 1), Span(1, 2)),
        Segment(Span(1, 2), Span(3, 4)),
        Segment(Span(2, 3), Span(4, 9)),
        Segment(Span(3, 5), Span(9, 11)),
    ],
    SOURCE,
)


def test_a_verbatim_span_is_carried_back_character_for_character() -> None:
    assert DECODED.source_span(Span(4, 5)) == Span(10, 11)
    assert DECODED.is_verbatim(Span(3, 5))


def test_a_decoded_character_stands_for_its_whole_entity() -> None:
    assert DECODED.source_span(Span(2, 3)).of(SOURCE) == "&amp;"
    assert not DECODED.is_verbatim(Span(2, 3))


def test_a_span_over_markup_takes_the_markup_in() -> None:
    assert DECODED.source_span(Span(0, 5)).of(SOURCE) == "é* &amp; b"
    assert not DECODED.is_verbatim(Span(0, 2))


def test_an_empty_span_is_carried_back_to_an_empty_span() -> None:
    assert DECODED.source_span(Span(4, 4)) == Span(10, 10)
    assert DECODED.source_span(Span(5, 5)) == Span(11, 11)


def test_an_empty_map_carries_the_beginning_back_to_the_beginning() -> None:
    assert SourceMap([], "\n").source_span(Span(0, 0)) == Span(0, 0)


def test_a_span_that_ends_in_the_gap_between_blocks_ends_with_the_block() -> None:
    source = "a\n\n\n\nb"
    gap = SourceMap(
        [
            Segment(Span(0, 1), Span(0, 1)),
            Segment(Span(1, 3), Span(5, 5)),
            Segment(Span(3, 4), Span(5, 6)),
        ],
        source,
    )
    assert gap.source_span(Span(3, 4)) == Span(5, 6)
    assert gap.source_span(Span(0, 4)) == Span(0, 6)


@pytest.mark.parametrize(
    "segments",
    [
        [Segment(Span(1, 2), Span(1, 2))],
        [Segment(Span(0, 1), Span(0, 1)), Segment(Span(2, 3), Span(2, 3))],
        [Segment(Span(0, 2), Span(0, 2)), Segment(Span(1, 3), Span(1, 3))],
    ],
)
def test_segments_that_do_not_adjoin_are_refused(segments: list[Segment]) -> None:
    with pytest.raises(ValueError, match="source map"):
        SourceMap(segments, "abc")


def test_lines_end_with_lf_crlf_and_cr() -> None:
    lines = SourceMap.identity("a\nb\r\nc\rd")
    assert [lines.position(offset) for offset in (0, 2, 5, 7)] == [
        Position(0, 1, 1),
        Position(2, 2, 1),
        Position(5, 3, 1),
        Position(7, 4, 1),
    ]


def test_columns_count_code_points() -> None:
    assert SourceMap.identity("é😀x").position(2) == Position(2, 1, 3)


def test_a_line_is_given_without_its_end() -> None:
    lines = SourceMap.identity("a\r\nbc\n\nd")
    assert [lines.line_span(line) for line in (1, 2, 3, 4)] == [
        Span(0, 1),
        Span(3, 5),
        Span(6, 6),
        Span(7, 8),
    ]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="a é😀\r\n", max_size=30))
def test_positions_agree_with_the_lines_they_name(source: str) -> None:
    identity = SourceMap.identity(source)
    for offset in range(len(source) + 1):
        position = identity.position(offset)
        assert identity.line_span(position.line).start + position.column - 1 == offset
