"""News sets whose licence is not stated: read where somebody has a copy, never kept here."""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

from bench.corpora import Article

POLNEAR = "polnear-train"
BASIL = "basil"


def polnear_train(folder: Path) -> dict[str, str]:
    """The training articles of PolNeAR (github networkdynamics/PolNeAR) by name.

    ``dev`` and ``test`` are left for a last reading.

    Raises:
        SystemExit: if there are none in the folder.
    """
    files = sorted((folder / "data" / "train" / "text").glob("*.txt"))
    if not files:
        raise SystemExit(f"no PolNeAR in {folder}: expected data/train/text/*.txt")
    return {file.stem: file.read_bytes().decode("utf-8") for file in files}


def add_external_options(parser: argparse.ArgumentParser) -> None:
    """Adds ``--polnear`` and ``--basil`` to a command's options."""
    parser.add_argument("--polnear", type=Path, metavar="PATH", help="a copy of PolNeAR")
    parser.add_argument("--basil", type=Path, metavar="PATH", help="a copy of BASIL")


def external(options: argparse.Namespace) -> dict[tuple[str, str], str]:
    """The articles that ``--polnear`` and ``--basil`` name, by set and article."""
    texts: dict[tuple[str, str], str] = {}
    if options.polnear:
        texts |= {(POLNEAR, name): text for name, text in polnear_train(options.polnear).items()}
    if options.basil:
        texts |= {(BASIL, name): text for name, text in basil(options.basil).items()}
    return texts


def sampled(texts: dict[tuple[str, str], str], size: int) -> list[Article]:
    """Some of the articles, the same ones every time, in no order that means anything."""
    chosen = sorted(texts, key=lambda key: hashlib.sha256("/".join(key).encode()).digest())[:size]
    return [Article("/".join(key), texts[key]) for key in chosen]


def basil(folder: Path) -> dict[str, str]:
    """The articles of BASIL (github launchnlp/BASIL) by identifier, as Markdown.

    Raises:
        SystemExit: if there are none in the folder.
    """
    files = sorted((folder / "articles").glob("*/*.json"))
    if not files:
        raise SystemExit(f"no BASIL in {folder}: expected articles/YEAR/*.json")
    articles = {}
    for file in files:
        record = json.loads(file.read_text(encoding="utf-8"))
        paragraphs = (" ".join(sentences) for sentences in record["body-paragraphs"])
        articles[record["uuid"]] = "\n\n".join((f"# {record['title']}", *paragraphs)) + "\n"
    return articles
