"""Narration inside what seems to be quoted: the closing mark was forgotten, or comes too late."""

from __future__ import annotations

import re

_VERBS = (
    r"(?:said|says|wrote|writes|added|adds|asked|declared|started|began|posted|tweeted|read|reads"
    r"|continued|explained|argued|noted|stated|concluded|insisted|warned|replied|recalled)"
)
#: Who speaks: ", said Reyes," or ", Reyes said."
SAYS_INSIDE = re.compile(
    rf"[,?!] (?:{_VERBS} [A-Z][\w'’-]+"
    rf"|(?:he|she|they|the [a-z]+|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) {_VERBS}(?=[.,]\s|[.,]?\Z))"
)
