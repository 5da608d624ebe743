from typing import Any

from backread.desk.result import Failure, Report, ReportedRelated
from backread.report.github import render
from backread.rule import Rule


def test_commands_and_their_escapes(harbour: Report) -> None:
    slip, vague, failure = render(harbour).splitlines()
    assert slip == (
        "::error file=drafts/port été.md,line=4,col=19,endLine=4,endColumn=22,"
        'title=NAM101 name-shift::"Ana" for Ana Lúcia Prado; the story calls her "Prado" (2 times)'
        '%0Aline 3, column 1, "Ana Lúcia Prado": introduced here'
    )
    assert vague == (
        "::warning file=drafts/b.md,line=1,endLine=2,title=SRC302 vague-source"
        "::100%25 vague,%0Asays: who?"
    )
    assert failure == (
        "::error file=drafts/broken.docx,title=backread"
        "::could not be checked: not a Word file: 5%25 read"
    )


def test_properties_are_escaped_further(mark: Any, long_sentence: Rule) -> None:
    draft = mark("x", path="a:b,c%\r\n.md")
    draft.find(long_sentence, draft.span("x"), "long: x, y\r\n")
    assert render(Report((draft.report,))) == (
        "::notice file=a%3Ab%2Cc%25%0D%0A.md,line=1,col=1,endLine=1,endColumn=2,"
        "title=REA801 long-sentence::long: x, y%0D%0A\n"
    )


def test_a_place_in_another_draft_is_named_with_it(mark: Any, name_shift: Rule) -> None:
    draft, other = mark("Ana left", path="./a.md"), mark("Ana Prado", path="b.md")
    there = ReportedRelated("b.md", other.span("Ana Prado"), "Ana Prado", "full name")
    draft.find(name_shift, draft.span("Ana"), "short", related=(there,))
    assert render(Report((draft.report,))).endswith(
        "file=a.md,line=1,col=1,endLine=1,endColumn=4,title=NAM101 name-shift::short"
        '%0Ab.md, line 1, column 1, "Ana Prado": full name\n'
    )


def test_many_and_long_places_are_cut(mark: Any, name_shift: Rule) -> None:
    draft = mark("word " * 200)
    related = tuple(draft.related("word", "also here", each) for each in range(1, 14))
    passage = draft.related("word " * 20, "and here")
    draft.find(name_shift, draft.span("word"), "short", related=(passage, *related))
    lines = render(Report((draft.report,))).strip().split("%0A")
    assert lines[1] == f'line 1, column 1, "{"word " * 16}…": and here'
    assert len(lines) == 12
    assert lines[-1] == "and 4 more"


def test_nothing_found(mark: Any) -> None:
    assert render(Report((mark("All well.").report,))) == ""


def test_failures_only() -> None:
    assert render(Report((), (Failure("a.md", "cannot be read"),))) == (
        "::error file=a.md,title=backread::could not be checked: cannot be read\n"
    )


def test_a_draft_on_which_a_rule_failed(mark: Any) -> None:
    failures = (Failure("draft.md", "internal error in rule a"),)
    assert render(Report((mark("All well.").report,), failures)) == (
        "::error file=draft.md,title=backread"
        "::could not be checked in full: internal error in rule a\n"
    )
