import time

import pytest
from backread.draft.dateline import inline_dateline, is_date_line


@pytest.mark.parametrize(
    "dateline",
    [
        "SEOUL, South Korea (AP) —",
        "LONDON (Reuters) -",
        "WASHINGTON —",
        "Brussels, 12 May —",
        "PARIS, March 3 (AFP) –",
        "NEW YORK, N.Y., Sept. 4, 2024 --",
        "SÃO PAULO —",
        "ST. JOHN'S, Newfoundland —",
        "WASHINGTON/LONDON (Reuters) —",
        "Port of Spain (The Associated Press) —",
        "ROME —",
        "ALDMOOR, Ohio (March 5, 2024) —",
        "ALDMOOR (Tuesday, 5 March 2024) –",
    ],
)
@pytest.mark.parametrize("sentence", ["The council met.", "“No,” she said.", "12 people died."])
def test_a_dateline_ends_with_its_dash(dateline: str, sentence: str) -> None:
    assert inline_dateline(f"{dateline} {sentence}") == len(dateline)


def test_an_em_dash_needs_no_space() -> None:
    assert inline_dateline("CAIRO—The council met.") == len("CAIRO—")


@pytest.mark.parametrize(
    "copy",
    [
        "The council — which met on Monday — voted.",
        "London — The council met.",
        "NATO — the alliance — met.",
        "UN — The body met.",
        "BREAKING — The council met.",
        "UPDATE 2 — The council met.",
        "Ann Oak (Labour) — 4,201 votes.",
        "WASHINGTON-based officials met.",
        "WASHINGTON The council met.",
        "BUDGET-2024 The council met.",
        "The vote on May 12 — The longest yet — was lost.",
        "",
    ],
)
def test_ordinary_copy_has_no_dateline(copy: str) -> None:
    assert inline_dateline(copy) is None


@pytest.mark.parametrize(
    "copy",
    [
        "Friday, July 21, 2017",
        "March 01, 2008",
        "21 July 2017",
        "Sunday 3 March",
        "2024-05-12",
        "Published: Sept. 4, 2024",
        "Updated May 1, 2024, 9:30 a.m. ET",
    ],
)
def test_a_date_alone_is_a_date_line(copy: str) -> None:
    assert is_date_line(copy)


@pytest.mark.parametrize("copy", ["On Friday, July 21, 2017", "May 1 was a Monday.", "Friday", ""])
def test_a_date_among_words_is_no_date_line(copy: str) -> None:
    assert not is_date_line(copy)


@pytest.mark.parametrize("copy", ["AAAA " * 4_000, "Aa " * 4_000, "AA.A" * 4_000, "A, " * 4_000])
def test_long_runs_of_capitals_are_searched_in_bounded_time(copy: str) -> None:
    started = time.process_time()
    assert inline_dateline(copy) is None
    assert time.process_time() - started < 2
