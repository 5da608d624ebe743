import stat
from pathlib import Path
from typing import Any

import pytest
from backread.desk.fixes import fix_draft

from tests.cli.command_line import Backread, Ran


@pytest.fixture
def check(backread: Backread) -> Backread:
    def run(*arguments: str, **given: Any) -> Ran:
        return backread("check", "--select", "TST,SUP", *arguments, **given)

    return run


def test_safe_fixes_are_made_and_the_rest_is_reported(check: Backread, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("They utilise teh boat.\n")
    ran = check("--fix", "--output-format", "concise")
    assert draft.read_text() == "They utilise the boat.\n"
    assert ran.code == 1
    assert ran.stderr == "1 fix made in 1 draft\n"
    assert "misspelling" not in ran.stdout
    assert "long" in ran.stdout
    ran = check("--fix", "--unsafe-fixes")
    assert draft.read_text() == "They use the boat.\n"
    assert ran.code == 0


def test_select_chooses_whose_fixes_are_made(backread: Backread, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("They utilise teh boat.\n")
    backread("check", "--select", "long-word", "--fix", "--unsafe-fixes")
    assert draft.read_text() == "They use teh boat.\n"


def test_fix_only_reports_nothing(check: Backread, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("They utilise teh boat.\n")
    ran = check("--fix-only")
    assert (ran.code, ran.stdout) == (0, "")
    assert ran.stderr.splitlines() == [
        "1 fix made in 1 draft",
        "1 more can be made with --fix-only --unsafe-fixes",
    ]
    assert draft.read_text() == "They utilise the boat.\n"


def test_diff_shows_and_writes_nothing(check: Backread, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_bytes("Élan.\r\nteh boat".encode())
    ran = check("--diff")
    assert ran.code == 1
    assert ran.stdout == (
        "--- draft.md\n+++ draft.md\n@@ -1,2 +1,2 @@\n Élan.\r\n-teh boat\n"
        "\\ No newline at end of file\n+the boat\n\\ No newline at end of file\n"
    )
    assert draft.read_bytes() == "Élan.\r\nteh boat".encode()
    assert check("--diff", "--exit-zero").code == 0
    draft.write_text("All is well.\n")
    assert (check("--diff").code, check("--diff").stdout) == (0, "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be-bom", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encoding_mark_and_line_ends_are_kept(
    check: Backread, tmp_path: Path, encoding: str, newline: str
) -> None:
    def encoded(text: str) -> bytes:
        text = text.replace("\n", newline)
        if encoding == "utf-16-be-bom":
            return b"\xfe\xff" + text.encode("utf-16-be")
        return text.encode(encoding)

    draft = tmp_path / "draft.md"
    draft.write_bytes(encoded("Un café\n\nsaw teh boat\n"))
    draft.chmod(0o640)
    check("--fix", "draft.md")
    assert draft.read_bytes() == encoded("Un café\n\nsaw the boat\n")
    assert stat.S_IMODE(draft.stat().st_mode) == 0o640
    once = draft.read_bytes()
    assert check("--fix", "draft.md").stderr.splitlines()[-1] == "0 fixes made in 0 drafts"
    assert draft.read_bytes() == once


def test_what_the_encoding_cannot_write_is_not_written(check: Backread, tmp_path: Path) -> None:
    (tmp_path / "backread.toml").write_text(
        "[rules.long-word]\ninstead = 'ūse'\n", encoding="utf-8"
    )
    draft = tmp_path / "draft.md"
    draft.write_bytes("café utilise\n".encode("cp1252"))
    ran = check("--fix", "--unsafe-fixes", "draft.md")
    assert ran.code == 2
    assert "error: draft.md: 'ū' cannot be written in the file's encoding, cp1252" in ran.stderr
    assert draft.read_bytes() == "café utilise\n".encode("cp1252")


def test_a_file_that_cannot_be_written_is_named(
    check: Backread, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "draft.md").write_text("teh\n")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("backread.cli.fixing.write_atomically", refuse)
    ran = check("--fix")
    assert ran.code == 2
    assert "error: draft.md: cannot be written: Permission denied" in ran.stderr


def test_a_file_that_was_changed_in_the_meantime_is_not_written(
    check: Backread, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("teh\n")

    def fix_while_somebody_writes(*given: Any, **keywords: Any) -> Any:
        draft.write_text("teh end\n")
        return fix_draft(*given, **keywords)

    monkeypatch.setattr("backread.cli.fixing.fix_draft", fix_while_somebody_writes)
    ran = check("--fix")
    assert ran.code == 2
    assert "error: draft.md: changed while it was being checked; not written" in ran.stderr
    assert draft.read_text() == "teh end\n"


def test_a_fixed_standard_input_goes_to_standard_output_and_the_report_beside_it(
    check: Backread,
) -> None:
    ran = check("-", "--fix", stdin="utilise teh café\r\n".encode())
    assert ran.stdout == "utilise the café\r\n"
    assert '"utilise" is long' in ran.stderr
    assert ran.code == 1


def test_known_findings_are_not_fixed(check: Backread, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("teh\n")
    check("--write-baseline", "known.json")
    check("--fix", "--baseline", "known.json")
    assert draft.read_text() == "teh\n"


_MIXED = """\
---
title: Teh tram
slug: teh-tram
---

Teh tram and teh boat. “teh boat” she said. See https://example.org/teh or `teh`.

> teh boat

```
teh boat
```

[teh boat](https://example.org/teh)
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("flags", [("--fix",), ("--fix", "--unsafe-fixes")])
def test_quotations_code_addresses_and_front_matter_are_let_alone(
    check: Backread, tmp_path: Path, newline: str, flags: tuple[str, ...]
) -> None:
    draft = tmp_path / "draft.md"
    draft.write_bytes(_MIXED.replace("\n", newline).encode())
    ran = check(*flags)
    expected = _MIXED.replace("Teh tram and teh boat", "Teh tram and the boat")
    expected = expected.replace("[teh boat]", "[the boat]")
    assert draft.read_bytes() == expected.replace("\n", newline).encode()
    assert ran.stderr == "2 fixes made in 1 draft\n"


def test_a_quotation_is_reported_but_no_fix_is_offered(check: Backread, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("“teh boat” she said.\n", encoding="utf-8")
    ran = check("--output-format", "concise")
    assert "draft.md:1:2: TST101" in ran.stdout
    assert "--fix" not in ran.stdout
