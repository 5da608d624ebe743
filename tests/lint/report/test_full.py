from typing import Any

from backread.desk.result import DraftReport, Failure, Report, ReportedRelated
from backread.finding import Safety
from backread.report.full import render
from backread.rule import Rule
from backread.story.attributions.attribution import SourceKind
from backread.story.claims.accounts import Account, Balance

PROSE = "The council met again on Monday and the harbour stayed closed. " * 50


def test_a_report(harbour: Report) -> None:
    assert render(harbour, width=60) == (
        'drafts/port été.md:4:19: NAM101 name-shift error "Ana" for Ana Lúcia Prado; '
        'the story calls her "Prado" (2 times)\n'
        "  4 | Café 🙂 owners say Ana {still} smiles\n"
        "    |                    ^^^\n"
        "  3 | Ana Lúcia Prado runs the port. Prado came in May.\n"
        "    | --------------- introduced here (3:1)\n"
        '    = unsafe fix: Replace with "Prado"\n'
        "\n"
        "drafts/b.md:1:1: SRC302 vague-source warning 100% vague, says: who?\n"
        "  1 | Critics\n"
        "    | ^^^^^^^\n"
        "  2 | say so\n"
        "    | ^^^\n"
        "\n"
        "1 error, 1 warning in 2 drafts, 1 file not checked "
        "(1 can be fixed with --fix --unsafe-fixes; 1 more in the baseline)\n"
    )


def test_long_lines_are_fitted_to_the_width(mark: Any, name_shift: Rule) -> None:
    draft = mark(f"Café 🙂 Ana Prado spoke. {PROSE}Ana left. {PROSE}")
    slip = draft.span("Ana", 2)
    related = (draft.related("Ana Prado", "introduced here"),)
    draft.find(name_shift, slip, "Ana, then Prado", related=related)
    assert len(draft.draft.source) > 3000
    assert render(Report((draft.report,)), width=60) == (
        "draft.md:1:3175: NAM101 name-shift error Ana, then Prado\n"
        "  1 | …harbour stayed closed. Ana left. The council met…\n"
        "    |                         ^^^\n"
        "  1 | Café 🙂 Ana Prado spoke. The council met again on…\n"
        "    |         --------- introduced here (1:8)\n"
        "\n"
        "1 error in 1 draft\n"
    )


def test_a_place_shown_before_is_only_named(
    mark: Any, name_shift: Rule, vague_source: Rule
) -> None:
    draft = mark("Ana Prado spoke.\nAna left.\nAna stayed.")
    related = (draft.related("Ana Prado", "introduced here"),)
    draft.find(name_shift, draft.span("Ana", 2), "slip", related=related)
    draft.find(name_shift, draft.span("Ana", 3), "slip", related=related)
    draft.find(vague_source, draft.span("Ana", 3), "another rule", related=related)
    first, second, third, _ = render(Report((draft.report,))).split("\n\n")
    assert "--------- introduced here (1:1)" in first
    assert second.splitlines()[3:] == ['    = 1:1 "Ana Prado": introduced here']
    assert "--------- introduced here (1:1)" in third


def test_many_places_are_listed_together(mark: Any, name_shift: Rule) -> None:
    draft = mark("adviser\n" * 20 + "advisor")
    related = tuple(draft.related("adviser", "spelled so", each) for each in range(1, 21))
    draft.find(name_shift, draft.span("advisor"), "two spellings", related=related)
    lines = render(Report((draft.report,))).splitlines()
    *shown, listed = [line for line in lines if "spelled so" in line]
    assert shown == [f"     | ------- spelled so ({number}:1)" for number in (1, 2, 3)]
    assert listed == (
        "     = 4:1, 5:1, 6:1, 7:1, 8:1, 9:1, 10:1, 11:1, 12:1, 13:1, 14:1, 15:1 and 5 more "
        '"adviser": spelled so'
    )


def test_a_label_that_does_not_fit_goes_under_its_marker(mark: Any, name_shift: Rule) -> None:
    draft = mark(f"Ana left. {'x' * 20} Ana Prado")
    related = (draft.related("Ana Prado", "introduced here, late"),)
    draft.find(name_shift, draft.span("Ana"), "slip", related=related)
    assert render(Report((draft.report,)), width=50).splitlines()[3:6] == [
        "  1 | Ana left. xxxxxxxxxxxxxxxxxxxx Ana Prado",
        "    |                                ---------",
        "    |                 introduced here, late (1:32)",
    ]


def test_places_in_other_drafts(mark: Any, name_shift: Rule) -> None:
    draft, other = mark("Ana left", path="a.md"), mark("Ana Prado", path="b.md")
    there = ReportedRelated("b.md", other.span("Ana Prado"), "Ana Prado", "full name")
    unread = ReportedRelated("c.md", other.span("Ana"), "Ana " * 20, "elsewhere")
    draft.find(name_shift, draft.span("Ana"), "slip", related=(there, unread))
    lines = render(Report((draft.report, other.report))).splitlines()
    assert lines[4] == "    | --------- full name (b.md:1:1)"
    assert lines[5] == f'    = c.md:1:1 "{"Ana " * 9}Ana…": elsewhere'


def test_fixes_tell_whether_they_are_safe(mark: Any, long_sentence: Rule) -> None:
    draft = mark("one two")
    span = draft.span("two")
    fixes = (draft.fix(span, "2", Safety.SAFE), draft.fix(span, "zwei"))
    draft.find(long_sentence, span, "x", fixes=fixes)
    assert render(Report((draft.report,))).splitlines()[3:5] == [
        '    = fix: Replace with "2"',
        '    = unsafe fix: Replace with "zwei"',
    ]


def test_colour_marks_the_severity(mark: Any, name_shift: Rule) -> None:
    draft = mark("Ana left")
    draft.find(name_shift, draft.span("Ana"), "slip")
    colored = render(Report((draft.report,)), color=True)
    assert "\x1b[1;31merror\x1b[0m" in colored
    assert "\x1b[1;31m^^^\x1b[0m" in colored


def test_line_numbers_of_any_length_stand_in_one_column(mark: Any, name_shift: Rule) -> None:
    draft = mark("Ana Prado\n" * 3 + "\n" * 996 + "Ana left")
    related = (draft.related("Ana Prado", "introduced here"),)
    draft.find(name_shift, draft.span("Ana", 4), "slip", related=related)
    lines = render(Report((draft.report,))).splitlines()
    assert [line.index("|") for line in lines[1:5]] == [7, 7, 7, 7]
    assert lines[1].startswith("  1000 |")


def test_nothing_found(mark: Any) -> None:
    assert render(Report((mark("All well.").report,))) == "No findings in 1 draft\n"


def test_failures_only() -> None:
    assert render(Report((), (Failure("a.md", "cannot be read"),))) == (
        "No findings in 0 drafts, 1 file not checked\n"
    )


def balanced(mark: Any, path: str, *accounts: Account) -> DraftReport:
    balance = Balance(claims=4, sourced=1, accounts=accounts)
    return DraftReport(mark("Ana Prado spoke.", path).draft, (), balance)


def test_what_of_a_story_has_a_source_stands_above_the_counts(mark: Any) -> None:
    report = balanced(
        mark,
        "a.md",
        Account("Ana Prado", SourceKind.NAMED, None, statements=2, claims=1, is_person=True),
        Account("the annual report", SourceKind.DOCUMENT, None, statements=1, claims=0),
        Account("sources", SourceKind.ANONYMOUS, None, statements=3, claims=0),
    )
    assert render(Report((report,))) == (
        "a.md: 1 of 4 claims sourced; 1 named person, 1 document, "
        "3 statements from unnamed sources\n"
        "No findings in 1 draft\n"
    )


def test_of_several_drafts_only_those_with_findings_have_a_line(mark: Any) -> None:
    quiet = balanced(mark, "a.md"), balanced(mark, "b.md")
    assert render(Report(quiet)) == "No findings in 2 drafts\n"


def test_a_story_that_claims_nothing_and_quotes_nobody_has_no_line(mark: Any) -> None:
    report = DraftReport(mark("All well.").draft, (), Balance(0, 0, ()))
    assert render(Report((report,))) == "No findings in 1 draft\n"
