import pytest
from backread.desk.config import Choice
from backread.desk.selection import UnknownSelectorError, covered, most_specific, selected
from backread.rule import Rule

EVERY = ["TST101", "TST102", "TST202", "SUP901"]


def _codes(rules: list[Rule], *choices: Choice, preview: bool = False) -> set[str]:
    ordered = sorted(rules, key=lambda rule: rule.code)
    return {rule.code for rule in selected(ordered, choices, preview=preview)}


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(), EVERY),
        (Choice(select=()), []),
        (Choice(select=("ALL",)), EVERY),
        (Choice(select=("TST",)), ["TST101", "TST102", "TST202"]),
        (Choice(select=("TST1",)), ["TST101", "TST102"]),
        (Choice(select=("TST10",)), ["TST101", "TST102"]),
        (Choice(select=("misspelling",)), ["TST101"]),
        (Choice(ignore=("TST",)), ["SUP901"]),
        (Choice(select=("TST",), ignore=("TST1",)), ["TST202"]),
        (Choice(select=("TST1",), ignore=("TST",)), ["TST101", "TST102"]),
        (Choice(select=("TST101",), ignore=("misspelling",)), []),
        (Choice(select=("TST101",), ignore=("ALL",)), ["TST101"]),
        (Choice(select=("SUP",), extend_select=("long-word",)), ["SUP901", "TST102"]),
    ],
)
def test_the_most_specific_selector_wins(
    rules: list[Rule], choice: Choice, expected: list[str]
) -> None:
    assert _codes(rules, choice) == set(expected)


@pytest.mark.parametrize(
    ("choice", "preview", "runs"),
    [
        (Choice(), False, False),
        (Choice(), True, True),
        (Choice(select=("TST",)), False, False),
        (Choice(select=("TST20",)), False, False),
        (Choice(select=("TST",)), True, True),
        (Choice(select=("TST201",)), False, True),
        (Choice(extend_select=("exclamation",)), False, True),
        (Choice(ignore=("exclamation",)), True, False),
    ],
)
def test_preview_rules_are_selected_by_code_or_name_or_with_preview(
    rules: list[Rule], choice: Choice, preview: bool, runs: bool
) -> None:
    assert ("TST201" in _codes(rules, choice, preview=preview)) is runs


def test_a_later_choice_goes_over_an_earlier_one(rules: list[Rule]) -> None:
    file = Choice(select=("TST",), ignore=("misspelling",))
    assert _codes(rules, file, Choice(extend_select=("TST1",))) == {"TST101", "TST102", "TST202"}
    assert _codes(rules, file, Choice(select=("TST101",))) == {"TST101"}
    assert _codes(rules, file, Choice(ignore=("TST",))) == set()
    assert _codes(rules, file, Choice()) == {"TST102", "TST202"}


@pytest.mark.parametrize(
    ("selector", "hint"),
    [
        ("mispelling", "misspelling"),
        ("TST1O1", "TST101"),
        ("tst101", "TST101"),
        ("all", "ALL"),
    ],
)
def test_an_unknown_selector_is_refused_with_the_nearest_spelling(
    rules: list[Rule], selector: str, hint: str
) -> None:
    with pytest.raises(UnknownSelectorError) as caught:
        covered(selector, rules)
    assert str(caught.value) == f'there is no rule "{selector}"; did you mean "{hint}"?'


@pytest.mark.parametrize("selector", ["", "T", "TS", "TST1011", "T.T101"])
def test_a_selector_is_never_less_than_a_family_nor_a_pattern(
    rules: list[Rule], selector: str
) -> None:
    with pytest.raises(UnknownSelectorError):
        covered(selector, rules)


def test_most_specific_picks_by_specificity(rules: list[Rule]) -> None:
    rule = next(rule for rule in rules if rule.code == "TST101")
    assert most_specific(["ALL", "TST", "misspelling", "TST10"], rule) == "misspelling"
    assert most_specific(["SUP", "long-word"], rule) is None
