import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel

MODEL = LanguageModel()


@pytest.mark.parametrize(
    "text",
    [
        "Nils Sand (Ind.) defended his call to raise the fee.",
        "“Why now?” he asked the council.",
        '"They want me!" he told the harbor master.',
    ],
)
def test_no_sentence_begins_with_a_small_letter_behind_a_closing_mark(text: str) -> None:
    story = Story(read_text(text, path="draft.md"), MODEL)
    assert [sentence.of(story.text) for sentence in story.sentences] == [text]


def test_a_capital_behind_a_figure_and_a_full_stop_begins_a_sentence() -> None:
    text = "The vote was 7-2. Mayor Sole left on June 4. Property values fell."
    story = Story(read_text(text, path="draft.md"), MODEL)
    sentences = [sentence.of(story.text) for sentence in story.sentences]
    assert sentences == ["The vote was 7-2.", "Mayor Sole left on June 4.", "Property values fell."]


def test_a_full_stop_within_a_figure_ends_no_sentence() -> None:
    text = "The fare rose to 1.30 Corvale dollars on Monday."
    story = Story(read_text(text, path="draft.md"), MODEL)
    assert [sentence.of(story.text) for sentence in story.sentences] == [text]
