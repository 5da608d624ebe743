"""proselint (https://github.com/amperser/proselint)."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bench.peers.tool import Hit, PeerError, Tool, run

_AT_ONCE = 200


def proselint() -> Tool:
    """Proselint with its default checks.

    Raises:
        PeerError: if it is not installed.
    """
    try:
        return Tool("proselint", version("proselint"), _check)
    except PackageNotFoundError:
        raise PeerError("proselint is not installed: install the extra 'peers'") from None


def _check(paths: Sequence[Path]) -> list[list[Hit]]:
    found: dict[Path, list[Hit]] = {}
    for first in range(0, len(paths), _AT_ONCE):
        given = [str(path) for path in paths[first : first + _AT_ONCE]]
        command = [sys.executable, "-m", "proselint", "check", "-o", "json", *given]
        for address, result in json.loads(run(command, ends=(0, 1)))["result"].items():
            # proselint counts from 1.
            found[Path(unquote(urlsplit(address).path))] = [
                (each["span"][0] - 1, each["span"][1] - 1, str(each["check_path"]))
                for each in result.get("diagnostics", ())
            ]
    return [found[path.resolve()] for path in paths]
