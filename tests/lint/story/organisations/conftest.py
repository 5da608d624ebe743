from collections.abc import Callable

import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel

_MODEL = LanguageModel()


@pytest.fixture(scope="session")
def told() -> Callable[[str], Story]:
    """A draft in Markdown as a story."""
    return lambda text: Story(read_text(text, path="draft.md"), _MODEL)
