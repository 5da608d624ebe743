import pytest
from backread.span import Span
from backread.stylebook.phrases import PhraseIndex
from hypothesis import given
from hypothesis import strategies as st


def found(phrase: str, text: str, *, in_compounds: bool = True) -> list[str]:
    index: PhraseIndex[str] = PhraseIndex()
    assert index.add(phrase, "meaning", in_compounds=in_compounds)
    return [each.span.of(text) for each in index.find(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("e-mail", "An e-mail, an E-mail and an E‑MAIL.", ["e-mail", "E-mail", "E‑MAIL"]),
        ("e-mail", "The e-mail's end, the ‘e-mail’ and (e-mail).", ["e-mail"] * 3),
        ("e-mail", "An e-mailing list, a pre-mail, an e mail.", []),
        ("touch base", "They touch\n  base.", ["touch\n  base"]),
        ("Kiev", "Kiev, KIEV and kiev.", ["Kiev", "KIEV"]),
        ("US", "The US let us go.", ["US"]),
        ("U.S.", "The U.S. navy. The U.S.", ["U.S.", "U.S."]),
        ("mayor's house", "The mayor’s house.", ["mayor’s house"]),
        ("ok", "@ok #ok ok_ 2ok ok2 ok", ["ok"]),
        ("cafe", "A cafe\N{COMBINING ACUTE ACCENT}, a cafe.", ["cafe"]),
        ("can", "They can't, we can.", ["can"]),
        ("%", "", []),
    ],
)
def test_phrases_are_found_as_whole_words(phrase: str, text: str, expected: list[str]) -> None:
    if phrase == "%":
        assert not PhraseIndex[str]().add(phrase, "no word in it")
    else:
        assert found(phrase, text) == expected


def test_compounds_count_where_they_are_asked_for() -> None:
    text = "an e-mail-based system"
    assert found("e-mail", text) == ["e-mail"]
    assert found("e-mail", text, in_compounds=False) == []
    assert found("mail", text, in_compounds=False) == []


def test_a_phrase_outside_the_span_is_not_found() -> None:
    index: PhraseIndex[int] = PhraseIndex()
    index.add("two words", 1)
    assert list(index.find("two words", Span(0, 5))) == []


@given(st.text(max_size=60), st.text(min_size=1, max_size=12))
def test_any_phrase_in_any_text(text: str, phrase: str) -> None:
    index: PhraseIndex[None] = PhraseIndex()
    if index.add(phrase, None):
        for each in index.find(text, Span(0, len(text))):
            assert Span(0, len(text)).contains(each.span)
