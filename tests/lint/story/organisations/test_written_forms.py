from collections.abc import Callable

import pytest
from backread.story import Story

Told = Callable[[str], Story]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She stayed in Pine Harrow. Buses to Pineharrow ran.", [("Pineharrow", True, False)]),
        ("She left Stow-on-the-Fen. He left Stow on the Fen.", [("Stow on the Fen", True, False)]),
        ("He climbed Mount Orrel. She climbed Mt. Orrel.", [("Mt. Orrel", True, False)]),
        ("Boats left Loch Orrel. He swam in Loch Orel.", [("Loch Orel", True, True)]),
        ("Val-Mora Stores shut. Valmora Stores did not.", [("Valmora", False, False)]),
        ("The North Orrel bus left for Northorrel.", []),
        ("Dodgers' Stadium is full. He left Dodgers Stadium.", []),
        ("Delta Air Lines and Orrel Airlines fly.", []),
        ("An Orrel-American left. An Orrel American stayed in Orrel-American towns.", []),
        ("He left Pine Harrow (@PineHarrow).", []),
        ("An Orrel-based firm left Orrel Based.", []),
    ],
)
def test_names_in_two_forms(told: Told, text: str, expected: list[tuple[str, bool, bool]]) -> None:
    story = told(text)
    assert [
        (each.wrong[0].of(story.text), each.place, each.misspelt) for each in story.name_forms
    ] == expected


def test_a_firms_slip_stands_seldom(told: Told) -> None:
    story = told("Roadly Inc. grew. Roadly hired. Users like Roadly. He left Roadley.")
    (forms,) = story.name_forms
    assert [span.of(story.text) for span in forms.wrong] == ["Roadley"]
    assert not told("Roadly Inc. grew. He left Roadley.").name_forms
