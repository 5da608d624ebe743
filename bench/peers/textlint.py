"""textlint (https://textlint.org), with three rules that apply to English news."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from bench.peers.tool import Tool, node_hits, node_version

_FOLDER = Path(__file__).parent


def textlint() -> Tool:
    """Textlint with terminology, unexpanded-acronym and write-good."""
    version = node_version(_FOLDER, "textlint")
    return Tool("textlint", version, partial(node_hits, _FOLDER / "textlint.mjs"))
