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


def test_a_sentence_behind_a_quotation_is_one_of_its_own(tell: Tell) -> None:
    story = tell(f'{SENTENCE} Nobody came.\n\n"It was cold," Lund said. "We stayed." {SENTENCE}\n')
    (repeat,) = find_repeats(story)
    assert repeat.span.of(story.text) == SENTENCE


def test_an_initial_ends_no_sentence(tell: Tell) -> None:
    start = "The ferry that carries the mail to the island was named for Anna J."
    assert find_repeats(tell(f"{start} Lund.\n\n{start} Holm.\n")) == ()
