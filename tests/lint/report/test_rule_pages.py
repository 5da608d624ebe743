from pathlib import Path

from backread.desk.rules import installed_rules
from backread.report.rule_pages import index_page, rule_page, rule_pages, write_rule_pages

PAGES = Path(__file__).parents[3] / "docs" / "rules"
RULES = {rule.name: rule for rule in installed_rules()}


def test_the_pages_in_docs_are_current() -> None:
    written = {file.name: file.read_text("utf-8") for file in PAGES.glob("*.md")}
    assert written == rule_pages(RULES.values()), (
        "write them anew: python -m backread.report.rule_pages docs/rules"
    )


def test_page_gives_name_code_and_severity() -> None:
    lines = rule_page(RULES["name-shift"]).splitlines()
    assert lines[0] == "# name-shift (NAM101)"
    assert lines[2] == "Severity: error."


def test_page_says_that_a_rule_is_in_preview() -> None:
    assert "\nSeverity: info, preview" in rule_page(RULES["repeated-full-name"])


def test_page_ends_with_the_defaults_of_the_options() -> None:
    page = rule_page(RULES["missing-first-reference"])
    assert page.endswith("```\n")
    assert '[rules.missing-first-reference]\nwell-known = ["Beethoven",' in page


def test_index_links_every_page() -> None:
    index = index_page(RULES.values())
    assert all(f"({name}.md)" in index for name in RULES)


def test_writing_removes_pages_of_rules_that_are_no_more(tmp_path: Path) -> None:
    (tmp_path / "gone.md").write_text("old", encoding="utf-8")
    write_rule_pages([RULES["name-shift"]], tmp_path)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["README.md", "name-shift.md"]
