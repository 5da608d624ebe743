from collections import Counter
from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.organisations.place_names import known_places
from backread.story.organisations.places import find_place_variants

Told = Callable[[str], Story]


def found(story: Story) -> list[tuple[str, int, str, int]]:
    text = story.text
    return [
        (each.wrong[0].of(text), len(each.wrong), each.right[0].of(text), len(each.right))
        for each in find_place_variants(story)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left Kyiv. She left Kiev.", [("Kiev", 1, "Kyiv", 1)]),
        ("He left Kiev. She left Kiev. They met in Kyiv.", [("Kyiv", 1, "Kiev", 2)]),
        ("Greater Mumbai and old Bombay met.", [("Bombay", 1, "Mumbai", 1)]),
        ("He left Kyiv. The pro-Kiev crowd left.", [("Kiev", 1, "Kyiv", 1)]),
        ("He left Kyiv. Dynamo Kiev won.", []),
        ("He left Kyiv, then called Kiev.", []),
        ("He left Kyiv, spelled Kiev in Russian.", []),
        ("He left Mumbai. The Bank of Bombay failed.", []),
        ("He left Mumbai. In 1911 Bombay was rich.", []),
        ("He left Mumbai. In 2011 Bombay was rich.", [("Bombay", 1, "Mumbai", 1)]),
        ("He left Odesa. She left Odessa, Texas.", []),
        ("He left Ivory Coast. They met Côte d’Ivoire.", [("Côte d’Ivoire", 1, "Ivory Coast", 1)]),
        ("He left Mumbai. She ate Bombay mix.", []),
    ],
)  # fmt: skip
def test_places_under_two_names(
    told: Told, text: str, expected: list[tuple[str, int, str, int]]
) -> None:
    assert found(told(text)) == expected


def test_every_known_place_has_two_names_and_none_stands_twice() -> None:
    places = known_places()
    assert all(len(place.names) > 1 for place in places)
    counts = Counter(name for place in places for name in place.names)
    assert [name for name, count in counts.items() if count > 1] == []
    assert all(place.since is None or 1700 < place.since < 2030 for place in places)


@pytest.mark.parametrize("place", known_places(), ids=lambda place: place.names[0])
def test_a_place_is_found_by_any_two_of_its_names(told: Told, place: object) -> None:
    names = place.names  # type: ignore[attr-defined]
    text = f"They met in {names[0]} on Monday. Later they met in {names[1]} again.\n"
    assert [each[:3:2] for each in found(told(text))] == [(names[1], names[0])]
