from collections.abc import Callable

from backread.story import Story
from backread.story.claims.accounts import accounts, balance

Tell = Callable[[str], Story]


def names(tell: Tell, text: str) -> dict[str, int]:
    return {account.name: account.statements for account in accounts(tell(text))}


def test_each_source_has_its_statements(tell: Tell) -> None:
    told = names(
        tell,
        "Ana Reyes said that the street would close. Reyes said that the cars would run on"
        " rubber.\n\nBilly Orr said that he had heard nothing.\n",
    )
    assert told == {"Ana Reyes": 2, "Billy Orr": 1}


def test_what_cannot_be_asked_is_no_source(tell: Tell) -> None:
    told = names(
        tell,
        "This approach suggests that the council is in a hurry.\n\nAna Reyes said that it was.\n",
    )
    assert told == {"Ana Reyes": 1}


def test_a_pronoun_is_whoever_spoke_last_in_the_paragraph(tell: Tell) -> None:
    told = names(
        tell,
        "The transport ministry said that the line was safe. They added that it would be inspected"
        " in May.\n",
    )
    assert list(told.values()) == [2]


def test_the_balance_counts_what_has_a_source(tell: Tell) -> None:
    told = balance(tell("Rents will double within three years.\n\nIt rained on Sunday.\n"))
    assert (told.claims, told.sourced, told.accounts) == (1, 0, ())
