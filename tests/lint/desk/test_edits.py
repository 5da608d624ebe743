from collections.abc import Callable
from dataclasses import replace

from backread.desk.edits import apply_fixes, choose_fixes
from backread.desk.result import Report, ReportedEdit, ReportedFinding, ReportedFix
from backread.finding import Safety


def fixed(source: str, findings: list[ReportedFinding], *, unsafe: bool = False) -> tuple[str, int]:
    text, made = apply_fixes(source, choose_fixes(findings, unsafe=unsafe))
    return text, len(made)


def _with_edits(finding: ReportedFinding, *edits: ReportedEdit) -> ReportedFinding:
    return replace(finding, fixes=(ReportedFix(Safety.SAFE, "Edit", edits),))


def test_only_safe_fixes_are_made_unless_asked(check_text: Callable[..., Report]) -> None:
    source = "They utilise teh boat. Teh end, teh end.\n"
    findings = list(check_text(source).findings)
    assert fixed(source, findings) == ("They utilise the boat. Teh end, the end.\n", 2)
    unsafe = fixed(source, findings, unsafe=True)
    assert unsafe == ("They use the boat. Teh end, the end.\n", 3)


def test_baselined_findings_are_let_alone(check_text: Callable[..., Report]) -> None:
    source = "teh\n"
    findings = [replace(each, baselined=True) for each in check_text(source).findings]
    assert fixed(source, findings) == (source, 0)


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
    assert fixed(source, overlapping) == ("A teh C\n", 2)


def test_two_insertions_at_one_place_are_not_both_made(check_text: Callable[..., Report]) -> None:
    source = "teh teh\n"
    first, second = check_text(source).findings
    insertions = [
        _with_edits(first, ReportedEdit(0, 0, "A")),
        _with_edits(second, ReportedEdit(0, 0, "B")),
    ]
    assert fixed(source, insertions) == ("Ateh teh\n", 1)


def test_fixes_that_spoil_the_source_are_left_out_and_the_others_made(
    check_text: Callable[..., Report],
) -> None:
    source = "teh teh teh\n"
    first, second, third = check_text(source).findings
    findings = [
        _with_edits(first, ReportedEdit(0, 3, "A")),
        _with_edits(second, ReportedEdit(4, 7, "#")),
        _with_edits(third, ReportedEdit(8, 11, "C")),
    ]
    text, made = apply_fixes(source, choose_fixes(findings), lambda each: "#" not in each)
    assert (text, len(made)) == ("A teh C\n", 2)
