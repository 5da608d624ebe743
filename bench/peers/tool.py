"""What a peer is to the board: a name, a version, and what it finds in drafts."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

#: ``[start, end)`` in code points of the draft, and the name of what found it there.
Hit = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Tool:
    """Another linter. ``check`` gives the hits in each of some files, in their order."""

    name: str
    version: str
    check: Callable[[Sequence[Path]], list[list[Hit]]]


class PeerError(Exception):
    """A peer is not installed or failed. One line says which, and how to install it."""


def run(command: Sequence[str], given: str = "", ends: Iterable[int] = (0,)) -> str:
    """Runs a peer and returns its output.

    Raises:
        PeerError: if it cannot be run or ends with a code that is not one of ``ends``.
    """
    try:
        done = subprocess.run(
            command, input=given, capture_output=True, encoding="utf-8", check=False
        )
    except OSError as error:
        raise PeerError(f"{command[0]}: {error.strerror}") from None
    if done.returncode not in ends:
        reason = (done.stderr.strip() or done.stdout.strip()).splitlines()
        raise PeerError(f"{' '.join(command[:3])}: {reason[-1] if reason else 'failed'}")
    return done.stdout


def node_hits(script: Path, paths: Sequence[Path]) -> list[list[Hit]]:
    """The hits of a linter for Node.js, run by a script of ours that counts in UTF-16 units."""
    lines = run(["node", str(script)], "\n".join(map(str, paths))).splitlines()
    found = {Path(record["path"]): record["found"] for record in map(json.loads, lines)}
    return [
        [
            (_code_points(text, start), _code_points(text, end), str(name))
            for start, end, name in found[path]
        ]
        for path in paths
        for text in [path.read_bytes().decode("utf-8").encode("utf-16-le")]
    ]


def node_version(folder: Path, package: str) -> str:
    """The version of an installed package.

    Raises:
        PeerError: if it is not installed.
    """
    manifest = folder / "node_modules" / package / "package.json"
    if not manifest.is_file():
        raise PeerError(f"{package} is not installed: npm install --prefix bench/peers")
    return str(json.loads(manifest.read_text(encoding="utf-8"))["version"])


def _code_points(utf16: bytes, units: int) -> int:
    return len(utf16[: 2 * units].decode("utf-16-le", "replace"))
