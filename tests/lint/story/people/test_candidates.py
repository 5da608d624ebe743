from collections.abc import Callable

import pytest
from backread.story.people.candidate import Candidate

Find = Callable[[str], list[Candidate]]


def names(found: list[Candidate]) -> list[str]:
    return [" ".join(word.text for word in candidate.words) for candidate in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yesterday Ann Weller met Owen Stone.", ["Ann Weller", "Owen Stone"]),
        ("Yesterday Senator Ann Weller left.", ["Ann Weller"]),
        ("Yesterday Dr. Ann Weller left.", ["Ann Weller"]),
        ("But Ann Weller left.", ["Ann Weller"]),
        ("Yesterday Owen Weller III left.", ["Owen Weller III"]),
        ("Yesterday Owen Weller Sr. left.", ["Owen Weller Sr"]),
        ("Yesterday Ann Weller, MD, left.", ["Ann Weller MD"]),
        ('Yesterday William "Buck" Weller left.', ["William Weller"]),
        ("Guests at Weller Tower left.", []),
        ("Guests at the Ann Weller Memorial Hall left.", ["Ann Weller"]),
        ("The storm crossed Lake Weller at noon.", []),
        ("The Wellers left.", []),
        ("It rained on Monday and in October.", []),
    ],
)
def test_candidates(candidates: Find, text: str, expected: list[str]) -> None:
    assert names(candidates(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "# Ann Weller Wins Again in Minster Creek\n",
        "# Storm closes roads\n\nBy Ann Weller\n",
        "    Ann Weller\n",
    ],
)
def test_blocks_that_bring_nobody_in(candidates: Find, text: str) -> None:
    assert candidates(text) == []


def test_datelines_bring_nobody_in(candidates: Find) -> None:
    assert names(candidates("MINSTER CREEK — Ann Weller left.")) == ["Ann Weller"]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Yesterday Senator Weller left.", "titled"),
        ("Yesterday Weller said so.", "spoken"),
        ("Yesterday the analyst Weller left.", "introduced"),
        ("Yesterday Weller, 42, left.", "described"),
        ("Yesterday Weller, director of the gallery, left.", "employed"),
        ("It rained. Photo: Weller, who left.", "credited"),
    ],
)
def test_signs(candidates: Find, text: str, sign: str) -> None:
    (candidate,) = [each for each in candidates(text) if each.key == ("weller",)]
    assert getattr(candidate, sign)
    (plain,) = [each for each in candidates("Yesterday Weller left.") if each.key == ("weller",)]
    assert not getattr(plain, sign)


def test_a_thing_named_after_somebody(candidates: Find) -> None:
    (candidate,) = candidates("Guests at the Ann Weller Memorial Hall left.")
    assert candidate.eponym


def test_nicknames_are_left_out_of_the_words(candidates: Find) -> None:
    (candidate,) = candidates('Yesterday William "Buck" Weller left.')
    assert candidate.key == ("william", "weller")
    assert candidate.nickname == (candidate.first + 1, candidate.first + 2)
