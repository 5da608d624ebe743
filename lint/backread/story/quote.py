"""What a quotation of a draft is."""

from __future__ import annotations

from dataclasses import dataclass

from backread.draft import Block
from backread.span import Span
from backread.story.quote_kinds import QuoteKind
from backread.story.quote_marks import QuoteStyle


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation, or a mark without its partner.

    Attributes:
        span: the quotation with its marks. A quotation that nothing closes ends where its block
            ends, or the quotation around it, or where the next of its kind opens.
        inner: the words, without marks and the white space beside them.
        style: which marks it stands in.
        kind: what it is.
        block: the block that it stands in.
        depth: how many quotations stand around it.
        parent: the place in the story's quotes of the quotation around it, or None.
        opened: whether it has an opening mark. Without one it is a stray closing mark, whose
            ``inner`` is empty; or the end of a quotation that the paragraph before left open, and
            begins with its block.
        closed: whether it has a closing mark.
        continues: whether it goes on in the next paragraph, so that it rightly has no closing
            mark: that paragraph opens with a mark again, or at least has a closing mark to spare.
    """

    span: Span
    inner: Span
    style: QuoteStyle
    kind: QuoteKind
    block: Block
    depth: int = 0
    parent: int | None = None
    opened: bool = True
    closed: bool = True
    continues: bool = False

    @property
    def balanced(self) -> bool:
        """Whether it has the marks it must have."""
        return self.opened and (self.closed or self.continues)
