"""What kinds of error are left in who says what, and how many of each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bench.polnear import Attribution, MarkedArticle, Spans

_LETTERS = re.compile(r"[^\W\d_]")
_SMALL = frozenset(
    "about after against among around as at between by for from in of on over to toward under with "
    "within without".split()
)
_QUOTES = "\"“‘'"
_USUALLY = 0.5

#: How many of each kind of error there are, by what went wrong.
Classes = dict[str, Counter[str]]


@dataclass(frozen=True, slots=True)
class SentencePair:
    """The cues of one sentence as marked and as found; either may be empty."""

    article: MarkedArticle
    marked: Spans
    found: Spans


def sentence_classes(pairs: Sequence[SentencePair]) -> Classes:
    """The sentences that one account gives a cue and the other does not, by kind."""
    usual = _usually_marked(pairs)
    missed: Counter[str] = Counter()
    stray: Counter[str] = Counter()
    for pair in pairs:
        if pair.marked and not pair.found:
            missed[_missed_kind(pair.article, pair.marked)] += 1
        elif pair.found and not pair.marked:
            words = _words(pair.article, pair.found)
            place = pair.article.place(pair.found[0][0])
            known = "a cue that is marked elsewhere as a rule" if words in usual else "another cue"
            stray[f"{known}, in {_placed(place)}"] += 1
    return {"sentences missed": missed, "stray sentences": stray}


def source_classes(
    articles: Sequence[MarkedArticle], found: Sequence[Sequence[Attribution]]
) -> Classes:
    """The sources that one account has and the other has not, by what became of their cues."""
    missed: Counter[str] = Counter()
    stray: Counter[str] = Counter()
    for article, attributions in zip(articles, found, strict=True):
        missed.update(_unmatched(article.attributions, attributions, "missed", "given"))
        stray.update(_unmatched(attributions, article.attributions, "stray", "marked"))
    return {"sources missed": missed, "stray sources": stray}


def quotations_with_a_source(article: MarkedArticle) -> Iterator[tuple[int, int]]:
    """The stretches of quoted words that the readers gave a source, once each."""
    seen = set()
    for attribution in article.attributions:
        for start, end in attribution.content if attribution.source else ():
            opens = article.text[start : start + 1], article.text[max(start - 1, 0) : start]
            if any(mark and mark in _QUOTES for mark in opens) and (start, end) not in seen:
                seen.add((start, end))
                yield start, end


def _unmatched(
    some: Sequence[Attribution], others: Sequence[Attribution], lost: str, given: str
) -> Iterator[str]:
    done: set[Spans] = set()
    theirs = {each.source for each in others if each.source}
    for one in some:
        if not one.source or one.source in done:
            continue
        done.add(one.source)
        if any(overlap(one.source, other) for other in theirs):
            continue
        twins = [other for other in others if overlap(one.cue, other.cue)]
        if not twins:
            yield f"its cue is {lost}"
        elif any(other.source for other in twins):
            yield f"another source is {given}"
        else:
            yield f"no source is {given}"


def _usually_marked(pairs: Iterable[SentencePair]) -> set[str]:
    """The cues found whose sentences are marked more often than not."""
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for pair in pairs:
        if pair.found:
            words = _words(pair.article, pair.found)
            total[words] += 1
            right[words] += bool(pair.marked)
    return {words for words, count in total.items() if right[words] > _USUALLY * count}


def _missed_kind(article: MarkedArticle, cue: Spans) -> str:
    words = _words(article, cue).split()
    place = _placed(article.place(cue[0][0]))
    if not any(_LETTERS.search(word) for word in words):
        return f"a mark and no word, in {place}"
    if len(words) == 1:
        kind = "a preposition alone" if words[0] in _SMALL else "one word"
        return f"{kind}, in {place}"
    return f"several words, in {place}"


def _placed(place: str) -> str:
    return place if place == "running text" else f"a {place}"


def _words(article: MarkedArticle, spans: Spans) -> str:
    return " ".join(" ".join(article.text[start:end] for start, end in spans).lower().split())


def overlap(some: Spans, others: Spans) -> bool:
    """Whether any two of them share a character."""
    return any(s < end and start < e for s, e in some for start, end in others)
