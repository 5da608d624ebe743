"""Finds the attributions of a story."""

from __future__ import annotations

from backread.story.attributions.attribution import Attributions
from backread.story.story import Story


def find_attributions(story: Story) -> Attributions:
    """The attributions of a story."""
    return Attributions(())
