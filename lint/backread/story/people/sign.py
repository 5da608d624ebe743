"""The signs of what a lone name is a name of."""

from __future__ import annotations

from enum import StrEnum


class Sign(StrEnum):
    """A sign that a name is a person's, or that it is a body's or a place's."""

    HUMAN_BEHIND = "Alder, a deckhand,"
    IS_HUMAN = "Alder is a deckhand"
    HUMAN_BEFORE = "the skipper Alder"
    AFFILIATED = "Democrat Alder"
    OF_BODY = "the Gazette's Alder"
    BESIDE_PERSON = "Ann Weller and Alder"
    KIN = "Alder's wife"
    HUMAN_ACT = "Alder wept"
    HUMAN_VERB = "Alder fears"
    FATE = "Alder was arrested"
    SPEAKS = "Alder said"
    QUOTED = '"No," Alder said'
    INTERVIEWED = "Alder said in an interview"
    GOES_ON_AS_PERSON = "Alder left his"
    GOES_ON_AS_BODY = "Alder closed its"
    BODY_BEHIND = "Alder, a maker of brakes,"
    WHICH = "Alder, which"
    POSSESSIONS = "Alder's shares"
    MODIFIES = "Alder trucks"
    PLACE = "in Alder"
    TOWN = "the town of Alder"
    FOUNDED = "Alder was founded"
    ARTICLE = "the Alder"
    HEARER = "told Alder"
    WITHIN_NAME = "Silver Alder"
    STAFFED = "a director of Alder"
