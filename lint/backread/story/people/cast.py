"""The cast of a story: who is in it, and every mention of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from backread.draft import BODY_KINDS, BlockKind
from backread.span import Span
from backread.stylebook.namebook import ApprovedName


class Form(StrEnum):
    """How a mention names a person."""

    FULL = "full"
    FAMILY = "family"
    GIVEN = "given"
    INITIALS = "initials"
    HONORIFIC = "honorific"
    NICKNAME = "nickname"
    TITLE = "title"
    EPONYM = "eponym"


class Gender(StrEnum):
    """What a pronoun or an honorific says of a person."""

    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True)
class Honorific:
    """Mr., Ms., Dr. and the like, as written before a name."""

    span: Span
    text: str
    gender: Gender | None = None


class RoleKind(StrEnum):
    """What a role says of its bearer."""

    OFFICE = "office"
    PARTY = "party"
    EMPLOYER = "employer"
    OCCUPATION = "occupation"


@dataclass(frozen=True, slots=True)
class Role:
    """What the story says somebody is: a title before the name or a description after it.

    Attributes:
        span: where the role stands, without the name.
        text: the role as written, articles left out.
        kind: what it says of its bearer.
        head: the role's own noun in lower case: ``president`` of "South Korean President".
        former: whether it is said to be past ("former", "then-", "ex-", "late"), to come
            ("incoming", "president-elect", "designate") or provisional ("acting", "interim"), so
            that another role may stand beside it; "was" and "became" count as past.
        scope: what the head is of, in lower case (``south korea``, ``heritage foundation``), or
            an empty string.
    """

    span: Span
    text: str
    kind: RoleKind
    head: str
    former: bool = False
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of a person by name.

    Attributes:
        span: the name itself, in ``Draft.text``, without title or honorific.
        text: the name as written.
        form: how it names the person. ``HONORIFIC`` is an honorific with the family name;
            ``EPONYM`` a name inside the name of something else ("Trump Tower"), which no rule
            counts as the story's way of naming the person.
        kind: the kind of the block that it stands in.
        quoted: whether it stands inside somebody's quoted words.
        attributive: whether it stands before a noun or in a compound, as a word for what is the
            person's: "the Alder campaign", "pro-Alder".
        honorific: the honorific before it, if any.
        role: the role that is given with it, if any: "South Korean President" Yoon.
        given: the given names (and initials) as written in this mention.
        family: the family name as written in this mention, particles included.
    """

    span: Span
    text: str
    form: Form
    kind: BlockKind
    quoted: bool
    attributive: bool = False
    honorific: Honorific | None = None
    role: Role | None = None
    given: str | None = None
    family: str | None = None

    @property
    def narrated(self) -> bool:
        """Whether the story itself speaks here, in its running text."""
        return not self.quoted and self.kind in BODY_KINDS and self.form is not Form.EPONYM


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun that stands for this person.

    Attributes:
        certain: whether it can stand for nobody else. Where it is not, it stands for this person
            among those nearby whom its gender fits.
    """

    span: Span
    gender: Gender
    certain: bool = True


@dataclass(frozen=True, slots=True)
class GenderWord:
    """A noun beside a person's name that says their gender: "actress", "a mother of two"."""

    span: Span
    gender: Gender


class RunningReason(StrEnum):
    """Why a person has the running name they have."""

    FAMILY = "family"
    SHARED_FAMILY = "shared family"
    CHILD = "child"
    SINGLE_NAME = "single name"
    CUSTOM = "custom"
    GIVEN = "given"
    ONLY_FULL = "only full"
    NAMEBOOK = "namebook"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the story.

    Attributes:
        name: the fullest form in the story, in its most frequent spelling.
        given: the given names of ``name``, or None for a person named by one name only.
        family: the family name of ``name``, or None for a mononym.
        mentions: every mention, in the order of the text.
        running: the short form by which the story's narration calls the person on later
            reference, or ``name`` where it never does.
        running_form: the form of ``running``.
        running_reason: why.
        slipped: the narrated later mentions that leave the running name for another short form.
        relatives: indices in the cast of the people who share the family name.
        known_by_one_name: royals, popes, mononyms, stage names: nobody expects a full name.
        roles: every role given in the story, in the order of the text.
        pronouns: the pronouns that stand for this person.
        gender_words: the nouns beside the name that say the person's gender.
    """

    name: str
    given: str | None
    family: str | None
    mentions: tuple[Mention, ...]
    running: str
    running_form: Form
    running_reason: RunningReason = RunningReason.FAMILY
    slipped: tuple[Mention, ...] = ()
    relatives: tuple[int, ...] = ()
    known_by_one_name: bool = False
    roles: tuple[Role, ...] = ()
    pronouns: tuple[Pronoun, ...] = ()
    gender_words: tuple[GenderWord, ...] = ()

    @property
    def narrated(self) -> tuple[Mention, ...]:
        """The mentions in the story's own running text, outside quotations."""
        return tuple(mention for mention in self.mentions if mention.narrated)

    @property
    def introduction(self) -> Mention:
        """The mention that introduces the person to the reader.

        The first full name in the running text; else the first narrated mention; else the first.
        """
        narrated = self.narrated
        for mention in narrated:
            if mention.form is Form.FULL:
                return mention
        return narrated[0] if narrated else self.mentions[0]

    @property
    def gender(self) -> Gender | None:
        """What the person's pronouns and honorifics agree on, if they do."""
        genders = {pronoun.gender for pronoun in self.pronouns if pronoun.certain}
        honorifics = [mention.honorific for mention in self.mentions if mention.honorific]
        genders.update(each.gender for each in honorifics if each.gender)
        return genders.pop() if len(genders) == 1 else None

    def spellings(self) -> Counter[str]:
        """How often each form of the name stands in the narration."""
        return Counter(mention.text for mention in self.narrated)

    def slips(self) -> Iterator[Mention]:
        """The narrated later mentions that leave the running name for another short form."""
        return iter(self.slipped)


@dataclass(frozen=True, slots=True)
class NameVariant:
    """One person's name in two spellings.

    Attributes:
        person: index in the cast.
        minority: the mentions in the rarer spelling; ``majority`` those in the other.
        wrong: the rarer spelling of the name part that differs; ``right`` the other.
        reason: what differs: "transposed letters", "lost accent", "doubled letter" ...
    """

    person: int
    minority: tuple[Mention, ...]
    majority: tuple[Mention, ...]
    wrong: str
    right: str
    reason: str


@dataclass(frozen=True, slots=True)
class DisapprovedName:
    """A form of a person's name that the namebook never wants.

    Attributes:
        span: where it stands, in quotations too.
        entry: what the namebook says of the person.
        right: the form to write.
    """

    span: Span
    entry: ApprovedName
    right: str


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in the story, in the order in which they come in."""

    people: tuple[Person, ...] = ()
    variants: tuple[NameVariant, ...] = ()
    ambiguous: tuple[tuple[Mention, tuple[int, ...]], ...] = field(default=())
    disapproved: tuple[DisapprovedName, ...] = ()

    def __iter__(self) -> Iterator[Person]:
        return iter(self.people)

    def __len__(self) -> int:
        return len(self.people)

    def __getitem__(self, index: int) -> Person:
        return self.people[index]

    def mentions_at(self, span: Span) -> Iterator[Mention]:
        """The mentions that share a character with a stretch of the text, whoever's they are."""
        for person in self.people:
            for mention in person.mentions:
                if mention.span.overlaps(span):
                    yield mention

    def is_named_at(self, offset: int) -> bool:
        """Whether the character at an offset of the text stands in somebody's name."""
        return any(self.mentions_at(Span(offset, offset + 1)))

    def named(self, family: str) -> Sequence[Person]:
        """The people with this family name."""
        return [person for person in self.people if person.family == family]
