"""Shares of those who answered a poll, and panels."""

from collections.abc import Callable

from backread.story import Story
from backread.story.claims.polled import is_polled, sits_on_panel

Tell = Callable[[str], Story]


def test_a_share_of_those_who_answered_a_poll(tell: Tell) -> None:
    story = tell("The poll asked 900 voters about the ferry. Most said it was too dear.")
    assert is_polled(story, story.attributions[-1])


def test_most_of_nobody_knows_whom(tell: Tell) -> None:
    story = tell("The ferry left at noon. Most said it was too dear.")
    assert not is_polled(story, story.attributions[-1])


def test_jurors_of_a_panel_that_was_asked(tell: Tell) -> None:
    story = tell("The Herald asked a panel of bakers. Bakers said the flour was too dear.")
    assert sits_on_panel(story, story.attributions[-1])
    story = tell("The mill stood still. Bakers said the flour was too dear.")
    assert not sits_on_panel(story, story.attributions[-1])
