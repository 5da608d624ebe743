from collections.abc import Callable

import pytest
from backread.story.people.cast import Cast

Resolve = Callable[[str], Cast]

TWO = "Owen Weller met Ann Weller in Minster Creek.\n\n"


def bearer(cast: Resolve, text: str) -> str:
    """Whose the last mention of the story is."""
    people = cast(text)
    last = max((each.mentions[-1].span, each.given or "") for each in people)
    return last[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TWO + "It rained. Mr. Weller left.", "Owen"),
        (TWO + "It rained. Ms. Weller left.", "Ann"),
        ("Senator Owen Weller met Ann Weller.\n\nIt rained. Senator Weller left.", "Owen"),
        (TWO + "Ann Weller spoke at noon. Then Weller left.", "Ann"),
        (TWO + "It rained. Ann left.", "Ann"),
    ],
)
def test_whom_a_surname_stands_for(cast: Resolve, text: str, expected: str) -> None:
    assert bearer(cast, text) == expected


def test_a_bare_surname_that_two_could_bear_is_ambiguous(cast: Resolve) -> None:
    people = cast(TWO + "It rained.\n\nWeller said so.")
    ((mention, bearers),) = people.ambiguous
    assert (mention.text, sorted(bearers)) == ("Weller", [0, 1])


@pytest.mark.parametrize(
    "text",
    [
        TWO + "It rained.\n\nMs. Weller said so.",
        TWO + "Ann Weller spoke at noon. Then Weller left.",
        "Ann Weller spoke. Weller said so. Weller left.",
        "Ann Weller met Owen Stone. Weller said so. Stone left.",
    ],
)
def test_what_is_not_ambiguous(cast: Resolve, text: str) -> None:
    assert cast(text).ambiguous == ()
