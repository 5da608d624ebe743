import pytest
from backread.story.attributions.attribution import Source
from backread.story.claims.in_the_know import Knowledge, is_in_the_know, knowledge


@pytest.mark.parametrize(
    ("text", "tie", "subject"),
    [
        ("people familiar with the mayor's thinking", "familiar", "thinking"),
        ("council sources close to Reyes", "close", "reye"),
        ("two people briefed on the talks about the ferry", "briefed", "talk"),
        ("those who have read the full report", "read", "report"),
    ],
)
def test_what_a_source_knows_and_how(text: str, tie: str, subject: str) -> None:
    assert knowledge(Source(text=text)) == Knowledge(tie, subject)


def test_an_official_is_told_by_nothing_that_he_knows() -> None:
    assert knowledge(Source(text="a senior official")) is None
    assert not is_in_the_know(Source(text="a senior official"))


def test_the_matter_is_whatever_the_story_is_about() -> None:
    assert Knowledge("familiar", "matter").is_that_of(Knowledge("familiar", "merger"))
    assert not Knowledge("familiar", "talk").is_that_of(Knowledge("familiar", "merger"))
    assert not Knowledge("close", "matter").is_that_of(Knowledge("familiar", "matter"))
