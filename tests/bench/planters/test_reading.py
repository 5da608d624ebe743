from collections.abc import Callable

from bench.corpora import Article
from bench.planters import Reading

TEXT = """# Anna Berg opens the bridge

Anna Berg, the mayor, opened the bridge on Monday before a crowd of two hundred people.
"Berg did well," said one. Later Berg left with her guests for the town hall.
"""


def test_marked_people_are_read_with_narration(marked: Callable[..., Reading]) -> None:
    (person,) = marked(TEXT, "Anna Berg|Berg").people
    assert (person.given, person.family) == ("Anna", "Berg")
    assert [m.narrated for m in person.mentions] == [False, True, False, True]
    assert person.introduction is not None
    assert person.introduction.text == "Anna Berg"
    assert [m.text for m in person.later] == ["Berg"]


def test_people_who_share_a_surname_are_left_out(marked: Callable[..., Reading]) -> None:
    text = TEXT + "\nCarla Berg, no relation, came too and spoke for a while after the mayor.\n"
    assert marked(text, "Anna Berg|Berg(?! d)", "Carla Berg").people == ()


def test_names_in_another_order_are_left_out(marked: Callable[..., Reading]) -> None:
    text = "Oh Sang-min spoke on Monday. Oh then left the hall with his guests and friends."
    assert marked(text, "Oh Sang-min|Oh").people == ()


def test_unmarked_people_are_guessed_by_their_given_names() -> None:
    (person,) = Reading(Article("own", TEXT)).people
    assert [m.text for m in person.mentions] == ["Anna Berg", "Anna Berg", "Berg", "Berg"]


def test_companies_are_not_taken_for_people() -> None:
    text = "Martin Steel opened a plant on Monday. Martin Steel Works said that Steel was cheap."
    assert Reading(Article("own", text)).people == ()
