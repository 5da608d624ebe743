from collections.abc import Callable

import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel, Part
from backread.story.people.candidate import Candidate
from backread.story.people.candidates import find_candidates
from backread.story.people.cast import Cast
from backread.story.people.companies import set_companies_apart
from backread.story.people.identity import Identity
from backread.story.people.known_forms import KnownForms
from backread.story.people.linking import find_occurrences
from backread.story.people.name_parts import take_apart
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


@pytest.fixture(scope="session")
def identity(blocks: Callable[[str], list[NameBlock]]) -> Callable[[str], Identity]:
    """Somebody by the full name that a draft of nothing else gives."""

    def made(name: str) -> Identity:
        (block,) = blocks(name)
        somebody = Identity(take_apart(block.words))
        key = tuple(word.folded for word in block.words)
        somebody.full[key] += 1
        somebody.spellings[key] = somebody.parts
        return somebody

    return made


@pytest.fixture(scope="session")
def linked(
    blocks: Callable[[str], list[NameBlock]], identity: Callable[[str], Identity]
) -> Callable[[str, str], list[tuple[str, str]]]:
    """The form and the words of each mention of somebody, by full name, in a draft."""

    def found(name: str, text: str) -> list[tuple[str, str]]:
        forms = KnownForms([identity(name)])
        mentions = set_companies_apart(find_occurrences(blocks(text), forms))
        return [(each.form.value, " ".join(word.text for word in each.words)) for each in mentions]

    return found
