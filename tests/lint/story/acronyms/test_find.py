from collections.abc import Callable

import pytest
from backread.story.acronyms.acronym import Acronyms, Order
from backread.stylebook import HouseStyle, Locale
from hypothesis import given, settings
from hypothesis import strategies as st

_WORDS = (
    'ORW (ORW) (Office River Works) U.N. the The of , . ( ) “ ” " or , known as On El Of In OIE '
    "QRX AFL-CIO R-TX #X 's ’s Ä.Ö. É \n\n — / & NO ABC News 12 F-1 İ ß"
)

Find = Callable[..., Acronyms]


@pytest.mark.parametrize(
    ("text", "order", "name"),
    [
        ("The Office of River Works (ORW) met.", Order.BRACKETS, "Office of River Works"),
        ("The Office of River Works (the “ORW”) met.", Order.BRACKETS, "Office of River Works"),
        ("The Office of River Works [ORW] met.", Order.BRACKETS, "Office of River Works"),
        ("The Office of River Works (ORW for short) met.", Order.BRACKETS, "Office of River Works"),
        ("The Office of River Works (or ORW) met.", Order.BRACKETS, "Office of River Works"),
        ("ORW (Office of River Works) met.", Order.REVERSED, "Office of River Works"),
        ("ORW, or Office of River Works, met.", Order.REVERSED, "Office of River Works"),
        ("ORW stands for Office of River Works.", Order.REVERSED, "Office of River Works"),
        ("The Office of River Works, or ORW, met.", Order.OR, "Office of River Works"),
        ("The Office of River Works, ORW, met.", Order.OR, "Office of River Works"),
        ("The Office of River Works — the ORW — met.", Order.OR, "Office of River Works"),
        (
            "The Office of River Works, also known as ORW, met.",
            Order.KNOWN_AS,
            "Office of River Works",
        ),
        (
            "The Office of River Works, which is known by its acronym, ORW, met.",
            Order.KNOWN_AS,
            "Office of River Works",
        ),
    ],
)
def test_an_acronym_is_introduced(acronyms: Find, text: str, order: Order, name: str) -> None:
    acronym = acronyms(text).of("ORW")
    assert acronym is not None
    (definition,) = acronym.definitions
    assert (definition.order, definition.name, definition.spelt) == (order, name, True)
    assert acronym.uses[0].defined


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Tarn Crossing Chamber of Commerce", "TCCC"),
        ("Ministry of Defence", "MoD"),
        ("National Board for the Care of Old Levees", "NBCOL"),
        ("Valley Anti-Flood Agency", "VAFA"),
        ("Valley Anti-Flood Agency", "VAA"),
        ("Roads & Bridges Trust", "RBT"),
        ("U.S. Levee Board", "USLB"),
        ("Partido Obrero de Velden", "POV"),
        ("Électricité de Quellin", "EQ"),
        ("Advisory, Conciliation and Shouting Service", "Acss"),
    ],
)
def test_letters_may_skip_small_words_and_halves_of_words(
    acronyms: Find, name: str, letters: str
) -> None:
    acronym = acronyms(f"The {name} ({letters}) met on Monday.").of(letters.upper())
    assert acronym is not None
    (definition,) = acronym.definitions
    assert (definition.name, definition.spelt) == (name, True)


def test_letters_inside_a_word_count_in_brackets_alone(acronyms: Find) -> None:
    assert acronyms("They watched closed television (CTV) all day.").of("CTV") is not None
    (acronym,) = acronyms("They caught marsh tuberculosis (MTB) there.")
    assert acronym.definitions[0].name == "marsh tuberculosis"
    (acronym,) = acronyms("They caught marsh tuberculosis. The MTB spread.")
    assert (acronym.definitions, acronym.named_at) == ((), None)


@pytest.mark.parametrize(
    ("text", "introduced"),
    [
        ("She belongs to a body called ORW.", True),
        ("The office is called the ORW.", True),
        ("The office, called ORW, is shut.", True),
        ("The office, known in Velden as the ORW, is shut.", True),
        ("The office, often referred to as “ORW”, is shut.", True),
        ("The office, abbreviated to ORW, is shut.", True),
        ("The office goes by the acronym ORW.", True),
        ("The office is known under its Spanish initials, ORW.", True),
        ("We called the ORW at once.", False),
        ("They had called ORW at once.", False),
        ("He referred to the ORW twice.", False),
        ("He was known to the ORW.", False),
        ("He left the office or the ORW.", False),
    ],
)
def test_a_word_for_naming_introduces_and_the_same_as_a_verb_does_not(
    acronyms: Find, text: str, introduced: bool
) -> None:
    acronym = acronyms(text).of("ORW")
    assert acronym is not None
    assert bool(acronym.definitions) is introduced


def test_a_name_in_another_language_introduces_without_spelling(acronyms: Find) -> None:
    (acronym,) = acronyms("Germany's Valley Workers' League (LTV) met.")
    (definition,) = acronym.definitions
    assert (definition.name, definition.spelt) == ("Valley Workers' League", False)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Office of River Works met. The ORW slept.", "Office of River Works"),
        ("The River Works Department met. The DRW slept.", "River Works Department"),
        ("The Badly Timed Ferries group met. The BFT slept.", "Badly Timed Ferries"),
        ("They used magnetic ripple imaging. The MRI failed, an RIM too.", None),
        ("It used magnetic flood imaging. An MFI costs little.", "magnetic flood imaging"),
        ("It met. Old rivers work. The ORW slept.", None),
    ],
)
def test_a_name_in_full_explains_without_the_letters_beside_it(
    acronyms: Find, text: str, named: str | None
) -> None:
    last = list(acronyms(text))[-1]
    assert (last.named_at.of(text) if last.named_at else None) == named


def test_uses_are_told_apart(acronyms: Find) -> None:
    text = (
        "# ORW asks\n\nThe ORW met. ORW Holdings did not. “The ORW!” he said.\n\n"
        "The water office ORW, an ORW-led group and the O.R.W.'s boats left with two ORWs."
    )
    acronym = acronyms(text).of("ORW")
    assert acronym is not None
    assert [(use.text, use.narrated, use.in_name, use.described) for use in acronym.uses] == [
        ("ORW", False, False, False),
        ("ORW", True, False, False),
        ("ORW", True, True, False),
        ("ORW", False, False, False),
        ("ORW", True, False, True),
        ("ORW", True, False, False),
        ("O.R.W.", True, False, False),
        ("ORWs", True, False, False),
    ]
    assert acronym.first_use is acronym.uses[1]


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Ann Stone (R-Ala.) spoke.",
        "Rep. Orin Vale, D-NY, spoke.",
        "An F-150 met an A380 and a COVID-19 patient.",
        "Shares (NYSE: VLD) fell, and so did Nasdaq: QRX.",
        "See #ORW and @ORW, write to me@ORW.example, read ORW.example/ORW.",
        "K.C. Dunmore and J.P. Vale left.",
        "LaVerne DeWitt met McQueen.",
    ],
)
def test_what_is_no_acronym_is_not_among_them(acronyms: Find, text: str) -> None:
    known = {"NYSE", "NASDAQ", "NY"}
    assert [each.letters for each in acronyms(text) if each.letters not in known] == []


@pytest.mark.parametrize(
    "text",
    [
        "She would NOT leave.",
        "The sign said GATES SHUT ORW today.",
        "He read about World War II and Rocky IV.",
        "They listened to WKLM at noon, and a WKLM poll says so.",
        "HELP! he wrote, and ORWEL! again.",
        "They wrote AAAA on the wall in BRAZIL.",
    ],
)
def test_capitals_that_may_be_something_else_are_not_telling(acronyms: Find, text: str) -> None:
    assert not any(use.telling for each in acronyms(text) for use in each.uses)


def test_what_is_known_depends_on_the_locale_and_the_house(acronyms: Find) -> None:
    text = "The DVLA and the ORW met the FBI."

    def known(house_style: HouseStyle) -> list[str]:
        return [each.letters for each in acronyms(text, house_style) if each.well_known]

    assert known(HouseStyle()) == ["DVLA", "FBI"]
    assert known(HouseStyle(Locale.GB)) == ["DVLA", "FBI"]
    assert known(HouseStyle(Locale.IE)) == ["DVLA", "FBI"]
    assert known(HouseStyle(Locale.US)) == ["FBI"]
    assert known(HouseStyle(Locale.US, known_acronyms=frozenset({"O.R.W."}))) == ["ORW", "FBI"]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(_WORDS.split(" ")),
        max_size=25,
    ).map(" ".join)
)
def test_any_text_is_read_and_every_span_holds_what_it_says(acronyms: Find, text: str) -> None:
    for acronym in acronyms(text):
        assert acronym.uses
        for use in acronym.uses:
            assert use.span.end <= len(text) + 1
            assert use.text
        for definition in acronym.definitions:
            if definition.expansion is not None:
                assert definition.name
