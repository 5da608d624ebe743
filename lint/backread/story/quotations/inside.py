"""Narration inside what seems to be quoted: the closing mark was forgotten, or comes too late."""

from __future__ import annotations

import re

_SAID = (
    r"(?:said|says|wrote|writes|added|adds|asked|declared|posted|tweeted|explained|argued|noted"
    r"|stated|insisted|warned|replied|recalled)"
)
#: What talks and things do as well.
_BEGAN = r"(?:started|began|read|reads|continued|concluded)"
#: Who speaks: ", said Reyes," or ", Reyes said."
SAYS_INSIDE = re.compile(
    rf"[,?!] (?:(?:{_SAID}|{_BEGAN}) [A-Z][\w'’-]+"
    rf"|(?:the [a-z]+ {_SAID}"
    rf"|(?:he|she|they|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) (?:{_SAID}|{_BEGAN}))(?=[.,]\s|[.,]?\Z))"
)
