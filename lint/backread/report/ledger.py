"""The ledger for other programs: what the desk understood of a draft, schema ``backread-story/1``.

``docs/backread-story.schema.json`` describes it. It changes only with its version.
"""

from __future__ import annotations

import json
from typing import Any

from backread.report.figures_ledger import date_records, figure_records
from backread.report.organisations_ledger import organisation_records
from backread.report.places import mention_record, offsets
from backread.report.readability_ledger import readability_record
from backread.story import Story
from backread.story.attributions.attribution import Attribution
from backread.story.claims.accounts import Account, balance
from backread.story.claims.claim import Claim
from backread.story.people.cast import Person
from backread.story.quote_kinds import QuoteKind
from backread.story.quotes import Quote

SCHEMA = "backread-story/1"


def render(story: Story) -> str:
    """The people, quotations, claims and sources of a story, as JSON.

    Offsets count the code points of the decoded source from 0. A quotation's speaker is null where
    nobody is known to speak it.
    """
    return json.dumps(_contents(story), ensure_ascii=False, indent=2) + "\n"


def render_line(story: Story) -> str:
    """The same on one line, for the ledgers of several drafts one after the other."""
    return json.dumps(_contents(story), ensure_ascii=False) + "\n"


def _contents(story: Story) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "path": story.draft.path,
        "people": [_person(story, person) for person in story.people],
        "attributions": [_attribution(story, each) for each in story.attributions],
        "quotes": [_quote(story, quote) for quote in quotations(story)],
        "claims": [_claim(story, claim) for claim in story.claims],
        "figures": figure_records(story),
        "dates": date_records(story),
        "organisations": organisation_records(story),
        "sources": [_account(account) for account in balance(story).accounts],
        "readability": readability_record(story),
    }


def quotations(story: Story) -> list[Quote]:
    """The quotations that are somebody's words: no scare quotes, titles or nicknames."""
    return [quote for quote in story.quotes if quote.kind is QuoteKind.SPEECH and quote.opened]


def _person(story: Story, person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "running": person.running,
        "roles": list(dict.fromkeys(role.text for role in person.roles)),
        "mentions": [mention_record(story, mention) for mention in person.mentions],
    }


def _attribution(story: Story, attribution: Attribution) -> dict[str, Any]:
    """An attribution.

    The cue is null where their place alone gives words to a source, and so are the offsets of a
    source that there is no word for.
    """
    source, cue = attribution.source, attribution.cue
    return {
        "source": {
            **(offsets(story, source.span) if source.span else {"start": None, "end": None}),
            "text": source.text,
            "kind": str(source.kind),
            "person": source.person,
        },
        "cue": {**offsets(story, cue.span), "text": cue.text, "kind": str(cue.kind)}
        if cue
        else None,
        "content": [offsets(story, part) for part in attribution.content],
        "continued": attribution.continued,
        "parent": attribution.parent,
    }


def _quote(story: Story, quote: Quote) -> dict[str, Any]:
    speaker = story.attributions.speaker(story.quotes.index(quote))
    return {**offsets(story, quote.span), "speaker": speaker.person if speaker else None}


def _claim(story: Story, claim: Claim) -> dict[str, Any]:
    return {
        **offsets(story, claim.span),
        "text": claim.text,
        "kind": str(claim.kind),
        "attributed": claim.attributed,
        "standing": str(claim.standing),
        "rank": claim.rank,
    }


def _account(account: Account) -> dict[str, Any]:
    return {
        "name": account.name,
        "kind": str(account.kind),
        "statements": account.statements,
        "claims": account.claims,
    }
