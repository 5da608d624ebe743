from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.claims.newsrooms import is_another, outlet_name

Tell = Callable[[str], Story]


def test_a_name_begins_behind_its_article() -> None:
    assert outlet_name("The Tarn Herald.") == "Tarn"
    assert outlet_name("the ") == ""


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("An aide told Tarn News the boat was late.", True),
        ("An aide told Tarn News the boat was late. Tarn News reported it in May.", True),
        ("An aide told Tarn News so. He did not answer a second call from Tarn News.", False),
        ('An aide told Tarn News so. "It is," Ana Reyes told Tarn News.', False),
        ("An aide told Tarn News so. Tarn News asked for the report.", False),
    ],
)
def test_whose_newsroom_it_is(tell: Tell, text: str, another: bool) -> None:
    assert is_another(tell(text), "Tarn", insider=False) is another


def test_whom_a_story_calls_an_insider_its_own_newsroom_has_found(tell: Tell) -> None:
    story = tell("A person familiar with the deal told Tarn News the boat was sold.")
    assert not is_another(story, "Tarn", insider=True)
