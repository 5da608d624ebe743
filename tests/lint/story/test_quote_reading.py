"""Reading the quotation marks of one block."""

from backread.draft.reading import read_text
from backread.story.quote_reading import BlockReading


def test_quotations_are_numbered_from_where_the_block_begins() -> None:
    draft = read_text("He said: “I heard ‘no’ twice.”", path="draft.md")
    quotes = list(BlockReading(draft.text, draft.blocks[0], None, None).quotes(5))
    assert [quote.inner.of(draft.text) for quote in quotes] == ["I heard ‘no’ twice.", "no"]
    assert [quote.parent for quote in quotes] == [None, 5]


def test_a_mark_that_nothing_closes_is_no_balanced_quotation() -> None:
    draft = read_text("He said: “I heard it.", path="draft.md")
    (quote,) = BlockReading(draft.text, draft.blocks[0], None, None).quotes(0)
    assert not quote.closed
    assert not quote.balanced
