"""The inflected forms of a term, and the same forms of what stands in its place.

English inflects the last word of a noun phrase (fire fighter, fire fighters) and the first of a
verb phrase (touch base, touched base). What kind of phrase an entry is, nobody has to say: forms
of both kinds are made, and one that English does not have stands in no draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from backread.stylebook.locale import Locale

#: Words that have no other form: "till" is no noun here, whose plural would be "tills".
_CLOSED = frozenset(
    "a about above across after afterward afterwards against along also although amid amidst "
    "among amongst an and any anyone around as at backward backwards because before behind "
    "below beneath beside besides between beyond but by despite down downwards due during "
    "either enough everyone except first firstly for forward forwards from further furthermore "
    "he hence her him his how however i if in inside instead into inward inwards irrespective "
    "it its last lastly less like many me more moreover most much my near neither no none nor "
    "not of off on once one onto onward onwards or other others our out outside over overly "
    "past per prior regardless round same secondly she since so some someone such than that the "
    "their them then there therefore they thirdly this those though through throughout thru "
    "thus till to together too toward towards under unless until unto up upon upwards us versus "
    "very via we what when whence where whereas which while whilst who whom whose why with "
    "within without yet you your".split()
)

_IRREGULAR_PAST = {
    base: tuple(pasts.split("/"))
    for base, pasts in (
        pair.split(":")
        for pair in (
            "be:was/were/been become:became/become begin:began/begun blow:blew/blown break:broke/"
            "broken bring:brought build:built buy:bought catch:caught choose:chose/chosen "
            "come:came/come cost:cost cut:cut deal:dealt do:did/done draw:drew/drawn "
            "drive:drove/driven eat:ate/eaten fall:fell/fallen feel:felt fight:fought find:found "
            "fly:flew/flown get:got/gotten give:gave/given go:went/gone grow:grew/grown have:had "
            "hear:heard hit:hit hold:held hurt:hurt keep:kept know:knew/known lay:laid lead:led "
            "leave:left lend:lent let:let lie:lay/lain lose:lost make:made mean:meant meet:met "
            "pay:paid put:put read:read ride:rode/ridden rise:rose/risen run:ran/run say:said "
            "see:saw/seen sell:sold send:sent set:set shed:shed show:showed/shown shut:shut "
            "sit:sat speak:spoke/spoken spend:spent split:split spread:spread stand:stood "
            "steal:stole/stolen stick:stuck strike:struck/stricken take:took/taken teach:taught "
            "tell:told think:thought throw:threw/thrown understand:understood wear:wore/worn "
            "win:won write:wrote/written"
        ).split()
    )
}
_IRREGULAR_PLURAL = {"person": "people", "child": "children", "wife": "wives", "life": "lives"}
_VOWEL_BEFORE_Y = re.compile(r"[aeiou]y\Z")
_ONE_SYLLABLE_DOUBLES = re.compile(r"[^aeiou]*(?:qu)?[aeiou][bdgklmnprtvz]\Z")
_STRESSED_AT_THE_END = re.compile(
    r"(?:ad|com|o|per|re|sub|trans)mit\Z|(?:con|de|in|oc|pre|re|trans)?(?:fer|cur)\Z|"
    r"(?:com|dis|ex|im|pro|re)pel\Z|(?:con|pa)trol\Z|(?:ab|de)ter\Z|re(?:gret|but|bel)\Z|equip\Z"
)
_MAY_DOUBLE = re.compile(r"[aeiou][lpst]\Z")


@dataclass(frozen=True, slots=True)
class Inflected:
    """An inflected form of a term and that of its replacement.

    ``replacement`` is None where it cannot be told, or where there is none.
    """

    form: str
    replacement: str | None


def inflected(form: str, replacement: str | None, locale: Locale | None) -> list[Inflected]:
    """A term and its inflected forms, each with the replacement inflected alike.

    The base form comes first. A form that could be replaced in two ways ("commenced": began,
    begun) has no replacement.
    """
    found: dict[str, set[str | None]] = {form: {replacement}}
    for variant, other in _variants(form, replacement, locale):
        if variant not in (form, replacement, other):
            found.setdefault(variant, set()).add(other)
    return [
        Inflected(variant, others.pop() if len(others) == 1 else None)
        for variant, others in found.items()
    ]


def _variants(
    form: str, replacement: str | None, locale: Locale | None
) -> Iterator[tuple[str, str | None]]:
    words = form.split(" ")
    other = replacement.split(" ") if replacement else []
    last = words[-1]
    for plural in _plurals(last):
        swapped = _swapped(other, -1, next(iter(_plurals(other[-1])), None) if other else None)
        if len(words) == 1 and len(other) > 1:
            swapped = None  # "utilises": makes use of, or make uses of?
        yield " ".join([*words[:-1], plural]), swapped
    first = words[0]
    for ending in ("ed", "ing", "s"):
        if ending == "s" and len(words) == 1:
            continue  # The same as the plural.
        ours = _verb_forms(first, ending, None)
        theirs = _verb_forms(other[0], ending, locale or Locale.US) if other else []
        for variant, swap in zip_longest(ours, theirs):
            if variant is None:
                continue
            certain = swap if len(theirs) == 1 else None
            yield " ".join([variant, *words[1:]]), _swapped(other, 0, certain)


def _swapped(words: list[str], place: int, word: str | None) -> str | None:
    if word is None or not words:
        return None
    changed = list(words)
    changed[place] = word
    return " ".join(changed)


def _plurals(word: str) -> list[str]:
    lower = word.lower()
    if lower in _CLOSED or not word[-1:].isalpha():
        return []
    if word.isupper() and len(word) > 1:
        return [f"{word}s"]
    for singular, plural in _IRREGULAR_PLURAL.items():
        if lower.endswith(singular):
            return [word[: len(word) - len(singular)] + plural]
    if lower.endswith("man") and not lower.endswith(("human", "german", "roman")):
        return [word[:-3] + word[-3:].replace("an", "en")]
    return [_with_s(word)]


def _with_s(word: str) -> str:
    lower = word.lower()
    if lower.endswith("y") and not _VOWEL_BEFORE_Y.search(lower):
        return word[:-1] + "ies"
    if lower.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return word + "s"


def _verb_forms(word: str, ending: str, locale: Locale | None) -> list[str]:
    """The forms with an ending; both spellings where English has two and no locale is given."""
    lower = word.lower()
    letters = lower.replace("-", "")
    if lower in _CLOSED or not letters.isalpha() or len(word) < 2 or not word[1:].islower():
        return []
    if ending == "s":
        return [_with_s(word)]
    if ending == "ed" and lower in _IRREGULAR_PAST:
        return [past if word.islower() else past.capitalize() for past in _IRREGULAR_PAST[lower]]
    if lower.endswith("e") and not lower.endswith(("ee", "ye", "oe")):
        return [word[:-1] + ending]
    if lower.endswith("y") and ending == "ed" and not _VOWEL_BEFORE_Y.search(lower):
        return [word[:-1] + "ied"]
    if ending == "ed" and lower.endswith(("ee", "ye", "oe")):
        return [word + "d"]
    if _ONE_SYLLABLE_DOUBLES.match(lower) or _STRESSED_AT_THE_END.search(lower):
        return [word + word[-1] + ending]
    if _MAY_DOUBLE.search(lower):
        doubled, single = word + word[-1] + ending, word + ending
        if locale is None:
            return [single, doubled]
        return [doubled if lower.endswith("l") and locale is not Locale.US else single]
    return [word + ending]
