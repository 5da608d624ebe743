"""Reads PolNeAR, and what backread makes of its articles by the JSON of ``backread story``."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from bench.engine import EngineError, environment

#: Stretches of an article, ``[start, end)`` in code points, in order.
Spans: TypeAlias = tuple[tuple[int, int], ...]

_SPAN_LINE = re.compile(r"(T\d+)\t(\w+) (\d+ \d+(?:;\d+ \d+)*)")
_EVENT_LINE = re.compile(r"E\d+\t(.+)")
_END = re.compile(r"[.?!…][\"'”’)\]]*(?=[^\S\n]+[\"'“‘(\[]*[A-Z0-9])|\n+")
_ABBREVIATIONS = frozenset(
    """
    Mr. Mrs. Ms. Dr. Sen. Rep. Gov. Gen. Lt. Col. Sgt. St. Jr. Sr. Prof. Rev. Hon. U.S. U.N. D.C.
    No. vs. v. Inc. Corp. Co. Ltd. Jan. Feb. Aug. Sept. Oct. Nov. Dec. Sens. Reps. Govs. Messrs.
    Capt. Maj. Pres. a.m. p.m. Ph.D. etc. e.g. i.e. N.Y. N.H. N.J. N.C. S.C. R.I. Ark. Ariz. Calif.
    Colo. Conn. Fla. Ga. Ill. Ind. Kan. Ky. La. Mass. Md. Mich. Minn. Miss. Mo. Mont. Neb. Nev.
    Okla. Ore. Pa. Tenn. Tex. Va. Vt. Wash. Wis. Wyo.
    """.split()
)
_INITIAL = re.compile(r"[A-Z]\.")
_OPENING = "\"'“‘(["


@dataclass(frozen=True, slots=True)
class Attribution:
    """An attribution by its parts, any of which may be empty."""

    cue: Spans = ()
    source: Spans = ()
    content: Spans = ()

    def part(self, name: str) -> Spans:
        """The spans of ``cue``, ``source`` or ``content``."""
        return {"cue": self.cue, "source": self.source, "content": self.content}[name]


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article and the attributions that a reader marked in it."""

    id: str
    path: Path
    text: str
    attributions: tuple[Attribution, ...]

    def place(self, offset: int) -> str:
        """Where an offset stands: in quotation marks, in a short line, or in running text."""
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        line = self.text[start : end if end >= 0 else len(self.text)]
        before = self.text[start:offset]
        if before.count('"') % 2 or before.count("“") > before.count("”"):
            return "quotation"
        return "short line" if len(line) < 90 else "running text"


def load(folder: Path) -> list[MarkedArticle]:
    """The articles by name; of one that several readers marked, the first of their files.

    Args:
        folder: what holds ``text`` and ``attributions``, or the corpus itself, of which the part
            for training is read.

    Raises:
        SystemExit: if they are not there, with one line that says what was looked for.
    """
    for place in (folder, folder / "data" / "train"):
        if (place / "text").is_dir() and (place / "attributions").is_dir():
            break
    else:
        raise SystemExit(f"no PolNeAR at {folder}: it has no folders text and attributions")
    marks: dict[str, Path] = {}
    for path in sorted((place / "attributions").glob("*.ann")):
        marks.setdefault(path.stem.rpartition("_")[0], path)
    return [
        MarkedArticle(path.stem, path, _read(path), _attributions(_read(marks[path.stem])))
        for path in sorted((place / "text").glob("*.txt"))
        if path.stem in marks
    ]


def _read(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def _attributions(annotation: str) -> tuple[Attribution, ...]:
    """The attributions of a brat stand-off file, whose spans may have gaps."""
    spans: dict[str, Spans] = {}
    found = []
    lines = annotation.split("\n")
    for line in lines:
        if match := _SPAN_LINE.match(line):
            spans[match[1]] = tuple(_pair(pair) for pair in match[3].split(";"))
    for line in lines:
        if match := _EVENT_LINE.match(line):
            parts: dict[str, list[tuple[int, int]]] = defaultdict(list)
            for role, _, name in (each.partition(":") for each in match[1].split()):
                parts[role.rstrip("0123456789").lower()] += spans.get(name, ())
            chosen = (tuple(sorted(parts[part])) for part in ("cue", "source", "content"))
            attribution = Attribution(*chosen)
            if attribution != Attribution():
                found.append(attribution)
    return tuple(found)


def _pair(text: str) -> tuple[int, int]:
    start, end = text.split()
    return int(start), int(end)


def sentence_starts(text: str) -> list[int]:
    """Where the sentences of an article begin: at a line's start or behind a full stop.

    Splits without the engine, so that the scores do not lean on its own idea of a sentence.
    """
    starts = [0]
    for match in _END.finditer(text):
        if "\n" not in match[0]:
            words = text[starts[-1] : match.start() + 1].split()
            last = words[-1].lstrip(_OPENING) if words else ""
            if last in _ABBREVIATIONS or _INITIAL.fullmatch(last):
                continue
        starts.append(match.end())
    return starts


def told(paths: Sequence[Path], jobs: int = 1) -> list[tuple[Attribution, ...]]:
    """The attributions that backread finds in each file, in the order of the paths.

    Raises:
        EngineError: if the command fails.
    """
    command = [sys.executable, "-m", "backread", "story", "--isolated"]
    command += ["--output-format", "json-lines"]
    ledgers: dict[str, dict[str, Any]] = {}
    with ExitStack() as files:
        # The answer goes to a file, not a pipe: a full pipe would stop the second of two processes.
        running = []
        for number in range(min(jobs, len(paths))):
            output = files.enter_context(tempfile.TemporaryFile())
            arguments = [*command, *map(str, paths[number::jobs])]
            process = subprocess.Popen(
                arguments, stdout=output, stderr=subprocess.PIPE, env=environment()
            )
            running.append((process, output))
        for process, output in running:
            _, errors = process.communicate()
            if process.returncode != 0:
                reason = errors.decode("utf-8", "replace").strip() or "no reason given"
                raise EngineError(f"backread ended with {process.returncode}: {reason}")
            output.seek(0)
            for line in output.read().decode("utf-8").split("\n"):
                if not line:
                    continue
                ledger = json.loads(line)
                ledgers[ledger["path"]] = ledger
    return [_found(ledgers[str(path)]) for path in paths]


def _found(ledger: dict[str, Any]) -> tuple[Attribution, ...]:
    return tuple(
        Attribution(_spans([each["cue"]]), _spans([each["source"]]), _spans(each["content"]))
        for each in ledger["attributions"]
        if each["cue"] is not None
    )


def _spans(records: Sequence[dict[str, Any] | None]) -> Spans:
    return tuple(
        sorted(
            (record["start"], record["end"])
            for record in records
            if record is not None and record["start"] is not None
        )
    )
