"""Which quotations follow each other, and which of them are one."""

from collections.abc import Callable

from backread.story import Story
from backread.story.claims.quote_runs import QuoteRuns

Tell = Callable[[str], Story]


def test_the_parts_of_a_long_quotation_are_one(tell: Tell) -> None:
    story = tell('Sole spoke. "We stay.\n\n"We pay.\n\n"We go." Ann left. "Who pays?"')
    runs = QuoteRuns(story)
    assert [runs.goes_on(place) for place in range(4)] == [False, True, True, False]
    assert runs.end(0) is story.quotes[2]
    assert runs.end(3) is story.quotes[3]
    assert set(runs.joined(1)) == {0, 2}


def test_quotations_of_a_paragraph_are_joined(tell: Tell) -> None:
    runs = QuoteRuns(tell('"We stay," Sole said. "We pay."\n\n"Who pays?" Ann asked.'))
    assert list(runs.joined(0)) == [1]
    assert list(runs.joined(2)) == []
    assert [runs.before(place) for place in range(3)] == [None, 0, 1]
