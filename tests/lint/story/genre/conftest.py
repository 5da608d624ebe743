"""Stories for the tests of the genre layer, with one language model for all of them."""

from collections.abc import Callable

import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel

Tell = Callable[[str], Story]


@pytest.fixture(scope="session")
def tell() -> Tell:
    """Makes a story of a Markdown draft."""
    model = LanguageModel()

    def make(text: str) -> Story:
        return Story(read_text(text, path="draft.md"), model)

    return make
