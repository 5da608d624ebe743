from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.genre.boxes import analysis_boxes

Tell = Callable[[str], Story]

HEAD = "# Ferry sails again\n\nThe ferry sailed on Monday.\n\n"


def boxed(tell: Tell, text: str) -> list[str]:
    story = tell(text)
    return [span.of(story.text).strip() for span in analysis_boxes(story)]


@pytest.mark.parametrize(
    "label",
    [
        "Analysis by Ana Reyes, harbor correspondent",
        "Analysis: Ana Reyes",
        "ANALYSIS",
        "At the scene",
        "News analysis by Ana Reyes",
    ],
)
def test_a_box_reaches_from_its_label_to_the_next_heading(tell: Tell, label: str) -> None:
    text = HEAD + f"{label}\n\nIt is a bet.\n\nIt may pay.\n\n## What next\n\nThe hearing.\n"
    assert boxed(tell, text) == ["It is a bet.\n\nIt may pay."]


def test_the_last_box_reaches_to_the_end(tell: Tell) -> None:
    assert boxed(tell, HEAD + "Analysis by Ana Reyes\n\nIt is a bet.\n") == ["It is a bet."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Analysis of the soil took nine weeks.",
        f"Analysis by Ana Reyes, {'whose divers took weeks over it, ' * 4}found no metal.",
        "The analysis: it will pay.",
    ],
)
def test_a_sentence_about_an_analysis_opens_none(tell: Tell, sentence: str) -> None:
    assert boxed(tell, HEAD + sentence + "\n\nIt is a bet.\n") == []
