import importlib
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from backread.cli.entry import run
from backread.desk.rules import installed_rules

from tests.cli.command_line import Backread, Ran

_RULES = Path(__file__).parents[1] / "newsroom" / "newsroom_rules.py"


@pytest.fixture
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the invented newsroom's rule package in it, as if it were installed there."""
    site = tmp_path_factory.mktemp("site")
    shutil.copy(_RULES, site)
    info = site / "newsroom_rules-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: newsroom-rules\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[backread.rules]\nnewsroom = newsroom_rules\n")
    return site


@pytest.fixture
def backread(newsroom: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Backread]:
    """Runs ``backread`` in this process and in an empty folder, with the newsroom's rules."""
    monkeypatch.syspath_prepend(str(newsroom))
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    importlib.invalidate_caches()
    sys.modules.pop("newsroom_rules", None)
    installed_rules.cache_clear()

    def ran(*arguments: str, stdin: bytes = b"") -> Ran:
        streams = [io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in "oe"]
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            patch.setattr(sys, "stdout", streams[0])
            patch.setattr(sys, "stderr", streams[1])
            code = run(arguments)
        for stream in streams:
            stream.seek(0)
        return Ran(code, *(stream.read() for stream in streams))

    yield ran
    installed_rules.cache_clear()


@pytest.fixture
def command(newsroom: Path, tmp_path: Path) -> Callable[..., subprocess.Popen[bytes]]:
    """Starts ``python -m backread`` in the same folder, as a process of its own."""

    def start(*arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "backread", *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(newsroom)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    return start
