import pytest
from backread.span import Span
from backread.story.quotations.words import words_of
from hypothesis import given
from hypothesis import strategies as st


def forms(text: str) -> list[str]:
    return [word.form for word in words_of(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We won’t wait seven years", "we won't wait 7 years"),
        ("I cannot go", "I can't go"),
        ("We're late, they've left", "we are late they have left"),
        ("40% of them", "forty percent of them"),
        ("40 per cent of them", "40 percent of them"),
        ("the U.S. Senate", "the US Senate"),
        ("1,200 people", "1200 people"),
        ("Gen. Peña & sons", "General Pena and sons"),
        ("It is closed [sic] now", "it is closed now"),
    ],
)
def test_two_ways_of_setting_the_same_words(one: str, other: str) -> None:
    assert forms(one) == forms(other)


@pytest.mark.parametrize(
    "text", ["He ... left", "He … left", "[The mayor] left", "that d**n wall", "what the f---"]
)
def test_what_is_left_out_or_put_in_is_a_gap(text: str) -> None:
    assert forms(text).count("") == 1


def test_other_words_stay_other() -> None:
    assert forms("I will go") != forms("I would go")
    assert forms("14 people") != forms("40 people")


@given(st.text(max_size=80))
def test_words_are_in_order_and_inside(text: str) -> None:
    words = words_of(text, Span(0, len(text)))
    ends = [word.span.end for word in words]
    assert ends == sorted(ends)
    assert all(word.span.end <= len(text) for word in words)
