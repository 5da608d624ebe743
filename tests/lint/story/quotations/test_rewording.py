"""A display quotation that the body has in other words."""

from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel
from backread.story.quotations.passages import read_passages
from backread.story.quotations.rewording import reworded

MODEL = LanguageModel()


def lies_in(display: str, body: str) -> bool:
    story = Story(read_text(f'# "{display}"\n\n"{body}," Ana Reyes said.', path="draft.md"), MODEL)
    passages, quoted = read_passages(story.text, story.blocks, story.quotes)
    return reworded(quoted[0], passages[1].forms) is not None


def test_the_words_that_tell_come_in_order_and_close_together() -> None:
    assert lies_in("one cold night from failing", "we are a cold night away from the roof failing")


def test_two_shared_words_are_too_few() -> None:
    assert not lies_in("one cold night from failing", "it was a cold night and we had no soup")


def test_words_far_apart_are_another_sentence() -> None:
    body = (
        "it was a cold winter here and the children stayed at home, and when night came we all "
        "knew that the roof was failing"
    )
    assert not lies_in("one cold night from failing", body)


def test_a_gap_stands_for_the_words_left_out() -> None:
    assert not lies_in("the cold night before the roof was failing", "the cold night … was failing")
