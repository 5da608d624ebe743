from pathlib import Path

import pytest
from backread.desk import vale_styles
from backread.desk.config import ConfigError
from backread.desk.vale_styles import read_vale_styles

RULE = "extends: existence\nmessage: Not '%s'.\ntokens:\n  - x\n"


def write(folder: Path, name: str, contents: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(contents, encoding="utf-8")
    return file


def names(*folders: Path) -> list[str]:
    return [rule.header.name for rule in read_vale_styles(folders)]


def test_a_style_a_folder_of_styles_and_a_single_rule(tmp_path: Path) -> None:
    file = write(tmp_path, "styles/House/Words.yml", RULE)
    write(tmp_path, "styles/House/Names.yml", RULE)
    write(tmp_path, "styles/House/README.md", "no rule")
    write(tmp_path, "styles/Desk/Words.yml", RULE)
    assert names(tmp_path / "styles" / "House") == ["House.Names", "House.Words"]
    assert names(tmp_path / "styles") == ["Desk.Words", "House.Names", "House.Words"]
    assert names(file) == ["House.Words"]


@pytest.mark.parametrize("kind", ["spelling", "script", "metric", "readability", "sequence"])
def test_other_kinds_are_refused_by_name_and_the_rest_is_read(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        vale_styles.logger, "warning", lambda *given: told.append(given[0] % given[1:])
    )
    write(tmp_path, "House/Other.yml", f"extends: {kind}\nmessage: No.\nformula: x\n")
    write(tmp_path, "House/Words.yml", RULE)
    assert names(tmp_path / "House") == ["House.Words"]
    (line,) = told
    assert line.startswith(f"{tmp_path / 'House'}: not run: House.Other ({kind}: ")


@pytest.mark.parametrize(
    ("contents", "message"),
    [
        ("- a\n", "not a Vale rule: it has no keys"),
        ("a: [\n", "not valid YAML: "),
        ("message: x\n", "extends: the key is missing"),
        ("extends: existance\n", 'extends: there is no kind of rule "existance"; did you mean "ex'),
        ("extends: existence\ntokens: [x]\n", "message: the key is missing"),
        ("extends: existence\nmessage: x\n", "tokens: neither tokens nor raw says what to look"),
        (
            RULE + "ignorcase: true\n",
            'a rule of existence has no key "ignorcase"; did you mean "ignorecase"?',
        ),
        (RULE + "level: eror\n", 'level: "eror" is not one of suggestion, warning, error; did you'),
        (RULE + "scope: strong\n", 'scope: there is no scope "strong"'),
        (RULE + "nonword: maybe\n", 'nonword: expected true or false, got "maybe"'),
        (RULE + "limit: many\n", 'limit: expected a whole number, got "many"'),
        (RULE + "exceptions: ['(a']\n", 'exceptions: not an expression: "(a": missing )'),
        (RULE + "action: {name: replce}\n", 'action: there is no action "replce"; did you mean "r'),
        (RULE + "tokens:\n  - ok\n  - '(b'\n", 'tokens: not an expression: "(b": missing )'),
        ("extends: substitution\nmessage: x\n", "swap: the key is missing"),
        (
            "extends: substitution\nmessage: x\nswap: {a: b, '(c': d}\n",
            'swap: not an expression: "(c": missing )',
        ),
        ("extends: substitution\nmessage: x\nswap: {a: [b]}\n", 'swap: "a" has no text in its pla'),
        ("extends: occurrence\nmessage: x\ntoken: a\n", "max: neither max nor min says how often"),
        ("extends: occurrence\nmessage: x\nmax: 1\n", "token: the key is missing"),
        ("extends: repetition\nmessage: x\n", "tokens: the key is missing"),
        ("extends: consistency\nmessage: x\n", "either: the key is missing"),
        ("extends: conditional\nmessage: x\nfirst: a\n", "second: the key is missing"),
        ("extends: capitalization\nmessage: x\n", "match: the key is missing"),
        (
            "extends: capitalization\nmessage: x\nmatch: $titel\n",
            'match: "$titel" is not one of $title, $sentence, $lower, $upper',
        ),
        (
            "extends: capitalization\nmessage: x\nmatch: $title\nstyle: APA\n",
            'style: "APA" is not one of AP, Chicago',
        ),
        (
            "extends: capitalization\nmessage: x\nmatch: $title\nthreshold: half\n",
            'threshold: expected a number, got "half"',
        ),
    ],
)
def test_a_wrong_rule_gives_one_line_that_names_file_and_key(
    tmp_path: Path, contents: str, message: str
) -> None:
    file = write(tmp_path, "House/Rule.yml", contents)
    with pytest.raises(ConfigError) as error:
        read_vale_styles([tmp_path / "House"])
    assert str(error.value).startswith(f"{file}: {message}")
    assert "\n" not in str(error.value)


def test_folders_without_rules(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(ConfigError, match=r"empty: no Vale rules: no file there ends in \.yml"):
        read_vale_styles([tmp_path / "empty"])
    with pytest.raises(ConfigError, match="none: cannot be read: No such file or directory"):
        read_vale_styles([tmp_path / "none"])
    write(tmp_path, "House/Rule.yml", RULE)
    with pytest.raises(ConfigError, match=r"accept\.txt: cannot be read"):
        read_vale_styles([tmp_path / "House"], [tmp_path / "empty"])
