from typing import Any

import pytest
from backread.desk.result import Failure, Report
from backread.finding import Safety
from backread.report.concise import render
from backread.rule import Rule


def test_one_line_for_each_finding_and_the_counts(harbour: Report) -> None:
    assert render(harbour) == (
        'drafts/port été.md:4:19: NAM101 "Ana" for Ana Lúcia Prado; '
        'the story calls her "Prado" (2 times)\n'
        "drafts/b.md:1:1: SRC302 100% vague, says: who?\n"
        "1 error, 1 warning in 2 drafts, 1 file not checked "
        "(1 can be fixed with --fix --unsafe-fixes; 1 more in the baseline)\n"
    )


def test_nothing_found(mark: Any) -> None:
    assert render(Report((mark("All well.").report,))) == "No findings in 1 draft\n"


def test_nothing_to_check() -> None:
    assert render(Report(())) == "No findings in 0 drafts\n"


def test_failures_only() -> None:
    failures = (Failure("a.md", "cannot be read"), Failure("b.md", "is no text"))
    assert render(Report((), failures)) == ("No findings in 0 drafts, 2 files not checked\n")


def test_a_draft_on_which_rules_failed(mark: Any) -> None:
    failures = tuple(Failure("draft.md", f"internal error in rule {each}") for each in "ab")
    assert render(Report((mark("All well.").report,), failures)) == (
        "No findings in 1 draft, 1 checked only in part\n"
    )


@pytest.mark.parametrize(
    ("safeties", "told"),
    [
        ([Safety.SAFE], "1 can be fixed with --fix"),
        ([Safety.UNSAFE, Safety.UNSAFE], "2 can be fixed with --fix --unsafe-fixes"),
        (
            [Safety.SAFE, Safety.UNSAFE],
            "1 can be fixed with --fix, 1 more with --fix --unsafe-fixes",
        ),
    ],
)
def test_what_can_be_fixed(
    safeties: list[Safety], told: str, mark: Any, long_sentence: Rule
) -> None:
    draft = mark("One two three")
    for safety in safeties:
        span = draft.span("two")
        draft.find(long_sentence, span, "long", fixes=(draft.fix(span, "2", safety),))
    counts = "1 info" if len(safeties) == 1 else "2 infos"
    assert render(Report((draft.report,))).endswith(f"\n{counts} in 1 draft ({told})\n")


def test_a_draft_cannot_steer_the_terminal(mark: Any, long_sentence: Rule) -> None:
    draft = mark("x", path="evil\x1b[2J.md")
    draft.find(long_sentence, draft.span("x"), "one\r\ntwo\x1b]0;title\x07")
    line = render(Report((draft.report,))).splitlines()[0]
    assert line == "evil\ufffd[2J.md:1:1: REA801 one  two\ufffd]0;title\ufffd"
