"""The list of spellings, and what is derived from it."""

import pytest
from backread.story.wording.spellings import Line, lines_of, meant_lines, sole_line
from backread.stylebook import Locale


def line(form: str) -> Line:
    found = sole_line(lines_of(form))
    assert found is not None
    return found


def forms(form: str) -> set[str]:
    return {each.form for each in line(form).spellings}


@pytest.mark.parametrize(
    ("form", "other"),
    [
        ("advisers", "advisors"),
        ("colour", "color"),
        ("theatres", "theaters"),
        ("cancelled", "canceled"),
        ("realised", "realized"),
        ("practised", "practiced"),
        ("learnt", "learned"),
        ("gray", "grey"),
        ("judgement", "judgment"),
        ("protestor", "protester"),
        ("targetted", "targeted"),
        ("recoloured", "recolored"),
        ("weaponises", "weaponizes"),
        ("digitalisation", "digitalization"),
    ],
)
def test_other_spelling_is_known(form: str, other: str) -> None:
    assert other in forms(form)


@pytest.mark.parametrize(
    "form",
    [
        "surprised", "advise", "exercise", "promise", "franchise", "enterprise", "reprised",
        "practice", "license", "check", "draft", "tire", "curb", "disk", "council", "house",
    ],
)  # fmt: skip
def test_words_without_another_spelling_of_one_meaning(form: str) -> None:
    assert sole_line(lines_of(form)) is None


@pytest.mark.parametrize(
    ("form", "locale", "used"),
    [
        ("colour", Locale.GB, True),
        ("colour", Locale.US, False),
        ("color", Locale.US, True),
        ("color", Locale.AU, False),
        ("realize", Locale.GB, True),
        ("realise", Locale.GB, True),
        ("realise", Locale.US, False),
        ("realise", Locale.AU, True),
        ("realize", Locale.AU, False),
        ("centre", Locale.CA, True),
        ("analyse", Locale.IE, True),
        ("advisor", Locale.US, True),
        ("advisor", Locale.IN, True),
    ],
)
def test_where_a_spelling_is_used(form: str, locale: Locale, used: bool) -> None:
    assert (line(form).rank(form, locale) < 3) is used


def test_neighbours_tell_which_word_is_meant() -> None:
    near, far = "It is 30 meters tall.", "The meters ran on."
    assert sole_line(meant_lines("meters", near, near.index("meters"))) is not None
    assert sole_line(meant_lines("meters", far, far.index("meters"))) is None


def test_computer_programs_are_not_meant() -> None:
    text = "The computer program ran."
    assert sole_line(meant_lines("program", text, text.index("program"))) is None
    text = "The theater program ran."
    assert sole_line(meant_lines("program", text, text.index("program"))) is not None
