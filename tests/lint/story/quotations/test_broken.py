from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.quotations.broken import find_broken
from backread.story.quotations.broken_quote import Missing
from hypothesis import given, settings
from hypothesis import strategies as st

Tell = Callable[[str], Story]


@pytest.mark.parametrize(
    ("draft", "missing"),
    [
        ('"We came early, Ruiz said.', Missing.CLOSING),
        ('We came early," Ruiz said.', Missing.OPENING),
        ("“We came early,“ Ruiz said.", Missing.TURNED),
        ("“So it is,” she said. ”We came early,” Ruiz said. “Yes,” he said.", Missing.TURNED),
        ("“It is,” she said. He says,” there is nobody here at all.”", Missing.TURNED),
    ],
)
def test_what_a_broken_quotation_lacks(tell: Tell, draft: str, missing: Missing) -> None:
    (broken,) = find_broken(tell(draft))
    assert broken.missing is missing
    assert broken.span.contains(broken.mark)


def test_a_speaker_inside_shows_that_the_quotation_does_not_go_on(tell: Tell) -> None:
    story = tell('"We came early, said Ruiz, the clerk.\n\n"Nobody was there," said Holt.\n')
    (broken,) = find_broken(story)
    assert broken.span.of(story.text).startswith('"We came early')


def test_a_part_of_a_sentence_does_not_go_on(tell: Tell) -> None:
    story = tell('He called it "a waste of good money.\n\n"Nobody was there," said Holt.\n')
    assert [each.missing for each in find_broken(story)] == [Missing.CLOSING]


def test_the_span_of_a_lost_opening_mark_begins_with_its_sentence(tell: Tell) -> None:
    story = tell('It rained. We came early," Ruiz said.')
    (broken,) = find_broken(story)
    assert broken.span.of(story.text) == 'We came early,"'


_TEXT = st.text(st.sampled_from("\"'“”‘’«» ab.,IT\n#>"), max_size=80)


@settings(max_examples=200, deadline=None)
@given(_TEXT)
def test_any_text_gives_spans_inside_blocks(tell: Tell, text: str) -> None:
    story = tell(text)
    for broken in find_broken(story):
        assert any(block.span.contains(broken.span) for block in story.blocks)
        assert broken.span.contains(broken.mark)
        assert len(broken.mark) == 1
