"""Harper (https://writewithharper.com), by its build for Node.js."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from bench.peers.tool import Tool, node_hits, node_version

_FOLDER = Path(__file__).parent


def harper() -> Tool:
    """Harper with its default rules."""
    version = node_version(_FOLDER, "harper.js")
    return Tool("Harper", version, partial(node_hits, _FOLDER / "harper.mjs"))
