import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from backread.desk.config import Config, ConfigError
from backread.desk.stylebook_check import check_stylebook
from backread.desk.stylebook_files import read_stylebook, starters, stylebook_from_table
from backread.desk.stylebook_schema import namebook_schema, stylebook_schema
from jsonschema import Draft202012Validator

DOCS = Path(__file__).parents[3] / "docs"


def problems(contents: str) -> list[str]:
    return stylebook_from_table(tomllib.loads(contents), "house.toml")[1]


WRONG = [
    ("locale = 'en-UK'", 'locale: "en-UK" is not one of en-US, en-GB, en-CA, en-AU, en-IN, en-IE'),
    ("trem = []", 'unknown key "trem"; did you mean "term"?'),
    ("known-acronyms = 'FBI'", "known-acronyms: expected a list, got a string"),
    ("term = 3", "term: write each entry under [[term]]"),
    ("term = [3]", "term 1: expected a table"),
    ("[[term]]\nnot = 'x'", 'term 1: the key "use" is missing'),
    ("[[term]]\nuse = 'email'", 'term 1 ("email"): the key "not" is missing'),
    ("[[term]]\nuse = 'email'\nnot = []", 'term 1 ("email"): not: name at least one form'),
    ("[[term]]\nuse = 'a'\nnot = 'a'", 'term 1 ("a"): not: "a" is what "use" asks for'),
    (
        "[[term]]\nuse = 'a'\nnot = 'b'\nexept = 'c'",
        'term 1 ("a"): unknown key "exept"; did you mean "except"?',
    ),
    (
        "[[term]]\nuse = 'percent'\nnot = '%'",
        'term 1 ("percent"): not: "%" has no word in it; use a [[pattern]]',
    ),
    (
        "[[term]]\nuse = 'a'\nnot = 3",
        'term 1 ("a"): not: expected a string or a list of strings',
    ),
    (
        "[[banned]]\nphrase = 'a'\nseverity = 'eror'",
        'banned 1 ("a"): severity: "eror" is not one of info, warning, error; did you mean "er',
    ),
    (
        "[[banned]]\nphrase = 'a'\nin-quotations = 'yes'",
        'banned 1 ("a"): in-quotations: expected true or false, got a string',
    ),
    (
        "[[banned]]\nphrase = 'a'\nsections = 'x'\nnot-sections = ['y', 'x']",
        'banned 1 ("a"): "x" stands in sections and in not-sections',
    ),
    (
        "[[pattern]]\nname = 'x'\nfind = '(a'",
        'pattern 1 ("x"): find: not a regular expression: missing ) at position 2',
    ),
    (
        "[[pattern]]\nname = 'x'\nfind = 'a*'",
        'pattern 1 ("x"): find: the expression is satisfied by no text at all',
    ),
    (
        "[[pattern]]\nname = 'x'\nfind = '(a)'\nuse = '\\2'",
        'pattern 1 ("x"): use: invalid group reference',
    ),
]


@pytest.mark.parametrize(("contents", "message"), WRONG)
def test_a_wrong_entry_gives_one_line_that_names_it(contents: str, message: str) -> None:
    (problem,) = problems(contents)
    assert problem.startswith(f"house.toml: {message}")
    assert "\n" not in problem


def test_every_wrong_entry_is_told_of() -> None:
    assert len(problems("[[term]]\nuse = 'a'\n[[banned]]\nphrase = 'b'\nx = 1\n[[capitals]]")) == 3


@pytest.mark.parametrize("contents", [contents for contents, _ in WRONG[:12]])
def test_the_schema_refuses_what_the_reader_refuses(contents: str) -> None:
    in_schema = "name at least one" not in contents and "not = []" not in contents
    beyond = ("is what", "no word in it")
    message = dict(WRONG)[contents]
    valid = Draft202012Validator(stylebook_schema()).is_valid(tomllib.loads(contents))
    assert valid is (not in_schema or any(part in message for part in beyond))


@pytest.mark.parametrize(
    ("file", "schema"),
    [
        ("backread-stylebook.schema.json", stylebook_schema()),
        ("backread-namebook.schema.json", namebook_schema()),
    ],
)
def test_the_stored_schemas_are_current(file: str, schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    stored = json.loads((DOCS / file).read_text(encoding="utf-8"))
    assert stored == json.loads(json.dumps(schema)), (
        "renew it: backread stylebook schema [namebook] > docs/FILE"
    )


def test_a_stylebook_is_relative_to_its_configuration(tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text("known-acronyms = ['RVTA']\n")
    book = read_stylebook("house.toml", Config(root=str(tmp_path)))
    assert book.known_acronyms == {"RVTA"}


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "us-wir",
            'b.toml: stylebook: no starter and no file is called "us-wir"; did you mean "us-wire"?',
        ),
        ("none.toml", 'b.toml: stylebook: no starter and no file is called "none.toml"'),
    ],
)
def test_a_stylebook_that_is_not_there(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(ConfigError) as error:
        read_stylebook(name, Config(root=str(tmp_path), file="b.toml"))
    assert message in str(error.value)


def test_the_first_problem_of_a_stylebook_is_an_error_of_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text("[[term]]\nuse = 'a'\n[[term]]\n")
    with pytest.raises(ConfigError, match=r'term 1 \("a"\): the key "not" is missing'):
        read_stylebook("house.toml", Config(root=str(tmp_path)))


@pytest.mark.parametrize("name", starters())
def test_the_starters_come_out(name: str) -> None:
    book, found = check_stylebook(name)
    assert found == []
    assert 60 <= len(book.entries) <= 120
    assert all(each.entry.wrong and each.entry.right for each in book.entries)


def test_there_are_two_starters() -> None:
    assert starters() == ["uk-broadsheet", "us-wire"]


def test_the_examples_of_the_guide_are_read() -> None:
    guide = (DOCS / "stylebook.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```toml\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    books = [each for each in blocks if re.search(r"^\[\[(term|banned)\]\]", each, re.MULTILINE)]
    assert len(books) == 2
    for contents in books:
        assert problems(contents) == []
