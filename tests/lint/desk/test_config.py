import os
from pathlib import Path
from typing import Any

import pytest
from backread.desk.config import Config, ConfigError
from backread.desk.config_files import ConfigFinder, read_config
from backread.desk.house_style import house_style
from backread.finding import Severity
from backread.stylebook import Locale


def _write(file: Path, table: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(table, encoding="utf-8")
    return file


def test_every_key_is_read(tmp_path: Path) -> None:
    file = _write(
        tmp_path / "backread.toml",
        """
        select = ["NAM", "SUP901"]
        ignore = ["name-shift"]
        extend-select = ["NAM108"]
        preview = true
        fail-level = "error"
        exclude = ["archive/"]
        model = "en_core_web_lg"
        locale = "en-IE"
        [per-file-ignores]
        "opinion/*" = ["NAM1"]
        [severity]
        name-shift = "info"
        [rules.missing-first-reference]
        known = ["Smith"]
        """,
    )
    assert read_config(file) == Config(
        select=("NAM", "SUP901"),
        ignore=("name-shift",),
        extend_select=("NAM108",),
        preview=True,
        fail_level=Severity.ERROR,
        exclude=("archive/",),
        locale=Locale.IE,
        model="en_core_web_lg",
        per_file_ignores={"opinion/*": ("NAM1",)},
        severity={"name-shift": Severity.INFO},
        rules={"missing-first-reference": {"known": ["Smith"]}},
        file=str(file),
        root=str(tmp_path),
    )


_LOCALES = "en-US, en-GB, en-CA, en-AU, en-IN, en-IE"


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (
            "locale = 'en-UK'",
            f'locale: "en-UK" is not one of {_LOCALES}; did you mean "en-GB"?',
        ),
        (
            "locale = 'en_us'",
            f'locale: "en_us" is not one of {_LOCALES}; did you mean "en-US"?',
        ),
        ("locale = 'en'", f'locale: "en" is not one of {_LOCALES}'),
        ("selct = []", 'unknown key "selct"; did you mean "select"?'),
        ("fail_level = 'error'", 'unknown key "fail_level"; did you mean "fail-level"?'),
        ("zzz = 1", 'unknown key "zzz"'),
        ("root = '/'", 'unknown key "root"'),
        ("select = 'NAM'", "select: expected a list, got a string"),
        ("select = [1]", "select[0]: expected a string, got a whole number"),
        ("preview = 'yes'", "preview: expected true or false, got a string"),
        ("model = 3", "model: expected a string, got a whole number"),
        ("rules = 3", "rules: expected a table, got a whole number"),
        (
            "fail-level = 'warn'",
            'fail-level: "warn" is not one of info, warning, error; did you mean "warning"?',
        ),
        ("fail-level = 1", "fail-level: 1 is not one of info, warning, error"),
        (
            "[severity]\nname-shift = 'eror'",
            'severity.name-shift: "eror" is not one of info, warning, error; did you mean "error"?',
        ),
        ("[per-file-ignores]\n'a/*' = 'NAM'", "per-file-ignores.a/*: expected a list, got a str"),
        ("[rules]\nname-shift = 1", "rules.name-shift: expected a table, got a whole number"),
        ("select = [", "not valid TOML: "),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(tmp_path: Path, table: str, message: str) -> None:
    file = _write(tmp_path / "backread.toml", table)
    with pytest.raises(ConfigError) as caught:
        read_config(file)
    assert str(caught.value).startswith(f"{file}: {message}")
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: No such file"):
        read_config(tmp_path / "backread.toml")


def test_the_nearest_file_above_wins(tmp_path: Path) -> None:
    _write(tmp_path / "pyproject.toml", "[tool.backread]\nselect = ['NAM']\n")
    _write(tmp_path / "a" / "pyproject.toml", "[tool.other]\nselect = ['X']\n")
    _write(tmp_path / "a" / "b" / "backread.toml", "select = ['SUP']\n")
    _write(tmp_path / "a" / "b" / "pyproject.toml", "[tool.backread]\nselect = ['NAM1']\n")
    finder = ConfigFinder()
    assert finder.config_for(tmp_path / "draft.md").select == ("NAM",)
    assert finder.config_for(tmp_path / "a" / "draft.md").select == ("NAM",)
    assert finder.config_for(tmp_path / "a" / "b").select == ("SUP",)
    assert finder.config_for(tmp_path / "a" / "b" / "c" / "d.md").select == ("SUP",)


def test_a_given_file_and_isolation_go_over_what_lies_above(tmp_path: Path) -> None:
    _write(tmp_path / "backread.toml", "select = ['NAM']\n")
    other = _write(tmp_path / "other" / "mine.toml", "select = ['SUP']\n")
    assert ConfigFinder(other).config_for(tmp_path / "draft.md").select == ("SUP",)
    assert ConfigFinder(isolated=True).config_for(tmp_path / "draft.md") == Config()


@pytest.mark.parametrize("name", ["backread.toml", "pyproject.toml"])
@pytest.mark.parametrize(("table", "message"), [("selct = []", "unknown key"), ("=", "not valid")])
def test_messages_show_the_file_relative_to_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, table: str, message: str
) -> None:
    _write(tmp_path / "desk" / name, f"{'[tool.backread]' * (name == 'pyproject.toml')}\n{table}\n")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError) as caught:
        ConfigFinder().config_for(Path("desk/draft.md"))
    assert str(caught.value).startswith(f"{Path('desk') / name}: {message}")


@pytest.mark.parametrize("key", ["namebook", "vale-styles", "vale-vocabulary"])
def test_files_that_are_not_there_are_told_of_by_their_key(tmp_path: Path, key: str) -> None:
    styles = tmp_path / "House"
    _write(styles / "Rule.yml", "extends: existence\nmessage: x\ntokens: [y]\n")
    tables = {"vale-styles": "'House'", key: "'none'"}
    lines = "".join(f"{each} = {value}\n" for each, value in tables.items())
    file = _write(tmp_path / "backread.toml", lines)
    with pytest.raises(ConfigError) as caught:
        house_style(read_config(file))
    assert str(caught.value) == f'{file}: {key}: there is no file or folder "none"'


def test_a_vocabulary_that_is_not_there_is_told_of_without_a_style_too(tmp_path: Path) -> None:
    file = _write(tmp_path / "backread.toml", "vale-vocabulary = 'none'\n")
    with pytest.raises(ConfigError, match='vale-vocabulary: there is no file or folder "none"'):
        house_style(read_config(file))


def test_a_folder_that_may_not_be_looked_into_has_no_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path / "backread.toml", "preview = true\n")
    stat = os.stat

    def guarded(path: Any, *args: Any, **keywords: Any) -> os.stat_result:
        if "closed" in str(path):
            raise PermissionError(13, "Permission denied")
        return stat(path, *args, **keywords)

    monkeypatch.setattr(os, "stat", guarded)
    assert ConfigFinder().config_for(tmp_path / "closed" / "draft.md").preview is True
