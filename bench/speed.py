"""``python -m bench speed``: how long a check takes, beside what it is built on.

Everything compared is run in turn, round after round, on one core, so that whatever else the
machine does falls on all alike; the medians are given.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
PAGE = REPOSITORY / "docs" / "speed.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"

#: What the engine is meant to reach, in parts of the bare pipeline's tokens a second.
TARGET = 1.3

_ONE_CORE = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1"
)

#: The cold runs: what each is called and its command; ``{draft}`` is the article.
_COLD = {
    "Python alone": ["-c", "pass"],
    "spaCy imported and the stock model loaded": [
        "-c",
        "import spacy, backread.story.model as m; spacy.load(m.find_model().folder)",
    ],
    "`backread check --select SUP`, which needs no model": [
        *("-m", "backread", "check", "--isolated", "--exit-zero"),
        *("--select", "SUP", "--", "{draft}"),
    ],
    "`backread check`": ["-m", "backread", "check", "--isolated", "--exit-zero", "--", "{draft}"],
}


@dataclass(frozen=True, slots=True)
class Row:
    """One thing measured: its figure and how it compares to the first of its table."""

    name: str
    figure: float
    ratio: float


_TARGETED = (
    "The rules on names are meant to reach {target} times the stock pipeline; those on sourcing "
    "parse every sentence besides."
)


def main(argv: list[str]) -> int:
    """Measures, prints two tables and, with ``--write``, keeps them in docs/speed.md."""
    parser = argparse.ArgumentParser("python -m bench speed", description=__doc__)
    parser.add_argument("--articles", type=Path, nargs="*", help="JSONL files with a `text` key")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is run")
    parser.add_argument("--write", action="store_true", help="update docs/speed.md")
    parser.add_argument("--warm", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    articles = _articles(options.articles)
    if options.warm:
        json.dump(warm(articles, options.rounds), sys.stdout)
        return 0
    report = _report(articles, cold(articles[0], options.rounds), _warm_apart(argv))
    print(report)
    if options.write:
        PAGE.write_text(_replaced(PAGE.read_text("utf-8"), report), "utf-8")
    return 0


def _articles(paths: Sequence[Path] | None) -> list[str]:
    if not paths:
        paths = sorted((REPOSITORY.parent / "shared" / "corpora").glob("*.jsonl"))
    if paths:
        return [
            json.loads(line)["text"]
            for path in paths
            for line in path.read_text("utf-8").splitlines()
            if line.strip()
        ]
    return [path.read_text("utf-8") for path in sorted((REPOSITORY / "seeds").glob("*.md"))]


def cold(article: str, rounds: int) -> list[Row]:
    """Seconds that a fresh process takes for one article, and for less."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder, "draft.md")
        draft.write_text(article, "utf-8")
        runs = {
            name: [part.replace("{draft}", str(draft)) for part in command]
            for name, command in _COLD.items()
        }
        return _rows(_medians({name: _process(command) for name, command in runs.items()}, rounds))


def _process(command: list[str]) -> Callable[[], float]:
    def run() -> float:
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, *command],
            check=True,
            stdout=subprocess.DEVNULL,
            env={**os.environ, **_ONE_CORE},
        )
        return time.perf_counter() - began

    return run


def _warm_apart(argv: list[str]) -> list[Row]:
    """The warm run in a process of its own, whose BLAS starts with one thread."""
    done = subprocess.run(
        [sys.executable, "-m", "bench", "speed", *argv, "--warm"],
        check=True,
        stdout=subprocess.PIPE,
        cwd=REPOSITORY,
        env={**os.environ, **_ONE_CORE},
    )
    return _rows(json.loads(done.stdout))


def warm(articles: Sequence[str], rounds: int) -> dict[str, float]:
    """Tokens a second over the articles, everything loaded and nothing analysed before."""
    import spacy
    from backread.desk.config import Config
    from backread.desk.desk import Desk
    from backread.draft.reading import read_text
    from backread.story.language import LanguageModel, Part
    from backread.story.model import find_model

    stock = spacy.load(find_model().folder)
    drafts = [read_text(article) for article in articles]
    tokens = sum(len(stock.make_doc(draft.text)) for draft in drafts)
    model = LanguageModel()
    desk = Desk(model=model)
    names = Desk(Config(select=("NAM",)), model=model)

    def anew(work: Callable[[], object]) -> Callable[[], float]:
        def run() -> float:
            model.forget()
            return _timed(work)

        return run

    def analysing(*parts: Part) -> Callable[[], float]:
        return anew(lambda: [model.analyse(each, frozenset(parts)) for each in drafts])

    seconds = _medians(
        {
            "the stock pipeline alone": lambda: _timed(lambda: list(stock.pipe(articles))),
            "`Desk.check`, the rules on names": anew(
                lambda: [names.check(each) for each in drafts]
            ),
            "`Desk.check`, all rules": anew(lambda: [desk.check(each) for each in drafts]),
            "analysis: sentences": analysing(Part.SENTENCES),
            "analysis: tags": analysing(Part.TAGS),
            "analysis: tags, entities": analysing(Part.TAGS, Part.ENTITIES),
            "analysis: all": analysing(*Part),
        },
        rounds,
    )
    return {name: tokens / each for name, each in seconds.items()}


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _medians(runs: dict[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """Median seconds of each, after one round that does not count."""
    times: dict[str, list[float]] = {name: [] for name in runs}
    for turn in range(rounds + 1):
        for name, run in runs.items():
            taken = run()
            if turn:
                times[name].append(taken)
    return {name: statistics.median(taken) for name, taken in times.items()}


def _rows(figures: dict[str, float]) -> list[Row]:
    first = next(iter(figures.values()))
    return [Row(name, figure, figure / first) for name, figure in figures.items()]


def _report(articles: Sequence[str], cold_rows: list[Row], warm_rows: list[Row]) -> str:
    words = sum(len(article.split()) for article in articles)
    first = len(articles[0].split())
    python = f"{platform.python_version()} on {platform.machine()}"
    return "\n".join(
        [
            f"{len(articles)} articles of {words:,} words; Python {python}, one core.",
            "",
            f"| one article of {first:,} words, a fresh process | seconds | ratio |",
            "|---|--:|--:|",
            *(f"| {row.name} | {row.figure:.2f} | {row.ratio:.1f} |" for row in cold_rows),
            "",
            "| all articles, warm, no caches | tokens a second | ratio |",
            "|---|--:|--:|",
            *(f"| {row.name} | {row.figure:,.0f} | {row.ratio:.2f} |" for row in warm_rows),
            "",
            _TARGETED.format(target=TARGET),
        ]
    )


def _replaced(page: str, report: str) -> str:
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{report}\n{END}{after}"
