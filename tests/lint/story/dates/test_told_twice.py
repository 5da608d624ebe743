"""Deeds that are told twice with two dates."""

from backread.draft.reading import read_text
from backread.story import Story
from backread.story.dates.told_twice import told_twice_conflicts
from backread.story.language import LanguageModel

MODEL = LanguageModel()


def conflicts(draft: str) -> list[tuple[str, str]]:
    story = Story(read_text(draft, path="draft.md"), MODEL)
    return [
        (later.span.of(story.text), earlier.span.of(story.text))
        for _, later, earlier in told_twice_conflicts(story)
    ]


FIRST = "Mayor Greta Lind hired Anders Holt on March 3, 2021.\n\n"


def test_one_deed_on_two_days() -> None:
    assert conflicts(FIRST + "Lind hired Holt on March 5, 2021, the council said.") == [
        ("March 5, 2021", "March 3, 2021")
    ]


def test_another_deed_has_a_day_of_its_own() -> None:
    assert conflicts(FIRST + "Lind fired Holt on March 5, 2021, the council said.") == []


def test_what_happened_on_three_days_is_done_often() -> None:
    again = "Lind hired Holt on March 5, 2021.\n\nLind hired Holt on March 9, 2021."
    assert conflicts(FIRST + again) == []
