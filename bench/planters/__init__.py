"""Planters: each makes one rule's fault in a clean article, the way it happens in a newsroom.

A new rule joins the board with a module of its own here and a line in ``PLANTERS``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from random import Random

from bench.corpora import Article
from bench.planters import (
    abbreviation_style,
    age_conflict,
    ambiguous_surname,
    anonymous_source,
    capitalisation_variant,
    dash_style,
    date_conflict,
    date_style,
    figure_conflict,
    heading_style,
    headline_conflict,
    hidden_attribution,
    honorific_mix,
    house_term,
    hyphenation_variant,
    impossible_date,
    loaded_verb,
    long_sentence,
    missing_first_reference,
    name_shift,
    name_spelling,
    number_style,
    org_name_drift,
    percent_arithmetic,
    place_name_variant,
    pronoun_clash,
    quote_mark_mix,
    quote_mismatch,
    quote_two_speakers,
    redefined_acronym,
    register_shift,
    repeated_full_name,
    repeated_sentence,
    role_drift,
    single_source,
    spelling_variant,
    sum_mismatch,
    unattributed_quote,
    unbalanced_quote,
    undefined_acronym,
    unit_conversion,
    unsourced_claim,
    unused_acronym,
    vague_source,
    weekday_date_mismatch,
)
from bench.planters.planted import Fault, Planted, Planter
from bench.planters.reading import Reading

__all__ = ["PLANTERS", "Fault", "Planted", "Planter", "Reading", "plant_all"]

PLANTERS: Mapping[str, Planter] = {
    module.CODE: module.plant
    for module in (
        name_shift,
        missing_first_reference,
        name_spelling,
        ambiguous_surname,
        honorific_mix,
        role_drift,
        pronoun_clash,
        repeated_full_name,
        vague_source,
        anonymous_source,
        hidden_attribution,
        unattributed_quote,
        unsourced_claim,
        single_source,
        loaded_verb,
        figure_conflict,
        age_conflict,
        percent_arithmetic,
        sum_mismatch,
        weekday_date_mismatch,
        impossible_date,
        date_conflict,
        unit_conversion,
        long_sentence,
        register_shift,
        spelling_variant,
        hyphenation_variant,
        capitalisation_variant,
        abbreviation_style,
        number_style,
        date_style,
        dash_style,
        house_term,
        undefined_acronym,
        redefined_acronym,
        unused_acronym,
        org_name_drift,
        place_name_variant,
        quote_mismatch,
        unbalanced_quote,
        quote_two_speakers,
        quote_mark_mix,
        headline_conflict,
        repeated_sentence,
        heading_style,
    )
}

#: How many copies of one kind of fault an article gives at most, so that none outweighs the rest.
MOST_OF_A_KIND = 8


def plant_all(
    articles: Sequence[Article], planters: Mapping[str, Planter] = PLANTERS, seed: int = 1
) -> Iterator[Planted]:
    """The planted copies of every article, article by article: the same for the same seed."""
    for article in articles:
        reading = Reading(article)
        for code, plant in planters.items():
            yield from _thinned(list(plant(reading, Random(f"{seed} {code} {article.id}"))), seed)


def _thinned(copies: list[Planted], seed: int) -> Iterator[Planted]:
    kinds: dict[str, list[Planted]] = defaultdict(list)
    for copy in copies:
        kinds[copy.kind].append(copy)
    for kind, alike in kinds.items():
        random = Random(f"{seed} {kind} {alike[0].article}")
        chosen = random.sample(range(len(alike)), min(MOST_OF_A_KIND, len(alike)))
        yield from (alike[index] for index in sorted(chosen))
