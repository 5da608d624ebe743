from collections.abc import Callable

from backread.story import Story
from backread.story.quotations.speakers import sure_speaker

Tell = Callable[[str], Story]


def speaker(story: Story, index: int) -> str | None:
    found = sure_speaker(story, index)
    return None if found is None else story.people[found.person].name


def test_a_name_beside_the_words(tell: Tell) -> None:
    story = tell('"We came early in the morning," Ana Reyes said.')
    assert speaker(story, 0) == "Ana Reyes"


def test_a_pronoun_is_sure_where_one_person_is_named(tell: Tell) -> None:
    alone = tell('Ana Reyes came. "We came early in the morning," she said.')
    assert speaker(alone, 0) == "Ana Reyes"
    other = tell('Ana Reyes came with Ida Holt. "We came early in the morning," she said.')
    assert speaker(other, 0) is None


def test_the_signature_of_a_pull_quote(tell: Tell) -> None:
    story = tell('Ana Reyes came.\n\n> "We came early in the morning."\n> — Ana Reyes\n')
    assert speaker(story, 0) == "Ana Reyes"
