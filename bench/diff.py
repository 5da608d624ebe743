"""``python -m bench diff REV``: which findings a change brings and which it takes away."""

from __future__ import annotations

import argparse
import io
import os
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench import engine
from bench.corpora import REPOSITORY, Article, add_corpora_option, load_all
from bench.engine import Found

_SOURCE_ROOTS = ("lint", "rules")


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench diff", description=__doc__)
    add_corpora_option(parser)
    parser.add_argument("revision", metavar="REV", help="what the working tree is compared with")
    parser.add_argument("--select", default="ALL", help="rules (default: %(default)s)")
    options = parser.parse_args(argv)
    articles = load_all(options.corpora)
    select = options.select.split(",")
    with _exported(options.revision) as before:
        then = _check(articles, select, before)
    now = _check(articles, select, REPOSITORY)
    changes = [
        line
        for article, old, new in zip(articles, then, now, strict=True)
        for line in differences(article, old, new)
    ]
    for line in changes:
        print(line)
    gone = sum(line.startswith("-") for line in changes)
    print(f"{len(changes) - gone} findings more, {gone} findings less than {options.revision}")
    return 0


def differences(article: Article, before: Sequence[Found], after: Sequence[Found]) -> Iterator[str]:
    """A line for each finding that only one of the two runs has, in the order of the text."""
    old = {_key(found): found for found in before}
    new = {_key(found): found for found in after}
    changed = [("-", found) for key, found in old.items() if key not in new]
    changed += [("+", found) for key, found in new.items() if key not in old]
    for sign, found in sorted(changed, key=lambda change: _key(change[1])):
        place = found.place
        line = article.text.count("\n", 0, place.start) + 1
        yield f"{sign} {article.id}:{line} {found.code} {place.text!r} {found.message}"


def _key(found: Found) -> tuple[int, int, str]:
    return found.place.start, found.place.end, found.code


def _check(articles: Sequence[Article], select: Sequence[str], root: Path) -> list[list[Found]]:
    # PYTHONPATH goes before an installed or editable copy of the packages.
    path = os.pathsep.join(str(root / name) for name in _SOURCE_ROOTS)
    return engine.check([a.text for a in articles], select, 1, {"PYTHONPATH": path})


@contextmanager
def _exported(revision: str) -> Iterator[Path]:
    """The source roots of a revision, in a folder of their own for as long as it is needed."""
    command = ["git", "-C", str(REPOSITORY), "archive", "--format=tar", revision, *_SOURCE_ROOTS]
    archive = subprocess.run(command, capture_output=True, check=False)
    if archive.returncode != 0:
        raise SystemExit(archive.stderr.decode("utf-8", "replace").strip())
    with tempfile.TemporaryDirectory(prefix="backread-bench-") as name:
        with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as tar:
            tar.extractall(name, filter="data")
        yield Path(name)
