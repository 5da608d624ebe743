"""Where a story gives the name whose initials an acronym is, with or without the acronym."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from backread.span import Span
from backread.story.acronyms.initials import SMALL_WORDS, plain, spelling_lengths, spells
from backread.story.plain_words import PlainWord

_JOINT = re.compile(r" ?[-–&/,]? ?\Z|\. \Z|[’'] \Z")
_LONGEST = 12
_LONGEST_MIXED = 6
_TURNED = frozenset({"department", "ministry", "office", "agency", "bureau", "division"})
#: How near before the acronym a name of three small words has to stand; others may be chance.
_NEAR = 250


class SpelledNames:
    """The words of a story's running text, to be searched for names by their initials.

    Args:
        blocks: the words of each block.
    """

    def __init__(self, blocks: Iterable[Sequence[PlainWord]]) -> None:
        self._runs: dict[str, list[Sequence[PlainWord]]] = defaultdict(list)
        self._mixed: dict[str, list[Sequence[PlainWord]]] = defaultdict(list)
        self._turned: list[Sequence[PlainWord]] = []
        for words in blocks:
            for first, end in enumerate(_ends(words)):
                run = words[first:end]
                self._runs[plain(run[0].text)[:1]].append(run)
                if run[0].capital and plain(run[0].text) not in SMALL_WORDS:
                    self._add_capitals(run)

    def _add_capitals(self, run: Sequence[PlainWord]) -> None:
        initials = ""
        for count, word in enumerate(run, 1):
            if count > 1 and plain(word.text) in _TURNED:
                self._turned.append(run[:count])
            initials += plain(word.text)[:1] if word.capital else " "
            if 2 < count <= _LONGEST_MIXED and " " not in initials:
                self._mixed["".join(sorted(initials))].append(run[:count])

    def place_of(self, letters: str, first_use: int) -> Span | None:
        """The first place where words give the letters of an acronym.

        Words in capitals count wherever they stand; so do four words or more without, and three
        that stand shortly before the acronym: "magnetic resonance imaging ... an MRI".

        Args:
            letters: the acronym's letters, in lower case.
            first_use: where the acronym stands first.
        """
        names = [*self._in_order(letters, first_use), *self._in_another_order(letters)]
        places = (Span(name[0].start, name[-1].end) for name in names)
        return min(places, default=None)

    def _in_order(self, letters: str, first_use: int) -> Iterator[Sequence[PlainWord]]:
        for run in self._runs.get(letters[:1], ()):
            count = next(spelling_lengths([word.text for word in run], letters), 0)
            if count > 1 and _counts(run[:count], letters, first_use):
                yield run[:count]
                return

    def _in_another_order(self, letters: str) -> Iterator[Sequence[PlainWord]]:
        """Names with the noun first, and such as acronyms that are made to be said come from."""
        yield from self._mixed.get("".join(sorted(letters)), ())[:1]
        for name in self._turned:
            words = [word.text for word in name]
            head, rest = words[-1], words[:-1]
            if any(spells([head, joint, *rest], letters) for joint in ("of", "for")):
                yield name
                return


def _ends(words: Sequence[PlainWord]) -> list[int]:
    """For each word, behind which one a name that it opens has to end at the latest."""
    ends = [len(words)] * len(words)
    end = len(words)
    for place in range(len(words) - 1, -1, -1):
        ends[place] = min(end, place + _LONGEST)
        if words[place].opens or not _JOINT.match(words[place].gap):
            end = place
    return ends


def _counts(name: Sequence[PlainWord], letters: str, first_use: int) -> bool:
    content = [word for word in name if plain(word.text) not in SMALL_WORDS]
    if not content:
        return False
    if all(word.capital for word in (content[0], content[-1])):
        return True
    if any(word.text.isupper() and len(word.text) > 1 for word in content):
        return False
    if len(content) != len(letters) or len(letters) < 3:
        return False
    near = 0 <= first_use - name[-1].end <= _NEAR
    return len(letters) > 3 or (near and not any(word.capital for word in content))
