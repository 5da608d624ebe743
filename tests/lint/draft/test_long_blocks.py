from backread.draft.block import Block, BlockKind
from backread.draft.long_blocks import LONGEST, cut_long_blocks
from backread.draft.reading import read_text
from backread.span import Span


def _cut(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    block = Block(kind, Span(0, len(text)))
    return [each.span.of(text) for each in cut_long_blocks(text, [block])]


def test_a_paragraph_is_left_whole() -> None:
    text = "The ferry was late. " * (LONGEST // 20)

    assert _cut(text) == [text]


def test_a_long_one_is_cut_at_the_end_of_a_sentence() -> None:
    text = ("The ferry was late again on Friday. " * (LONGEST // 12)).rstrip()
    pieces = _cut(text)

    assert " ".join(pieces) == text
    assert all(len(piece) <= LONGEST for piece in pieces)
    assert all(piece.startswith("The ") and piece.endswith(".") for piece in pieces)


def test_what_has_no_sentences_is_cut_at_spaces_and_what_has_none_anywhere() -> None:
    assert {word for piece in _cut("no " * LONGEST) for word in piece.split()} == {"no"}
    assert "".join(_cut("n" * (3 * LONGEST + 1))) == "n" * (3 * LONGEST + 1)


def test_white_space_makes_no_piece() -> None:
    pieces = _cut("a" + " " * (3 * LONGEST) + "b")

    assert [piece for piece in pieces if piece.strip()] == [piece for piece in pieces if piece]
    assert [piece.strip() for piece in pieces] == ["a", "b"]


def test_code_is_left_whole_and_a_headline_that_long_is_none() -> None:
    text = "word " * LONGEST
    assert len(_cut(text, BlockKind.CODE)) == 1

    blocks = cut_long_blocks(text, [Block(BlockKind.HEADLINE, Span(0, len(text)), 1)])
    assert {(each.kind, each.level) for each in blocks} == {(BlockKind.PARAGRAPH, 0)}


def test_offsets_still_lead_back_to_the_file() -> None:
    source = "# Ferry\n\n" + "The *ferry* was late. " * LONGEST
    draft = read_text(source, path="draft.md")
    last = draft.blocks[-1].span

    assert len(draft.blocks) > 3
    word = Span(last.start + 4, last.start + 9)
    assert draft.source_span(word).of(source) == word.of(draft.text) == "ferry"
