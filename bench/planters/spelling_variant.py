"""STY701: a word in another spelling than the article's, or in two spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.other_form import (
    ADJECTIVE,
    NOUN,
    PLURAL,
    VERB,
    added,
    flipped,
    occurrences,
    pairs,
)
from bench.planters.planted import Planted
from bench.planters.reading import Reading

CODE = "STY701"

#: Ways in which a spelling changes, and where the other spelling is one that people write.
_VERBS = (
    "organ|real|recogn|critic|emphas|apolog|author|privat|stabil|modern|util|final|special|capital"
    "|minim|maxim|general|central|penal|summar|visual|mobil"
)
_OUR = "col|lab|fav|hon|hum|neighb|rum|behavi|harb|vap|vig|rig|arm|splend"
_DOUBLED = "travel|cancel|label|model|signal|level|total|fuel"
_PATTERNS = (
    (rf"(?:{_VERBS})i(?P<x>z)(?:ed?|es|ing)", "s"),
    (rf"(?:{_VERBS})i(?P<x>s)(?:ed?|es|ing)", "z"),
    (rf"(?:{_OUR})(?P<x>or)(?:s|ed|ing|able|ite|ful)?", "our"),
    (rf"(?:{_OUR})(?P<x>our)(?:s|ed|ing|able|ite|ful)?", "or"),
    (r"(?:cent|theat|fib|lit|kilomet)(?P<x>er)s?", "re"),
    (r"(?:cent|theat|fib|lit|kilomet)(?P<x>re)s?", "er"),
    (rf"(?:{_DOUBLED})(?P<x>)(?:ed|ing)", "l"),
    (rf"(?:{_DOUBLED})(?P<x>l)(?:ed|ing)", ""),
    (r"(?:def|off|lic)en(?P<x>s)e", "c"),
    (r"advis(?P<x>e)rs?", "o"),
    (r"advis(?P<x>o)rs?", "e"),
    (r"(?:judg|acknowledg)(?P<x>)ments?", "e"),
    (r"(?:judg|acknowledg)(?P<x>e)ments?", ""),
    (r"protest(?P<x>e)rs?", "o"),
    (r"gr(?P<x>a)y", "e"),
    (r"gr(?P<x>e)y", "a"),
    (r"program(?P<x>)s?", "me"),
    (r"program(?P<x>me)s?", ""),
    (r"analy(?P<x>z)(?:ed?|es|ing)", "s"),
    (r"alumin(?P<x>)um", "i"),
)
_PAIRS = [
    *(
        (PLURAL, forms)
        for forms in pairs(
            """
            advisers/advisors, protesters/protestors
            """
        )
    ),
    *(
        (NOUN, forms)
        for forms in pairs(
            """
            judgment/judgement, colour/color, harbour/harbor, theatre/theater, defence/defense,
            catalogue/catalog, manoeuvre/maneuver, jewellery/jewelry, plough/plow, mould/mold,
            sulphur/sulfur, pyjamas/pajamas, artefact/artifact, instalment/installment,
            cafe/café, facade/façade, moustache/mustache, yoghurt/yogurt, enrolment/enrollment,
            odour/odor
            """
        )
    ),
    *(
        (VERB, forms)
        for forms in pairs(
            """
            organised/organized, criticised/criticized, cancelled/canceled, modelled/modeled,
            analysed/analyzed, endorsed/indorsed, honoured/honored, favoured/favored,
            targeted/targetted, weaponised/weaponized
            """
        )
    ),
    *(
        (ADJECTIVE, forms)
        for forms in pairs(
            """
            grey/gray, skilful/skillful, naive/naïve, sceptical/skeptical, cosy/cozy,
            colourful/colorful, ageing/aging, honourable/honorable
            """
        )
    ),
]


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Respells one occurrence of a word that stands there several times, or adds sentences."""
    for pattern, other in _PATTERNS:
        by_word: dict[str, list[re.Match[str]]] = {}
        for match in occurrences(reading, re.compile(rf"\b{pattern}\b")):
            by_word.setdefault(match[0][:5], []).append(match)
        for matches in by_word.values():
            spans = [match.span() for match in matches]
            respelled = {match[0]: _respelled(match, other) for match in matches}
            yield from flipped(
                reading, CODE, "one of several respelled", spans, respelled.__getitem__, random
            )
    for templates, forms in random.sample(_PAIRS, 3):
        yield from added(reading, CODE, "sentences with both spellings", templates, forms, random)


def _respelled(match: re.Match[str], other: str) -> str:
    start, end = (place - match.start() for place in match.span("x"))
    return match[0][:start] + other + match[0][end:]
