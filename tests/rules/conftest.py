import pytest
from backread.story.language import LanguageModel


@pytest.fixture(scope="session")
def model() -> LanguageModel:
    return LanguageModel()
