"""One-word names that stand for somebody of the cast and are spelt in another way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from backread.story.people.countries import COUNTRIES, COUNTRY_NAMES
from backread.story.people.identity import Identity
from backread.story.people.lexicon import OPENERS, SPEECH_VERBS, fold, names_that_are_words
from backread.story.people.name_words import HANDLES, NameBlock, Word, is_calendar, is_title
from backread.story.people.runs import joins
from backread.story.people.spelling import difference
from backread.story.people.thing_words import COMPANY_WORDS, PLACES, THING_WORDS
from backread.story.people.towns import is_town

_SUBJECT_OF = frozenset({"VBD", "VBZ", "MD"})
_NO_NAMES = OPENERS | THING_WORDS | COMPANY_WORDS | PLACES | COUNTRY_NAMES | frozenset(COUNTRIES)
_ARTICLES = frozenset({"the", "a", "an", "both", "all", "these", "those"})
_WHERE = frozenset({"of", "in", "from", "near"})
_SHORTEST = 4
#: Who belongs to a body: "a Hamal official".
_OF_A_BODY = frozenset(
    """
    official officials leader leaders spokesman spokeswoman spokesperson fighter fighters militant
    militants member members chief executive executives employee employees
    """.split()
)
#: What fingers do, and no two names of a person and a place are apart by.
_SLIPS_OF_KEYS = frozenset({"transposed letters", "doubled letter"})
#: Among the names of a longer list some are alike by chance, and each is held against each.
_MOST_PEOPLE = 300


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a word stands alone, as a name would."""

    block: NameBlock
    index: int

    @property
    def word(self) -> Word:
        return self.block.words[self.index]

    @property
    def before(self) -> Word | None:
        return self.block.words[self.index - 1] if self.index else None

    @property
    def after(self) -> Word | None:
        words = self.block.words
        return words[self.index + 1] if self.index + 1 < len(words) else None

    @property
    def verb(self) -> Word | None:
        """The word behind, or the one behind an adverb: "asked" of "Alder also asked"."""
        words = self.block.words[self.index + 1 : self.index + 3]
        if len(words) == 2 and words[0].tag == "RB" and words[0].gap == words[1].gap == " ":
            return words[1]
        return self.after


def attach_misspelt(
    identities: Sequence[Identity], blocks: Iterable[NameBlock], known: set[tuple[str, ...]]
) -> None:
    """Joins each lone capitalised word that misspells one family name of the cast to its bearer.

    A word that is an English word, a place or a thing's as well must be the subject of a verb of
    speech, and so must a plural, without an article ("the Wellers"). A word that the story also
    writes without a capital is no misspelling.

    Args:
        identities: the people whom the story gives with two names or more.
        blocks: the story's blocks.
        known: the folded one-word names that are somebody's already.
    """
    people = [identity for identity in identities if identity.family and not identity.eponym]
    if not 0 < len(people) <= _MOST_PEOPLE:
        return
    blocks = list(blocks)
    bodies = _bodies(blocks)
    for folded, places in sorted(_lone_words(blocks, known).items()):
        text = places[0].word.text
        near = [identity for identity in people if _misspells(text, identity)]
        if not near:
            continue
        right = fold(near[0].parts.family[-1])
        if folded in bodies:
            continue
        is_plural = folded == right + "s" and not right.endswith("s")
        slipped = difference(text, near[0].parts.family[-1]) in _SLIPS_OF_KEYS
        if _stands_for_person(places, is_plural=is_plural, slipped=slipped):
            near[0].misspelt[folded] = right


def _lone_words(
    blocks: Iterable[NameBlock], known: set[tuple[str, ...]]
) -> dict[str, list[_Place]]:
    found: dict[str, list[_Place]] = defaultdict(list)
    uncapitalised: set[str] = set()
    for block in blocks:
        if block.silent:
            continue
        for index, word in enumerate(block.words):
            if not word.capital:
                uncapitalised.add(word.folded)
            elif len(word.text) >= _SHORTEST and (word.folded,) not in known:
                place = _Place(block, index)
                if not block.title_case and _is_alone(place):
                    found[word.folded].append(place)
    return {folded: places for folded, places in found.items() if folded not in uncapitalised}


def _is_alone(place: _Place) -> bool:
    if is_calendar(place.word) or is_title(place.word) or place.word.gap.endswith(HANDLES):
        return False
    block, index = place.block, place.index
    if is_town(block.words, index, index + 1):
        return False
    before, after = place.before, place.after
    if before and joins(block, index) and before.capital and not is_title(before):
        if is_calendar(before):
            return True
        if before.folded == "new" or _is_one_entity(before, place.word):
            return False  # "the New Yorker"
        return before.folded in OPENERS or before.entity in ("NORP", "GPE", "ORG")
    if after and after.capital and joins(block, index + 1):
        return is_calendar(after)
    return not (after and _makes_a_thing(place.word, after))


def _is_one_entity(before: Word, word: Word) -> bool:
    """Whether the language model takes two words for one body's or place's name."""
    same = before.entity == word.entity and before.entity_start == word.entity_start
    return same and word.entity in ("ORG", "GPE")


def _bodies(blocks: Iterable[NameBlock]) -> set[str]:
    """The words to whose bearers somebody belongs: "a Hamal official"."""
    return {
        word.folded
        for block in blocks
        for word, after in pairwise(block.words)
        if word.capital and not word.possessive and after.text in _OF_A_BODY and after.gap == " "
    }


def _makes_a_thing(word: Word, after: Word) -> bool:
    """Whether what follows makes a thing of a word: "Quay 91", "Alder's of London"."""
    numbered = after.text.isdigit() and after.gap == " " and not word.possessive
    return numbered or (word.possessive and after.text == "of")


def _misspells(text: str, identity: Identity) -> bool:
    family = identity.parts.family[-1]
    return len(family) >= _SHORTEST and difference(text, family) is not None


def _stands_for_person(places: Sequence[_Place], *, is_plural: bool, slipped: bool) -> bool:
    word = places[0].word
    if slipped and _is_no_other_word(word) and _stand_as_name(places):
        return True
    if any(place.word.entity == "NORP" for place in places):
        return False
    if not slipped and any(map(_is_place, places)):
        return False
    if any(_is_subject_of_speech(place) for place in places):
        return not (is_plural and any(_follows_article(place) for place in places))
    if is_plural or word.text.isupper() or not _is_no_other_word(word):
        return False
    return all(_may_be_name(place) for place in places)


def _is_no_other_word(word: Word) -> bool:
    return word.folded not in _NO_NAMES and word.folded not in names_that_are_words()


def _stand_as_name(places: Sequence[_Place]) -> bool:
    """Whether no article stands before a word, and somewhere the capital is not the sentence's."""
    within = any(not place.word.opens for place in places)
    return within and not any(map(_follows_article, places))  # Scott, but "the Scot"


def _is_place(place: _Place) -> bool:
    """Whether somebody is or something happens there: "said a farmer of Alderton"."""
    before = place.before
    there = bool(before and before.text in _WHERE and place.word.gap == " ")
    return there and place.word.entity in ("GPE", "LOC")


def _is_subject_of_speech(place: _Place) -> bool:
    before, verb = place.before, place.verb
    if verb and verb.gap in (" ", ", ") and verb.text in SPEECH_VERBS:
        return not place.word.possessive
    return bool(before and place.word.gap == " " and before.text in SPEECH_VERBS)


def _follows_article(place: _Place) -> bool:
    before = place.before
    return bool(before and before.folded in _ARTICLES and place.word.gap == " ")


def _may_be_name(place: _Place) -> bool:
    word, before, after, verb = place.word, place.before, place.after, place.verb
    acts = bool(verb and verb.tag in _SUBJECT_OF and verb.gap == " ")
    if word.entity == "PERSON" and acts and not _follows_article(place):
        return True
    if word.tag in ("NNS", "NNPS") or word.entity in ("NORP", "LANGUAGE", "DATE"):
        return False
    if word.entity in ("GPE", "LOC") and before and before.entity == word.entity:
        return False
    if _follows_article(place):
        return bool(after and after.gap == " " and after.tag[:2] == "NN" and not after.capital)
    if word.opens and not word.tag.startswith("NNP"):
        return acts
    return word.tag.startswith("NNP")
