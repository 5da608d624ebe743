import pytest
from backread.stylebook import Locale
from backread.stylebook.inflection import inflected
from hypothesis import given
from hypothesis import strategies as st


def forms(form: str, use: str | None, locale: Locale | None = None) -> dict[str, str | None]:
    return {each.form: each.replacement for each in inflected(form, use, locale)}


@pytest.mark.parametrize(
    ("form", "use", "written", "instead"),
    [
        ("e-mail", "email", "e-mails", "emails"),
        ("e-mail", "email", "e-mailed", "emailed"),
        ("utilise", "use", "utilising", "using"),
        ("utilise", "use", "utilised", "used"),
        ("fireman", "firefighter", "firemen", "firefighters"),
        ("fire-fighter", "firefighter", "fire-fighters", "firefighters"),
        ("co-operate", "cooperate", "co-operated", "cooperated"),
        ("purchase", "buy", "purchased", "bought"),
        ("centre around", "centre on", "centred around", "centred on"),
        ("centre around", "centre on", "centring around", "centring on"),
        ("party", "side", "parties", "sides"),
        ("chairperson", "head", "chairpeople", "heads"),
        ("stop-over", "stopover", "stop-overs", "stopovers"),
        ("ATM machine", "ATM", "ATM machines", "ATMs"),
    ],
)
def test_both_sides_take_the_same_ending(form: str, use: str, written: str, instead: str) -> None:
    assert forms(form, use)[written] == instead


def test_the_base_form_comes_first() -> None:
    first = inflected("e-mail", "email", None)[0]
    assert (first.form, first.replacement) == ("e-mail", "email")


@pytest.mark.parametrize("word", ["till", "amongst", "towards", "whilst", "over"])
def test_words_of_one_form_get_no_other(word: str) -> None:
    assert list(forms(word, "before")) == [word]


def test_a_choice_is_left_open() -> None:
    assert forms("commence", "begin")["commenced"] is None
    assert forms("utilise", "make use of")["utilises"] is None


def test_banned_phrases_have_nothing_in_their_place() -> None:
    assert set(forms("touch base", None).values()) == {None}
    assert {"touched base", "touching base", "touches base"} <= set(forms("touch base", None))


@pytest.mark.parametrize(
    ("locale", "past"), [(Locale.US, "signaled"), (Locale.GB, "signalled"), (None, "signaled")]
)
def test_a_replacement_is_spelt_as_the_locale_does(locale: Locale | None, past: str) -> None:
    assert forms("tip off", "signal", locale)["tipped off"] == past


def test_what_is_asked_for_is_not_made_a_form_of_what_is_not() -> None:
    assert "towards" not in forms("toward", "towards")
    assert "maths" not in forms("math", "maths")


@given(st.text("abcdefghiklmnoprstuwyz- '", min_size=1, max_size=20))
def test_any_phrase_can_be_inflected(phrase: str) -> None:
    assert inflected(phrase, phrase[::-1], Locale.GB)[0].form == phrase
