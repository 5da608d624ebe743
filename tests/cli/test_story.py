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
