import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel


class Desk:
    """Makes stories of drafts with one language model."""

    def __init__(self) -> None:
        self._model = LanguageModel()

    def story(self, draft: str) -> Story:
        return Story(read_text(draft, path="draft.md"), self._model)


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()
