import json
import os
import signal
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from backread.desk.config import config_from_table
from jsonschema import Draft202012Validator

from tests.cli.command_line import Backread

Command = Callable[..., subprocess.Popen[bytes]]


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], []])
def test_help_names_every_command(backread: Backread, arguments: list[str]) -> None:
    ran = backread(*arguments)
    assert (ran.code, ran.stderr) == (0, "")
    for name in ("check", "story", "rule", "rules", "config", "init", "stylebook", "version"):
        assert f"  {name} " in ran.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chekc"], 'error: there is no command "chekc"; did you mean "check"?'),
        (["rule", "mispelling"], 'error: there is no rule "mispelling"; did you mean "misspell'),
        (["rule"], "error: Missing argument 'NAME|CODE'."),
        (["config", "--schema", "."], "error: --schema is the same for every draft"),
        (["stylebook", "schema", "namebok"], "error: Invalid value for"),
        (["story", "missing.md"], "error: missing.md: no such file or folder"),
        (["story", "a.md", "--stdin-filename", "b.md"], "error: --stdin-filename goes with -"),
    ],
)
def test_a_wrong_command_gives_one_line_and_exit_code_2(
    backread: Backread, arguments: list[str], message: str
) -> None:
    ran = backread(*arguments)
    assert (ran.code, ran.stdout) == (2, "")
    assert ran.stderr.startswith(message)
    assert ran.stderr.count("\n") == 1


def test_version(backread: Backread) -> None:
    from importlib.metadata import version

    for argument in ("version", "--version", "-V"):
        ran = backread(argument)
        assert (ran.code, ran.stdout) == (0, f"backread {version('backread')}\n")


@pytest.mark.parametrize("name", ["unused-suppression", "SUP901", "sup901"])
def test_a_rules_page(backread: Backread, name: str) -> None:
    ran = backread("rule", name)
    assert ran.code == 0
    assert ran.stdout.startswith("# unused-suppression (SUP901)\n\nSeverity: warning.\n\nA suppr")
    assert "\x1b[" not in ran.stdout
    assert "\x1b[" in backread("rule", name, "--color", "always").stdout


def test_a_rules_page_lists_its_options(backread: Backread) -> None:
    page = backread("rule", "long-word").stdout
    assert "[rules.long-word]\ntoo-long = " in page


def test_a_rule_as_json(backread: Backread) -> None:
    described = json.loads(backread("rule", "TST201", "--output-format", "json").stdout)
    assert described["rule"] == "exclamation"
    assert (described["family"], described["severity"], described["preview"]) == (
        "TST",
        "info",
        True,
    )


def test_the_list_of_rules(backread: Backread) -> None:
    lines = backread("rules").stdout.splitlines()
    assert [line.split()[0] for line in lines] == sorted(line.split()[0] for line in lines)
    assert any(line.startswith("SUP901  unused-suppression ") for line in lines)
    listed = json.loads(backread("rules", "--output-format", "json").stdout)
    assert [each["code"] for each in listed] == [line.split()[0] for line in lines]


def test_init_writes_every_key_and_refuses_to_overwrite(backread: Backread, tmp_path: Path) -> None:
    ran = backread("init")
    assert (ran.code, ran.stdout) == (0, "wrote backread.toml\n")
    file = tmp_path / "backread.toml"
    text = file.read_text(encoding="utf-8")
    assert tomllib.loads(text) == {}
    uncommented = "\n".join(
        line.removeprefix("# ") if "= " in line or line.startswith("# [") else line
        for line in text.splitlines()
    )
    table = tomllib.loads(uncommented)
    config_from_table(table, file)
    schema = json.loads(backread("config", "--schema").stdout)
    assert set(table) == set(schema["properties"])
    ran = backread("init")
    assert (ran.code, ran.stderr) == (
        2,
        "error: backread.toml: is there already; not overwritten\n",
    )
    assert file.read_text(encoding="utf-8") == text


def test_config_prints_the_schema_with_the_rules_that_are_installed(backread: Backread) -> None:
    schema = json.loads(backread("config", "--schema").stdout)
    Draft202012Validator.check_schema(schema)
    assert "long-word" in schema["properties"]["rules"]["properties"]


def test_config_prints_the_settings_that_hold_for_a_path(
    backread: Backread, tmp_path: Path
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "backread.toml").write_text("preview = true\n")
    settings = json.loads(backread("config").stdout)["settings"]
    assert (settings["select"], settings["preview"]) == (["ALL"], False)
    assert json.loads(backread("config", "a/draft.md").stdout)["settings"]["preview"] is True


def test_a_broken_rule_package_gives_one_line(
    backread: Backread, newsroom: Path, tmp_path: Path
) -> None:
    (tmp_path / "draft.md").write_text("All is well.\n")
    (newsroom / "newsroom_rules.py").write_text("import nowhere\n")
    for arguments in (["rules"], ["check"], ["config"]):
        ran = backread(*arguments)
        assert ran.code == 2
        assert ran.stderr.startswith('error: rule package "newsroom" (newsroom_rules) cannot be')
        assert ran.stderr.count("\n") == 1


def test_an_internal_error_gives_one_line_and_a_hint(
    backread: Backread, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("lost")

    monkeypatch.setattr("backread.cli.check_run.check_drafts", fail)
    ran = backread("check")
    assert (ran.code, ran.stderr.splitlines()) == (
        2,
        [
            "error: internal error: KeyError: 'lost'",
            "-v shows where in the code the internal error is",
        ],
    )
    assert "Traceback" in backread("check", "-v").stderr


def test_a_closed_pipe_ends_it_quietly(command: Command, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("teh boat\n\n" * 3_000)
    process = command("check", "--select", "TST101", "--output-format", "concise")
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline().startswith(b"draft.md:1:1: ")
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(60) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told_of_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("All is well.\n")
    with open("/dev/full", "wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "backread", "check", "--select", "SUP"],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ended.returncode == 2
    assert ended.stderr == b"error: cannot write the results: No space left on device\n"


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")
def test_a_closed_standard_input_is_told_of_in_one_line(tmp_path: Path) -> None:
    ended = subprocess.run(
        f"{sys.executable} -m backread check --select SUP - <&-",
        shell=True,
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (2, b"error: -: standard input is closed\n")


def test_control_c_ends_with_130(command: Command) -> None:
    process = command("check", "-", "--select", "TST101", "-v")
    assert process.stdin is not None
    process.stdin.write(b"x")
    process.stdin.flush()
    _wait_until_it_reads(process)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in errors


def _wait_until_it_reads(process: subprocess.Popen[bytes]) -> None:
    assert process.stderr is not None
    for line in process.stderr:
        if b"reading standard input" in line:
            return


@pytest.mark.parametrize(
    "program",
    [
        "import backread; backread.Severity",
        "import backread.desk.desk; backread.desk.desk.Desk()",
        "from backread.cli.entry import run; run(['--help'])",
        "from backread.cli.entry import run; run(['version'])",
        "from backread.cli.entry import run; run(['rule', 'SUP901'])",
        "from backread.cli.entry import run; run(['check', '--isolated', '--select', 'SUP', '-q'])",
    ],
)
def test_the_language_library_is_not_imported_without_need(program: str, tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", f"{program}\nimport sys; sys.exit('spacy' in sys.modules)"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr


def test_importing_the_package_imports_next_to_nothing(tmp_path: Path) -> None:
    program = (
        "import sys; before = set(sys.modules); import backread; print(*set(sys.modules) - before)"
    )
    ended = subprocess.run(
        [sys.executable, "-S", "-c", program],
        env={"PYTHONPATH": str(_lint())},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert not {"msgspec", "click", "backread.story", "backread.desk", "spacy"} & set(
        ended.stdout.split()
    )


def _lint() -> Path:
    return Path(__file__).parents[2] / "lint"
