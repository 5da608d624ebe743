from pathlib import Path

import pytest
from backread.desk.rules import installed_rules
from backread.rule import Rule
from backread.story.language import LanguageModel
from backread.testing import Case, case_problems, read_cases

RULES = {rule.name: rule for rule in installed_rules()}
FILES = sorted(Path(__file__).parent.rglob("*.md"))
CASES = [
    pytest.param(RULES[file.stem], case, id=f"{file.stem}-{case.title}")
    for file in FILES
    for case in read_cases(file)
]


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_rule_finds_what_the_case_says(rule: Rule, case: Case, model: LanguageModel) -> None:
    assert case_problems(rule, case, model) == []


def test_every_rule_has_a_case_file() -> None:
    assert set(RULES) == {file.stem for file in FILES}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_near_misses_are_as_many_as_hits(file: Path) -> None:
    cases = read_cases(file)
    clean = sum(not case.expected for case in cases)
    assert len(cases) >= 8
    assert clean * 2 >= len(cases)
