"""Stretches of years, and what each is told of."""

import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.dates.stretches import Stretch, find_stretches
from backread.story.language import LanguageModel

MODEL = LanguageModel()
OTHER = "\n\nThe strike lasted from 1984 to 1985."


def first_of(told: str) -> Stretch:
    return find_stretches(Story(read_text(told + OTHER, path="draft.md"), MODEL))[0]


@pytest.mark.parametrize(
    ("told", "noun"),
    [
        ("The arrears from 2011 to 2016 were paid.", "arrear"),
        ("They owe arrears for the period from 2011 to 2016.", "arrear"),
        ("The voyages, which ran from 1966 to 1974, made his name.", "voyage"),
        ("The bridge was closed between 2016 and 2018.", "bridge"),
        ("Wells ran dry in the 2014-2017 drought.", "drought"),
    ],
)
def test_the_years_hang_on_a_noun(told: str, noun: str) -> None:
    assert noun in {each.word for each in first_of(told).nouns if each.is_central}


def test_months_belong_to_the_ends() -> None:
    draft = Story(read_text(f"It ran from June 2003 to May 2005.{OTHER}", path="draft.md"), MODEL)
    stretch = find_stretches(draft)[0]
    assert stretch.first.of(draft.text) == "June 2003"
    assert stretch.last.of(draft.text) == "May 2005"


def test_a_list_of_years_is_no_stretch() -> None:
    told = "Floods came in 2011 and 2016. The strike lasted from 1984 to 1985."
    draft = Story(read_text(told, path="draft.md"), MODEL)
    assert find_stretches(draft) == ()
