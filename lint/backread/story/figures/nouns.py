"""The noun that a figure counts, read from the tags behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from backread.calendar_words import WEEKDAY_WORDS
from backread.span import Span
from backread.story.figures.figure import Counted

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_IRREGULAR = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "policemen": "policeman",
    "policewomen": "policewoman",
    "gunmen": "gunman",
    "feet": "foot",
    "teeth": "tooth",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "wolves": "wolf",
    "thieves": "thief",
    "families": "family",
    "crises": "crisis",
    "series": "series",
    "species": "species",
    "movies": "movie",
    "aircraft": "aircraft",
    "troops": "troop",
    "geese": "goose",
    "mice": "mouse",
    "criteria": "criterion",
    "media": "medium",
}
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})
_MODIFIER_TAGS = _NOUN_TAGS | {"JJ", "JJR", "JJS", "VBG", "VBN", "HYPH", "CD", "POS", "AFX"}
_DETERMINER_TAGS = frozenset({"DT", "PRP$", "PDT"})
_WHEN = frozenset({"last", "next", "this"})
_OR = frozenset({"more", "so", "fewer", "less"})
_TIME_NOUNS = WEEKDAY_WORDS | frozenset(
    "year month week day hour today yesterday tomorrow night".split()
)
_LONGEST_PHRASE = 7


def singular(noun: str) -> str:
    """A noun in the singular and in lower case, by the usual endings."""
    word = noun.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for prefix in ("spokes", "business", "fire", "congress", "fisher", "crew", "gun"):
        if word == prefix + "men" or word == prefix + "women":
            return word[:-2] + "an"
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def counted_behind(doc: Doc, first: int, base: int) -> tuple[Counted | None, int]:
    """What a figure counts that ends before a token, and the token behind the noun.

    Args:
        doc: the block's analysis, tagged.
        first: the first token behind the figure.
        base: where the block starts in ``Draft.text``.
    """
    at = first
    # A line may be wrapped behind the figure.
    if at < len(doc) and doc[at].is_space:
        at += 1
    partitive = False
    if at + 1 < len(doc) and doc[at].lower_ == "or" and doc[at + 1].lower_ in _OR:
        at += 2
    if at < len(doc) and doc[at].tag_ == "HYPH":
        at += 1
    if at < len(doc) and doc[at].lower_ == "of":
        partitive = True
        at += 1
        while at < len(doc) and (doc[at].tag_ in _DETERMINER_TAGS or doc[at].tag_ == "CD"):
            at += 1
    if at + 1 < len(doc) and doc[at].lower_ in _WHEN and doc[at + 1].lower_ in _TIME_NOUNS:
        return None, first
    start, last = at, None
    modifiers: list[Token] = []
    while (
        at < len(doc)
        and at - start < _LONGEST_PHRASE
        and _continues(doc, at, last, partitive=partitive)
    ):
        if doc[at].tag_ in _NOUN_TAGS:
            last = at
        at += 1
    if last is None:
        return None, first
    if doc[last].lower_ in _TIME_NOUNS and last > start and doc[last - 1].tag_ in _NOUN_TAGS:
        last -= 1
    modifiers = [token for token in doc[start:last] if token.tag_ != "HYPH" and token.tag_ != "POS"]
    words = tuple(token.lower_ for token in modifiers)
    head = doc[last]
    span = Span(base + doc[start].idx, base + head.idx + len(head))
    counted = Counted(
        singular(head.text),
        (("of", *words) if partitive else words),
        span,
        head.tag_ in _PLURAL_TAGS,
    )
    return counted, last + 1


def _continues(doc: Doc, at: int, last: int | None, *, partitive: bool) -> bool:
    token = doc[at]
    # "25 randomly selected sites"
    if token.tag_ == "RB" and last is None and token.lower_.endswith("ly"):
        return at + 1 < len(doc) and doc[at + 1].tag_ in {"JJ", "VBN", "VBG"}
    if token.tag_ not in _MODIFIER_TAGS or token.is_space:
        return False
    if token.is_sent_start and at > 0 and last is not None:
        return False
    # "The four men's plot" counts the men, "a third of the men's votes" the votes.
    if token.tag_ == "POS" and not partitive and last == at - 1 and doc[last].tag_ in _PLURAL_TAGS:
        return False
    # Behind a noun "killed" says what happened; before one ("registered voters") it qualifies.
    hyphened = at > 0 and doc[at - 1].tag_ == "HYPH"
    if hyphened and token.tag_ in {"VBN", "VBG", "JJ"} and _noun_follows(doc, at):
        return True
    if last is not None and token.tag_ in {"VBN", "VBG", "CD", "JJ"}:
        return doc[last].tag_ not in {"NNS", "NNPS"} and last == at - 1 and _noun_follows(doc, at)
    if last is not None and doc[last].lower_ in _IRREGULAR and token.tag_ in {"NNP", "NNPS"}:
        return False
    return not (last is not None and doc[last].tag_ == "NNS" and token.tag_ in {"NNP", "NNPS"})


def _noun_follows(doc: Doc, at: int) -> bool:
    return at + 1 < len(doc) and doc[at + 1].tag_ in _NOUN_TAGS


def words_of(tokens: Sequence[Token]) -> list[str]:
    """The words of some tokens in lower case, cut at the end of a clause."""
    return [token.lower_ for token in tokens if not token.is_space]
