from pathlib import Path

import pytest
from backread.desk.config import ConfigError
from backread.desk.namebook_files import read_namebooks


def write(tmp_path: Path, contents: str) -> Path:
    file = tmp_path / "names.toml"
    file.write_text(contents, encoding="utf-8")
    return file


def test_names_are_read(tmp_path: Path) -> None:
    file = write(
        tmp_path,
        """
        one-name = ["Okonedo"]
        [[person]]
        name = "Danylo Hrytsenko"
        running = "Hrytsenko"
        never = ["Gritsenko"]
        reason = "his own spelling"
        [[person]]
        name = "Tarkan"
        goes-by-one-name = true
        """,
    )
    names = read_namebooks([file, file])
    assert [each.name for each in names.people] == ["Danylo Hrytsenko", "Tarkan"] * 2
    assert names.people[0].never == ("Gritsenko",)
    assert names.one_name == {"Okonedo", "Tarkan"}


@pytest.mark.parametrize(
    ("contents", "message"),
    [
        ("persons = []", 'unknown key "persons"; did you mean "person"?'),
        ("person = 'x'", "person: write each person under [[person]]"),
        ("[[person]]\nrunning = 'x'", 'person 1: the key "name" is missing'),
        ("[[person]]\nname = ' '", 'person 1 (" "): name: is empty'),
        (
            "[[person]]\nname = 'Ann Lee'\nnever = 'Leigh'",
            'person 1 ("Ann Lee"): never: expected a list, got a string',
        ),
        (
            "[[person]]\nname = 'Ann Lee'\nrunning = 'Lee'\nnever = ['Lee']",
            'person 1 ("Ann Lee"): never: "Lee" is a form that the entry asks for',
        ),
        (
            "[[person]]\nname = 'Ann Lee'\nnevr = ['Leigh']",
            'person 1 ("Ann Lee"): unknown key "nevr"; did you mean "never"?',
        ),
        ("[[person]", "not valid TOML"),
    ],
)
def test_a_wrong_namebook_gives_one_line(tmp_path: Path, contents: str, message: str) -> None:
    file = write(tmp_path, contents)
    with pytest.raises(ConfigError) as error:
        read_namebooks([file])
    assert str(error.value).startswith(f"{file}: {message}")
    assert "\n" not in str(error.value)
