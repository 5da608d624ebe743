"""Which words are the story's own, and which of them are ordinary words."""

from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel
from backread.story.wording.words import Words, Zone
from hypothesis import given
from hypothesis import strategies as st

MODEL = LanguageModel()


def words(text: str) -> Words:
    return Words(Story(read_text(text, path="draft.md"), MODEL))


def test_quotations_and_addresses_are_left_out() -> None:
    found = words('The clerk said "every advisor left" to clerk@town.example on #advisors.')
    assert [word.text for word in found.all] == ["The", "clerk", "said", "to", "on"]


def test_possessive_endings_are_no_part_of_a_word() -> None:
    found = words("The adviser's desk and the advisers’ desks.")
    assert {"adviser", "advisers"} <= set(found.by_key)


def test_names_are_no_common_words() -> None:
    found = words("Harbour boats came. The Harbour Office saw the harbour. Colour came back.")
    assert [word.text for word in found.common if word.key in {"harbour", "colour"}] == [
        "harbour",
        "Colour",
    ]


def test_first_word_before_a_capital_is_a_name() -> None:
    found = words("Centre Street was shut. Centre pieces were sold.")
    assert [word.span.start for word in found.common if word.key == "centre"] == [24]


def test_zones() -> None:
    found = words("# Mayor's adviser leaves\n\nThe adviser left.\n")
    assert [word.zone for word in found.by_key["adviser"]] == [Zone.HEADLINE, Zone.BODY]


def test_a_line_in_headline_capitals_is_a_headline() -> None:
    found = words("Mayor Loses Second Adviser Within A Week\n\nThe adviser left the town hall.\n")
    assert [word.zone for word in found.by_key["adviser"]] == [Zone.HEADLINE, Zone.BODY]


def test_a_short_sentence_is_no_headline() -> None:
    found = words("The U.S. won.\n")
    assert {word.zone for word in found.all} == {Zone.BODY}


@given(st.text(st.characters(exclude_characters="\0")))
def test_every_word_stands_where_it_says(text: str) -> None:
    found = words(text)
    for word in found.all:
        assert word.span.of(found.text) == word.text
        assert word.text
