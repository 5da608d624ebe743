"""The corpora that accuracy is measured on. They stay outside the repository."""

from __future__ import annotations

import argparse
import json
import os
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
ENVIRONMENT = "BACKREAD_CORPORA"
PEOPLE_CORPUS = "gum-news.jsonl"
ARTICLE_CORPORA = (PEOPLE_CORPUS, "meantime-news.jsonl")


@dataclass(frozen=True, slots=True, order=True)
class GoldMention:
    """A person's name as a reader marked it, ``[start, end)`` in code points of the article."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """A published article, and who is in it where readers have marked that.

    ``people`` holds the named mentions of each person, in the order of the text; it is None where
    nobody marked them.
    """

    id: str
    text: str
    people: tuple[tuple[GoldMention, ...], ...] | None = None

    @property
    def words(self) -> int:
        """How many words there are between white space."""
        return len(self.text.split())


def default_folder() -> Path:
    """Where the corpora lie unless an option says otherwise."""
    return Path(os.environ.get(ENVIRONMENT) or REPOSITORY.parent / "shared" / "corpora")


def add_corpora_option(parser: argparse.ArgumentParser) -> None:
    """Adds ``--corpora`` to a command's options."""
    parser.add_argument(
        "--corpora",
        type=Path,
        default=default_folder(),
        metavar="PATH",
        help=f"folder of the corpora (default: %(default)s, or ${ENVIRONMENT})",
    )


def load(path: Path) -> list[Article]:
    """The articles of a JSON Lines file.

    Raises:
        SystemExit: if the file is not there, with one line that says how to name another folder.
    """
    if not path.is_file():
        raise SystemExit(f"no corpus at {path}: name its folder by --corpora or ${ENVIRONMENT}")
    with path.open(encoding="utf-8", newline="") as lines:
        return [_article(json.loads(line)) for line in lines if line.strip()]


def load_all(folder: Path) -> list[Article]:
    """Every article of every corpus in the folder."""
    return [article for name in ARTICLE_CORPORA for article in load(folder / name)]


def _article(record: dict[str, object]) -> Article:
    people = record.get("people")
    if not isinstance(people, list):
        return Article(str(record["id"]), str(record["text"]))
    marked = tuple(
        tuple(sorted(GoldMention(int(s), int(e), str(t)) for s, e, t in person))
        for person in people
    )
    return Article(str(record["id"]), str(record["text"]), marked)
