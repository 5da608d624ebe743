"""QUO401: somebody copies a quotation of the article and slips."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.altered_quotes import Copied, copied, quoted_words
from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.revision import Edit

CODE = "QUO401"

_FEWEST_WORDS = 7
_MOST = 6
_LONGEST_IN_HEADLINE = 12
_HEADLINE = re.compile(r"\A(?:# )?[^\n]*\n")
_LATER = (
    'The words were still being discussed the next day: "{}."',
    '"{}," the statement had said.',
    'The remark that "{}" drew the most questions afterwards.',
    'Asked about it again, there was no going back on the claim that "{}."',
    '"{}," as it was put earlier, remained the last word on the subject.',
)
_HEADLINES = ("# '{}'", "# '{}', meeting is told", '# "{}": The story of a long day')
_CAPTIONS = (
    '![A room full of people](room.jpg)\n\n*"{}"*',
    '![The speaker: "{}"](room.jpg)',
    'Photo: The speaker on Monday, who said "{}."',
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """A pull quote, a later repetition in whole or in part, a headline and a caption."""
    quoted = list(quoted_words(reading, _FEWEST_WORDS))
    for start, end in random.sample(quoted, min(_MOST, len(quoted))):
        whole = copied(reading, start, end, random)
        if whole is None:
            continue
        yield _block(reading, f'> "{whole.words}."', whole, "pull quote")
        yield _block(reading, random.choice(_LATER).format(whole.words), whole, "repeated later")
        part = _part(reading, start, end, random)
        if part is not None:
            yield _block(
                reading, random.choice(_LATER).format(part.words), part, "repeated in part"
            )
            yield _block(reading, random.choice(_CAPTIONS).format(part.words), part, "caption")
            yield _in_headline(reading, part, random)


def _part(reading: Reading, start: int, end: int, random: Random) -> Copied | None:
    """A piece of the quotation with a slip in it."""
    starts = [start + match.start() for match in re.finditer(r"\S+", reading.text[start:end])]
    length = random.randrange(_FEWEST_WORDS, _LONGEST_IN_HEADLINE + 1)
    if len(starts) < length:
        return None
    first = random.randrange(len(starts) - length + 1)
    stop = starts[first + length] if first + length < len(starts) else end
    piece = reading.text[starts[first] : stop].rstrip(" ,.;:?!—–-")
    return copied(reading, starts[first], starts[first] + len(piece), random)


def _block(reading: Reading, copy: str, made: Copied, kind: str) -> Planted:
    end = len(reading.text.rstrip())
    return planted(
        reading,
        CODE,
        kind,
        [Edit(end, end, f"\n\n{copy}")],
        [[(end, end), (made.start, made.end)]],
    )


def _in_headline(reading: Reading, made: Copied, random: Random) -> Planted:
    old = _HEADLINE.match(reading.text)
    stop = old.end() - 1 if old and old[0].startswith("# ") else 0
    headline = random.choice(_HEADLINES).format(made.words) + ("" if stop else "\n\n")
    return planted(
        reading,
        CODE,
        "headline",
        [Edit(0, stop, headline)],
        [[(0, stop), (made.start, made.end)]],
    )
