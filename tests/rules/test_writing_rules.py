"""The rule that docs/writing-rules.md shows is a rule that works."""

import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from backread.rule import Rule
from backread.story.language import LanguageModel
from backread.testing import case_problems, page_cases, read_cases
from backread_rules.naming.name_shift import name_shift

GUIDE = Path(__file__).parents[2] / "docs" / "writing-rules.md"


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[ModuleType]:
    """The rule of the guide, as a module."""
    text = GUIDE.read_text("utf-8")
    block = re.search(r"^````python\n(?P<code>.*?)^````$", text, re.MULTILINE | re.DOTALL)
    assert block
    file = tmp_path / "long_title.py"
    file.write_text(block["code"], encoding="utf-8")
    spec = importlib.util.spec_from_file_location("rule_of_the_guide", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


def test_the_rule_of_the_guide_does_what_its_page_says(
    shown: ModuleType, model: LanguageModel
) -> None:
    rule = shown.long_title
    assert isinstance(rule, Rule)
    for case in page_cases(rule):
        assert case_problems(rule, case, model) == []


def test_the_case_of_the_guide_passes(tmp_path: Path, model: LanguageModel) -> None:
    block = re.search(r"^````markdown\n(.*?)^````$", GUIDE.read_text("utf-8"), re.M | re.S)
    assert block
    file = tmp_path / "name-shift.md"
    file.write_text(block[1], encoding="utf-8")
    (case,) = read_cases(file)
    assert case_problems(name_shift, case, model) == []
