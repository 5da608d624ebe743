from backread.draft import BlockKind, Segment
from backread.draft.assembly import Assembly, Remark, Run
from backread.span import Span


def test_blocks_are_joined_by_a_blank_line_that_stands_for_nothing() -> None:
    source = "one---two"
    assembly = Assembly()
    assembly.add_block(BlockKind.HEADING, [Run("one", Span(0, 3))], level=2)
    assembly.add_block(BlockKind.LIST_ITEM, [Run("two", Span(6, 9))])
    draft = assembly.draft("draft.md", source)
    assert draft.text == "one\n\ntwo"
    assert draft.source_map.segments == (
        Segment(Span(0, 3), Span(0, 3)),
        Segment(Span(3, 5), Span(6, 6)),
        Segment(Span(5, 8), Span(6, 9)),
    )


def test_runs_that_adjoin_in_the_source_become_one_segment() -> None:
    assembly = Assembly()
    assembly.add_block(
        BlockKind.PARAGRAPH,
        [Run("a", Span(0, 1)), Run("b", Span(1, 2)), Run("&", Span(2, 7)), Run("c", Span(8, 9))],
    )
    draft = assembly.draft("draft.md", "ab&amp;*c")
    assert [len(segment.text) for segment in draft.source_map.segments] == [2, 1, 1]


def test_white_space_at_the_ends_of_a_block_is_left_out() -> None:
    assembly = Assembly()
    assembly.add_block(
        BlockKind.PARAGRAPH,
        [
            Run("\n", Span(0, 4)),
            Run(" ", Span(4, 5)),
            Run(" a ", Span(5, 8)),
            Run("\n", Span(8, 12)),
            Run(" ", Span(12, 13)),
        ],
    )
    draft = assembly.draft("draft.md", "<br>  a <br> ")
    assert draft.text == "a"
    assert draft.source_span(Span(0, 1)) == Span(6, 7)


def test_comments_stand_before_the_copy_that_follows_them() -> None:
    assembly = Assembly()
    assembly.add_comment(Remark("1", Span(0, 1)))
    assembly.add_block(BlockKind.PARAGRAPH, [Remark("2", Span(1, 2)), Run(" ", Span(2, 3))])
    assembly.add_block(
        BlockKind.PARAGRAPH,
        [Run("a", Span(3, 4)), Remark("3", Span(4, 5)), Run("b", Span(5, 6))],
    )
    assembly.add_comment(Remark("4", Span(6, 7)))
    assembly.add_block(BlockKind.PARAGRAPH, [Run("c", Span(7, 8))])
    assembly.add_comment(Remark("5", Span(8, 9)))
    draft = assembly.draft("draft.md", "12 a3b4c5")
    assert [(comment.body, comment.at) for comment in draft.comments] == [
        ("1", 0),
        ("2", 0),
        ("3", 1),
        ("4", 4),
        ("5", 5),
    ]
