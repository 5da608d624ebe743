import json
from pathlib import Path

from tests.cli.command_line import Backread

_DRAFT = """\
# Council approves the bridge 🌉

Mayor Joan **Ruiz** signed the contract on Monday. Ruiz said, "Work begins in May."

Ruiz, 52, was elected in 2021.
"""


def test_the_ledger_as_json(backread: Backread, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(_DRAFT, encoding="utf-8")
    ran = backread("story", "draft.md", "--output-format", "json")
    assert (ran.code, ran.stderr) == (0, "")
    contents = json.loads(ran.stdout)
    assert (contents["schema"], contents["path"]) == ("backread-story/1", "draft.md")
    (ruiz,) = contents["people"]
    assert (ruiz["name"], ruiz["running"]) == ("Joan Ruiz", "Ruiz")
    words = [_DRAFT[each["start"] : each["end"]] for each in ruiz["mentions"]]
    assert words == ["Joan **Ruiz", "Ruiz", "Ruiz"]
    (quote,) = contents["quotes"]
    assert _DRAFT[quote["start"] : quote["end"]] == '"Work begins in May."'


def test_the_ledger_for_people_from_standard_input(backread: Backread) -> None:
    ran = backread("story", "-", "--stdin-filename", "a.md", stdin=_DRAFT.encode())
    assert ran.code == 0
    assert "Joan Ruiz" in ran.stdout
    assert ran.stdout.endswith("1 person, 1 quotation in a.md\n")
    assert "\x1b[" not in ran.stdout


def test_what_cannot_be_read_is_named_and_the_others_are_told(
    backread: Backread, tmp_path: Path
) -> None:
    (tmp_path / "draft.md").write_text(_DRAFT, encoding="utf-8")
    (tmp_path / "binary.md").write_bytes(b"\0")
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "backread.toml").write_text("selct = []\n")
    (tmp_path / "bad" / "draft.md").write_text(_DRAFT, encoding="utf-8")
    paths = ("missing.md", "binary.md", "bad/draft.md", "draft.md")
    ran = backread("story", *paths, "--output-format", "json-lines")
    assert ran.code == 2
    assert ran.stderr.splitlines() == [
        "error: missing.md: no such file or folder",
        "error: binary.md: not a text file (it holds NUL characters)",
        'error: bad/backread.toml: unknown key "selct"; did you mean "select"?',
    ]
    assert [json.loads(line)["path"] for line in ran.stdout.splitlines()] == ["draft.md"]


def test_what_the_reader_assumed_is_told(backread: Backread, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_bytes("Un café.\n".encode("cp1252"))
    ran = backread("story", "draft.md")
    warning = "warning: draft.md: not UTF-8 in line 1; read as Windows-1252\n"
    assert (ran.code, ran.stderr) == (0, warning)


def test_a_language_model_that_there_is_not_is_told_of_by_draft(
    backread: Backread, tmp_path: Path
) -> None:
    (tmp_path / "backread.toml").write_text("model = 'xx_no_such_model'\n")
    (tmp_path / "draft.md").write_text(_DRAFT, encoding="utf-8")
    ran = backread("story", "draft.md", "draft.md")
    assert (ran.code, ran.stdout) == (2, "")
    assert [line[:17] for line in ran.stderr.splitlines()] == ["error: draft.md: "] * 2
