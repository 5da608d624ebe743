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
