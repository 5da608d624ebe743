"""``python -m bench accuracy``: how often each rule is right.

Every rule is run over published articles as they are and over copies with faults planted in them.
With ``--polnear`` it is over some of PolNeAR's instead; then come, over all of them, the scores of
who says what, and how often SRC305 flags a quotation that has a source.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import attribution, board, engine, page, people
from bench.corpora import PEOPLE_CORPUS, REPOSITORY, Article, add_corpora_option, load, load_all
from bench.engine import Found, InstalledRule
from bench.external import add_external_options, external, sampled
from bench.figures import Figures, read, reference_figures, rule_figures, write
from bench.gate import regressions
from bench.picture import draw
from bench.planters import PLANTERS, Planted, plant_all
from bench.published import Published, publish
from bench.scoring import RuleScore, score

PAGE = REPOSITORY / "docs" / "accuracy.md"
PICTURE = REPOSITORY / "docs" / "accuracy.svg"


@dataclass(frozen=True, slots=True)
class Run:
    """What a run found: in the untouched articles, and in the planted copies.

    ``rules`` are all rules that there are, measured or not.
    """

    published: Published
    scores: dict[str, RuleScore]
    rules: dict[str, InstalledRule]


def run(articles: Sequence[Article], codes: Sequence[str] | None, jobs: int) -> Run:
    """Checks the articles with the rules, or with all, and their planted copies, and scores them.

    A rule that nothing is planted for has a score without faults.
    """
    rules = engine.rules()
    chosen = list(rules) if codes is None else list(codes)
    planters = {code: PLANTERS[code] for code in chosen if code in PLANTERS}
    copies = list(plant_all(articles, planters))
    published = engine.check([article.text for article in articles], chosen, jobs)
    found = _own_findings(copies, jobs)
    untouched = {article.id: own for article, own in zip(articles, published, strict=True)}
    scores = score(copies, found, untouched)
    return Run(
        publish(articles, published),
        {code: scores.get(code, RuleScore()) for code in chosen},
        rules,
    )


def _own_findings(copies: Sequence[Planted], jobs: int) -> list[list[Found]]:
    """What the rule that a copy was planted for finds in it, in the order of the copies.

    No other rule's findings count there, so none is run.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for place, copy in enumerate(copies):
        places[copy.code].append(place)
    found: list[list[Found]] = [[] for _ in copies]
    for code, own in places.items():
        checked = engine.check([copies[place].text for place in own], [code], jobs)
        for place, findings in zip(own, checked, strict=True):
            found[place] = findings
    return found


def figures(run: Run, people_corpus: Path) -> Figures:
    """The figures of a run, with those of the people in the marked articles."""
    marked = [article for article in load(people_corpus) if article.people is not None]
    same_span, last_word = people.measure(marked)
    return Figures(
        len(run.published.articles),
        run.published.words,
        {
            code: rule_figures(code, run.rules[code], rule_score, run.published)
            for code, rule_score in sorted(run.scores.items())
        },
        {
            "people, same span": reference_figures(same_span),
            "people, last word covered": reference_figures(last_word),
        },
    )


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench accuracy", description=__doc__)
    add_corpora_option(parser)
    parser.add_argument("--jobs", type=int, default=2, help="processes (default: %(default)s)")
    parser.add_argument("--select", help="only these rules, by code, separated by commas")
    parser.add_argument("--list", action="store_true", help="each missed fault and stray finding")
    parser.add_argument("--write", action="store_true", help="keep the figures; write the page")
    parser.add_argument("--gate", action="store_true", help="fail on anything worse than kept")
    add_external_options(parser)
    parser.add_argument("--sample", type=int, default=60, help="how many of their articles to use")
    options = parser.parse_args(argv)
    others = sampled(external(options), options.sample)
    if (options.select or others) and (options.write or options.gate):
        parser.error("--write and --gate go with all rules, on the corpora alone")
    codes = options.select.split(",") if options.select else None
    done = run(others or load_all(options.corpora), codes, options.jobs)
    if options.list:
        _list(done)
    now = figures(done, options.corpora / PEOPLE_CORPUS)
    print(board.plain(board.HEADER, board.rows(now)))
    print(board.plain(page.REFERENCE_HEADER, page.reference_rows(now)))
    without = sorted(done.rules.keys() - PLANTERS.keys())
    print(f"rules that nothing is planted for: {', '.join(without) or 'none'}")
    unjudged = len(done.published.judging.unjudged)
    print(f"{now.articles} articles, {now.words:,} words; {unjudged} findings not judged yet")
    if options.write:
        write(now)
        draw(now, PICTURE)
        PAGE.write_text(page.render(now, done.published.judging), encoding="utf-8")
    if options.polnear and any(code.startswith("SRC") for code in codes or ["SRC"]):
        attribution.report(options.polnear, options.jobs)
    return _gate(now, done) if options.gate else 0


def _gate(now: Figures, done: Run) -> int:
    stored = read()
    if stored is None:
        print("no figures are kept: write them with --write")
        return 1
    worse = list(regressions(now, stored, done.published.judging.lost))
    for line in worse:
        print(f"worse: {line}")
    print(
        "the gate is shut" if worse else "the gate is open: nothing is worse than the kept figures"
    )
    return 1 if worse else 0


def _list(done: Run) -> None:
    for code, rule_score in sorted(done.scores.items()):
        for copy, fault in rule_score.missed:
            place = fault.places[0]
            print(
                f"missed {code} {fault.kind}: {_context(copy.text, place.start, place.end)}"
                f"  ({copy.article})"
            )
        for copy, found in rule_score.astray:
            place = found.place
            print(
                f"astray {code} {copy.kind}: {_context(copy.text, place.start, place.end)}"
                f"  ({copy.article}) {found.message}"
            )


def _context(text: str, start: int, end: int, width: int = 50) -> str:
    before, behind = text[max(0, start - width) : start], text[end : end + width]
    return " ".join(f"{before}[[{text[start:end]}]]{behind}".split())
