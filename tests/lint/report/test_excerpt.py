from typing import Any

import pytest
from backread.report.excerpt import excerpts, shortened
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

PROSE = "The council met again on Monday and the harbour stayed closed. " * 50


def only(draft: Any, words: str, width: int) -> Any:
    (excerpt,) = excerpts(draft.draft, draft.span(words), width)
    return excerpt


def test_a_short_line_is_shown_whole(mark: Any) -> None:
    excerpt = only(mark("The harbour is closed."), "harbour", 80)
    assert (excerpt.line, excerpt.before, excerpt.marked, excerpt.after) == (
        1,
        "The ",
        "harbour",
        " is closed.",
    )
    assert (excerpt.indent, excerpt.marker("^")) == (4, "^^^^^^^")


def test_a_long_line_is_cut_between_words(mark: Any) -> None:
    source = f"{PROSE}Prado left. {PROSE}"
    excerpt = only(mark(source), "Prado", 80)
    assert excerpt.text == ("…and the harbour stayed closed. Prado left. The council met again on…")
    assert excerpt.marked == "Prado"


def test_room_that_one_side_leaves_goes_to_the_other(mark: Any) -> None:
    assert only(mark(f"Prado left. {PROSE}"), "Prado", 60).text == (
        "Prado left. The council met again on Monday and the…"
    )
    assert only(mark(f"{PROSE}Prado left."), "Prado", 60).text == (
        "…again on Monday and the harbour stayed closed. Prado left."
    )


def test_writing_without_blanks_is_cut_between_characters(mark: Any) -> None:
    source = "港の市長は月曜日に会見した" * 20 + "Prado" + "港の市長は月曜日に会見した" * 20
    excerpt = only(mark(source), "Prado", 40)
    assert excerpt.text.strip("…") in source
    assert 36 <= cell_len(excerpt.text) <= 40


def test_words_longer_than_the_line_are_cut_at_their_end(mark: Any) -> None:
    excerpt = only(mark(f"He said: {PROSE}"), PROSE, 40)
    assert excerpt.text == "…The council met again on Monday and…"
    assert excerpt.marker("^") == "^" * 35


@pytest.mark.parametrize(
    ("before", "cells"),
    [
        ("é", 1),
        ("e\u0301", 1),
        ("🙂", 2),
        ("港", 2),
        ("👩\u200d👩\u200d👧", 2),
        ("🇫🇷", 2),
        ("\t", 1),
    ],
)
def test_the_marker_stands_under_the_words(before: str, cells: int, mark: Any) -> None:
    excerpt = only(mark(f"{before} Ana"), "Ana", 80)
    assert excerpt.indent == cells + 1


def test_the_marker_is_as_wide_as_the_words(mark: Any) -> None:
    assert only(mark("a 港の市長 🙂 b"), "港の市長 🙂", 80).marker("^") == "^" * 11


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_words_over_several_lines_show_the_first_and_the_last(line_end: str, mark: Any) -> None:
    draft = mark(f"one two{line_end}three{line_end}four five")
    span = draft.span(f"two{line_end}three{line_end}four")
    first, last = excerpts(draft.draft, span, 80)
    assert (first.line, first.before, first.marked, first.after) == (1, "one ", "two", "")
    assert (last.line, last.before, last.marked, last.after) == (3, "", "four", " five")


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_span_with_its_line_end_shows_one_line(line_end: str, mark: Any) -> None:
    draft = mark(f"one two{line_end}three")
    (excerpt,) = excerpts(draft.draft, draft.span(f"two{line_end}"), 80)
    assert (excerpt.line, excerpt.marked) == (1, "two")


@pytest.mark.parametrize(("source", "line"), [("one", 1), ("one\n", 2), ("one\r\n", 2), ("", 1)])
def test_a_place_at_the_end_of_the_file_has_a_marker(source: str, line: int, mark: Any) -> None:
    draft = mark(source)
    (excerpt,) = excerpts(draft.draft, draft.span_of(len(source), len(source)), 80)
    assert excerpt.line == line
    assert excerpt.marker("^") == "^"
    assert excerpt.indent == (len(source) if line == 1 else 0)


def test_controls_of_a_draft_are_not_shown(mark: Any) -> None:
    assert only(mark("\x1b[31m\u202eAna\x00"), "Ana", 80).text == "\ufffd[31m\ufffdAna\ufffd"


LETTERS = st.sampled_from([*"ab é港🙂 ", "e\u0301", "👩\u200d👧", "longerword "])


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    before=st.lists(LETTERS, max_size=80).map("".join),
    marked=st.lists(LETTERS, max_size=40).map("".join),
    after=st.lists(LETTERS, max_size=80).map("".join),
    width=st.integers(min_value=30, max_value=100),
)
def test_an_excerpt_is_a_fitting_piece_of_its_line(
    before: str, marked: str, after: str, width: int, mark: Any
) -> None:
    draft = mark(before + marked + after)
    span = draft.span_of(len(before), len(before) + len(marked))
    (excerpt,) = excerpts(draft.draft, span, width)
    assert cell_len(excerpt.text) <= width
    assert before.endswith(excerpt.before.removeprefix("…"))
    assert marked.startswith(excerpt.marked)
    assert after.startswith(excerpt.after.removesuffix("…"))
    if cell_len(marked) <= width - 2:
        assert excerpt.marked == marked
        assert cell_len(excerpt.text) >= min(cell_len(before + marked + after), width - 50)


def test_shortened() -> None:
    assert shortened("a few words", 11) == "a few words"
    assert shortened("a few words", 10) == "a few…"
    assert shortened("港の市長", 5) == "港の…"


def test_of_an_endless_line_only_what_is_near_is_looked_at(
    mark: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at = []

    def printable(text: str) -> str:
        looked_at.append(len(text))
        return text

    monkeypatch.setattr("backread.report.excerpt.printable", printable)
    source = f"{PROSE * 20}Prado left. {PROSE * 20}"
    excerpt = only(mark(source), "Prado", 80)
    assert excerpt.text == "…and the harbour stayed closed. Prado left. The council met again on…"
    assert only(mark(source), source.strip(), 40).text == "The council met again on Monday and…"
    assert max(looked_at) < 1_000
