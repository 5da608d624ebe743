import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel

MODEL = LanguageModel()


def gender_words(text: str, name: str) -> list[tuple[str, str]]:
    """The words that say the gender of somebody of the cast, each with the gender."""
    story = Story(read_text(text), MODEL)
    person = next(person for person in story.people if person.name == name)
    return [(word.span.of(story.text), str(word.gender)) for word in person.gender_words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The actress Robin Weller arrived on Monday.", [("actress", "female")]),
        ("Robin Weller, 42, a mother of two, arrived on Monday.", [("mother", "female")]),
        ("Robin Weller, who is a widower, arrived on Monday.", [("widower", "male")]),
        ("Robin Weller was a waitress when the bar closed.", [("waitress", "female")]),
        ("His wife, Robin Weller, arrived on Monday.", [("wife", "female")]),
    ],
)
def test_words_beside_a_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert gender_words(text, "Robin Weller") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Robin Weller, a nurse, arrived on Monday.",
        "Robin Weller, her husband and two sons arrived on Monday.",
        "He left the widow, Robin Weller said on Monday.",
        '"The actress Robin Weller is late," the porter said on Monday.',
    ],
)
def test_words_of_nobody_or_of_somebody_else(text: str) -> None:
    assert gender_words(text, "Robin Weller") == []
