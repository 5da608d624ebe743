import importlib
from dataclasses import replace
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from backread.desk.rules import GROUP, RulesError, installed_rules, ordered, package_rules
from backread.rule import Rule

_RULE = '''"""A rule of a test.

It finds nothing.
"""
from backread.rule import Severity, rule

@rule("{code}", "{name}", severity=Severity.INFO)
def check(story):
    yield from ()
'''


def _package(folder: Path, name: str, modules: dict[str, str]) -> EntryPoint:
    for module, source in modules.items():
        file = folder / name / f"{module}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        (file.parent / "__init__.py").touch()
        file.write_text(source, encoding="utf-8")
    importlib.invalidate_caches()
    return EntryPoint(name="desk-of-ours", value=name, group=GROUP)


def test_the_built_in_rules_are_found_through_the_entry_point() -> None:
    codes = [rule.code for rule in installed_rules()]
    assert "SUP901" in codes
    assert codes == sorted(codes)


def test_every_module_of_a_package_is_searched_and_no_rule_counts_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    package = _package(
        tmp_path,
        "deep_rules",
        {
            "second": _RULE.format(code="DEP102", name="second"),
            "below/first": _RULE.format(code="DEP101", name="first"),
            "again": '"""Again."""\nfrom deep_rules.second import check as also\n',
        },
    )
    assert [rule.name for rule in package_rules(package)] == ["first", "second"]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("import nowhere_to_be_found", "ModuleNotFoundError: No module named 'nowhere_to_be_f"),
        ("def (", "SyntaxError: "),
        (_RULE.format(code="xx1", name="a"), "ValueError: not a rule code: 'xx1'"),
        ("raise RuntimeError('two\\nlines')", "RuntimeError: two lines"),
    ],
)
def test_a_broken_package_gives_one_line_that_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, message: str
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    name = f"broken_{abs(hash(source))}"
    package = _package(tmp_path, name, {"module": source})
    with pytest.raises(RulesError) as caught:
        package_rules(package)
    said = str(caught.value)
    assert said.startswith(f'rule package "desk-of-ours" ({name}) cannot be loaded: {message}')
    assert "\n" not in said


def test_two_rules_of_one_code_or_name_are_refused(rules: list[Rule]) -> None:
    first, second, *_ = rules
    same_code = replace(second, code=first.code, name="other")
    same_name = replace(second, code="TST999", name=first.name)
    with pytest.raises(RulesError, match=f'two rules are called "{first.code}": one in'):
        ordered([first, same_code])
    with pytest.raises(RulesError, match=f'two rules are called "{first.name}": one in'):
        ordered([first, same_name])
