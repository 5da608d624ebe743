"""Which forms belong to one word: "says" and "said" to "say", "denied" and "denies" to "deny".

The small language models that are in use give no dictionary forms. What a cue lexicon needs is
less: one key for all forms of a word. The key of a regular word is a stem and no word ("argu").
"""

from __future__ import annotations

from functools import lru_cache

# Base form, then the other forms that the rules below do not lead back to it.
_IRREGULAR = """
be am are been being is was were 's 're 'm; become became; begin began begun; bring brought;
build built; buy bought; choose chose chosen; come came; deal dealt; do did does done doing;
draw drew drawn; feel felt; fight fought; find found; forbid forbade forbidden;
foresee foresaw foreseen; foretell foretold; forget forgot forgotten; forgive forgave forgiven;
get got gotten; give gave given; go goes going gone went; grow grew grown; have has had 've;
hear heard; hold held; keep kept; know knew known; lay laid; lead led; leave left; lie lying;
make made; mean meant; meet met; mislead misled; misunderstand misunderstood; pay paid;
retell retold; rewrite rewrote rewritten; rise rose risen; run ran; say said;
see sees seeing saw seen; seek sought; sell sold; send sent; shake shook shaken;
show shown; sing sang sung; sit sat; speak spoke spoken; spend spent; stand stood;
stick stuck; strike struck; swear swore sworn; take took taken; teach taught;
tear tore torn; tell told; think thought; throw threw thrown; understand understood; uphold upheld;
use used uses using; wear wore worn; win won; withdraw withdrew withdrawn; write wrote written;
will wo 'll; would 'd
"""

_SUFFIXES = ("ied", "ies", "ing", "ed", "es", "s")
_VOWELS = frozenset("aeiouy")


def _bare(stem: str) -> str:
    """The stem without what differs between forms: any final e, a doubled consonant."""
    while len(stem) > 3 and stem[-1] == "e":
        stem = stem[:-1]
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        stem = stem[:-1]
    return stem


_KEYS = {form: _bare(row.split()[0]) for row in _IRREGULAR.split(";") for form in row.split()}


@lru_cache(maxsize=20_000)
def word_key(word: str) -> str:
    """The key that all forms of a word share, in lower case. A word of one form is its own."""
    word = word.lower().replace("’", "'")
    if word in _KEYS:
        return _KEYS[word]
    for suffix in _SUFFIXES:
        stem = word[: -len(suffix)]
        if suffix == "s" and stem[-1:] in {"s", "u"}:
            continue
        if word.endswith(suffix) and len(stem) > 1 and not _VOWELS.isdisjoint(stem):
            return _bare(stem + "y" if suffix in {"ied", "ies"} else stem)
    return _bare(word)
