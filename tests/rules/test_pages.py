import re
from pathlib import Path

import msgspec
import pytest
from backread.desk.config import config_from_table
from backread.desk.desk import Desk
from backread.desk.rules import installed_rules
from backread.draft.reading import read_text
from backread.rule import NoOptions, Rule
from backread.story.language import LanguageModel
from backread.testing import Case, case_problems, page_cases

RULES = installed_rules()
PAGES = [
    pytest.param(rule, case, id=f"{rule.name}-{case.title}")
    for rule in RULES
    for case in page_cases(rule)
]
SECTIONS = ["What it flags", "Why it matters", "Example", "Instead", "Not flagged", "References"]


@pytest.mark.parametrize(("rule", "case"), PAGES)
def test_example_is_flagged_and_instead_is_clean(
    rule: Rule, case: Case, model: LanguageModel
) -> None:
    assert case_problems(rule, case, model) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_what_a_page_recommends_is_clean_by_every_rule(rule: Rule, model: LanguageModel) -> None:
    _, instead = page_cases(rule)
    desk = Desk(config_from_table(instead.config, Path("page.toml")), model=model)
    report = desk.check(read_text(instead.draft, path="page.md"))
    assert [f"{each.rule.code} {each.text}" for each in report.findings] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_page_has_its_sections_in_order(rule: Rule) -> None:
    headings = re.findall(r"^## (.+)$", rule.page, re.MULTILINE)
    options = ["Options"] if rule.options is not NoOptions else []
    assert headings == SECTIONS + options


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_page_names_every_option(rule: Rule) -> None:
    for option in msgspec.structs.fields(rule.options):
        assert f"`{option.encode_name}`" in rule.page


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_summary_is_one_short_sentence(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    assert len(rule.summary) < 100
