"""News sets whose licence is not stated: read where somebody has a copy, never kept here."""

from __future__ import annotations

import json
from pathlib import Path

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
