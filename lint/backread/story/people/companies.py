"""Companies that bear the surname of one of the cast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from backread.story.people.cast import Form
from backread.story.people.human_nouns import HUMAN_NOUNS
from backread.story.people.lexicon import PARTICLES, SPEECH_VERBS
from backread.story.people.name_words import is_title
from backread.story.people.occurrence import Occurrence
from backread.story.people.surroundings import is_doer
from backread.story.people.thing_words import COMPANY_WORDS

#: Words before "at" that make what follows an employer: "her counterpart at Alder".
_STAFF = frozenset({"counterpart", "job", "jobs", "post", "people", "staff", "career"})


def set_companies_apart(occurrences: Sequence[Occurrence]) -> list[Occurrence]:
    """Takes a founder's bare family name for the company's, where the story names both.

    With "Alder Motor Company" in the story, "Alder" alone is the company, unless a title, an
    honorific, a verb of speech or the language model makes it the person.
    """
    companies = {
        occurrence.words[-1].folded
        for occurrence in occurrences
        if _is_employer(occurrence) or (occurrence.form is Form.EPONYM and _is_company(occurrence))
    }
    return [
        replace(occurrence, form=Form.EPONYM)
        if occurrence.form is Form.FAMILY
        and occurrence.words[-1].folded in companies
        and not _is_plainly_person(occurrence)
        else occurrence
        for occurrence in occurrences
    ]


def _is_company(occurrence: Occurrence) -> bool:
    block, index = occurrence.block, occurrence.end
    lone = all(word.folded in PARTICLES for word in occurrence.words[:-1])
    return lone and any(
        word.folded in COMPANY_WORDS and word.capital for word in block.words[index : index + 2]
    )


def _is_employer(occurrence: Occurrence) -> bool:
    """Whether somebody works there: "her counterpart at Alder"."""
    words, first = occurrence.block.words, occurrence.first
    if first < 2 or occurrence.form is not Form.FAMILY or words[first - 1].text != "at":
        return False
    worker = words[first - 2]
    singular = worker.folded.removesuffix("s")
    works = is_doer(worker) or singular in HUMAN_NOUNS or worker.folded in _STAFF
    return works and not words[occurrence.end - 1].possessive


def _is_plainly_person(occurrence: Occurrence) -> bool:
    block, first, end = occurrence.block, occurrence.first, occurrence.end
    before = block.words[first - 1] if first else None
    after = block.words[end] if end < len(block.words) else None
    if before and before.gap != "" and is_title(before) and block.words[first].gap in (" ", ". "):
        return True
    spoken = after is not None and after.folded in SPEECH_VERBS and after.gap == " "
    return spoken or occurrence.words[-1].entity == "PERSON"
