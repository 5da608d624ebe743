from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.headlines.given_names import given_conflicts
from backread.story.headlines.names import find_name_conflicts

Tell = Callable[[str], Story]

BODY = (
    "Nadia Ferrant, the president of the council, said on Monday that the tram would be built. "
    "Ferrant thanked the voters. Gus Pallister voted against it, and Pallister left the room."
)


def found(tell: Tell, headline: str) -> list[str]:
    story = tell(f"# {headline}\n\n{BODY}\n")
    conflicts = [*find_name_conflicts(story), *given_conflicts(story)]
    return [each.span.of(story.text) for each in conflicts]


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("Ferant says tram will be built", ["Ferant"]),
        ("Ferrant says tram will be built", []),
        ("Nadia Farrow says tram will be built", ["Nadia Farrow"]),
        ("Council's Pallistre leaves room", ["Pallistre"]),
        ("Tram is Pallister's loss", []),
        ("The Ferrants of Tarn", []),
        ("Council backs tram to Castermoor", []),
        ("Council Backs Ferrant's Tram After Calling Off Vote", []),
        ("Margaret Ferrant says tram will be built", ["Margaret Ferrant"]),
    ],
)
def test_names_of_a_headline(tell: Tell, headline: str, names: list[str]) -> None:
    assert found(tell, headline) == names
