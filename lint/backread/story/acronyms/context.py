"""What the words beside a run of capitals say of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from backread.calendar_words import MONTH_WORDS, WEEKDAY_WORDS
from backread.story.acronyms.well_known import key_of, shouted_words
from backread.story.people.lexicon import TITLES
from backread.story.people.thing_words import BODY_NOUNS
from backread.story.plain_words import PlainWord

_ROMAN = re.compile(r"(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
_SMALL_ROMAN = re.compile(r"[IVX]+\Z")
_CALL_SIGN = re.compile(r"[WK][A-Z]{3}\Z")
_NUMBER_BEFORE = re.compile(r"\d[\d.,]*\Z")
_DATELINE_FOLLOWS = re.compile(
    r"(?:, [A-Z][\w.]+)? ?(?:—|–|--| - |- (?=[A-Z])|\((?:AP|Reuters|AFP|UPI)\)|:)"
)
STATE = re.compile(
    r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]"
    r"|T[NX]|UT|V[AT]|W[AIVY]|AB|BC|MB|NB|NL|NS|ON|PE|QC|SK|YT)\Z"
)
#: Nouns that say what the acronym directly behind them is.
_DESCRIBE = BODY_NOUNS | frozenset(
    """
    agency app association army authority board bureau broadcaster brokerage builder campaign
    cartel coalition commission committee consultancy contractor council department drug engine
    federation fund gang giant group index insurer law lender lobby militia ministry movement
    office operator organization organisation outlet parent paper party programme program
    regulator rival server service site software standard station subsidiary system tank
    technique technology thinktank tool trust union virus watchdog
    """.split()
)
_DESCRIPTION_FOLLOWS = re.compile(
    r"(?:,| —| –| --) (?:(?P<apposition>(?:the|an?|its|their|his|her|our|[A-Z][\w-]+['’]s)"
    r" [^,.;:—–]+)(?:[,.;:—–]|\Z)|one of |part of |formerly |short for "
    r"|which (?:is|was|stands|represents|runs|oversees|regulates|operates|manages)\b)"
)
_REFERS = re.compile(r"\s(?:refers|referred)\sto\b")
_IS_A = re.compile(
    r"\s(?:is|was)\san?\s(?:[a-z-]+\s){0,3}?(?P<noun>[a-z]+)\b(?= (?:that|which|of|in|for)\b|[,.])"
)
_SAYS_SOMETHING = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do"
    r"|does|did|said|says|say|told|and the|or the)\b"
)
#: A word that opens a sentence whose main clause follows a comma.
_LEADS_UP = frozenset(
    """
    according after although among as at because before besides between by during for from given if
    in inside like of on once outside over per since though through to under unless unlike until
    when where whether while with within without
    """.split()
)
#: The longest acronym that is told by its capitals alone.
_LONGEST = 6
#: From so many letters on, capitals that can be pronounced may be a word.
_LIKE_A_WORD = 5
_LOWER_END = re.compile(r"-[a-z]+\Z")
_CLUSTER = re.compile(r"[^AEIOUY]{3}")
_CHANNEL = frozenset({"TV", "FM", "AM", "Radio", "News"})
_LAW = frozenset({"act", "bill"})
#: A word with a capital that opens a sentence and belongs to no name behind it.
_OPENERS = frozenset(
    """
    the a an this that these those some many most all any no each every both few several other
    another such our their his her its my your in on at by for from with without within to of off
    under over after before during since until through against among between behind beyond despite
    about above across along around as like unlike per when while where if although though because
    and but or nor so yet also still then now even only once later earlier today yesterday
    meanwhile however instead both either neither can could may might must shall should will would
    is are was were has have had do does did not what which who how why whether nobody everybody
    one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands several
    many few more most less least fewer half senior former local national federal regional new old
    young top leading members officials critics supporters opponents lawyers workers experts
    """.split()
)
#: Of whom a body may be, before its letters: "the Italian ORW".
NATIONALITIES = frozenset(
    """
    afghan african albanian algerian american arab argentine armenian asian australian
    austrian bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian
    burmese cambodian canadian catalan chilean chinese colombian congolese croatian cuban
    czech danish dutch ecuadorian egyptian english ethiopian european filipino finnish flemish
    french georgian german ghanaian greek guatemalan haitian honduran hungarian icelandic
    indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian
    kazakh kenyan korean kurdish kuwaiti latvian lebanese liberian libyan lithuanian malaysian
    maltese mexican moldovan moroccan nepalese nigerian norwegian pakistani palestinian
    peruvian polish portuguese qatari romanian russian rwandan salvadoran saudi scottish
    senegalese serbian singaporean slovak slovenian somali spanish sudanese swedish swiss
    syrian taiwanese tanzanian thai tunisian turkish ugandan ukrainian uruguayan venezuelan
    vietnamese welsh yemeni zambian zimbabwean kingdom states
    """.split()
)


def is_part_of_name(words: Sequence[PlainWord], place: int, known: frozenset[str]) -> bool:
    """Whether the capitals are part of a longer name: "ABC News", "Team ORW", "AJ Green".

    A title before a person's name, a weekday and another acronym go with no name: "the ORW
    director", "ORW President Opal Renner".
    """
    word = words[place]
    after = words[place + 1] if place + 1 < len(words) else None
    if after and after.gap == " " and not word.possessive and not after.opens:
        if after.text[0].isdigit() or after.text in _CHANNEL or after.text.lower() in _LAW:
            return True
        if after.capital and not _stands_alone(after, known):
            return True
    before = words[place - 1] if place else None
    if before is None or word.gap != " " or word.opens or before.possessive:
        return False
    if not before.capital or _stands_alone(before, known):
        return False
    last = before.text.lower().rpartition("-")[2]
    return last not in _OPENERS | NATIONALITIES and not _LOWER_END.search(before.text)


def _stands_alone(word: PlainWord, known: frozenset[str]) -> bool:
    lower = word.text.lower()
    if {lower, lower.partition("-")[0]} & TITLES or lower in MONTH_WORDS or lower in WEEKDAY_WORDS:
        return True
    return key_of(word.text) in known or (word.text.isupper() and word.text.isalpha())


def is_telling(
    words: Sequence[PlainWord], place: int, letters: str, following: str, known: frozenset[str]
) -> bool:
    """Whether capitals are sure to be an acronym: no shouting, numeral, unit, state or call sign.

    Args:
        words: the words of the block.
        place: which of them it is.
        letters: its letters, in capitals.
        following: the text directly behind it.
        known: the keys of well-known acronyms, which do not shout.
    """
    word = words[place]
    before = words[place - 1] if place else None
    led = before is not None and before.text.lower() in ("the", "an", "a") and word.gap == " "
    if letters in shouted_words() or len(letters) > _LONGEST or len(set(letters)) == 1:
        return False
    if following[:1] == "!" or _is_shouted(words, place, known):
        return False
    if word.opens and _DATELINE_FOLLOWS.match(following):
        return False
    if _SMALL_ROMAN.match(letters):
        return False
    if _CALL_SIGN.match(letters) and not (led and before is not None and before.text[0] in "tT"):
        return False
    if _ROMAN.match(letters) and before is not None and before.capital and not led:
        return False
    if before is not None and word.gap == " " and _NUMBER_BEFORE.search(before.text):
        return len(letters) > 3
    if len(letters) == 2:
        return (led or word.possessive) and not (STATE.match(letters) and not led)
    return led or len(letters) < _LIKE_A_WORD or not _is_pronounceable(letters)


def _is_pronounceable(letters: str) -> bool:
    """Whether letters could be a word in capitals: BRAZIL, KILLED."""
    vowels = sum(letter in "AEIOUY" for letter in letters)
    return 0.25 <= vowels / len(letters) <= 0.6 and not _CLUSTER.search(letters)


def _is_shouted(words: Sequence[PlainWord], place: int, known: frozenset[str]) -> bool:
    """Whether the word stands in a run of words in capitals."""
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(words) and len(words[at].text) == 1 and words[at].capital:
            at += step
        if not 0 <= at < len(words):
            continue
        other, gap = words[at], words[max(at, place)].gap
        letters = re.sub(r"\W", "", other.text)
        loud = len(letters) > 1 and letters.isupper() and letters.isalpha()
        if loud and not gap.strip(" ,!.-"):
            key = key_of(other.text)
            if key not in known or key in shouted_words():
                return True
    return False


def is_described(words: Sequence[PlainWord], place: int, following: str) -> bool:
    """Whether the words beside an acronym say what it is: "the water office ORW"."""
    if (match := _DESCRIPTION_FOLLOWS.match(following)) and _is_apposition(words, place, match):
        return True
    if (match := _IS_A.match(following)) and match["noun"] in _DESCRIBE:
        return True
    if _REFERS.match(following) or _is_other_word(words, place):
        return True
    at = place - 1
    gap = words[place].gap
    if at >= 0 and words[at].text.lower() == "the" and words[at].gap in (", ", " — ", " – "):
        gap = words[at].gap
        at -= 1
    if at < 0 or words[at].capital or words[at].possessive:
        return False
    noun = words[at].text.lower().rpartition("-")[2]
    return gap in (" ", ", ", " — ", " – ") and noun in _DESCRIBE


def _is_other_word(words: Sequence[PlainWord], place: int) -> bool:
    """Whether "or" joins the acronym to the word that it stands for: "coronavirus, or CoV"."""
    if place < 2 or words[place - 1].text != "or" or words[place - 1].gap != ", ":
        return False
    letters, word = words[place].text.lower(), iter(words[place - 2].text.lower())
    return len(letters) > 2 and all(letter in word for letter in letters)


def _is_apposition(words: Sequence[PlainWord], place: int, match: re.Match[str]) -> bool:
    """Whether what follows a comma describes the word before it, and is no clause or list."""
    apposition = match["apposition"]
    if apposition is None:
        return True
    opener = next(words[at] for at in range(place, -1, -1) if words[at].opens or not at)
    if opener.text.lower() in _LEADS_UP and match[0][-1] not in ",—–":
        # "According to the ORW, the gates open in May": what follows is the sentence itself.
        return False
    lower_case = any(word[0].islower() for word in apposition.split()[1:])
    return lower_case and not _SAYS_SOMETHING.search(apposition)
