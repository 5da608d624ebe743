"""Talks to backread as any other program does: by its command and its JSON.

Nothing that plants or scores imports the engine, so that both cannot share a blind spot.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: The rules that find nothing without a stylebook, and the configuration that names one.
STYLED = frozenset({"STY708"})
HOUSE_STYLE = Path(__file__).parent / "house-style.toml"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of an article, ``[start, end)`` in code points, and what stands there."""

    start: int
    end: int
    text: str

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a character with ``[start, end)``."""
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True)
class Found:
    """A finding as the JSON report gives it."""

    code: str
    rule: str
    severity: str
    message: str
    place: Place
    related: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class InstalledRule:
    """A rule that backread has: its name, and how severe its findings are by default."""

    name: str
    severity: str


class EngineError(Exception):
    """The command failed, or could not read what it was given. One line says how."""


def check(
    texts: Sequence[str],
    select: Sequence[str],
    jobs: int = 1,
    extra_environment: Mapping[str, str] | None = None,
) -> list[list[Found]]:
    """The findings in each text, in the order of the texts.

    Args:
        texts: Markdown drafts. Neighbours that share paragraphs are best left neighbours, since
            a process analyses a paragraph but once.
        select: codes, prefixes of codes, names or families of rules, as ``--select`` takes them.
        jobs: how many processes share the texts.
        extra_environment: variables for the command besides our own.

    Raises:
        EngineError: if the command fails or a draft could not be read.
    """
    found: list[list[Found]] = [[] for _ in texts]
    with _drafts(texts, jobs) as shares:
        for options in _runs(select):
            running = [
                _start(["check", str(share), *options], share, extra_environment)
                for share in shares
            ]
            for process in running:
                report = process.answer()
                for failure in report["failures"]:
                    raise EngineError(f"{failure['path']}: {failure['message']}")
                for record in report["findings"]:
                    found[_index(record["path"])].append(_found(record))
    return [sorted(each, key=lambda one: (one.place.start, one.place.end)) for each in found]


def stories(texts: Sequence[str]) -> list[dict[str, Any]]:
    """What ``backread story`` understood of each text, in the order of the texts.

    Raises:
        EngineError: if the command fails.
    """
    with _drafts(texts, 1) as (folder,):
        paths = [str(folder / _name(index)) for index in range(len(texts))]
        command = ["story", "--output-format", "json-lines", *paths]
        lines = _start(command, folder, None).output().splitlines()
    told: dict[int, dict[str, Any]] = {}
    for line in lines:
        story = json.loads(line)
        told[_index(story["path"])] = story
    if len(told) != len(texts):
        raise EngineError(f"asked for {len(texts)} stories, got {len(told)}")
    return [told[index] for index in range(len(texts))]


def rules() -> dict[str, InstalledRule]:
    """The rules that backread has, by code.

    Raises:
        EngineError: if the command fails.
    """
    with _drafts([], 1) as (folder,):
        listed = _start(["rules", "--output-format", "json"], folder, None).output()
    return {
        record["code"]: InstalledRule(record["rule"], record["severity"])
        for record in json.loads(listed)
    }


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment that the command runs in: ours, in UTF-8, with ``extra`` over it."""
    return {**os.environ, "PYTHONUTF8": "1", **(extra or {})}


def _runs(select: Sequence[str]) -> Iterator[list[str]]:
    """The options of each run: one without a configuration, one by the house's for its rules."""
    always = ["--output-format", "json", "--exit-zero"]
    plain = [each for each in select if each not in STYLED]
    styled = [each for each in select if each in STYLED]
    if plain:
        yield [*always, "--isolated", "--select", ",".join(plain)]
    if styled:
        yield [*always, "--config", str(HOUSE_STYLE), "--select", ",".join(styled)]


@dataclass(frozen=True, slots=True)
class _Running:
    process: subprocess.Popen[bytes]
    target: Path

    def output(self) -> str:
        _, errors = self.process.communicate()
        if self.process.returncode != 0:
            reason = errors.decode("utf-8", "replace").strip() or "no reason given"
            raise EngineError(f"backread ended with {self.process.returncode}: {reason}")
        return self.target.read_text(encoding="utf-8")

    def answer(self) -> dict[str, Any]:
        report: dict[str, Any] = json.loads(self.output())
        return report


def _start(
    arguments: Sequence[str], share: Path, extra_environment: Mapping[str, str] | None
) -> _Running:
    # The answer goes to a file, not a pipe: a full pipe would stop the second of two processes.
    target = share.with_suffix(".json")
    with target.open("wb") as stream:
        process = subprocess.Popen(
            [sys.executable, "-m", "backread", *arguments],
            stdout=stream,
            stderr=subprocess.PIPE,
            env=environment(extra_environment),
        )
    return _Running(process, target)


@contextmanager
def _drafts(texts: Sequence[str], jobs: int) -> Iterator[list[Path]]:
    """Writes the texts into one folder for each process, and takes them away afterwards."""
    with tempfile.TemporaryDirectory(prefix="backread-bench-") as name:
        shares = [Path(name) / f"share{number}" for number in range(jobs)]
        for share in shares:
            share.mkdir()
        for index, text in enumerate(texts):
            share = shares[index * jobs // len(texts)]
            (share / _name(index)).write_text(text, encoding="utf-8", newline="")
        yield shares


def _name(index: int) -> str:
    return f"{index:05d}.md"


def _index(path: str) -> int:
    return int(Path(path).stem)


def _found(record: Mapping[str, Any]) -> Found:
    return Found(
        record["code"],
        record["rule"],
        record["severity"],
        record["message"],
        _place(record),
        tuple(_place(related) for related in record["related"]),
    )


def _place(record: Mapping[str, Any]) -> Place:
    span = record["span"]
    return Place(span["start"]["offset"], span["end"]["offset"], record["text"])
