"""What the words around a name of the cast leave of it: a mention, a thing's name, or nothing."""

from __future__ import annotations

from dataclasses import replace

from backread.story.people.cast import Form
from backread.story.people.descriptions import is_human
from backread.story.people.lexicon import (
    EAST_ASIAN_FAMILY_NAMES,
    OPENERS,
    SPEECH_VERBS,
    SUFFIXES,
    given_names,
    names_that_are_words,
)
from backread.story.people.name_words import HANDLES, NameBlock, Word, is_calendar, is_title
from backread.story.people.no_names import is_side_of_case
from backread.story.people.occurrence import Occurrence
from backread.story.people.runs import joins
from backread.story.people.surroundings import is_aged, is_employed
from backread.story.people.thing_words import (
    PERSON_STAYS_WORDS,
    PLACES,
    SHOPS,
    THING_OPENERS,
    THING_WORDS,
)

_PLACE_PREPOSITIONS = frozenset(
    """
    in at from near outside across around throughout into toward towards
    """.split()
)
_DATE_OPENERS = frozenset(
    """
    in until till since last next this late early mid during through every each
    """.split()
)
#: Words that stand before people as well.
_MAYBE_DATE_OPENERS = frozenset({"on", "by", "from", "of", "to", "between"})
_NAMED = frozenset({"named", "called", "surnamed"})
_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_GROUP_LABELS = frozenset({"NORP", "GPE", "ORG", "FAC", "LOC"})


def in_its_place(occurrence: Occurrence) -> Occurrence | None:
    """The occurrence, as the words around it leave it; None where they make it another name."""
    block, first, end = occurrence.block, occurrence.first, occurrence.end
    before = block.words[first - 1] if first and joins(block, first) else None
    after = block.words[end] if end < len(block.words) and joins(block, end) else None
    if before and before.folded in THING_OPENERS and before.capital:
        return replace(occurrence, form=Form.EPONYM)
    short = occurrence.form is not Form.FULL
    if block.words[first].gap.endswith(HANDLES) or (short and _is_acronym(block, first, end)):
        return None
    if _is_in_address(block, first, end) or (short and _is_told_in_brackets(block, first, end)):
        return None
    if short and (_is_partner(block, first, end) or _is_founded(block, end)):
        return replace(occurrence, form=Form.EPONYM)
    if short and (_owns_a_shop(block, first, end) or is_side_of_case(block.words, first, end)):
        return replace(occurrence, form=Form.EPONYM)
    if short and occurrence.words[0].folded in THING_OPENERS and _opens_a_name(block, end):
        return replace(occurrence, form=Form.EPONYM)  # "Lake Chad"
    if occurrence.form is Form.NICKNAME and _owns_capitals(block, end):
        return replace(occurrence, form=Form.EPONYM)  # "Johnny's Half Shell"
    if after and after.capital and _names_a_thing(block, end, short=short):
        return replace(occurrence, form=Form.EPONYM)
    if _labels_speech(block, end - 1):
        return None
    if short and _is_the_thing(block, first, end):
        return replace(occurrence, form=Form.EPONYM)
    if short and before and _belongs_to_other_name(block, first - 1):
        return None
    if short and _is_a_name_only(block, first):
        return None
    if short and after and _goes_on(block, end, occurrence):
        return None
    if short and _is_ordinary_word(block, first, end):
        return None
    return occurrence


def _is_acronym(block: NameBlock, first: int, end: int) -> bool:
    """Whether a short name stands in capitals among words that do not: Isis, but "ISIS"."""
    words = block.words
    word = words[first]
    if end - first > 1 or len(word.text) < 3 or not word.text.isupper():
        return False
    if word.entity not in _GROUP_LABELS:
        return False
    beside = [*words[max(first - 2, 0) : first], *words[end : end + 2]]
    shouted = [each for each in beside if each.text.isupper() and not each.initials]
    return 2 * len(shouted) < len(beside)


def _is_in_address(block: NameBlock, first: int, end: int) -> bool:
    """Whether the name is a part of an address: "Ann.Weller@tarn.example"."""
    start, stop = block.words[first].start, block.words[end - 1].end
    before, behind = block.text[:start].split(" ")[-1], block.text[stop:].split(" ")[0]
    return "@" in before or "@" in behind


def _is_told_in_brackets(block: NameBlock, first: int, end: int) -> bool:
    """Whether brackets give what a bearer of a longer name is called: "Ann (Nan) Alder"."""
    words = block.words
    if not first or end == len(words) or not words[first - 1].capital:
        return False
    closed = words[end].gap == ") " and words[end].capital
    return words[first].gap == " (" and closed


def _owns_a_shop(block: NameBlock, first: int, end: int) -> bool:
    """Whether the name is a shop's: "Weller's Bakery", "she buys her bread at Weller's."."""
    words = block.words
    if not words[end - 1].possessive:
        return False
    if end < len(words) and words[end].gap == " ":
        return words[end].capital and words[end].folded in SHOPS and not block.title_case
    closed = end == len(words) or words[end].gap.strip()[:1] in (",", ".", ";", "—", "–")
    return closed and first > 0 and words[first - 1].text in ("at", "from", "in", "to")


def _opens_a_name(block: NameBlock, end: int) -> bool:
    """Whether a name goes on behind a word that opens the names of things: "Lake Chad"."""
    words = block.words
    if block.title_case or end == len(words) or words[end - 1].possessive:
        return False
    return words[end].capital and words[end].gap == " " and not is_calendar(words[end])


def _owns_capitals(block: NameBlock, end: int) -> bool:
    """Whether capitals follow a possessive: "Johnny's Half Shell"."""
    words = block.words
    if block.title_case or end == len(words) or not words[end - 1].possessive:
        return False
    return words[end].capital and words[end].gap == " "


def _is_partner(block: NameBlock, first: int, end: int) -> bool:
    """Whether an ampersand makes the name a firm's: "Weller & Stone", "Weller, Holt & Stone"."""
    words = block.words
    before = first > 0 and words[first].gap == " & " and words[first - 1].capital
    while end + 1 < len(words) and words[end].gap == ", " and words[end].capital:
        end += 1  # "Weller, Alder, Stone & Co."
    return before or (end < len(words) and words[end].gap == " & " and words[end].capital)


def _is_a_name_only(block: NameBlock, first: int) -> bool:
    """Whether the story speaks of the name and of nobody yet: "two brothers named Alder"."""
    words = block.words[max(0, first - 2) : first]
    return len(words) == 2 and words[1].text in _NAMED and words[0].tag == "NNS"


def _is_founded(block: NameBlock, end: int) -> bool:
    """Whether the name is a firm's that bears its founder's: "Alder was founded in 1951"."""
    following = [word.text for word in block.words[end : end + 2] if word.gap == " "]
    return following in (["was", "founded"], ["is", "based"], ["went", "public"])


def _labels_speech(block: NameBlock, index: int) -> bool:
    """Whether the name stands in capitals before a colon, as in a transcript."""
    word = block.words[index]
    behind = block.text[word.end : word.end + 1]
    return behind == ":" and word.text.isupper() and len(word.text) > 2


def _is_the_thing(block: NameBlock, first: int, end: int) -> bool:
    """Whether an article makes the name a thing's: "guests of the Alder never saw him"."""
    words = block.words
    if not first or words[first - 1].folded != "the" or words[first].gap != " ":
        return False
    if block.title_case or words[end - 1].possessive or end == len(words):
        return end == len(words)
    following = words[end]
    near = following.gap in (" ", "-", "–", "/")
    noun = near and following.tag[:2] in ("NN", "JJ", "VB", "CD")
    return not (noun and following.tag != "VBD")


def _names_a_thing(block: NameBlock, end: int, *, short: bool) -> bool:
    """Whether capitals behind the name make it a part of a thing's name: "Alder Tower"."""
    words = block.words
    following = words[end]
    if following.folded in PERSON_STAYS_WORDS:
        return False
    if short and _is_proper_noun(block, end):
        return True
    index = end
    while index < len(words) and joins(block, index) and words[index].capital:
        if is_calendar(words[index]):
            return False
        if words[index].folded in THING_WORDS and words[index].folded not in PERSON_STAYS_WORDS:
            return not block.title_case or index == end
        index += 1
    return False


def _is_proper_noun(block: NameBlock, index: int) -> bool:
    """Whether a capital behind a short name makes a name of both: "Alder Shuttle"."""
    word = block.words[index]
    if block.title_case or word.gap == "-" or word.entity == "PERSON":
        return False
    if is_calendar(word) or is_title(word) or word.folded in SUFFIXES or word.folded in OPENERS:
        return False
    return word.tag.startswith("NNP") and word.folded not in given_names()


def _belongs_to_other_name(block: NameBlock, index: int) -> bool:
    """Whether the word before a short form makes it part of somebody else's name."""
    word = block.words[index]
    if not word.capital or is_title(word) or is_calendar(word) or word.folded in OPENERS:
        return False
    if word.opens and is_human(word):
        return False  # "Physicist Weller"
    if word.initials and word.entity not in _GROUP_LABELS and len(word.text) < 5:
        return word.entity == "PERSON"
    if block.title_case:
        return word.folded in given_names() and word.folded not in names_that_are_words()
    if word.entity in _GROUP_LABELS and word.folded not in given_names():
        return False
    if block.words[index + 1].gap == "-":
        return word.folded in given_names()
    if word.text.isupper() and len(word.text) > 1:
        return False
    return word.tag.startswith("NNP") or word.entity == "PERSON" or word.folded in given_names()


def _goes_on(block: NameBlock, index: int, occurrence: Occurrence) -> bool:
    """Whether the name goes on behind a short form, and so is somebody else's."""
    word = block.words[index]
    if is_title(occurrence.words[-1]) and word.capital and word.gap == " ":
        return True  # "Chief Justice Ann Weller"
    if not word.capital:
        return word.folded not in ("i", "y") and word.tag.startswith("NNP")
    if block.title_case or is_calendar(word) or word.folded in PERSON_STAYS_WORDS:
        return False
    if word.gap == "-":
        return occurrence.form is Form.GIVEN
    if word.folded in OPENERS or is_title(word) or word.text.isupper():
        return False
    if occurrence.form in (Form.GIVEN, Form.NICKNAME):
        return True
    given_first = occurrence.words[0].folded in given_names()
    asian = occurrence.words[0].folded in EAST_ASIAN_FAMILY_NAMES
    return (given_first or asian) and word.entity == "PERSON"


def _is_ordinary_word(block: NameBlock, first: int, end: int) -> bool:
    """Whether a one-word form stands here for the word or the place that it also is."""
    if end - first > 1:
        return False
    word = block.words[first]
    before = block.words[first - 1] if first else None
    after = block.words[end] if end < len(block.words) else None
    if is_calendar(word) and _is_date(word, before, after):
        return True
    if before and before.folded in _PLACE_PREPOSITIONS:
        place = word.folded in PLACES
        return place or (word.entity == "GPE" and word.folded in given_names())
    behind_year = before is not None and before.text[0].isdigit()  # "In 2007, Paris left."
    in_list = word.gap == ", " and not behind_year
    if word.folded in PLACES and in_list and word.entity in _PLACE_LABELS:
        return not word.possessive and not (after and after.folded in SPEECH_VERBS)
    if after and after.gap == "-" and after.text[0].islower() and word.text[0].islower():
        return True
    if block.title_case or not word.opens or word.folded not in names_that_are_words():
        return False
    if word.possessive or word.tag.startswith("NNP") or word.entity == "PERSON":
        return False
    if is_employed(block, end) or is_aged(block, end):
        return False
    return not (after and after.gap == " " and after.folded in SPEECH_VERBS)


def _is_date(word: Word, before: Word | None, after: Word | None) -> bool:
    """Whether a month or a weekday that is somebody's name too stands here for the day."""
    if before and (before.folded in _DATE_OPENERS or before.text[0].isdigit()):
        return True
    if after and after.text[0].isdigit() and after.gap in (" ", ", "):
        return after.gap == " " or len(after.text) == 4
    return word.entity == "DATE" and before is not None and before.folded in _MAYBE_DATE_OPENERS
