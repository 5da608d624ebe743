"""What the planters of house style share: one place in another form, or sentences in both."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import paragraph_ends
from bench.revision import Edit

#: Sentences around a word, by what the word is.
NOUN = (
    "The {} was discussed at length.",
    "Nobody had expected the {} to matter.",
    "Residents said that the {} was overdue.",
    "Questions about the {} came late.",
    "It was the {} that worried people most, the report said.",
)
PLURAL = (
    "The {} met again on the same evening.",
    "Two of the {} had left by then.",
    "Nothing was asked of the {} in public.",
    "Some {} wrote to the council about it.",
)
VERB = (
    "The council {} the plan last year.",
    "A committee {} it, and nobody objected.",
    "Officials {} the offer in the end.",
)
ADJECTIVE = (
    "It was a {} place, people said.",
    "The {} wall could be seen from afar.",
    "Nobody found a more {} answer.",
)


def pairs(listed: str) -> list[tuple[str, str]]:
    """Two forms of each word: "email/e-mail, runoff/run-off"."""
    split = [" ".join(each.split()).partition("/") for each in listed.split(",")]
    return [(one, other) for one, _, other in split]


def occurrences(reading: Reading, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Where a pattern matches in the article's own voice."""
    return [m for m in pattern.finditer(reading.text) if reading.narrates(*m.span())]


def flipped(
    reading: Reading,
    code: str,
    kind: str,
    places: Sequence[tuple[int, int]],
    rewrite: Callable[[str], str],
    random: Random,
) -> Iterator[Planted]:
    """One of several places in another form; both of two, where the text does not tell."""
    if len(places) < 2:
        return
    start, end = random.choice(list(places))
    other = rewrite(reading.text[start:end])
    if other == reading.text[start:end]:
        return
    wrong = [(start, end)] if len(places) > 2 else list(places)
    yield planted(reading, code, kind, [Edit(start, end, other)], [wrong])


def added(
    reading: Reading,
    code: str,
    kind: str,
    templates: Sequence[str],
    forms: tuple[str, str],
    random: Random,
) -> Iterator[Planted]:
    """Sentences with both forms of a word, one or two of them with the first form."""
    ends = paragraph_ends(reading)
    if len(ends) < 2 or any(form.lower() in reading.text.lower() for form in forms):
        return
    usual, odd = random.sample(forms, 2)
    count = random.choice((2, 3))
    if len(ends) < count:
        count = 2
    at = sorted(random.sample(ends, count))
    sentences = random.sample(list(templates), min(count, len(templates)))
    words = [usual] * count
    place = random.randrange(count)
    words[place] = odd
    edits = []
    for offset, sentence, word in zip(at, sentences, words, strict=False):
        written = sentence.format(word)
        edits.append(Edit(offset, offset, " " + written[0].upper() + written[1:]))
    wrong = [(at[place], at[place])] if count > 2 else [(offset, offset) for offset in at]
    yield planted(reading, code, kind, edits, [wrong])
