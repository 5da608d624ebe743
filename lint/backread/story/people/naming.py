"""A place where the story names somebody, as a mention, and the roles given beside it."""

from __future__ import annotations

from dataclasses import dataclass

from backread.story.people.cast import Form, Mention, Role
from backread.story.people.identity import Identity
from backread.story.people.mentions import read_mention
from backread.story.people.occurrence import Occurrence
from backread.story.people.roles import in_order, read_roles
from backread.story.story import Story


@dataclass(frozen=True, slots=True)
class Naming:
    """A place where the story names somebody, as a mention, and the roles given beside it."""

    occurrence: Occurrence
    mention: Mention
    roles: tuple[Role, ...]


def read_naming(story: Story, identity: Identity, occurrence: Occurrence) -> Naming:
    """Reads a place where the story names a person; a thing's name has no role."""
    roles: tuple[Role, ...] = ()
    if occurrence.form is not Form.EPONYM:
        span = occurrence.block.span(occurrence.first, occurrence.end)
        roles = tuple(read_roles(occurrence.block.analysis, span))
    mention = read_mention(story, identity, occurrence, roles[0] if roles else None)
    return Naming(occurrence, mention, in_order(roles))
