"""``python -m bench claims``: how many of the sentences that unsourced-claim reports have a source.

A sentence has one where PolNeAR's readers marked the cue, the source or the content of an
attribution in it. They mark attitudes and intentions too, so some that an editor would send back
count against the rule.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.board import plain
from bench.engine import EngineError, environment
from bench.polnear import MarkedArticle, load, sentence_starts

CODE = "SRC301"
HEADER = ("articles", "words", "reported", "a 1,000 words", "with a source marked", "share")


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding of the rule, where it starts, and whether its sentence has a source marked."""

    start: int
    text: str
    message: str
    sourced: bool


def reported(articles: Sequence[MarkedArticle]) -> list[list[Reported]]:
    """What the rule reports in each article, by its default options.

    Raises:
        EngineError: if the command fails.
    """
    found: dict[str, list[Reported]] = {str(article.path): [] for article in articles}
    by_path = {str(article.path): article for article in articles}
    for record in _findings(list(found)):
        article = by_path[record["path"]]
        start = record["span"]["start"]["offset"]
        found[record["path"]].append(
            Reported(start, record["text"], record["message"], has_source(article, start))
        )
    return list(found.values())


def has_source(article: MarkedArticle, offset: int) -> bool:
    """Whether any part of an attribution that readers marked stands in the sentence there."""
    start, end = sentence_at(article, offset)
    return any(
        some < end and start < other
        for each in article.attributions
        for part in (each.cue, each.source, each.content)
        for some, other in part
    )


def sentence_at(article: MarkedArticle, offset: int) -> tuple[int, int]:
    """Where the sentence that holds an offset starts and ends."""
    starts = [*sentence_starts(article.text), len(article.text)]
    place = min(bisect_right(starts, offset) - 1, len(starts) - 2)
    return starts[place], starts[place + 1]


def _findings(paths: Sequence[str]) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "backread", "check", "--isolated", "--exit-zero", "--quiet"]
    command += ["--select", CODE, "--output-format", "json"]
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            [*command, *paths], stdout=output, stderr=subprocess.PIPE, env=environment()
        )
        _, errors = process.communicate()
        if process.returncode != 0:
            reason = errors.decode("utf-8", "replace").strip() or "no reason given"
            raise EngineError(f"backread ended with {process.returncode}: {reason}")
        output.seek(0)
        records: list[dict[str, Any]] = json.loads(output.read())["findings"]
    return records


def row(
    name: str, articles: Iterable[MarkedArticle], found: Iterable[Sequence[Reported]]
) -> tuple[str, ...]:
    """A row of the table."""
    articles = list(articles)
    each = [finding for findings in found for finding in findings]
    words = sum(len(article.text.split()) for article in articles)
    sourced = sum(finding.sourced for finding in each)
    return (
        name,
        str(len(articles)),
        str(words),
        str(len(each)),
        f"{1000 * len(each) / words:.2f}" if words else "–",
        str(sourced),
        f"{sourced / len(each):.1%}" if each else "–",
    )


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench claims", description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True, metavar="PATH")
    parser.add_argument("--sample", type=int, help="how many articles to use (default: all)")
    parser.add_argument("--list", action="store_true", help="each sentence that is reported")
    options = parser.parse_args(argv)
    articles = load(options.polnear)
    if options.sample:
        articles = articles[:: max(len(articles) // options.sample, 1)][: options.sample]
    pairs = list(zip(articles, reported(articles), strict=True))
    rows = [row("all", articles, (found for _, found in pairs))]
    print(plain(("sentences that unsourced-claim reports", *HEADER), rows))
    if options.list:
        for article, found in pairs:
            for finding in found:
                start, end = sentence_at(article, finding.start)
                mark = "sourced" if finding.sourced else "       "
                sentence = " ".join(article.text[start:end].split())
                print(f"{mark}  {article.id}  {finding.message}\n    {sentence}")
    return 0
