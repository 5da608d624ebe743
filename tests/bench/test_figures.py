"""The board's figures: kept, compared, and shown."""

from dataclasses import replace
from pathlib import Path

import pytest

from bench import board
from bench.figures import Figures, Kind, ReferenceFigures, RuleFigures, read, write
from bench.gate import regressions
from bench.judged import Judgement, Judging, Verdict
from bench.page import render

RULE = RuleFigures(
    rule="name-shift",
    severity="error",
    planted=100,
    recall=0.97,
    precision=0.98,
    found=3,
    unjudged=1,
    per_thousand_words=0.15,
    false_alarms_per_thousand_words=0.05,
    false_alarms_per_article=0.05,
    judged_precision=None,
    kinds={"one slip": Kind(60, 0.99), "a row": Kind(30, 0.94), "two": Kind(10, 0.94)},
)
FIGURES = Figures(20, 20_000, {"NAM101": RULE}, {"people": ReferenceFigures(1.0, 0.9, 0.947, 300)})
TRUE_FAULT = Judgement("own", "NAM101", "Anna", 16, 20, Verdict.TRUE, "a slip", "read by hand")


def with_rule(rule: RuleFigures) -> Figures:
    return replace(FIGURES, rules={"NAM101": rule})


def test_figures_are_kept_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "accuracy.json"
    assert read(file) is None
    write(FIGURES, file)
    assert read(file) == FIGURES


def test_figures_of_another_schema_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "accuracy.json"
    file.write_text('{"schema": "other/1"}', encoding="utf-8")
    with pytest.raises(SystemExit, match="backread-accuracy/1"):
        read(file)


def test_the_weakest_kind_is_the_least_found_and_then_the_commonest() -> None:
    assert RULE.weakest == "a row"


def test_the_gate_is_open_for_the_same_and_for_better() -> None:
    assert list(regressions(FIGURES, FIGURES)) == []
    better = replace(RULE, recall=0.99, precision=1.0, false_alarms_per_article=0.0)
    assert list(regressions(with_rule(better), FIGURES)) == []


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (replace(RULE, recall=0.96), "NAM101 name-shift: recall 96.0%, stored 97.0%"),
        (replace(RULE, precision=0.9), "NAM101 name-shift: precision 90.0%, stored 98.0%"),
        (replace(RULE, false_alarms_per_article=0.1), "2 false alarms on published copy, stored 1"),
    ],
)
def test_the_gate_shuts_and_says_why(rule: RuleFigures, said: str) -> None:
    (line,) = regressions(with_rule(rule), FIGURES)
    assert said in line


def test_a_fall_within_the_tolerance_passes() -> None:
    assert list(regressions(with_rule(replace(RULE, recall=0.966)), FIGURES)) == []


def test_the_gate_wants_every_rule_measured_and_kept() -> None:
    none = replace(FIGURES, rules={})
    assert list(regressions(none, FIGURES)) == ["NAM101 name-shift: no longer measured"]
    (line,) = regressions(FIGURES, none)
    assert "no stored figures" in line


def test_the_gate_watches_references_and_true_faults() -> None:
    worse = replace(FIGURES, references={"people": ReferenceFigures(1.0, 0.8, 0.88, 300)})
    lines = list(regressions(worse, FIGURES, [TRUE_FAULT]))
    assert lines[0] == "people: F 88.0%, stored 94.7%"
    assert "no longer finds 'Anna' in own at 16" in lines[1]


def test_the_board_names_the_weakest_and_the_unjudged() -> None:
    (row,) = board.rows(FIGURES)
    assert row[0] == "NAM101 name-shift"
    assert row[-1] == "a row (94.0% of 30)"
    assert row[-2] == "– (1 unjudged)"
    plain = board.plain(board.HEADER, [row]).splitlines()
    assert len(plain) == 2
    assert len(plain[0]) == len(plain[1])


def test_the_page_has_the_rules_and_every_judged_finding() -> None:
    page = render(FIGURES, Judging((TRUE_FAULT,), (), ()))
    assert "| NAM101 name-shift | 100 | 97.0% | 98.0% |" in page
    assert '| NAM101 | "Anna" | own | 16 | true | a slip |' in page
    assert "](accuracy.svg)" in page


def test_the_picture_is_the_same_every_time(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    from bench.picture import draw

    draw(FIGURES, tmp_path / "one.svg")
    draw(FIGURES, tmp_path / "two.svg")
    drawn = (tmp_path / "one.svg").read_text(encoding="utf-8")
    assert drawn == (tmp_path / "two.svg").read_text(encoding="utf-8")
    assert "NAM101 name-shift" in drawn
