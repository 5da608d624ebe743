"""The word of a name that says what kind of body it is, written now one way and now another.

Lumenar Systems and Lumenar Technologies are one firm to a reader, and so are the Tarn Family and
the Tarn Charitable Foundation. Words for a body's place in a group of firms (Group, Holdings) are
in none of these lists: a parent and its daughter may bear them at once.
"""

from __future__ import annotations

from collections.abc import Sequence

#: Words for one line of business, any of which may stand behind a firm's own name.
_BUSINESSES = tuple(
    frozenset(words.split())
    for words in (
        "technologies technology tech systems solutions software labs laboratories networks",
        "digital analytics innovations robotics electronics devices instruments computing",
        "foods food provisions kitchens",
        "pharmaceuticals pharma pharmaceutical therapeutics biosciences bioscience biotech",
        "biologics medicines genetics genomics biopharma biotechnology",
        "energy power electric utilities",
        "oil petroleum gas resources",
        "capital investments investment partners advisors advisers ventures equity securities",
        "construction builders contractors building constructors",
        "developments development properties homes realty estates housing",
        "logistics transport transportation freight shipping haulage trucking carriers express",
        "airlines airways air aviation aerospace",
        "steel metals alloys metalworks steelworks",
        "mining minerals mines",
        "manufacturing industries industrial fabrication engineering fabricators",
        "stores markets supermarkets grocers groceries retail",
        "brewing brewery brewers breweries",
        "chemicals chemical plastics polymers",
        "paper packaging timber lumber",
        "insurance assurance mutual",
        "shipbuilding shipyards shipbuilders marine",
        "healthcare health medical",
        "cars motors automotive auto",
    )
)
#: Words before the noun that tell little of a body, and heads before which they may stand.
_QUALIFIERS = (
    (
        frozenset("charitable community family memorial educational philanthropic".split()),
        frozenset("foundation fund trust charity".split()),
    ),
    (
        frozenset("general memorial regional community medical".split()),
        frozenset("hospital center infirmary clinic".split()),
    ),
)
#: Words of longer names, any of which is taken for another.
_TAKEN_FOR = tuple(
    frozenset(words.split())
    for words in (
        "association organization union federation society guild alliance coalition league",
        "council commission committee board",
        "initiative project program campaign",
        "museum gallery",
        "institute laboratory lab center",
        "university college",
        "studies research science sciences",
        "protection preservation conservation conservancy",
        "workers employees",
        "tenants renters residents",
        "teachers educators",
        "farmers growers producers",
        "safety standards",
        "schools academies",
        "credit capital finance",
        "police constabulary",
        "scholarship bursary",
        "rural regional",
    )
)
#: The fewest words of such a name, and the fewest letters of one that has an ending or not.
_LONGER, _STEM = 3, 5
_ENDINGS = frozenset({"al", "ic", "ics"})
#: The fewest letters of a word that another is longer than by a second noun: peat, peatland.
_COMPOUNDED = 4
#: Words that many bodies' names begin with, so that they name none of them.
_COMMON = frozenset(
    """
    advanced allied all america american associated atlantic british canadian capital central city
    coast coastal community consolidated county country crown delta domestic eastern european
    federal first general global golden great gulf imperial independent inter international local
    metro metropolitan midland mountain mutual national new north northern ocean old pacific pioneer
    premier public rail regional republic river royal southern south southwestern northwestern
    southwest northwest northeast southeast standard state sun texas california trans tri union
    united universal us valley west western world east health home high data
    """.split()
)
#: Nouns for a body that people join, keep up or sit on. Where the words before them are the same,
#: a reader takes any for another: the Tarn Mills Trust, the Tarn Mills Society.
_EXCHANGEABLE = frozenset(
    """
    alliance association board charity coalition commission committee council federation foundation
    fund group guild initiative league network organisation organization partnership society trust
    union
    """.split()
)
#: Words before such a noun that name a subject, with which many bodies deal.
_SUBJECTS = _COMMON | frozenset(
    """
    affairs arts budget business children city civil community county defense democratic district
    economic education electoral environment environmental ethics farm finance financial food
    football foreign government health hospital house housing human industry intelligence
    investment judiciary justice labor labour land law legal local medical military museum music
    national nuclear parole party planning police public republican research rights river rugby
    safety school schools science security senate services social sports state student students
    tax teachers tourism town trade transport university village water welfare women workers youth
    """.split()
)
KIND_WORDS = frozenset().union(*_BUSINESSES)


def is_other_kind(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of the same length differ in a word for the kind of body alone.

    Args:
        one: a name's words in small letters, small words left out.
        other: another name's, as many.
    """
    pairs = zip(one, other, strict=True)
    unlike = [place for place, (first, second) in enumerate(pairs) if first != second]
    if len(unlike) != 1:
        return False
    place = unlike[0]
    pair = {one[place], other[place]}
    rest = [word for at, word in enumerate(one) if at != place]
    if all(word in _COMMON for word in rest):
        return False
    if place == len(one) - 1:
        return any(pair <= business for business in _BUSINESSES)
    return any(
        pair <= qualifiers and place == len(one) - 2 and one[-1] in heads
        for qualifiers, heads in _QUALIFIERS
    )


def is_other_noun(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two longer names of the same length differ in a noun that is taken for the other.

    Args:
        one: a name's words in small letters, small words left out.
        other: another name's, as many.
    """
    unlike = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    if len(unlike) != 1 or len(one) < _LONGER:
        return False
    heads = {one[-1], other[-1]}
    if len(heads) == 2 and heads <= _EXCHANGEABLE and _is_of_one_subject(one[:-1]):
        return True
    shorter, longer = sorted(unlike[0], key=len)
    stemmed = len(shorter) >= _STEM and longer.startswith(shorter)
    if stemmed and longer[len(shorter) :] in _ENDINGS:
        return True
    if _is_compound(shorter, longer) and heads == {one[-1]} and one[0] == other[0]:
        return one[0] not in _SUBJECTS
    return any({shorter, longer} <= words for words in _TAKEN_FOR)


def _is_compound(shorter: str, longer: str) -> bool:
    """Whether a word is another with a noun joined on: "peat", "peatland"."""
    if len(shorter) < _COMPOUNDED or not longer.startswith(shorter):
        return False
    return len(longer) - len(shorter) >= _COMPOUNDED


def _is_of_one_subject(words: Sequence[str]) -> bool:
    """Whether the words before the noun leave but one body: "Tarn Mills", not "National Health"."""
    return any(word not in _SUBJECTS for word in words) and len(words) > 1
