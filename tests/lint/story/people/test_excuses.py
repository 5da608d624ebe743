from collections.abc import Callable

import pytest
from backread.story.people.cast import Cast

Resolve = Callable[[str], Cast]

STORY = "Tim Weller lost twice. Weller said so. Weller left. {} Weller will not run again."


@pytest.mark.parametrize(
    "sentence",
    [
        "In June Tim and Nan Weller sang.",
        "They like both Tim and Ida.",
        "They asked his brother, Tim, who laughed.",
    ],
)
def test_a_first_name_that_something_nearby_calls_for(cast: Resolve, sentence: str) -> None:
    (person,) = [each for each in cast(STORY.format(sentence)) if each.given == "Tim"]
    assert not person.slipped


@pytest.mark.parametrize(
    "sentence",
    [
        "In June Tim and Nan Stone sang.",
        "Having asked for his mother, Tim sang.",
        "They told his mother and Tim's father.",
    ],
)
def test_a_first_name_that_nothing_nearby_calls_for(cast: Resolve, sentence: str) -> None:
    (person,) = [each for each in cast(STORY.format(sentence)) if each.given == "Tim"]
    assert [mention.text for mention in person.slipped] == ["Tim"]
