import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel
from backread.stylebook import HouseStyle, Locale, locale_of


@pytest.mark.parametrize(
    ("language", "locale"),
    [
        ("en-GB", Locale.GB),
        ("en_au", Locale.AU),
        (" EN-IE ", Locale.IE),
        ("en", None),
        ("fr-CA", None),
        (None, None),
    ],
)
def test_language_tags(language: str | None, locale: Locale | None) -> None:
    assert locale_of(language) is locale


@pytest.mark.parametrize(
    ("front_matter", "locale"),
    [
        ("", Locale.US),
        ("---\nlanguage: en-GB\n---\n", Locale.GB),
        ("---\nlanguage: en\n---\n", Locale.US),
    ],
)
def test_a_draft_speaks_before_the_house(front_matter: str, locale: Locale) -> None:
    draft = read_text(f"{front_matter}The tram is late.\n", path="tram.md")
    assert Story(draft, LanguageModel(), HouseStyle(Locale.US)).locale is locale
