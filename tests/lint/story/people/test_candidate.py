from collections.abc import Callable

import pytest
from backread.story.people.candidate import Candidate, coordinated, is_short

Find = Callable[[str], list[Candidate]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yesterday Ann Weller and Owen Stone left.", True),
        ("Yesterday Ann Weller, Owen Stone and others left.", True),
        ("Yesterday Ann Weller met Owen Stone.", False),
        ("Yesterday Ann Weller left.\n\nYesterday Owen Stone left.", False),
    ],
)
def test_lists(candidates: Find, text: str, expected: bool) -> None:
    one, other = candidates(text)
    assert coordinated(one, other) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yesterday Weller left.", True),
        ("Yesterday Weller-Stone left.", True),
        ("Yesterday Ann Weller left.", False),
    ],
)
def test_short_names(candidates: Find, text: str, expected: bool) -> None:
    (candidate,) = candidates(text)
    assert is_short(candidate.words) is expected
