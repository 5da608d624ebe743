from collections.abc import Callable

import pytest
from backread.story.people.name_parts import NameParts, take_apart
from backread.story.people.name_words import NameBlock

Read = Callable[[str], list[NameBlock]]


def parts(blocks: Read, name: str) -> NameParts:
    (block,) = blocks(name)
    return take_apart(block.words)


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("Ann Weller", "Ann", "Weller"),
        ("Ann Marie Weller", "Ann Marie", "Weller"),
        ("J.D. Weller", "J.D.", "Weller"),
        ("J. D. Weller", "J. D.", "Weller"),
        ("Ann-Marie Weller", "Ann Marie", "Weller"),
        ("Ann Weller-Stone", "Ann", "Weller Stone"),
        ("Ann-Marie O'Weller-Stone", "Ann Marie", "O'Weller Stone"),
        ("Pieter van der Weller", "Pieter", "van der Weller"),
        ("Carla de Souza", "Carla", "de Souza"),
        ("Ana María de la Fuente", "Ana María", "de la Fuente"),
        ("Yusuf al-Harbi", "Yusuf", "al Harbi"),
        ("Ahmed bin Salem", "Ahmed", "bin Salem"),
        ("Xi Jinping", "Jinping", "Xi"),
        ("Yoon Suk Yeol", "Suk Yeol", "Yoon"),
        ("Kim Jong Un", "Jong Un", "Kim"),
        ("Park Ji-hoon", "Ji hoon", "Park"),
        ("Liu Wei", "Wei", "Liu"),
        ("Nguyen Van Minh", "Van Minh", "Nguyen"),
        ("Lee Weller", "Lee", "Weller"),
        ("Lee Ann Park", "Lee Ann", "Park"),
        ("Kim Novell", "Kim", "Novell"),
        ("David Kim", "David", "Kim"),
    ],
)
def test_given_and_family(blocks: Read, name: str, given: str, family: str) -> None:
    taken = parts(blocks, name)
    assert (" ".join(taken.given), " ".join(taken.family)) == (given, family)


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("Owen Weller Jr.", ("Jr",)),
        ("Owen Weller, Jr.", ("Jr",)),
        ("Owen Weller III", ("III",)),
        ("Owen Weller", ()),
    ],
)
def test_suffixes(blocks: Read, name: str, suffix: tuple[str, ...]) -> None:
    taken = parts(blocks, name)
    assert (taken.family, taken.suffix) == (("Weller",), suffix)


@pytest.mark.parametrize(
    ("name", "by_given", "family_first", "hyphenated"),
    [
        ("Nguyen Van Minh", True, True, False),
        ("Katrin Jónsdóttir", True, False, False),
        ("Park Ji-hoon", False, True, True),
        ("Yoon Suk Yeol", False, True, False),
        ("Ann Weller", False, False, False),
    ],
)
def test_customs(
    blocks: Read, name: str, by_given: bool, family_first: bool, hyphenated: bool
) -> None:
    taken = parts(blocks, name)
    assert (taken.by_given, taken.family_first, taken.hyphenated) == (
        by_given,
        family_first,
        hyphenated,
    )
