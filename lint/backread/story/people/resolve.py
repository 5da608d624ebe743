"""Works out who is in a story, over the whole of it."""

from __future__ import annotations

from backread.story.language import Part
from backread.story.people.approved_names import with_approved_names
from backread.story.people.assembling import assemble
from backread.story.people.candidates import find_candidates
from backread.story.people.cast import Cast
from backread.story.people.casting import cast_full_names
from backread.story.people.companies import set_companies_apart
from backread.story.people.known_forms import KnownForms
from backread.story.people.linking import find_occurrences
from backread.story.people.lone_names import (
    attach_short_names,
    beginnings_of_names,
    cast_lone_names,
    companies_by_founder,
    complete_lone_names,
)
from backread.story.people.misspelt import attach_misspelt
from backread.story.people.name_words import read_words
from backread.story.people.namesakes import without_namesakes
from backread.story.people.settling import settle
from backread.story.story import Story


def resolve_people(story: Story) -> Cast:
    """The cast of a story.

    Candidates come from runs of capitals in every block; what speaks for a person is weighed over
    all of them together. Then every block is searched for every way of naming those who were
    accepted, so that a mention counts whatever the language model took it for. What the newsroom's
    namebook says of them comes last.
    """
    analysis = story.analysis(Part.TAGS, Part.ENTITIES)
    blocks = [read_words(block, index) for index, block in enumerate(analysis.blocks)]
    candidates = [candidate for block in blocks for candidate in find_candidates(block)]
    identities = cast_full_names(candidates)
    known = KnownForms(identities).single_words()
    attach_short_names(identities, candidates, known)
    attach_misspelt(identities, blocks, known)
    known = KnownForms(identities).single_words()
    companies, within_names = companies_by_founder(blocks), beginnings_of_names(blocks)
    lone = cast_lone_names(candidates, known, companies, within_names)
    complete_lone_names(lone, blocks)
    identities += lone
    occurrences = find_occurrences(blocks, KnownForms(identities), candidates)
    occurrences = without_namesakes(set_companies_apart(occurrences))
    settled = settle(occurrences, identities)
    return with_approved_names(story, assemble(story, identities, settled, candidates))
