from fractions import Fraction

from backread.story.figures.figure import Exactness, FigureKind
from backread.story.figures.grammar import read_figures
from hypothesis import given, settings
from hypothesis import strategies as st


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_no_text_is_too_odd_and_no_figure_overlaps_another(text: str) -> None:
    end = 0
    for reading in read_figures(text):
        assert end <= reading.start < reading.end <= len(text)
        end = reading.end


@given(st.integers(min_value=2100, max_value=10**12))
@settings(max_examples=100, deadline=None)
def test_every_whole_number_is_read_back(number: int) -> None:
    (reading,) = read_figures(f"They counted {number:,} birds.")
    assert reading.kind is FigureKind.QUANTITY
    assert reading.value == number


@given(st.integers(min_value=1, max_value=9999), st.sampled_from(["million", "billion"]))
@settings(max_examples=50, deadline=None)
def test_the_step_is_what_the_last_digit_is_worth(tenths: int, scale: str) -> None:
    size = 10**6 if scale == "million" else 10**9
    (reading,) = read_figures(f"It cost ${tenths / 10:.1f} {scale}.")
    assert reading.value == Fraction(tenths * size, 10)
    assert reading.step == Fraction(size, 10)
    assert reading.exactness is Exactness.ROUNDED


def test_numbers_in_dates_are_no_quantities() -> None:
    assert [reading.kind for reading in read_figures("On May 12, 2014, it rained.")] == []


def test_several_figures_are_read_in_order() -> None:
    found = read_figures("At 6 p.m. 12 of 48 members, or 25 percent, won 3-2.")
    assert [(each.kind, each.value) for each in found] == [
        (FigureKind.TIME, None),
        (FigureKind.QUANTITY, 12),
        (FigureKind.QUANTITY, 48),
        (FigureKind.QUANTITY, 25),
        (FigureKind.SCORE, 3),
    ]


def test_a_run_of_thousands_of_digits_is_no_figure() -> None:
    assert read_figures("The key is " + "7" * 9_000 + " and 14 boats sank") != []
    assert [each.value for each in read_figures("7" * 9_000)] == []
    assert read_figures("7" * 9_000 + "th") == read_figures("7" * 9_000 + " dozen") == []
