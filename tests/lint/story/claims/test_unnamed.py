from collections.abc import Callable

from backread.story import Story
from backread.story.claims.unnamed import unnamed_sources

Tell = Callable[[str], Story]


def test_statements_are_counted_by_the_sentence(tell: Tell) -> None:
    story = tell(
        "A senior official said the boat was late. The official, who asked not to be named, said "
        "it had been late in May, too. Harbor officials said nothing was wrong."
    )
    (source,) = unnamed_sources(story)
    assert source.statements == 2
    assert source.first.source.text == "A senior official"


def test_an_official_of_another_kind_is_not_taken_up(tell: Tell) -> None:
    story = tell(
        "A city official said the boat was late. A port official said the pier was rotten. "
        "The city official said the boat was old."
    )
    assert [source.statements for source in unnamed_sources(story)] == [2, 1]


def test_a_reason_far_below_is_that_of_the_source_it_comes_back_to(tell: Tell) -> None:
    story = tell(
        "A council aide said the boat was late. The boat is old. It was built in 1961.\n\n"
        "It leaks. Nobody says so. "
        "The aide spoke on condition of anonymity because she feared losing her job."
    )
    (source,) = unnamed_sources(story)
    assert source.reason is not None
