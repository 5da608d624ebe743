"""What a story says was done on its dates."""

from backread.draft.reading import read_text
from backread.story import Story
from backread.story.dates.tellings import Telling, find_tellings
from backread.story.language import LanguageModel

MODEL = LanguageModel()


def told(draft: str) -> list[Telling]:
    story = Story(read_text(draft, path="draft.md"), MODEL)
    return list(find_tellings(story, story.dates))


def test_a_verb_in_the_past_tells_what_was_done() -> None:
    (telling,) = told("The mayor fired the clerk in the hall on Tuesday.")
    assert telling.text == "fired"
    assert not telling.ahead
    assert len(telling.parts) == 2
    assert telling.beside == {"hall"}


def test_who_had_it_done_to_them_takes_part() -> None:
    (telling,) = told("Greta Lind was appointed by Anders Holt on Tuesday.")
    assert telling.subject is not None
    assert len(telling.parts) == 2


def test_what_is_to_come_is_told_apart() -> None:
    (telling,) = told("Anders Holt will sign the treaty on Tuesday.")
    assert telling.ahead


def test_what_may_be_is_not_told() -> None:
    assert told("Anders Holt could sign the treaty on Tuesday.") == []
    assert told("Anders Holt did not sign the treaty on Tuesday.") == []


def test_a_verb_is_found_where_the_grammar_shows_none() -> None:
    tellings = told("Ostara made landfall in the Tarn Keys Sunday morning.")
    assert [each.text for each in tellings] == ["made"]
