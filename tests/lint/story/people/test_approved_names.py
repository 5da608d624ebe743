from collections.abc import Callable
from pathlib import Path

import pytest
from backread.desk.namebook_files import read_namebooks
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel
from backread.story.people.cast import Cast
from backread.stylebook import HouseStyle

BOOK = """
one-name = ["Okonedo"]
[[person]]
name = "Danylo Hrytsenko"
running = "Hrytsenko"
never = ["Gritsenko", "Hrytsenka", "Daniil Gritsenko"]
[[person]]
name = "Sun Yuming"
running = "Sun"
never = ["Yuming"]
[[person]]
name = "Katarzyna Nowak-Lis"
never = ["Nowak"]
[[person]]
name = "Marcela Quintão da Luz"
running = "Quintão"
"""


_MODEL = LanguageModel()

CastOf = Callable[[str], Cast]


@pytest.fixture
def cast_of(tmp_path: Path) -> CastOf:
    file = tmp_path / "names.toml"
    file.write_text(BOOK, encoding="utf-8")
    house = HouseStyle(namebook=read_namebooks([file]))
    return lambda text: Story(read_text(text, path="draft.md"), _MODEL, house).people


def disapproved(cast: Cast, text: str) -> list[tuple[str, str]]:
    draft = read_text(text, path="draft.md")
    return [(each.span.of(draft.text), each.right) for each in cast.disapproved]


ALWAYS_WRONG = (
    "# Gritsenko to resign\n\nMayor Daniil Gritsenko said on Monday that he would go. Gritsenko "
    'gave no reason. "I pity Hrytsenka," a neighbour said. The site gritsenko.com was down.\n'
)


def test_a_form_that_is_never_written_is_found_everywhere(cast_of: CastOf) -> None:
    found = disapproved(cast_of(ALWAYS_WRONG), ALWAYS_WRONG)
    assert found == [
        ("Gritsenko", "Hrytsenko"),
        ("Daniil Gritsenko", "Danylo Hrytsenko"),
        ("Gritsenko", "Hrytsenko"),
        ("Hrytsenka", "Hrytsenko"),
    ]


def test_it_is_reported_once_and_not_as_a_variant_too(cast_of: CastOf) -> None:
    text = (
        "Mayor Danylo Hrytsenko said on Monday that he would go. Gritsenko gave no reason. "
        "Gritsenko left.\n"
    )
    people = cast_of(text)
    assert len(disapproved(people, text)) == 2
    assert people.variants == ()


def test_a_part_of_a_right_form_is_not_a_wrong_one(cast_of: CastOf) -> None:
    text = (
        "The painter, Sun Yuming, met Katarzyna Nowak-Lis on Monday. Sun gave a speech. Yuming "
        "then left with Nowak.\n"
    )
    found = disapproved(cast_of(text), text)
    assert found == [("Yuming", "Sun"), ("Nowak", "Nowak-Lis")]


def test_a_namesake_keeps_the_spelling(cast_of: CastOf) -> None:
    text = "The baker, Olga Gritsenko, closed on Monday. Gritsenko said that flour was dear.\n"
    assert disapproved(cast_of(text), text) == []


def test_the_approved_spelling_is_right_though_the_story_has_another_more_often(
    cast_of: CastOf,
) -> None:
    text = (
        "Mayor Danylo Hrytsennko said on Monday that he would go. Hrytsennko gave no reason. "
        "Hrytsennko left by train.\n\nHrytsenko will be succeeded by his deputy.\n"
    )
    (variant,) = cast_of(text).variants
    assert (variant.wrong, variant.right) == ("Hrytsennko", "Hrytsenko")
    assert len(variant.minority) == 3


def test_the_approved_running_name_goes_before_the_storys_own(cast_of: CastOf) -> None:
    text = (
        "The director, Marcela Quintão da Luz, spoke on Monday. Luz said that the hall was full. "
        "Luz smiled. Luz left.\n"
    )
    (person,) = cast_of(text).people
    assert person.running == "Quintão"
    assert len(person.slipped) == 3


def test_who_goes_by_one_name_is_known_by_it(cast_of: CastOf) -> None:
    text = "Okonedo sang on Monday. Mr. Tarn heard it. Okonedo said that she would sing again.\n"
    known = {each.name: each.known_by_one_name for each in cast_of(text)}
    assert known["Okonedo"] is True
    assert known.get("Tarn") is not True
