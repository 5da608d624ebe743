"""How much of a story rests on whom: each source, its statements and its claims."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from backread.span import Span
from backread.story.attributions.attribution import Attribution, Source, SourceKind
from backread.story.claims.claim import Standing
from backread.story.claims.sources import stands_in_the_body
from backread.story.claims.unnamed import unnamed_sources
from backread.story.claims.vouching import can_be_asked
from backread.story.people.pronoun_genders import GENDER_OF_PRONOUN
from backread.story.story import Story

_WRITER = frozenset({"i", "we"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "which"})


@dataclass(frozen=True, slots=True)
class Account:
    """A source and what rests on it.

    Attributes:
        name: the source by its fullest name in the story.
        kind: what the reader is told of it.
        span: where it first stands, or None where there is no word for it.
        statements: how many statements it is on record for.
        claims: how many of the story's claims rest on it.
        is_person: whether it is somebody by name.
        person: index in ``story.people``, where it is somebody of the cast.
        heard: whether the story tells what it states, or quotes it; "citing costs" does not.
    """

    name: str
    kind: SourceKind
    span: Span | None
    statements: int
    claims: int
    is_person: bool = False
    person: int | None = None
    heard: bool = True

    @property
    def identified(self) -> bool:
        """Whether a reader could go and ask."""
        return self.kind not in {SourceKind.ANONYMOUS, SourceKind.VAGUE, SourceKind.NONE}


@dataclass(frozen=True, slots=True)
class Balance:
    """What of a story has a source.

    Attributes:
        claims: the claims that need one.
        sourced: those that have one.
        accounts: the sources, those with most statements first.
    """

    claims: int
    sourced: int
    accounts: tuple[Account, ...]

    @property
    def people(self) -> int:
        """How many of the sources are somebody by name."""
        return sum(account.is_person for account in self.accounts)

    @property
    def bodies(self) -> int:
        """How many are named and nobody: organisations."""
        return self._of(SourceKind.NAMED) - self.people

    @property
    def described(self) -> int:
        """How many can be told without a name: "the victim's mother", "police"."""
        return self._of(SourceKind.DESCRIBED, SourceKind.COLLECTIVE)

    @property
    def documents(self) -> int:
        """How many are reports, polls, papers."""
        return self._of(SourceKind.DOCUMENT)

    @property
    def unnamed_statements(self) -> int:
        """How many statements are of sources that are not named or could be anybody."""
        unnamed = (SourceKind.ANONYMOUS, SourceKind.VAGUE)
        return sum(each.statements for each in self.accounts if each.kind in unnamed)

    def _of(self, *kinds: SourceKind) -> int:
        return sum(account.kind in kinds for account in self.accounts)


def balance(story: Story) -> Balance:
    """The story's sources and claims set against each other."""
    needing = [claim for claim in story.claims if claim.needs_source]
    return Balance(
        claims=len(needing),
        sourced=sum(claim.attributed for claim in needing),
        accounts=accounts(story, with_claims=True),
    )


def accounts(story: Story, *, with_claims: bool = False) -> tuple[Account, ...]:
    """The sources that the story puts on record.

    Args:
        story: the story.
        with_claims: whether claims are counted, which takes the claims layer; 0 otherwise.
    """
    keys = _keys(story)
    resting: dict[str, int] = {}
    if with_claims:
        for claim in story.claims:
            if claim.attribution is not None and claim.standing in {
                Standing.SENTENCE,
                Standing.NEIGHBOUR,
            }:
                key = keys.get(claim.attribution, "")
                resting[key] = resting.get(key, 0) + 1
    grouped: dict[str, list[Attribution]] = {}
    for place, key in keys.items():
        grouped.setdefault(key, []).append(story.attributions[place])
    found = [
        Account(
            name=_name(story, group),
            kind=group[0].source.kind,
            span=group[0].source.span,
            statements=len(group),
            claims=resting.get(key, 0),
            is_person=key.startswith("person") and group[0].source.kind is SourceKind.NAMED,
            person=group[0].source.person,
            heard=any(each.clause or each.quotes or each.cue is None for each in group),
        )
        for key, group in grouped.items()
    ]
    return tuple(sorted(found, key=lambda account: -account.statements))


def _keys(story: Story) -> dict[int, str]:
    """For each attribution on record what tells its source from others, by its place.

    What cannot be asked ("this approach suggests") is no source, and a pronoun is whoever spoke
    last in the paragraph.
    """
    unnamed = {
        id(attribution): f"unnamed {number}"
        for number, source in enumerate(unnamed_sources(story))
        for attribution in source.attributions
    }
    starts = [block.span.start for block in story.blocks]
    keys: dict[int, str] = {}
    last: tuple[int, str] | None = None
    for place, attribution in enumerate(story.attributions):
        source = attribution.source
        if not attribution.on_record or not can_be_asked(source):
            continue
        if source.text.lower() in _WRITER or not stands_in_the_body(story, attribution.sentence):
            continue
        block = bisect_right(starts, attribution.sentence.start)
        if source.person is None and source.text.lower() in _PRONOUNS:
            if last is not None and last[0] == block:
                other = _is_of_other_gender(story, source, last[1])
                keys[place] = f"pronoun {source.text.lower()}" if other else last[1]
            continue
        if source.person is not None:
            keys[place] = f"person {source.person}"
        elif source.organisation:
            keys[place] = f"organisation {source.organisation.lower()}"
        else:
            keys[place] = unnamed.get(id(attribution), f"{source.kind} {_plain(source.text)}")
        last = block, keys[place]
    return keys


def _is_of_other_gender(story: Story, source: Source, key: str) -> bool:
    """Whether "she" cannot be the man who spoke last."""
    kind, _, number = key.partition(" ")
    gender = story.people[int(number)].gender if kind == "person" else None
    return gender is not None and GENDER_OF_PRONOUN.get(source.text.lower(), gender) != gender


def _plain(text: str) -> str:
    words = text.lower().split()
    return " ".join(words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words)


def _name(story: Story, group: list[Attribution]) -> str:
    source = group[0].source
    if source.person is not None:
        return story.people[source.person].name
    return source.organisation or " ".join(source.text.split())
