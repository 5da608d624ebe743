import json
from pathlib import Path

from jsonschema import Draft202012Validator

from tests.cli.command_line import Backread

GOOD = "[[term]]\nuse = 'email'\nnot = 'e-mail'\nwrong = 'An e-mail.'\nright = 'An email.'\n"


def test_check_of_books_without_problems(backread: Backread, tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text(GOOD)
    (tmp_path / "names.toml").write_text("[[person]]\nname = 'Ann Lee'\n")
    ran = backread("stylebook", "check", "house.toml", "names.toml", "us-wire")
    assert (ran.code, ran.stderr) == (0, "")
    assert ran.stdout.startswith(
        "house.toml: 1 entry, 2 examples: all well\nnames.toml: 1 person: all well\nus-wire: "
    )


def test_check_gives_one_line_a_problem(backread: Backread, tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text(GOOD + "[[term]]\nuse = 'x'\n[[banned]]\nphras = 'y'\n")
    (tmp_path / "names.toml").write_text("[[person]]\nname = 'Ann Lee'\nnever = ['Ann Lee']\n")
    ran = backread("stylebook", "check", "house.toml", "names.toml")
    assert (ran.code, ran.stderr) == (1, "")
    assert ran.stdout.splitlines() == [
        'house.toml: term 2 ("x"): the key "not" is missing',
        'house.toml: banned 1: unknown key "phras"; did you mean "phrase"?',
        'names.toml: person 1 ("Ann Lee"): never: "Ann Lee" is a form that the entry asks for',
    ]


def test_check_of_what_cannot_be_read(backread: Backread, tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("[[term\n")
    (tmp_path / "house.toml").write_text(GOOD)
    ran = backread("stylebook", "check", "broken.toml", "missing.toml", "house.toml")
    assert ran.code == 2
    assert ran.stdout == "house.toml: 1 entry, 2 examples: all well\n"
    assert [line.partition(" (")[0] for line in ran.stderr.splitlines()] == [
        "error: broken.toml: not valid TOML: Expected ']]' at the end of an array declaration",
        'error: no starter and no file is called "missing.toml"',
    ]


def test_a_starter_is_printed_and_can_be_gone_on_from(backread: Backread, tmp_path: Path) -> None:
    assert backread("stylebook", "list").stdout == "uk-broadsheet\nus-wire\n"
    (tmp_path / "house.toml").write_text(backread("stylebook", "show", "uk-broadsheet").stdout)
    assert backread("stylebook", "check", "house.toml").code == 0
    ran = backread("stylebook", "show", "uk-broadshet")
    assert (ran.code, ran.stderr) == (
        2,
        'error: there is no starter "uk-broadshet"; did you mean "uk-broadsheet"?\n',
    )


def test_the_schemas_are_printed(backread: Backread) -> None:
    for book in ("stylebook", "namebook"):
        Draft202012Validator.check_schema(json.loads(backread("stylebook", "schema", book).stdout))


def test_a_wrong_stylebook_ends_a_check_with_2(backread: Backread, tmp_path: Path) -> None:
    (tmp_path / "backread.toml").write_text("stylebook = 'house.toml'\n")
    (tmp_path / "house.toml").write_text("[[term]]\nuse = 'email'\nnt = 'e-mail'\n")
    (tmp_path / "draft.md").write_text("An e-mail.\n")
    ran = backread("check", "draft.md")
    assert ran.code == 2
    assert ran.stderr == (
        'error: house.toml: term 1 ("email"): unknown key "nt"; did you mean "not"?\n'
    )


def test_a_slow_expression_ends_a_check_with_2_and_the_rest_is_found(
    backread: Backread, tmp_path: Path
) -> None:
    (tmp_path / "backread.toml").write_text("stylebook = 'house.toml'\nselect = ['STY708']\n")
    slow = "[[pattern]]\nname = 'slow'\nfind = '(a|aa)+y'\n"
    (tmp_path / "house.toml").write_text(GOOD + slow)
    (tmp_path / "draft.md").write_text("An e-mail. " + "a" * 400 + " y\n")
    ran = backread("check", "draft.md", "--output-format", "concise")
    assert ran.code == 2
    assert 'STY708 "e-mail": house style is "email"' in ran.stdout
    assert ran.stderr == (
        'error: draft.md: house.toml: pattern 1 ("slow"): the expression takes longer than 1 s '
        "for draft.md; make it simpler\n"
    )


def test_an_entrys_severity_gives_way_to_the_configuration(
    backread: Backread, tmp_path: Path
) -> None:
    (tmp_path / "house.toml").write_text(GOOD + "severity = 'error'\n")
    (tmp_path / "draft.md").write_text("An e-mail.\n")
    for config, severity in (("", "error"), ("severity = {STY708 = 'info'}\n", "info")):
        (tmp_path / "backread.toml").write_text(
            "stylebook = 'house.toml'\nselect = ['STY708']\n" + config
        )
        report = json.loads(backread("check", "draft.md", "--output-format", "json").stdout)
        assert [each["severity"] for each in report["findings"]] == [severity]


def test_safe_fixes_are_made_and_leave_nothing(backread: Backread, tmp_path: Path) -> None:
    (tmp_path / "backread.toml").write_text("stylebook = 'us-wire'\nselect = ['STY708']\n")
    draft = tmp_path / "draft.md"
    draft.write_text('E-mails from advisors came. "E-mail me," he said of **e-mail** `e-mail`.\n')
    assert backread("check", "draft.md", "--fix").code == 0
    fixed = 'Emails from advisers came. "E-mail me," he said of **email** `e-mail`.\n'
    assert draft.read_text() == fixed
    assert backread("check", "draft.md", "--fix").code == 0
    assert draft.read_text() == fixed


def test_a_vale_rule_of_another_kind_is_told_of_and_the_others_run(
    backread: Backread, tmp_path: Path
) -> None:
    (tmp_path / "backread.toml").write_text("vale-styles = 'House'\nselect = ['STY709']\n")
    (tmp_path / "House").mkdir()
    (tmp_path / "House" / "Terms.yml").write_text(
        "extends: substitution\nmessage: \"Use '%s'.\"\nlevel: suggestion\n"
        "link: https://house.example/terms\nswap: {e-mail: email}\n"
    )
    (tmp_path / "House" / "Spelling.yml").write_text("extends: spelling\nmessage: x\n")
    (tmp_path / "draft.md").write_text("An e-mail came.\n")
    ran = backread("check", "draft.md", "--output-format", "json")
    assert ran.code == 0
    assert ran.stderr == (
        "warning: House: not run: House.Spelling (spelling: backread has no dictionary)\n"
    )
    (finding,) = json.loads(ran.stdout)["findings"]
    assert (finding["code"], finding["severity"]) == ("STY709", "info")
    assert finding["message"] == "House.Terms: Use 'email'. (https://house.example/terms)"
