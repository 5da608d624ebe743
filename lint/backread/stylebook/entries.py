"""What stands in a stylebook file: its tables and their keys, under their Python names."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from backread.stylebook.locale import Locale

#: How severe what an entry finds is.
Level: TypeAlias = Literal["info", "warning", "error"]

#: One word or phrase, or several.
Phrases: TypeAlias = str | tuple[str, ...]


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """What every entry may say.

    Attributes:
        reason: why, in a few words; it stands in the message.
        except_: phrases in which the entry does not hold, such as names.
        sections: the sections that it holds for; all where none is given.
        not_sections: sections that it does not hold for.
        in_quotations: whether it holds inside quotations too.
        severity: info, warning or error, where it differs from the rule's.
        wrong: sentences in which the entry must find something.
        right: sentences in which it must not.
    """

    reason: str = ""
    except_: Phrases = msgspec.field(default=(), name="except")
    sections: Phrases = ()
    not_sections: Phrases = ()
    in_quotations: bool = False
    severity: Level | None = None
    wrong: Phrases = ()
    right: Phrases = ()


class Term(Entry, frozen=True, kw_only=True):
    """A preferred term.

    Attributes:
        use: what the newsroom writes.
        not_: what it does not write.
        inflect: whether other forms of the word count too: plurals, past tenses.
        match_case: whether what is not written counts only with the capitals that it has here.
    """

    use: str
    not_: Phrases = msgspec.field(name="not")
    inflect: bool = True
    match_case: bool = False


class Banned(Entry, frozen=True, kw_only=True):
    """Phrases that the newsroom does not write, with nothing to put in their place."""

    phrase: Phrases
    inflect: bool = True
    match_case: bool = False


class Pattern(Entry, frozen=True, kw_only=True):
    r"""A regular expression for what the newsroom does not write.

    Attributes:
        name: what messages call the entry.
        find: the expression.
        use: what is put in its place, in which \1 stands for the first group; empty for nothing.
    """

    name: str
    find: str
    use: str = ""


class Capitals(Entry, frozen=True, kw_only=True):
    """A word or phrase and the capitals that it has."""

    use: str


class StylebookFile(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"
):
    """A stylebook file.

    Attributes:
        locale: whose English it is for, where the configuration does not say.
        known_acronyms: acronyms that readers know without the words behind them.
        one_name: people who go by one name.
        allowed: phrases that are right whatever any stylebook says.
        term: preferred terms.
        banned: phrases with nothing in their place.
        pattern: regular expressions.
        capitals: words with their capitals.
    """

    locale: Locale | None = None
    known_acronyms: tuple[str, ...] = ()
    one_name: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    term: tuple[Term, ...] = ()
    banned: tuple[Banned, ...] = ()
    pattern: tuple[Pattern, ...] = ()
    capitals: tuple[Capitals, ...] = ()


def listed(phrases: Phrases) -> tuple[str, ...]:
    """One phrase or several, as several."""
    return (phrases,) if isinstance(phrases, str) else phrases
