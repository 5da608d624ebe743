from collections.abc import Callable

import pytest
from backread.desk.edits import apply_fixes, choose_fixes
from backread.desk.result import Report
from backread.draft import BlockKind


def _seen(report: Report) -> list[tuple[str, int]]:
    return [(each.rule.name, each.span.start.line) for each in report.findings]


def _complaints(report: Report) -> list[str]:
    return [each.message for each in report.findings if each.rule.name == "unused-suppression"]


@pytest.mark.parametrize(
    "instruction",
    [
        "ignore[misspelling]",
        "ignore[misspelling] the mayor's own spelling",
        "ignore[TST101]",
        "ignore[ misspelling , TST1 ]",
        "ignore[TST]",
        "ignore",
        "ignore every fault here",
        "IGNORE[misspelling]",
    ],
)
def test_ignore_holds_for_the_next_block_alone(
    check_text: Callable[..., Report], instruction: str
) -> None:
    report = check_text(f"a teh\n\n<!-- backread: {instruction} -->\n\nb teh\n\nc teh\n")
    assert _seen(report) == [("misspelling", 1), ("misspelling", 7)]


def test_ignore_inside_a_block_holds_for_that_block(check_text: Callable[..., Report]) -> None:
    within = check_text("a teh <!-- backread: ignore[misspelling] --> b teh\n\nc teh\n")
    behind = check_text("a teh\nb teh. <!-- backread: ignore[misspelling] -->\n\nc teh\n")
    assert _seen(within) == [("misspelling", 3)]
    assert _seen(behind) == [("misspelling", 4)]


def test_ignore_behind_a_heading_or_a_list_item_holds_for_it(
    check_text: Callable[..., Report],
) -> None:
    heading = check_text("# teh <!-- backread: ignore[misspelling] -->\n\nteh\n")
    item = check_text("x\n\n- a teh <!-- backread: ignore[misspelling] -->\n- b teh\n")
    assert _seen(heading) == [("misspelling", 3)]
    assert _seen(item) == [("misspelling", 4)]


def test_ignore_in_a_table_holds_for_its_cell(check_text: Callable[..., Report]) -> None:
    report = check_text(
        "| a | b |\n|---|---|\n| teh <!-- backread: ignore[misspelling] --> | teh |\n"
    )
    assert [each.span.start.column for each in report.findings] == [48]


def test_ignore_before_a_dateline_holds_for_its_paragraph(
    check_text: Callable[..., Report],
) -> None:
    report = check_text(
        "<!-- backread: ignore[misspelling] -->\n\nLEEDS, March 4 (AP) — They saw teh bridge.\n"
    )
    (draft_report,) = report.drafts
    assert draft_report.draft.blocks[0].kind is BlockKind.DATELINE
    assert _seen(report) == []


def test_several_comments_hold_for_the_same_block(check_text: Callable[..., Report]) -> None:
    report = check_text(
        "<!-- backread: ignore[misspelling] -->\n<!-- backread: ignore[long-word] -->\n\n"
        "They utilise teh bridge.\n"
    )
    assert _seen(report) == []


def test_file_ignore_at_the_top_holds_for_the_draft(check_text: Callable[..., Report]) -> None:
    report = check_text(
        "# A teh\n\n<!-- backread: file-ignore[misspelling] quoted at length -->\n\nb teh utilise\n"
    )
    assert _seen(report) == [("long-word", 5)]


def test_file_ignore_below_the_first_paragraph_has_no_effect_and_says_so(
    check_text: Callable[..., Report],
) -> None:
    report = check_text("a teh\n\n<!-- backread: file-ignore[misspelling] -->\n\nb teh\n")
    assert _seen(report) == [("misspelling", 1), ("unused-suppression", 3), ("misspelling", 5)]
    assert _complaints(report) == ["file-ignore has no effect below the first paragraph"]


@pytest.mark.parametrize("listed", ["[misspelling, TST102]", "TST", "ALL"])
def test_front_matter_holds_for_the_draft(check_text: Callable[..., Report], listed: str) -> None:
    report = check_text(f"---\nbackread:\n  ignore: {listed}\n---\n\na teh\n\nutilise\n")
    assert _seen(report) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He wrote teh [sic] and teh.", [23]),
        ("He wrote teh (sic), then teh.", [25]),
        ("He wrote teh[Sic].", []),
        ("He wrote teh [*sic*].", []),
        ("He wrote teh, sic, again.", [9]),
        ("He wrote teh word [sic].", [9]),
    ],
)
def test_sic_excuses_the_word_before_it(
    check_text: Callable[..., Report], text: str, found: list[int]
) -> None:
    report = check_text(text)
    assert [each.span.start.offset for each in report.findings] == found


def test_sic_that_excuses_nothing_is_the_readers_business(
    check_text: Callable[..., Report],
) -> None:
    assert _seen(check_text("He wrote spleling [sic].")) == []


@pytest.mark.parametrize(
    ("instruction", "message"),
    [
        ("ignore[misspelling]", 'ignoring "misspelling" suppresses nothing here'),
        ("ignore[TST]", 'ignoring "TST" suppresses nothing here'),
        ("ignore[TST101, TST102]", 'ignoring "TST101", "TST102" suppresses nothing here'),
        ("ignore", "this ignore suppresses nothing here"),
        ("file-ignore", "this ignore suppresses nothing in this draft"),
        ("ignore[mispelling]", 'there is no rule "mispelling"; did you mean "misspelling"?'),
        (f"ignore[{'long' * 99}]", f'there is no rule "{"long" * 10}…"'),
        ("ignore[]", "the brackets name no rule"),
        ("ingore[misspelling]", '"ingore" is no instruction to backread; did you mean "ignore"?'),
    ],
)
def test_a_suppression_that_does_nothing_is_a_finding(
    check_text: Callable[..., Report], instruction: str, message: str
) -> None:
    report = check_text(f"<!-- backread: {instruction} -->\n\nAll is well.\n")
    assert _complaints(report) == [message]
    assert [each.text for each in report.findings] == [f"<!-- backread: {instruction} -->"]


def test_an_ignore_that_nothing_follows_is_a_finding(check_text: Callable[..., Report]) -> None:
    report = check_text("a teh\n\n<!-- backread: ignore -->\n")
    assert _complaints(report) == ["nothing follows that this ignore could hold for"]


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("ignore: [misspelling]", 'ignoring "misspelling" suppresses nothing in this draft'),
        ("ingore: [x]", 'the front matter has an unknown backread key "ingore"; did you mean '),
        ("ignore: 5", "backread.ignore in the front matter is not a list of rules"),
        ("ignore: [XYZ]", 'there is no rule "XYZ"'),
    ],
)
def test_front_matter_that_does_nothing_is_a_finding(
    check_text: Callable[..., Report], key: str, message: str
) -> None:
    (complaint,) = _complaints(check_text(f"---\nbackread:\n  {key}\n---\n\nAll is well.\n"))
    assert complaint.startswith(message)


def test_only_rules_that_ran_can_leave_a_suppression_unused(
    check_text: Callable[..., Report],
) -> None:
    text = "<!-- backread: {} -->\n\nAll is well.\n"
    only_long = {"select": ("TST102", "SUP")}
    assert _complaints(check_text(text.format("ignore[misspelling]"), **only_long)) == []
    assert _complaints(check_text(text.format("ignore[TST]"), **only_long)) == []
    assert _complaints(check_text(text.format("ignore"), **only_long)) == []
    assert len(_complaints(check_text(text.format("ignore[TST102]"), **only_long))) == 1
    # A preview rule that was not asked for does not keep the others' suppressions alive, but
    # nothing is known of a suppression that is meant for it alone.
    assert _complaints(check_text(text.format("ignore[exclamation]"))) == []
    assert len(_complaints(check_text(text.format("ignore[exclamation]"), preview=True))) == 1


def test_a_rule_that_failed_leaves_no_suppression_unused(check_text: Callable[..., Report]) -> None:
    report = check_text("<!-- backread: ignore[fragile] -->\n\nThey explode.\n")
    assert len(report.failures) == 1
    assert _complaints(report) == []


def test_the_rule_itself_can_be_ignored(check_text: Callable[..., Report]) -> None:
    unused = "<!-- backread: ignore[misspelling] -->\n\nAll is well.\n"
    assert len(_complaints(check_text(unused))) == 1
    assert _complaints(check_text(unused, ignore=("SUP901",))) == []
    assert _complaints(check_text(f"<!-- backread: file-ignore[SUP901] -->\n\n{unused}")) == []
    assert _complaints(check_text(f"---\nbackread: {{ignore: SUP}}\n---\n\n{unused}")) == []
    both = unused.replace("misspelling", "misspelling, unused-suppression")
    assert _complaints(check_text(both)) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\n\n<!-- backread: ignore[TST] -->\n\nb\n", "a\n\n\nb\n"),
        ("a\r\n\r\n<!-- backread: ignore -->\r\n\r\nb\r\n", "a\r\n\r\n\r\nb\r\n"),
        ("a <!-- backread: ignore --> b\n", "a b\n"),
        (
            "<!-- backread: ignore[long-word, misspelling] why -->\n\nteh\n",
            "<!-- backread: ignore[misspelling] why -->\n\nteh\n",
        ),
    ],
)
def test_an_unused_suppression_is_taken_away_safely(
    check_text: Callable[..., Report], before: str, after: str
) -> None:
    source, made = apply_fixes(before, choose_fixes(check_text(before).findings))
    assert (source, len(made)) == (after, 1)
