from collections.abc import Callable

from backread.story import Story
from backread.story.headlines.repeats import find_repeats

Tell = Callable[[str], Story]

SENTENCE = "The ferry to Norrholm was called off on Monday because of ice."


def test_sentences_that_follow_each_other_are_one_repeat(tell: Tell) -> None:
    second = "The harbor office has sold no tickets for it since then."
    story = tell(f"It was cold. {SENTENCE} {second}\n\nThe mayor came. {SENTENCE} {second}\n")
    (repeat,) = find_repeats(story)
    assert repeat.sentences == 2
    assert not repeat.paragraph
    assert repeat.first.end < repeat.span.start


def test_a_paragraph_is_told_from_a_sentence(tell: Tell) -> None:
    (repeat,) = find_repeats(tell(f"{SENTENCE}\n\nThe mayor came.\n\n{SENTENCE}\n"))
    assert repeat.paragraph
    assert repeat.verbatim


def test_running_reports_repeat_themselves(tell: Tell) -> None:
    entries = "\n\n".join(f"{hour}:00\n\n{SENTENCE}" for hour in (10, 11))
    assert find_repeats(tell(f"9:00\n\nIt was cold.\n\n{entries}\n")) == ()
