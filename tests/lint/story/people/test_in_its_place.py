from collections.abc import Callable

import pytest

Linked = Callable[[str, str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Theresa May", "Then May said so.", ["May"]),
        ("Theresa May", "It rained on 3 May.", []),
        ("Theresa May", "It rained in May.", []),
        ("Theresa May", "It rained on May 3, 2024.", []),
        ("Jack London", "Then London said so.", ["London"]),
        ("Jack London", "It rained in London.", []),
        ("Grace Young", "Young people left.", []),
        ("Grace Young", "Then Young said so.", ["Young"]),
    ],
)
def test_names_that_are_words_months_and_places(
    linked: Linked, name: str, text: str, expected: list[str]
) -> None:
    assert [words for _, words in linked(name, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Weller's Bakery closed.", [("eponym", "Weller")]),
        ("She buys bread at Weller's.", [("eponym", "Weller")]),
        ("Then Weller's Polaroids were sold.", [("family", "Weller")]),
        ("He called it (in Weller's words) an act.", [("family", "Weller")]),
        ("Then another Weller v Stone was heard.", [("eponym", "Weller")]),
        ("They asked @Weller at noon.", []),
    ],
)
def test_what_the_words_around_a_name_make_of_it(
    linked: Linked, text: str, expected: list[tuple[str, str]]
) -> None:
    assert linked("Ann Weller", text) == expected
