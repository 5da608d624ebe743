"""To whom a description goes back: a role, an age, a party, a company."""

import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.attributions.attribution import Attribution, SourceKind
from backread.story.language import LanguageModel

MODEL = LanguageModel()


def last_of(text: str) -> tuple[Story, Attribution]:
    """The last attribution of a text that has a word for its source."""
    story = Story(read_text(text, path="draft.md"), MODEL)
    return story, [each for each in story.attributions if each.cue and each.source.span][-1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mayor, Tom Reed, opened the quay. The mayor said it was late.", "Tom Reed"),
        ("Mayor Tom Reed opened the quay. The Mayor said it was late.", "Tom Reed"),
        ("Ruth Ellery, 54, was told by letter. The 54-year-old said she wept.", "Ruth Ellery"),
        ("Sen. Alan Trent was late. The Republican said the bill was dead.", "Alan Trent"),
        ("Tom Reed, a lawyer for the port, sat down. The lawyer said it was late.", "Tom Reed"),
    ],
)
def test_a_description_goes_back_to_the_one_whom_it_fits(text: str, name: str) -> None:
    story, found = last_of(text)
    assert found.source.kind is SourceKind.NAMED
    assert found.source.person is not None
    assert story.people[found.source.person].name == name


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Tom Reed of Holm met Mayor Ana Mendez of Tarn. The mayor said it was late.",
        "An officer fell. Officer Tom Reed was called. The officer said it was late.",
        "The mayor, Tom Reed, opened the quay. A mayor from the south said it was late.",
        "Tom Reed met Ana Mendez at the quay. The 54-year-old said it was late.",
        "Tom Reed was hurt at the quay on Monday. The witness said it was late.",
        "The mayor of Tarn said it was late. Later Tom Reed became mayor.",
        "Tarn's president Tom Reed sat down. The outgoing president said it was late.",
    ],
)
def test_a_description_that_may_be_another_stays_one(text: str) -> None:
    story = Story(read_text(text, path="draft.md"), MODEL)
    said = [each for each in story.attributions if each.cue and each.cue.text == "said"]
    assert said
    assert all(each.source.person is None for each in said)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Northway Transport will cut eleven routes. The company said nobody rode them.",
            "Northway Transport",
        ),
        (
            "Gwent County Council met on Monday. The council said it had no money.",
            "Gwent County Council",
        ),
        (
            "The Rural Transport Forum condemned the cuts. The group said villages would suffer.",
            "Rural Transport Forum",
        ),
        (
            "Northway Transport said nobody rode them. It said no job was lost.",
            "Northway Transport",
        ),
    ],
)
def test_a_body_goes_on_under_a_word_for_it(text: str, body: str) -> None:
    _, found = last_of(text)
    assert found.source.organisation == body
    assert found.source.kind is SourceKind.NAMED


@pytest.mark.parametrize(
    "text",
    [
        "Holm Motors Inc. sued Tarn Coaches Ltd. on Monday. The company said it was owed money.",
        "The Department of Transport met on Monday. The company said it was owed money.",
        "Northway Transport met on Monday. The council said it was owed money.",
        "Northway Transport met on Monday. A company said it was owed money.",
        "The Ohio State House met on Monday. The state said it was owed money.",
    ],
)
def test_a_word_that_fits_two_bodies_or_none_names_nobody(text: str) -> None:
    _, found = last_of(text)
    assert found.source.organisation is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Ohio Republican said the bill was dead.", SourceKind.DESCRIBED),
        ("The Chinese said the bill was dead.", SourceKind.COLLECTIVE),
        ("The MP said the bill was dead.", SourceKind.DESCRIBED),
    ],
)
def test_one_of_a_party_is_somebody_and_a_people_is_many(text: str, kind: SourceKind) -> None:
    _, found = last_of(text)
    assert found.source.kind is kind
