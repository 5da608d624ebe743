"""The drafts in seeds/ give exactly the findings that seeds/expected.toml lists."""

import json
import os
import re
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"


@dataclass(frozen=True)
class Expected:
    """A finding that a draft should give: words of the file, and the words around them."""

    code: str
    text: str
    near: str

    def answers(self, finding: dict[str, Any], source: str) -> bool:
        """Whether the finding touches the words and stays inside those around them."""
        start: int = finding["span"]["start"]["offset"]
        end: int = finding["span"]["end"]["offset"]
        around = source.index(self.near)
        words = around + self.near.index(self.text)
        return (
            str(finding["code"]) == self.code
            and around <= start
            and end <= around + len(self.near)
            and start < words + len(self.text)
            and words < end
        )

    def __str__(self) -> str:
        return f"{self.code}  {self.near}"


def read_expected() -> dict[str, list[Expected]]:
    drafts = tomllib.loads((SEEDS / "expected.toml").read_text(encoding="utf-8"))["draft"]
    return {
        draft["path"]: [Expected(**finding) for finding in draft["findings"]] for draft in drafts
    }


EXPECTED = read_expected()
DRAFTS = sorted(EXPECTED)


def read_source(name: str) -> str:
    return (SEEDS / name).read_bytes().decode("utf-8")


def backread(*arguments: str) -> Any:
    done = subprocess.run(
        [sys.executable, "-m", "backread", *arguments, "--output-format", "json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def rules() -> set[str]:
    """The codes of the rules that a check runs by default."""
    return {rule["code"] for rule in backread("rules") if not rule["preview"]}


@pytest.fixture(scope="module")
def report() -> Any:
    return backread("check", "seeds", "--isolated", "--exit-zero")


@pytest.mark.parametrize("name", DRAFTS)
def test_draft_gives_what_is_expected_and_nothing_else(
    name: str, rules: set[str], report: Any
) -> None:
    source = read_source(name)
    unexpected = [each for each in report["findings"] if each["path"] == f"seeds/{name}"]
    missed = []
    for expected in EXPECTED[name]:
        if expected.code not in rules:
            continue
        found = next((each for each in unexpected if expected.answers(each, source)), None)
        if found is None:
            missed.append(str(expected))
        else:
            unexpected.remove(found)
    surprises = [f"{each['code']}  {each['text']}: {each['message']}" for each in unexpected]
    assert (missed, surprises) == ([], [])


def test_every_draft_is_listed_and_read(report: Any) -> None:
    drafts = {path.name for path in SEEDS.iterdir() if path.suffix in {".md", ".txt"}}
    assert drafts - {"README.md"} == set(DRAFTS)
    assert report["failures"] == []
    assert report["summary"]["files"] == len(drafts)


def test_index_of_the_seeds_gives_no_finding(report: Any) -> None:
    assert [each for each in report["findings"] if each["path"] == "seeds/README.md"] == []


@pytest.mark.parametrize("name", DRAFTS)
def test_expected_words_stand_in_the_draft_once_and_in_order(name: str) -> None:
    source = read_source(name)
    places = []
    for expected in EXPECTED[name]:
        assert source.count(expected.near) == 1, expected.near
        assert expected.near.count(expected.text) == 1, expected.near
        places.append(source.index(expected.near))
    assert places == sorted(places)


@pytest.mark.parametrize("name", DRAFTS)
def test_index_lists_what_is_expected(name: str) -> None:
    index = (SEEDS / "README.md").read_text(encoding="utf-8")
    sections = [part for part in re.split(r"(?m)^## ", index) if name in part.partition("\n")[0]]
    assert len(sections) == 1
    listed = re.findall(r"(?m)^[A-Z]{3}\d{3}  .*$", sections[0])
    assert listed == [str(expected) for expected in EXPECTED[name]]


def test_what_was_understood_of_every_draft_follows_its_schema() -> None:
    schema = json.loads((ROOT / "docs" / "backread-story.schema.json").read_text("utf-8"))
    paths = [f"seeds/{name}" for name in DRAFTS]
    done = subprocess.run(
        [sys.executable, "-m", "backread", "story", *paths, "--output-format", "json-lines"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    ledgers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [each["path"] for each in ledgers] == paths
    for ledger in ledgers:
        Draft202012Validator(schema).validate(ledger)


def test_one_draft_has_crlf_line_ends() -> None:
    assert "\r\n" in read_source("house-style.md")


def test_the_readme_shows_what_is_printed_today() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    (session,) = re.findall(r"^```console\n(.*?)^```", readme, re.M | re.S)
    shown = re.split(r"^\$ backread (.*)\n", session, flags=re.M)[1:]
    for command, output in zip(shown[::2], shown[1::2], strict=True):
        arguments, _, lines = command.partition(" | head -n ")
        done = subprocess.run(
            [sys.executable, "-m", "backread", *arguments.split()],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1"},
        )
        printed = done.stdout.splitlines(keepends=True)
        assert "".join(printed[: int(lines)] if lines else printed) == output, command
