"""Years of foundings and openings."""

from backread.draft.reading import read_text
from backread.story import Story
from backread.story.dates.beginnings import find_beginnings
from backread.story.language import LanguageModel


def beginnings(draft: str) -> list[tuple[str, set[str], int | None]]:
    story = Story(read_text(draft, path="draft.md"), LanguageModel())
    return [(each.verb, set(each.nouns), each.date.year) for each in find_beginnings(story)]


def test_the_noun_may_stand_before_or_behind() -> None:
    draft = "The bridge opened in 1932.\n\nSince it opened in 1923, the bridge has carried trams."
    assert beginnings(draft) == [("opened", {"bridge"}, 1932), ("opened", {"bridge"}, 1923)]


def test_other_years_are_no_beginnings() -> None:
    assert beginnings("The bridge was painted in 1932 and is the pride of the town.") == []


def test_names_tell_two_companies_apart() -> None:
    draft = (
        "Halden, the firm, was founded in 1932. In Tern, the firm Brightwell was founded in 1940."
    )
    story = Story(read_text(draft, path="draft.md"), LanguageModel())
    first, second = find_beginnings(story)
    assert not first.is_of_the_same(second)
