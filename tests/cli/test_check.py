import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from backread import Draft, read_file
from jsonschema import Draft202012Validator

from tests.cli.command_line import Backread, Ran

_SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "backread-report.schema.json").read_text("utf-8")
)

#: The invented newsroom's rules and no others, so that no language model is loaded.
TST = ("--select", "TST,SUP")


@pytest.fixture
def check(backread: Backread) -> Backread:
    def run(*arguments: str, **given: Any) -> Ran:
        return backread("check", *TST, *arguments, **given)

    return run


def _concise(ran: Ran) -> list[str]:
    return [line for line in ran.stdout.splitlines() if ": TST" in line or ": SUP" in line]


def test_exit_codes_follow_the_fail_level(check: Backread, tmp_path: Path) -> None:
    (tmp_path / "clean.md").write_text("All is well.\n")
    (tmp_path / "warning.md").write_text("They utilise it.\n")
    (tmp_path / "error.md").write_text("They saw teh boat.\n")
    assert check("clean.md").code == 0
    assert check("warning.md").code == 1
    assert check("warning.md", "--fail-level", "error").code == 0
    assert check("error.md", "--fail-level", "error").code == 1
    assert check("error.md", "--exit-zero").code == 0
    (tmp_path / "backread.toml").write_text("fail-level = 'error'\n")
    assert check("warning.md").code == 0
    assert check("warning.md", "--fail-level", "info").code == 1


def test_the_current_folder_is_checked_by_default(check: Backread, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.md").write_text("teh\n")
    (tmp_path / "a.txt").write_text("teh\n")
    (tmp_path / "notes.xyz").write_text("teh\n")
    ran = check("--output-format", "concise")
    assert _concise(ran) == [
        'a.txt:1:1: TST101 "teh" is not a word',
        'b/two.md:1:1: TST101 "teh" is not a word',
    ]


def test_what_cannot_be_read_is_named_and_the_rest_is_checked(
    check: Backread, tmp_path: Path
) -> None:
    (tmp_path / "binary.md").write_bytes(b"\0\1\2")
    (tmp_path / "good.md").write_text("teh\n")
    (tmp_path / "other.xyz").write_text("teh\n")
    ran = check("missing.md", "binary.md", "other.xyz", "good.md", "--output-format", "json")
    assert ran.code == 2
    named = [re.match(r"error: ([\w.]+): ", line) for line in ran.stderr.splitlines()]
    assert [each and each[1] for each in named] == ["missing.md", "binary.md", "other.xyz"]
    report = json.loads(ran.stdout)
    assert [each["path"] for each in report["findings"]] == ["good.md"]
    assert {each["path"] for each in report["failures"]} == {"missing.md", "binary.md", "other.xyz"}
    assert report["summary"]["files"] == 1


@pytest.mark.parametrize("name", ["a: b.md", "a\nb.md", "a\x1b[2Jb.md", "notes: old.xyz"])
def test_an_error_is_one_line_whatever_the_file_is_called(
    check: Backread, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(b"\0")
    ran = check(name, "--output-format", "json")
    (failure,) = json.loads(ran.stdout)["failures"]
    assert failure["path"] == name
    assert failure["message"].startswith("not a ")
    (line,) = ran.stderr.splitlines()
    assert "\x1b" not in line
    assert line.startswith("error: ")


def test_a_warning_is_one_line_whatever_the_file_is_called(check: Backread, tmp_path: Path) -> None:
    (tmp_path / "a\nb.md").write_text("")
    assert check().stderr == "warning: a b.md: there is no copy in it\n"


def test_whether_a_path_may_be_read_is_found_out_by_reading_it(
    check: Backread, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked before, one path that may not be read would stop the whole run."""
    (tmp_path / "good.md").write_text("teh\n")
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    assert check("good.md", "missing.md", "-o", "good.txt").code == 2
    assert "TST101" in (tmp_path / "good.txt").read_text()


def test_a_folder_that_cannot_be_listed_is_named(
    check: Backread, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "locked").mkdir()
    (tmp_path / "good.md").write_text("teh\n")
    scan = os.scandir

    def refuse(path: Any) -> Any:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr("backread.draft.discovery.os.scandir", refuse)
    ran = check("--output-format", "json")
    assert ran.stderr == "error: locked: Permission denied\n"
    report = json.loads(ran.stdout)
    assert report["failures"] == [{"path": "locked", "message": "Permission denied"}]
    assert len(report["findings"]) == 1


def test_exit_zero_does_not_hide_that_work_was_left_undone(check: Backread) -> None:
    assert check("missing.md", "--exit-zero").code == 2


def test_a_rule_that_fails_gives_one_line_and_a_hint(check: Backread, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("They explode on teh bridge.\n")
    ran = check("draft.md", "--output-format", "concise")
    assert ran.code == 2
    assert ran.stderr.splitlines() == [
        "error: draft.md: internal error in rule fragile (TST202): LookupError: lost my place",
        "-v shows where in the code the internal error is",
    ]
    assert _concise(ran) == ['draft.md:1:17: TST101 "teh" is not a word']
    assert "Traceback" in check("draft.md", "-v").stderr


def test_a_mistake_of_our_own_in_one_draft_does_not_stop_the_others(
    backread: Backread, check: Backread, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("teh\n")

    def stumble(path: Path) -> Draft:
        if path.name == "a.md":
            raise KeyError("lost")
        return read_file(path)

    monkeypatch.setattr("backread.cli.sources.read_file", stumble)
    ran = check("--output-format", "concise")
    assert (ran.code, _concise(ran)) == (2, ['b.md:1:1: TST101 "teh" is not a word'])
    assert ran.stderr.splitlines() == [
        "error: a.md: internal error: KeyError: 'lost'",
        "-v shows where in the code the internal error is",
    ]
    assert "Traceback" in check("-v").stderr
    told = backread("story", "a.md", "b.md", "--output-format", "json-lines")
    assert (told.code, json.loads(told.stdout)["path"]) == (2, "b.md")


def test_standard_input_goes_by_the_name_it_is_given(check: Backread, tmp_path: Path) -> None:
    (tmp_path / "backread.toml").write_text("[per-file-ignores]\n'opinion/*' = ['TST101']\n")
    text = b"We **saw** teh boat.\n"
    ran = check("-", "--output-format", "concise", stdin=text)
    assert (ran.code, _concise(ran)) == (1, ['-:1:12: TST101 "teh" is not a word'])
    ran = check("-", "--stdin-filename", "a.md", "--output-format", "concise", stdin=text)
    assert _concise(ran) == ['a.md:1:12: TST101 "teh" is not a word']
    assert check("-", "--stdin-filename", "opinion/a.md", stdin=text).code == 0
    assert check("-", stdin=b"\0").code == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_positions_count_code_points_whatever_the_encoding(
    check: Backread, tmp_path: Path, encoding: str
) -> None:
    (tmp_path / "draft.md").write_bytes("Élan\r\n\r\ncafé teh\r\n".encode(encoding))
    ran = check("draft.md", "--output-format", "json")
    (finding,) = json.loads(ran.stdout)["findings"]
    assert finding["span"]["start"] == {"offset": 13, "line": 3, "column": 6}
    assert ("read as Windows-1252" in ran.stderr) is (encoding == "cp1252")


def test_the_json_report_follows_its_schema(check: Backread, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("They utilise teh boat, teh *old* one. 🌉 teh\n")
    report = json.loads(check("draft.md", "missing.md", "--output-format", "json").stdout)
    Draft202012Validator(_SCHEMA).validate(report)
    assert report["summary"] == {"files": 1, "errors": 3, "warnings": 1, "infos": 0}
    source = (tmp_path / "draft.md").read_text()
    for finding in report["findings"]:
        for edit in [edit for fix in finding["fixes"] for edit in fix["edits"]]:
            assert source[edit["start"] : edit["end"]] == finding["text"]


def test_the_same_input_gives_the_same_bytes(check: Backread, tmp_path: Path) -> None:
    for name in ("b.md", "a.md"):
        (tmp_path / name).write_text("teh utilise teh\n")
    first = check("--output-format", "json")
    assert first == check("--output-format", "json")
    assert [each["path"] for each in json.loads(first.stdout)["findings"]][::3] == ["a.md", "b.md"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--select", "TST1O1"], '--select: there is no rule "TST1O1"; did you mean "TST101"?'),
        (["--ignore", "mispelling"], '--ignore: there is no rule "mispelling"; did you mean "mis'),
        (["--extend-select", "XQZ"], '--extend-select: there is no rule "XQZ"'),
        (["--per-file-ignores", "*.md:XQZ"], '--per-file-ignores: there is no rule "XQZ"'),
        (["--per-file-ignores", "TST101"], '"TST101" is not of the form PATTERN:RULE,RULE'),
        (["--outptu-format", "json"], "no such option: --outptu-format; did you mean"),
        (
            ["--output-format", "jsn"],
            '"jsn" is not one of full, concise, json, ',
        ),
        (["--fail-level", "eror"], 'did you mean "error"?'),
        (["--unsafe-fixes"], "--unsafe-fixes goes with --fix, --fix-only or --diff"),
        (["--stdin-filename", "a.md"], "--stdin-filename goes with - for standard input"),
        (["--diff", "--fix"], "--diff writes nothing"),
        (["--isolated", "--config", "x.toml"], "exclude each other"),
        (["--quiet", "--verbose"], "--quiet and --verbose exclude each other"),
        (["--statistics", "--output-format", "sarif"], "--statistics goes with full, concise and"),
        (["--select", ""], "'--select': no rule is named"),
        (["--ignore", " ,"], "'--ignore': no rule is named"),
        (["--per-file-ignores", "*.md: ,"], '"*.md: ," is not of the form PATTERN:RULE,RULE'),
        (["--config", "x.toml"], "x.toml: cannot be read: No such file or directory"),
        (["--baseline", "x.json"], "x.json: cannot be read: No such file or directory"),
        (["-o", "no/such/folder.json"], "no/such/folder.json: cannot be written"),
    ],
)
def test_a_wrong_option_gives_one_line_and_exit_code_2(
    backread: Backread, arguments: list[str], message: str
) -> None:
    ran = backread("check", *arguments)
    assert (ran.code, ran.stdout) == (2, "")
    (line,) = [line for line in ran.stderr.splitlines() if "no drafts" not in line]
    assert line.startswith("error: ")
    assert message in line


def test_a_wrong_configuration_stops_its_own_drafts_only(check: Backread, tmp_path: Path) -> None:
    for folder, table in (("good", ""), ("bad", "selct = []\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "backread.toml").write_text(table)
        for name in ("a.md", "b.md"):
            (tmp_path / folder / name).write_text("teh\n")
    ran = check("--output-format", "concise")
    assert ran.code == 2
    assert ran.stderr.splitlines() == [
        'error: bad/backread.toml: unknown key "selct"; did you mean "select"?'
    ]
    assert len(_concise(ran)) == 2


def test_options_go_over_the_configuration(
    check: Backread, backread: Backread, tmp_path: Path
) -> None:
    (tmp_path / "draft.md").write_text("They utilise teh boat!\n")
    (tmp_path / "backread.toml").write_text("select = ['TST']\nignore = ['misspelling']\n")

    def codes(*arguments: str) -> list[str]:
        ran = backread("check", "--output-format", "json", *arguments)
        return [each["code"] for each in json.loads(ran.stdout)["findings"]]

    assert codes() == ["TST102"]
    assert codes("--extend-select", "misspelling") == ["TST102", "TST101"]
    assert codes("--select", "TST101") == ["TST101"]
    assert codes("--ignore", "TST102", "--ignore", "TST202") == []
    assert codes("--preview") == ["TST102", "TST201"]
    assert codes("--per-file-ignores", "draft.*:TST102") == []
    assert codes("--isolated", "--select", "TST101,TST201") == ["TST101", "TST201"]


def test_exclude_passes_over_folders_but_not_what_is_named(check: Backread, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "a.md").write_text("teh\n")
    (tmp_path / "b.md").write_text("teh\n")
    (tmp_path / "backread.toml").write_text("exclude = ['old/']\n")
    assert check("--show-files").stdout == "b.md\n"
    assert check("old/a.md", "--show-files").stdout == "old/a.md\n"


def test_a_folder_without_drafts_is_said_to_have_none(check: Backread) -> None:
    ran = check()
    assert (ran.code, ran.stderr) == (0, "warning: no drafts found\n")
    assert check("-q").stderr == ""


def test_a_choice_that_leaves_no_rule_is_told_of_once(backread: Backread, tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("teh\n")
    ran = backread("check", "--select", "TST101", "--ignore", "TST101")
    assert (ran.code, ran.stderr) == (0, "warning: no rule is selected, so nothing is found\n")
    (tmp_path / "backread.toml").write_text("select = []\n")
    ran = backread("check")
    assert ran.stderr == "warning: backread.toml: no rule is selected, so nothing is found\n"


def test_statistics_count_by_rule(check: Backread, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("utilise teh teh\n")
    ran = check("--statistics")
    assert (ran.code, ran.stdout) == (1, "2  TST101  misspelling\n1  TST102  long-word\n")
    assert json.loads(check("--statistics", "--output-format", "json").stdout)[0] == {
        "code": "TST101",
        "rule": "misspelling",
        "count": 2,
    }


def test_a_report_can_go_to_a_file(check: Backread, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("teh\n")
    ran = check("--output-format", "json", "-o", "report.json", "--color", "always")
    assert (ran.code, ran.stdout) == (1, "")
    assert len(json.loads((tmp_path / "report.json").read_text())["findings"]) == 1


def test_color_is_asked_for_or_refused(
    check: Backread, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "draft.md").write_text("teh\n")
    assert "\x1b[" not in check().stdout
    assert "\x1b[" in check("--color", "always").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in check().stdout
    assert "\x1b[" not in check("--color", "never").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in check().stdout
    assert "\x1b[" in check("--color", "always").stdout


def test_show_settings(check: Backread, tmp_path: Path) -> None:
    (tmp_path / "backread.toml").write_text("[severity]\nTST101 = 'info'\n")
    shown = json.loads(check("--show-settings").stdout)
    assert shown["config"] == "backread.toml"
    assert shown["settings"]["severity"] == {"TST101": "info"}
    assert {"code": "TST101", "rule": "misspelling", "severity": "info"} in shown["rules"]


def test_a_baseline_that_knows_nothing_makes_every_result_new(
    check: Backread, tmp_path: Path
) -> None:
    (tmp_path / "draft.md").write_text("All is well.\n")
    check("draft.md", "--write-baseline", "known.json")
    (tmp_path / "draft.md").write_text("teh\n")
    ran = check("draft.md", "--baseline", "known.json", "--output-format", "sarif")
    (result,) = json.loads(ran.stdout)["runs"][0]["results"]
    assert result["baselineState"] == "new"


def test_a_baseline_is_written_and_honoured(check: Backread, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("They saw teh boat.\n")
    ran = check("--write-baseline", "known.json")
    assert (ran.code, ran.stderr) == (0, "1 finding recorded in known.json\n")
    draft.write_text("A new opening.\n\nThey saw teh boat.\n")
    assert check("--baseline", "known.json").code == 0
    draft.write_text("They saw teh boat and teh bridge.\n")
    ran = check("--baseline", "known.json", "--output-format", "json")
    assert ran.code == 1
    # "teh boat and" has other neighbours than "teh boat." had, so both are new.
    assert json.loads(ran.stdout)["summary"]["errors"] == 2


def test_a_language_model_that_there_is_not_is_told_of_once_for_a_draft(
    backread: Backread, tmp_path: Path
) -> None:
    (tmp_path / "backread.toml").write_text("model = 'xx_no_such_model'\n")
    (tmp_path / "draft.md").write_text("Mayor Joan Ruiz saw teh boat.\n")
    ran = backread("check", "--output-format", "concise")
    assert ran.code == 2
    (line,) = ran.stderr.splitlines()
    assert line.startswith("error: draft.md: ")
    assert "xx_no_such_model" in line
    assert "TST101" in ran.stdout
