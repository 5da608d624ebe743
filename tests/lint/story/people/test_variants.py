from collections.abc import Callable

import pytest
from backread.story.people.cast import Cast

Resolve = Callable[[str], Cast]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ida Maurer spoke. Maurer left. Then Mauer said so.",
            [("Mauer", "Maurer", "missing letter")],
        ),
        (
            "Kristin Weller spoke. Kristin Weller left. Kristen Weller came back.",
            [("Kristen", "Kristin", "changed letter")],
        ),
        ("Zoë Weller spoke. Zoë Weller left. Zoe Weller said so.", [("Zoe", "Zoë", "accent")]),
        ("Sean O'Malley spoke. O’Malley left.", []),
        ("Ida Maurer spoke. IDA MAURER left.", []),
        ("Ida Maurer spoke. Maurer's dog left.", []),
        ("Ann Weller-Stone spoke. Weller-Stone left.", []),
        ("Carla de Souza spoke. De Souza left. Souza stayed.", []),
    ],
)
def test_variants(cast: Resolve, text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(each.wrong, each.right, each.reason) for each in cast(text).variants]
    assert found == expected


def test_both_sides_are_shown(cast: Resolve) -> None:
    people = cast("Ida Maurer spoke. Maurer left. Then Mauer said so.")
    (variant,) = people.variants
    assert variant.person == 0
    assert [each.text for each in variant.minority] == ["Mauer"]
    assert [each.text for each in variant.majority] == ["Ida Maurer", "Maurer"]
