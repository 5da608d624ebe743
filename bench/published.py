"""``python -m bench published``: what is found in published copy, and how it was judged."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bench import engine
from bench.corpora import Article, add_corpora_option, load_all
from bench.engine import Found
from bench.judged import Judgement, Judging, Verdict, form, judge, load


@dataclass(frozen=True, slots=True)
class Published:
    """The findings in the untouched articles, in the order of the articles."""

    articles: tuple[Article, ...]
    findings: tuple[tuple[Found, ...], ...]
    judging: Judging

    @property
    def words(self) -> int:
        return sum(article.words for article in self.articles)

    def count(self, code: str) -> int:
        """How many findings a rule has."""
        return sum(found.code == code for found in self._all())

    def count_not_true(self, code: str) -> int:
        """A rule's false alarms: findings judged false or debatable, or not judged yet."""
        return self.count(code) - self.judging.count(code, Verdict.TRUE)

    def per_article(self, code: str) -> float:
        """A rule's false alarms an article."""
        return self.count_not_true(code) / len(self.articles)

    def per_thousand_words(self, code: str) -> float:
        """A rule's findings, right and wrong, in a thousand words."""
        return 1000 * self.count(code) / self.words

    def severities(self) -> Counter[tuple[str, str, str]]:
        """How many findings there are of each code, rule and severity."""
        return Counter((found.code, found.rule, found.severity) for found in self._all())

    def _all(self) -> list[Found]:
        return [found for findings in self.findings for found in findings]


def publish(articles: Sequence[Article], findings: Sequence[Sequence[Found]]) -> Published:
    """Sets the findings in the articles against the judgements on file."""
    found = tuple(tuple(each) for each in findings)
    return Published(tuple(articles), found, judge(articles, found, load()))


def lost(judging: Judging, codes: Sequence[str]) -> list[Judgement]:
    """The true faults that these rules no longer find; the others did not look for theirs."""
    return [each for each in judging.lost if each.code.startswith(tuple(codes))]


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench published", description=__doc__)
    add_corpora_option(parser)
    parser.add_argument("--select", help="only these rules, by code, separated by commas")
    parser.add_argument(
        "--unjudged",
        action="store_true",
        help="each finding that nobody has judged, as a line to fill in and add to judged.jsonl",
    )
    options = parser.parse_args(argv)
    articles = load_all(options.corpora)
    codes = options.select.split(",") if options.select else list(engine.rules())
    findings = engine.check([article.text for article in articles], codes)
    published = publish(articles, findings)
    if options.unjudged:
        for article, found in published.judging.unjudged:
            print(form(article, found))
        return 0
    print(f"{len(articles)} articles, {published.words:,} words")
    print(
        f"{'rule':32} {'severity':8} {'found':>5} {'a 1,000 words':>13} {'true':>5} {'false':>5}"
        f" {'debatable':>9}"
    )
    for (code, rule, severity), count in sorted(published.severities().items()):
        verdicts = [published.judging.count(code, verdict) for verdict in Verdict]
        print(
            f"{code + ' ' + rule:32} {severity:8} {count:5} {1000 * count / published.words:13.2f}"
            f" {verdicts[0]:5} {verdicts[1]:5} {verdicts[2]:9}"
        )
    print(f"{len(published.judging.unjudged)} findings are not judged yet (--unjudged lists them)")
    for judgement in lost(published.judging, codes):
        print(
            f"no longer found, though true: {judgement.article} {judgement.code}"
            f" {judgement.text!r} @{judgement.start}"
        )
    return 0
