"""Whom a verb is left to that the parser joined to the wrong one."""

import pytest
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel

MODEL = LanguageModel()


def source_of(text: str, cue: str) -> str:
    story = Story(read_text(text, path="draft.md"), MODEL)
    (found,) = [each for each in story.attributions if each.cue and cue in each.cue.text]
    return found.source.text


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        (
            (
                "He has also called on the county to fund the oil port that feeds the north and "
                "proposed a safe zone along the river."
            ),
            "proposed",
            "He",
        ),
        (
            "Armed guards, Holm said, adding that nobody was hurt, were seen at the gate.",
            "adding",
            "Holm",
        ),
        (
            "A majority of voters looking for an outsider supported Holm, giving her a boost.",
            "supported",
            "A majority",
        ),
        (
            (
                "Marsh, whose party holds the north, said closed meetings -- open only to members "
                "-- shut out the young."
            ),
            "said",
            "Marsh",
        ),
        (
            (
                "''If they had gone with him, I would have been there for years,'' Mr. Holm, "
                "now 81 and retired in Tarn, Mass., said by telephone this week."
            ),
            "said",
            "Mr. Holm",
        ),
        ("The senator is looking forward to the debate.", "looking", "The senator"),
        (
            "The most telling promise Holm has made is that she will stay.",
            "promise",
            "Holm",
        ),
    ],
)
def test_the_source_stands_further_up(text: str, cue: str, source: str) -> None:
    assert source_of(text, cue).startswith(source)


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("The wall is late, said Ana Reyes, who runs the port.", "said", "Ana Reyes"),
        ("Reyes said Holm claimed the port, adding that he lied.", "adding", "Reyes"),
        ("The race appears to engineers to be lost.", "appears", "engineers"),
    ],
)
def test_the_source_stays_where_the_parser_has_it(text: str, cue: str, source: str) -> None:
    assert source_of(text, cue).startswith(source)


def test_by_message_is_no_source() -> None:
    assert source_of("The drivers were told by text message that they would go.", "told") == ""
