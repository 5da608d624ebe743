"""What stands beside a term."""

from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel
from backread.story.wording.term_context import (
    are_adjacent,
    article_before,
    ends_a_name,
    is_joined,
    stands_alone,
    word_before,
    word_behind,
)
from backread.story.wording.words import Word

TEXT = "He saw the Man of the Match and the Museum of Art, not Lord Moss."


def words() -> tuple[str, list[Word]]:
    story = Story(read_text(TEXT, path="draft.md"), LanguageModel())
    return story.text, list(story.wording.words.all)


def place_of(body: list[Word], text: str) -> int:
    return next(place for place, word in enumerate(body) if word.text == text)


def test_words_directly_beside() -> None:
    text, body = words()
    man = place_of(body, "Man")
    assert word_before(body, man, text) == "the"
    assert word_behind(body, man, text) == "of"
    assert word_behind(body, place_of(body, "Art"), text) is None
    assert article_before(body[man : man + 1], text) == "the"


def test_parts_of_longer_names() -> None:
    text, body = words()
    assert ends_a_name(body, place_of(body, "Match"), text)
    assert is_joined(body, place_of(body, "Museum"), 1, text)
    assert not stands_alone(body, place_of(body, "Moss"), 1, text)
    assert are_adjacent(body[:2], text)
