"""Stories that rest on one source although nothing about them says that it is his account."""

from __future__ import annotations

import re

from backread.draft import BlockKind
from backread.story.claims.accounts import Account, accounts
from backread.story.claims.expressions import expression
from backread.story.genre.genre import Genre
from backread.story.story import Story

_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_TITLES = frozenset({BlockKind.HEADLINE, BlockKind.DEK})
#: So a story says that it is an interview.
_INTERVIEW = re.compile(r"\b(?:interview(?:ed|s)?|sat down with|Q&A)\b", re.IGNORECASE)
#: Offices of state besides those of a statesman, by title or by the house that he sits in.
_OFFICE = re.compile(
    r"\bDel\.|\b(?:[Mm]ayor|[Aa]ttorney [Gg]eneral|[Aa]mbassador|[Cc]ommissioner"
    r"|[Ss]heriff|[Pp]olice [Cc]hief|Senate|House|Congress)\b"
)
#: What somebody speaks at, and a poll: the story reports it as an event.
_OCCASION = re.compile(
    r"\b(?:speech|sermon|homily|keynote|lecture|eulogy|encyclical|Mass|"
    r"(?:news|press) (?:conference|briefing)|testimony|testif(?:y|ied|ies)|"
    r"(?:his|her|their|an?|the) (?:[\w-]+ ){0,4}(?:address|message) (?:to|on|at|in|from)\b|"
    r"(?:deliver(?:ed|s|ing)?|gave|giving) (?:his|her|their|an?|the) (?:[\w-]+ ){0,4}"
    r"(?:address|message|talk)|polls?|pollsters?|surveys?|polling)\b"
)
_OPENING = 3


def only_source(story: Story, fewest: int) -> Account | None:
    """The one source that a report rests on, where an editor would want another.

    Not in a piece that calls itself a column; an explainer may sound like one. Nor where what
    somebody says is the news, which nobody else can confirm: he holds office or runs for it, the
    headline names him, or the first sentences tell of an interview.

    Args:
        story: the story.
        fewest: how many statements there have to be.
    """
    found = [account for account in accounts(story) if account.heard]
    if len(found) != 1 or found[0].statements < fewest or not found[0].identified:
        return None
    declared = story.genre.declared and story.genre.genre is Genre.OPINION
    if declared or _is_the_news(story, found[0]):
        return None
    return found[0]


def _is_the_news(story: Story, account: Account) -> bool:
    titles = [block.span.of(story.text) for block in story.blocks if block.kind in _TITLES]
    called = _WORDS.findall(account.name)[-1:]
    if any(set(called) & set(_WORDS.findall(each)) for each in titles):
        return True
    if any(map(_INTERVIEW.search, titles)) or _opens_with(story, _INTERVIEW):
        return True
    if _opens_with(story, _OCCASION):
        return True
    return account.person is not None and _holds_office(story, account.person)


def _opens_with(story: Story, words: re.Pattern[str]) -> bool:
    opening = [each for each in story.sentences if not _is_title(story, each.start)][:_OPENING]
    return any(words.search(each.of(story.text)) for each in opening)


def _is_title(story: Story, offset: int) -> bool:
    return any(
        block.kind in _TITLES and block.span.start <= offset < block.span.end
        for block in story.blocks
    )


def _holds_office(story: Story, person: int) -> bool:
    """Whether somebody is called by an office of state, or as one who runs for it."""
    known = story.people[person]
    return any(
        expression("statesman").search(role.text) or _OFFICE.search(role.text)
        for role in known.roles
    )
