"""Sources who are told by what they know: "people familiar with the talks"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from backread.story.attributions.attribution import Source
from backread.story.claims.named_beside import singular_noun

_IN_THE_KNOW = re.compile(
    r"\b(?:familiar|close to|briefed on|(?:with|had|has|have) (?:\w+ )?knowledge|"
    r"(?<!not )involved in|who (?:(?:was|were) not (?:auth|permit|allow|clear|nam|ident)\w*|"
    r"asked|spoke|declined|requested|insisted|attended|works?|worked|"
    r"(?:has|have|had) (?:seen|read|reviewed|heard))|"
    r"in the room|on the call|(?:in|at) the meeting)\b"
)
_KNOWLEDGE = re.compile(
    r"\b(familiar|close|briefed|knowledge|involved|seen|read|reviewed|heard)\b"
    r"(?: (?:with|to|on|of|about|in))?(?P<subject>(?: [\w.’'-]+)*)"
)
_SUBJECT_ENDS = re.compile(r" (?:on|of|in|for|about|to|with|who|that|which|and|at|from|say|said)\b")
#: What stands for whatever the story is about.
_ANYTHING = frozenset({"matter", "situation", "issue", "case", "it"})


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a source is said to know, and how.

    Attributes:
        tie: the word for how: ``familiar``, ``close``, ``briefed``.
        subject: the noun for what, in lower case; ``thinking`` of "the mayor's thinking".
    """

    tie: str
    subject: str

    def is_that_of(self, other: Knowledge) -> bool:
        """Whether both tell of one thing: "the matter" is whatever the story is about."""
        if self.tie != other.tie:
            return False
        return self.subject == other.subject or bool({self.subject, other.subject} & _ANYTHING)


def is_in_the_know(source: Source) -> bool:
    """Whether a source is told by what it knows, or by how it came to speak."""
    return _IN_THE_KNOW.search(" ".join(source.text.split())) is not None


def knowledge(source: Source) -> Knowledge | None:
    """What a source is said to know, or None where nothing is said of it."""
    found = _KNOWLEDGE.search(" ".join(source.text.split()))
    if found is None:
        return None
    subject = _SUBJECT_ENDS.split(found["subject"])[0].split()
    return Knowledge(found[1], singular_noun(subject[-1].lower()) if subject else "")
