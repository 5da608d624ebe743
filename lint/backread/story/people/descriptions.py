"""The noun of the description that stands beside a name: "analyst" of ", a China analyst at"."""

from __future__ import annotations

from collections.abc import Sequence

from backread.story.people.human_nouns import HUMAN_NOUNS
from backread.story.people.name_words import Word, is_title
from backread.story.people.thing_words import BODY_NOUNS

#: Nouns of :data:`HUMAN_NOUNS` that bodies are called as well.
_BODIES_TOO = frozenset(
    """
    advocate ally applicant backer beneficiary broadcaster broker builder buyer champion client
    co-defendant competitor consultant contractor counterpart creator customer dealer defendant
    designer developer distributor donor employer enemy favorite favourite figure founder giant
    host insider investor leader lender loser maker master member model newcomer observer operator
    opponent one other owner parent participant partner patron plaintiff player processor producer
    promoter publisher recipient rival seller source sponsor star subject successor supplier
    supporter survivor trader trustee user victim whip winner
    """.split()
)
_ABBREVIATED = frozenset({"ceo", "cfo", "coo", "cto", "mep", "mp", "msp", "vp"})
_SURELY_HUMAN = (HUMAN_NOUNS | _ABBREVIATED) - _BODIES_TOO - BODY_NOUNS
#: Endings of nouns for people, and the letters that a noun with one has at least.
_HUMAN_ENDINGS = ("ist", "ographer", "eer", "ee", "man", "woman", "worker", "keeper", "monger")
_FEWEST_LETTERS = 7
#: Endings of other nouns that look the same.
_OTHER_ENDINGS = (
    "list",
    "mittee",
    "offee",
    "rantee",
    "ubilee",
    "pedigree",
    "degree",
    "isman",
    "toman",
)

NOUN_TAGS = frozenset({"NN", "NNS", "NNP"})
PHRASE_TAGS = frozenset(
    """
    DT JJ JJR JJS NN NNS NNP NNPS CD POS PRP$ RB RBS VBN VBG HYPH
    """.split()
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: Words that open a description.
OPENING = frozenset({"a", "an", "the", "his", "her", "their", "its", "one", "another"})
_LONGEST = 9


def described_as(words: Sequence[Word], first: int) -> Word | None:
    """The noun of the phrase that begins at a word; None where the phrase ends in a name.

    That is so in ", the actor Ann Weller said", which tells of somebody else, and so is ", the
    college said".
    """
    opening = words[first]
    if not (opening.text in OPENING or opening.tag in NOUN_TAGS or opening.possessive):
        return None
    noun: Word | None = None
    for at in range(first, min(first + _LONGEST, len(words))):
        word = words[at]
        if at > first and word.gap == " " and word.tag in _FINITE:
            return None
        if at > first and (word.gap not in (" ", "-") or word.tag not in PHRASE_TAGS):
            break
        if word.tag in NOUN_TAGS and not words[at].possessive:
            noun = word
    if noun is None or (noun.capital and not (noun.text.isupper() or is_title(noun))):
        return None
    return noun


def opens_clause(words: Sequence[Word], first: int) -> bool:
    """Whether the phrase that begins at a word is what a clause tells of: ", the mud is bare"."""
    for word in words[first + 1 : first + _LONGEST]:
        if word.gap not in (" ", "-"):
            return False
        if word.tag in _FINITE:
            return True
        if word.tag not in PHRASE_TAGS:
            return False
    return False


def is_human(noun: Word) -> bool:
    """Whether a noun is one that nobody but a person, or people, are called."""
    if any(form in _SURELY_HUMAN for form in forms_of(noun)):
        return True
    ends = noun.folded.endswith(_HUMAN_ENDINGS) and not noun.folded.endswith(_OTHER_ENDINGS)
    return ends and len(noun.folded) >= _FEWEST_LETTERS


def forms_of(noun: Word) -> tuple[str, str]:
    """A noun in small letters, and what it may be the plural of."""
    return noun.folded, noun.folded.removesuffix("s")
