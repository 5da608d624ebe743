from collections.abc import Callable

import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.acronyms.acronym import Acronyms
from backread.story.language import LanguageModel
from backread.stylebook import HouseStyle


@pytest.fixture(scope="session")
def acronyms() -> Callable[..., Acronyms]:
    """The acronyms of a draft in Markdown; a model that does not exist is not asked for."""

    def find(text: str, house_style: HouseStyle | None = None) -> Acronyms:
        draft = read_text(text, path="draft.md")
        return Story(draft, LanguageModel("no_such_model"), house_style).acronyms

    return find
