"""Finds out what kind of piece a draft is: it says so itself, or its voice tells."""

from __future__ import annotations

from backread.story.genre.declared import declared
from backread.story.genre.genre import Genre, GenreReading
from backread.story.genre.voice import Voice, voice
from backread.story.story import Story

#: From these likelihoods on a piece is taken for one. A report that is taken for a column would
#: keep its unsourced claims, so the bar is high; ``docs/data.md`` says what it comes to.
_OPINION, _ANALYSIS = 0.75, 0.5
#: A piece that quotes nobody is no column for that: its author has to speak, too.
_FEWEST_OWN, _OWN_SHARE = 3, 0.1


def find_genre(story: Story) -> GenreReading:
    """What kind of piece the draft is."""
    heard = voice(story)
    said = declared(story)
    if said is not None:
        return GenreReading(said[0], said[1], heard.likelihood)
    return GenreReading(_by_voice(heard), "", heard.likelihood)


def _by_voice(heard: Voice) -> Genre:
    speaks = heard.own >= _FEWEST_OWN or heard.own >= _OWN_SHARE * max(heard.sentences, 1)
    if not speaks:
        return Genre.REPORT
    if heard.likelihood >= _OPINION:
        return Genre.OPINION
    return Genre.ANALYSIS if heard.likelihood >= _ANALYSIS else Genre.REPORT
