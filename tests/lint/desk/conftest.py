import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from backread.desk.config import Config
from backread.desk.desk import Desk
from backread.desk.result import Report
from backread.draft.reading import read_text
from backread.rule import Rule
from backread_rules.suppression.unused_suppression import unused_suppression

_MODULE = Path(__file__).parents[2] / "newsroom" / "newsroom_rules.py"


def _newsroom_rules() -> list[Rule]:
    spec = importlib.util.spec_from_file_location("newsroom_rules_of_the_desk_tests", _MODULE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return [value for value in vars(module).values() if isinstance(value, Rule)]


_RULES = [*_newsroom_rules(), unused_suppression]

CheckText = Callable[..., Report]


@pytest.fixture
def rules() -> list[Rule]:
    return list(_RULES)


@pytest.fixture
def check_text() -> CheckText:
    """Checks Markdown with the invented newsroom's rules and ``unused-suppression``."""

    def check(text: str, **config: object) -> Report:
        desk = Desk(Config(**config), rules=_RULES)  # type: ignore[arg-type]  # any field
        return desk.check(read_text(text))

    return check
