"""How hard a story is to read, as the ledger gives it to other programs."""

from __future__ import annotations

from typing import Any

from backread.report.places import offsets
from backread.story import Story
from backread.story.readability.passage import Passage, Section


def readability_record(story: Story) -> dict[str, Any]:
    """The measures of the whole story and of each section, in order.

    ``grade`` is Flesch-Kincaid's. The section above the first heading has null for its heading.
    """
    readability = story.readability
    return {
        "story": _passage(readability.whole),
        "sections": [_section(story, section) for section in readability.sections],
    }


def _section(story: Story, section: Section) -> dict[str, Any]:
    heading = None
    if section.heading is not None:
        span = section.heading.span
        heading = {**offsets(story, span), "text": span.of(story.text)}
    return {"heading": heading, **_passage(section.passage)}


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "words": passage.words,
        "sentences": passage.sentences,
        "words_per_sentence": round(passage.sentence_length, 1),
        "grade": round(passage.grade, 1),
    }
