from collections.abc import Callable
from dataclasses import replace

import pytest
from backread.desk.desk import Desk
from backread.desk.fixes import apply_fixes, fix_draft
from backread.desk.result import Report, ReportedEdit, ReportedFinding, ReportedFix
from backread.draft.reading import read_text
from backread.finding import Safety
from backread.rule import Rule
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


def _with_edits(finding: ReportedFinding, *edits: ReportedEdit) -> ReportedFinding:
    return replace(finding, fixes=(ReportedFix(Safety.SAFE, "Edit", edits),))


def test_only_safe_fixes_are_made_unless_asked(check_text: Callable[..., Report]) -> None:
    source = "They utilise teh boat. Teh end, teh end.\n"
    findings = list(check_text(source).findings)
    assert apply_fixes(source, findings) == ("They utilise the boat. Teh end, the end.\n", 2)
    unsafe, count = apply_fixes(source, findings, unsafe=True)
    assert (unsafe, count) == ("They use the boat. Teh end, the end.\n", 3)


def test_baselined_findings_are_let_alone(check_text: Callable[..., Report]) -> None:
    source = "teh\n"
    findings = [replace(each, baselined=True) for each in check_text(source).findings]
    assert apply_fixes(source, findings) == (source, 0)


def test_a_fix_that_meets_an_earlier_one_waits_and_is_made_whole_or_not_at_all(
    check_text: Callable[..., Report],
) -> None:
    source = "teh teh teh\n"
    first, second, third = check_text(source).findings
    overlapping = [
        _with_edits(third, ReportedEdit(8, 11, "C")),
        _with_edits(second, ReportedEdit(2, 5, "B"), ReportedEdit(6, 7, "b")),
        _with_edits(first, ReportedEdit(0, 3, "A")),
    ]
    assert apply_fixes(source, overlapping) == ("A teh C\n", 2)


def test_two_insertions_at_one_place_are_not_both_made(check_text: Callable[..., Report]) -> None:
    source = "teh teh\n"
    first, second = check_text(source).findings
    insertions = [
        _with_edits(first, ReportedEdit(0, 0, "A")),
        _with_edits(second, ReportedEdit(0, 0, "B")),
    ]
    assert apply_fixes(source, insertions) == ("Ateh teh\n", 1)


def test_a_draft_is_fixed_until_nothing_changes(rules: list[Rule]) -> None:
    desk = Desk(rules=rules)
    source = "<!-- backread: ignore[long-word] -->\n\nteh\n\nutilise teh\n"
    fixed = fix_draft(desk.check, read_text(source), unsafe=True)
    assert fixed.draft.source == "\nthe\n\nuse the\n"
    assert fixed.count == 4
    assert not list(fixed.report.findings)


def test_a_fix_that_never_settles_is_given_up(
    rules: list[Rule], caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk(rules=rules)

    def restless(draft: object) -> Report:
        report = desk.check(read_text("teh\n"))
        (finding,) = report.findings
        restless_one = _with_edits(finding, ReportedEdit(0, 0, "x"))
        (only,) = report.drafts
        return replace(report, drafts=(replace(only, findings=(restless_one,)),))

    fixed = fix_draft(restless, read_text("teh\n"))
    assert fixed.draft.source == "xxxxxxxxxxteh\n"
    assert "fixes still change it after 10 rounds" in caplog.text


@given(
    pieces=st.lists(
        st.sampled_from(["teh", "utilise", " ", "\n", "\r\n\r\n", "*", "é", "🌉", "[sic]", "> "]),
        max_size=30,
    )
)
@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_fixing_twice_changes_nothing_more(rules: list[Rule], pieces: list[str]) -> None:
    desk = Desk(rules=rules)
    once = fix_draft(desk.check, read_text("".join(pieces)), unsafe=True)
    twice = fix_draft(desk.check, once.draft, unsafe=True)
    assert twice.count == 0
    assert twice.draft.source == once.draft.source
