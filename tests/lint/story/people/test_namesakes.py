from collections.abc import Callable

import pytest
from backread.story.people.cast import Cast

Resolve = Callable[[str], Cast]


def times(cast: Resolve, text: str) -> int:
    """How often the story names its first person."""
    return len(cast(text)[0].mentions)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Weller spoke. Her brother, Col Weller, left.", 1),
        ("Ann Weller spoke. Her husband, Mr. Weller, left.", 1),
        ("Ann Weller spoke. Her elder brother Captain Weller left.", 1),
        ("Ann Weller spoke. To see her brother, Weller left.", 2),
        ("Ann Weller spoke. Her lawyer, Mr. Weller, left.", 2),
        ("Ann Weller spoke. A brother asked, and Weller left.", 2),
        ("Owen Weller spoke. Ada Stone left. Her brother, Mr. Weller, stayed.", 2),
    ],
)
def test_a_relative_is_somebody_else(cast: Resolve, text: str, expected: int) -> None:
    assert times(cast, text) == expected
