"""Whom a cue's words are given to: subjects over appositions, agents, nouns, the named person."""

import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.attributions.attribution import Attribution, SourceKind
from backread.story.language import LanguageModel

MODEL = LanguageModel()


def story_of(text: str) -> Story:
    return Story(read_text(text, path="draft.md"), MODEL)


def cued(text: str, cue: str) -> tuple[Story, Attribution]:
    """The attribution whose cue holds these words."""
    story = story_of(text)
    (found,) = [each for each in story.attributions if each.cue and cue in each.cue.text]
    return story, found


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("Jan Kolb, who was elected in 2014, argued that the plan was late.", "argued", "Jan Kolb"),
        ("Mr. Kolb, the pollster, said Mr. Marsh had an approach of his own.", "said", "Mr. Kolb"),
        ("Nina Torp, a lawyer for the port, said Tuesday that it was late.", "said", "Nina Torp"),
        ("Anna Holm concluded by saying that the wall was safe.", "concluded", "Anna Holm"),
        ("Anna Holm said the port paid him 41,000 a year and noted that he left.", "noted", "Anna"),
        ("Residents seem to believe that the wall is safe.", "seem", "Residents"),
        ("The wall is called safe by Anna Holm.", "called", "Anna Holm"),
        ("The plan, which Holm argued was late, failed.", "argued", "Holm"),
        ("The port faces criticism from Anna Holm over the wall.", "criticism", "Anna Holm"),
        ("The plan raised concerns among engineers about the wall.", "concerns", "engineers"),
    ],
)
def test_the_source_is_who_says_so(text: str, cue: str, source: str) -> None:
    _, found = cued(text, cue)
    assert found.source.text.startswith(source)


@pytest.mark.parametrize(
    "text",
    [
        "The general secretary of Portmen, Carla Mendez, said the port was lost.",
        "Carla Mendez, general secretary of Portmen, said the port was lost.",
        '"The port is lost," said the general secretary of Portmen, Carla Mendez.',
        "The port is lost, according to the general secretary of Portmen, Carla Mendez.",
        "According to the general secretary of Portmen, Carla Mendez, the port is lost.",
        "According to Carla Mendez, the general secretary of Portmen, the port is lost.",
        "The man who leads Portmen, Carla Mendez, said the port was lost.",
        "An official of the port authority, Carla Mendez, said the port was lost.",
        '"You will see," said Carla Mendez, 32, a former member who said she planned to march.',
    ],
)
def test_a_description_with_a_name_is_the_person_of_the_cast(text: str) -> None:
    story = story_of(text)
    found = [each for each in story.attributions if each.cue and each.source.span]
    assert found
    for each in found:
        assert each.source.kind is SourceKind.NAMED
        assert each.source.person is not None
        assert story.people[each.source.person].name == "Carla Mendez"


@pytest.mark.parametrize(
    "text",
    [
        "An ally of the mayor, Carla Mendez, said that she would stay in the race.",
        "A spokeswoman for Carla Mendez said that she would stay in the race.",
    ],
)
def test_the_name_of_somebody_else_is_not_the_source(text: str) -> None:
    _, found = cued(text, "said")
    assert found.source.person is None


def test_content_behind_according_to_begins_behind_the_name() -> None:
    text = "According to the chief of the port, Carla Mendez, the quay will be sold."
    story, found = cued(text, "According")
    words = " ".join(part.of(story.text) for part in found.content)
    assert "Mendez" not in words
    assert "the quay will be sold" in words


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("None of the members said that he would vote.", SourceKind.COLLECTIVE),
        ("Half of those polled by the Tarn Herald said that it leaked.", SourceKind.COLLECTIVE),
        ("Research suggests that dams silt up within thirty years.", SourceKind.VAGUE),
        ("The research suggests that dams silt up within thirty years.", SourceKind.DOCUMENT),
        ("Many say that the port is lost.", SourceKind.VAGUE),
        ("People close to Anna Holm say that the port is lost.", SourceKind.VAGUE),
        ("People in Tarn say that the port is lost.", SourceKind.COLLECTIVE),
    ],
)
def test_quantities_and_masses_are_of_a_kind(text: str, kind: SourceKind) -> None:
    (found,) = [each for each in story_of(text).attributions if each.cue and each.source.span]
    assert found.source.kind is kind


def test_a_clause_and_an_infinitive_are_told() -> None:
    _, said = cued("Anna Holm said that the wall was safe.", "said")
    assert said.clause
    assert not said.infinitive
    _, led = cued("The letter led some to suspect that the wall was cracked.", "suspect")
    assert led.infinitive
