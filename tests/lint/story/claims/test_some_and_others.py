"""Who "some", "others" and "people who came" are."""

from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.attributions.attribution import Source, SourceKind
from backread.story.claims.some_and_others import are_told_beside, is_named, joins_somebody

Tell = Callable[[str], Story]


@pytest.mark.parametrize(
    ("text", "named"), [("analysts at Tarn Bank", True), ("Other analysts", False)]
)
def test_a_name_tells_who_they_are(text: str, named: bool) -> None:
    assert is_named(Source(text=text)) is named


def test_somebody_by_name_is_named() -> None:
    assert is_named(Source(kind=SourceKind.NAMED, text="Reyes"))


def test_others_join_somebody_on_record(tell: Tell) -> None:
    joined = "Other doctors have also warned that the ward is too small."
    story = tell(f"Dr. Ana Reyes said the ward was full. {joined}")
    assert joins_somebody(story, story.attributions[-1])
    story = tell(f"The ward has ten beds. {joined}")
    assert not joins_somebody(story, story.attributions[-1])


def test_one_of_some_is_quoted_next(tell: Tell) -> None:
    story = tell("Some said the ferry was too dear. “I cannot pay it,” a baker said.")
    assert are_told_beside(story, story.attributions[0], story.sentences[1])
    story = tell("Some said the ferry was too dear. It left at noon.")
    assert not are_told_beside(story, story.attributions[0], story.sentences[1])
