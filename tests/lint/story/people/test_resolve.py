from collections.abc import Callable
from itertools import pairwise

import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel
from backread.story.people.cast import Cast, Form, Gender
from backread.story.people.resolve import resolve_people
from hypothesis import example, given, settings
from hypothesis import strategies as st

Resolve = Callable[[str], Cast]

MODEL = LanguageModel()


def told(cast: Resolve, text: str) -> list[tuple[str, str, list[str]]]:
    """Each person with the running name and the mentions as written."""
    return [
        (person.name, person.running, [mention.text for mention in person.mentions])
        for person in cast(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Yoon Suk Yeol met Xi Jinping. Yoon smiled. Xi did not.",
            [
                ("Yoon Suk Yeol", "Yoon", ["Yoon Suk Yeol", "Yoon"]),
                ("Xi Jinping", "Xi", ["Xi Jinping", "Xi"]),
            ],
        ),
        (
            "Nguyen Van Minh opened the shop. Minh said business was slow.",
            [("Nguyen Van Minh", "Minh", ["Nguyen Van Minh", "Minh"])],
        ),
        (
            "Katrin Jónsdóttir won the seat. Katrin thanked voters.",
            [("Katrin Jónsdóttir", "Katrin", ["Katrin Jónsdóttir", "Katrin"])],
        ),
        (
            "Elena García Morales lost. García Morales said so. García left.",
            [
                (
                    "Elena García Morales",
                    "García Morales",
                    ["Elena García Morales", "García Morales", "García"],
                )
            ],
        ),
        (
            "Yusuf al-Harbi spoke. Al-Harbi denied it.",
            [("Yusuf al-Harbi", "Al-Harbi", ["Yusuf al-Harbi", "Al-Harbi"])],
        ),
        (
            "Dominique de la Fontaine wrote it. De la Fontaine left.",
            [
                (
                    "Dominique de la Fontaine",
                    "De la Fontaine",
                    ["Dominique de la Fontaine", "De la Fontaine"],
                )
            ],
        ),
        (
            "Thomas Ardley III ran the bank. Ardley retired.",
            [("Thomas Ardley III", "Ardley", ["Thomas Ardley III", "Ardley"])],
        ),
        (
            "Alice Oakes, MD, wrote it. Oakes left.",
            [("Alice Oakes, MD", "Oakes", ["Alice Oakes, MD", "Oakes"])],
        ),
        (
            "J.D. Marlowe spoke in Ohio. Marlowe left early.",
            [("J.D. Marlowe", "Marlowe", ["J.D. Marlowe", "Marlowe"])],
        ),
        (
            "Margaret Oakes, known as Peggy, ran the shop. Oakes left.",
            [("Margaret Oakes", "Oakes", ["Margaret Oakes", "Peggy", "Oakes"])],
        ),
        (
            "Harold Ferris’s car and Ferris' house were sold.",
            [("Harold Ferris", "Ferris", ["Harold Ferris", "Ferris"])],
        ),
        (
            "**Harold Ferris** won. *Ferris* smiled. **Harold** Ferris left.",
            [("Harold Ferris", "Ferris", ["Harold Ferris", "Ferris", "Harold Ferris"])],
        ),
        (
            "# FERRIS WINS IN MINSTER CREEK\n\nMINSTER CREEK — Harold Ferris won. Ferris smiled.",
            [("Harold Ferris", "Ferris", ["FERRIS", "Harold Ferris", "Ferris"])],
        ),
        (
            "Harold Ferris won. Ferris-era rules stayed. Pro-Ferris voters cheered.",
            [("Harold Ferris", "Ferris", ["Harold Ferris", "Ferris", "Ferris"])],
        ),
        ("It rained in Granite Falls on Monday.", []),
        ("", []),
    ],
)
def test_people(cast: Resolve, text: str, expected: list[tuple[str, str, list[str]]]) -> None:
    assert told(cast, text) == expected


def test_a_name_across_a_line_break(cast: Resolve) -> None:
    (person,) = cast("Yesterday Harold\nFerris won. Later Ferris left.")
    assert (person.name, person.given, person.family) == ("Harold Ferris", "Harold", "Ferris")
    assert [mention.text for mention in person.mentions] == ["Harold\nFerris", "Ferris"]


def test_a_nickname_inside_the_name(cast: Resolve) -> None:
    (person,) = cast('William "Buck" Tarrant coached the team. Tarrant said so. Buck smiled.')
    assert (person.given, person.family) == ("William", "Tarrant")
    assert [mention.form for mention in person.mentions] == [
        Form.FULL,
        Form.FAMILY,
        Form.NICKNAME,
    ]
    assert list(person.slips()) == []


def test_a_nickname_goes_to_its_bearer(cast: Resolve) -> None:
    text = 'William Ford met William "Buck" Tarrant. Ford left.'
    assert [len(person.mentions) for person in cast(text)] == [2, 1]


def test_relatives(cast: Resolve) -> None:
    people = cast(
        "Marta Kessler and her husband, Robert Kessler, sold the farm.\n\n"
        "Marta said the buyers came early. Robert signed at noon."
    )
    assert [person.relatives for person in people] == [(1,), (0,)]
    assert [person.running for person in people] == ["Marta", "Robert"]
    assert [list(person.slips()) for person in people] == [[], []]


def test_children_go_by_the_given_name(cast: Resolve) -> None:
    (person,) = cast("Lily Norwood, 9, found the key. Lily kept it.")
    assert (person.running, person.running_reason) == ("Lily", "child")


@pytest.mark.parametrize(
    "text",
    [
        "Queen Margrethe opened the bridge. Margrethe wore blue.",
        "Pope Leo spoke on Sunday. Leo thanked the crowd.",
        "Madonna sang. Madonna left.",
    ],
)
def test_people_of_one_name(cast: Resolve, text: str) -> None:
    (person,) = cast(text)
    assert person.known_by_one_name
    assert person.running_reason == "single name"


def test_knights_are_addressed_by_the_given_name(cast: Resolve) -> None:
    (person,) = cast("Sir Owen Marlow resigned. Marlow left. Sir Owen said so. Marlow smiled.")
    assert [mention.form for mention in person.mentions] == [
        Form.FULL,
        Form.FAMILY,
        Form.TITLE,
        Form.FAMILY,
    ]
    assert list(person.slips()) == []


def test_honorifics(cast: Resolve) -> None:
    (person,) = cast("Alice Oakes spoke. Ms. Oakes left. Dr Oakes came back.")
    assert [each.honorific and each.honorific.text for each in person.mentions] == [
        None,
        "Ms.",
        "Dr",
    ]
    assert person.gender is Gender.FEMALE


def test_things_named_after_people(cast: Resolve) -> None:
    (person,) = cast("Harold Ferris left. Guests at Ferris Tower waved. The Ferris Act passed.")
    assert [mention.form for mention in person.mentions] == [Form.FULL, Form.EPONYM, Form.EPONYM]
    assert [mention.text for mention in person.narrated] == ["Harold Ferris"]


def test_a_shift_of_the_running_name(cast: Resolve) -> None:
    (person,) = cast(
        "Harold Ferris won. Ferris left. Ferris said so.\n\nHarold allies cheered. Ferris smiled."
    )
    assert [mention.text for mention in person.slips()] == ["Harold"]
    assert [mention.attributive for mention in person.slips()] == [True]


def test_quoted_names_are_no_slips(cast: Resolve) -> None:
    (person, _) = cast(
        "Harold Ferris won. Ferris left.\n\n“I know Harold,” said Alice Oakes. “Harold is fine.”"
    )
    assert [mention.quoted for mention in person.mentions] == [False, False, True, True]
    assert list(person.slips()) == []


def test_people_come_in_the_order_of_the_text(cast: Resolve) -> None:
    people = cast("Senator Oakes left. Harold Ferris stayed. Alice Oakes came back.")
    assert [person.name for person in people] == ["Alice Oakes", "Harold Ferris"]


PIECES = st.sampled_from(
    """
    Ann Owen Weller Stone May London Grace Young Kim Nguyen Van Minh Yoon García de la van der al
    bin Al O'Malley O’Malley J. J.D. K.C. Jr. Sr. III MD Mr. Mrs Ms. Dr. Sen. Sir Pope Queen Mount
    Tower Act Inc Motor Company said the The and or of ANN WELLER weller Weller's Weller’s St. 42 9
    """.split()
)
JOINS = st.sampled_from(
    [
        " ",
        " ",
        " ",
        "-",
        "’",
        "'",
        ", ",
        ". ",
        "\n",
        "\n\n",
        ' "',
        '" ',
        " (",
        ") ",
        ": ",
        " — ",
        "*",
    ]
)


@st.composite
def name_like(draw: st.DrawFn) -> str:
    count = draw(st.integers(1, 30))
    return "".join(draw(PIECES) + draw(JOINS) for _ in range(count))


def hold(text: str) -> None:
    """Resolves the people of a text twice and checks what every cast must keep to."""
    draft = read_text(text, path="draft.md")
    story = Story(draft, MODEL)
    cast = resolve_people(story)
    assert cast == resolve_people(Story(draft, MODEL))
    mentions = [mention for person in cast for mention in person.mentions]
    for mention in mentions:
        assert mention.text == mention.span.of(story.text)
        assert any(block.span.contains(mention.span) for block in draft.blocks)
    for person in cast:
        assert person.mentions
        assert all(one.span.end <= other.span.start for one, other in pairwise(person.mentions))
        assert set(person.slips()) <= set(person.narrated)
        assert all(0 <= each < len(cast) for each in person.relatives)
    spans = sorted(mention.span for mention in mentions)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    starts = [person.mentions[0].span for person in cast]
    assert starts == sorted(starts)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80).filter(lambda text: "\0" not in text))
@example("\ud800 Ann Weller said so.")
def test_any_text(text: str) -> None:
    hold(text)


@settings(max_examples=150, deadline=None)
@given(name_like())
def test_name_like_text(text: str) -> None:
    hold(text)


@settings(max_examples=60, deadline=None)
@given(name_like())
def test_name_like_text_beside_a_cast(text: str) -> None:
    hold(f"Ann Weller met Owen Weller and Pieter van der Stone.\n\n{text}\n\nWeller said so.")
