"""Numbers of things with the list of their names."""

import pytest
from backread.story.figures.counted_lists import find_lists

from .conftest import Desk


@pytest.mark.parametrize(
    ("draft", "items"),
    [
        ("Boats came from three towns: Colmouth, Sandhithe and Gray Point.", 3),
        ("She has two daughters, Ana, Bea and Lucia, at the school.", 3),
        ("The four were named as Al Orte, Sam Beale, Rory Flynn and Ed Castle.", 4),
        ("The three were named as Sgt Ann Moss and Officers Jo Lind and Al Kent.", 3),
        ("The two brothers who run it, Idris Kano, Salim Kano and Omar Kano, were there.", 3),
        ("They have three children, aged 9, 12 and 15.", 3),
        ("He has two sons, Al and Ed, and three daughters: Amy, Beth and Dana.", 2),
        ("Two senators, Ann Moss, Republican of Dakota, and Jo Lind, left.", None),
        ("Four towns fought over the rivers: Tarn, Vik and Oster.", None),
        ("It has three rooms, a kitchen and a bath.", None),
    ],
)
def test_find_lists(desk: Desk, draft: str, items: int | None) -> None:
    found = find_lists(desk.story(draft))
    assert (len(found[0].items) if found else None) == items
