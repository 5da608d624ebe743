from collections.abc import Callable

import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel, Part
from backread.story.people.candidate import Candidate
from backread.story.people.candidates import find_candidates
from backread.story.people.cast import Cast
from backread.story.people.name_words import NameBlock, read_words

_MODEL = LanguageModel()


def _story(text: str) -> Story:
    return Story(read_text(text, path="draft.md"), _MODEL)


@pytest.fixture(scope="session")
def cast() -> Callable[[str], Cast]:
    """The cast of a draft in Markdown."""
    return lambda text: _story(text).people


@pytest.fixture(scope="session")
def blocks() -> Callable[[str], list[NameBlock]]:
    """The blocks of a draft in Markdown, cut into words."""

    def read(text: str) -> list[NameBlock]:
        analysis = _story(text).analysis(Part.TAGS, Part.ENTITIES)
        return [read_words(block, index) for index, block in enumerate(analysis.blocks)]

    return read


@pytest.fixture(scope="session")
def candidates(
    blocks: Callable[[str], list[NameBlock]],
) -> Callable[[str], list[Candidate]]:
    """The candidates of a draft in Markdown."""
    return lambda text: [each for block in blocks(text) for each in find_candidates(block)]
