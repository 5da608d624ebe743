"""Sentence ends that the model's sentence recogniser gets wrong in news copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OPENING_BRACKETS = frozenset("[(")
_FEWEST_BEFORE = 3
_CLOSING = frozenset({")", "]", "”", "’", '"', "''"})


def mend_sentences(doc: Doc) -> None:
    """Takes back sentence ends after an opening bracket and before a closing quotation mark.

    ``[Ten] years ago`` is one sentence, and in ``... away. " He left`` the mark belongs to the
    sentence before it, even with white space between them. No sentence begins with a small letter
    behind a closing mark: ``Sole (Ind.) said``, ``"Why?" he asked``. A capital behind a figure and
    a full stop does: ``The vote was 7-2. Mayor Lee left``.
    """
    marks = 0
    for token in doc:
        if token.i and token.is_sent_start:
            before = doc[token.i - 1].text
            if before in _OPENING_BRACKETS or (before in _CLOSING and token.is_lower):
                token.is_sent_start = False
            elif token.text == "”" or (token.text == '"' and marks % 2):
                token.is_sent_start = False
                if token.i + 1 < len(doc) and not doc[token.i + 1].is_lower:
                    doc[token.i + 1].is_sent_start = True
        elif _ends_in_figure(doc, token.i):
            token.is_sent_start = True
        marks += token.text == '"'


def _ends_in_figure(doc: Doc, at: int) -> bool:
    """Whether a sentence ends in a figure before a word; "the 1. FC" is a club's name."""
    if at < _FEWEST_BEFORE or doc[at - 1].text != "." or not doc[at - 2].text.isdigit():
        return False
    opens = doc[at].text[:1].isupper() and bool(doc[at - 1].whitespace_)
    return opens and not doc[at - 2].is_sent_start and doc[at - 3].lower_ not in {"the", "."}
