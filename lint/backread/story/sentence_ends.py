"""Sentence ends that the model's sentence recogniser gets wrong in news copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OPENING_BRACKETS = frozenset("[(")
_CLOSING = frozenset({")", "]", "”", "’", '"', "''"})


def mend_sentences(doc: Doc) -> None:
    """Takes back sentence ends after an opening bracket and before a closing quotation mark.

    ``[Ten] years ago`` is one sentence, and in ``... away. " He left`` the mark belongs to the
    sentence before it, even with white space between them. No sentence begins with a small letter
    behind a closing mark: ``Sole (Ind.) said``, ``"Why?" he asked``.
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
        marks += token.text == '"'
