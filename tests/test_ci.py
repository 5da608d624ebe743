"""The faces that continuous integration sees: the pre-commit hook and the GitHub Action."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
BASH = shutil.which("bash")


def action() -> Any:
    return yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))


def test_the_hook_checks_drafts() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["id"] == "backread"
    assert hook["entry"] == "backread check"
    assert hook["language"] == "python"
    assert hook["types_or"] == ["markdown", "plain-text"]


def test_every_input_of_the_action_is_documented_with_its_default() -> None:
    documented = re.findall(
        r"^\| `([a-z-]+)` \| (?:`(.+)`|none) \|", (ROOT / "docs/ci.md").read_text("utf-8"), re.M
    )
    assert dict(documented) == {name: each["default"] for name, each in action()["inputs"].items()}


def test_no_input_is_put_into_a_script() -> None:
    steps = action()["runs"]["steps"]
    assert not [step for step in steps if "${{" in step.get("run", "")]


@pytest.mark.skipif(BASH is None, reason="the action runs in bash")
@pytest.mark.parametrize("sarif_file", ["", "out.sarif"])
def test_the_action_passes_its_inputs_on(sarif_file: str, tmp_path: Path) -> None:
    backread = tmp_path / "backread"
    backread.write_text('#!/bin/sh\nprintf "<%s>" "$@" >> "$CALLS"\necho >> "$CALLS"\nexit 1\n')
    backread.chmod(0o755)
    calls = tmp_path / "calls"
    ran = subprocess.run(
        [
            str(BASH),
            "--noprofile",
            "--norc",
            "-eo",
            "pipefail",
            "-c",
            action()["runs"]["steps"][-1]["run"],
        ],
        env={
            "BACKREAD": str(backread),
            "CALLS": str(calls),
            "PATHS": "a b.md\ndrafts\n",
            "ARGS": "--select\nNAM; exit 0\n",
            "FAIL_LEVEL": "error",
            "SARIF_FILE": sarif_file,
        },
        check=False,
    )
    assert ran.returncode == 1
    common = "<check><--fail-level><error><--select><NAM; exit 0>"
    sarif = f"{common}<--exit-zero><--output-format><sarif><--output-file><out.sarif>"
    expected = [f"{common}<--output-format><github><--><a b.md><drafts>"]
    if sarif_file:
        expected.insert(0, f"{sarif}<--><a b.md><drafts>")
    assert calls.read_text().splitlines() == expected
