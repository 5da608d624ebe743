"""A claim that could be checked, with nobody behind it.

## What it flags

The statements that an editor is most likely to send back with "says who?": a share or an
estimate, a superlative, a cause, a trend, a forecast, an accusation, a judgement of somebody's
conduct or motives or of what a move means, whose source stands neither in the sentence nor in the
ones beside it. A claim is known by its words ("on the verge of") or by its grammar: a share of the
whole as the subject, a thing that will ruin another, a thing that has been falling, what caused
the fire, what nobody has ever done, what somebody is after.

Claims are ranked by how sure it is that they need a source and how much it matters; one in a story
that hardly names a source ranks higher; one beside words that somebody may have said, near a study
that may bear it out, or only taken as said ("the letter follows a botched sale"), lower. Only
the strongest few of a story are reported.

## Why it matters

The reader takes what has no source to be the newsroom's own knowledge. A forecast cannot be
known, a motive cannot be seen, and a figure came from somewhere.

## Example

```draft
The harbor festival drew a large crowd on Sunday.

Rents in the old town will double within three years.
```

## Instead

```draft
The harbor festival drew a large crowd on Sunday.

Rents in the old town will double within three years, Paula Greer, the town's housing officer, said.
```

## Not flagged

- What somebody is on record for, in the sentence or carried over from the one before.
- Events with a date or a place, which the reporter vouches for.
- Public record: offices held, court proceedings, results, scheduled dates.
- Quotations, headlines, headings and captions; questions.
- Columns, editorials, essays, reviews and letters, by `genre:` or `section:` in the front matter, a
  label, the author's line or their voice; the judgements of a news analysis.
- A match or a ceremony told by somebody who saw it; what somebody is going to do, and what a plan,
  a contract or a bill lays down.
- A sentence with a vague or hidden source, which is `vague-source` or `hidden-attribution`.

## References

The Associated Press's news values ask for a source for all facts that are open to question;
Reuters' handbook asks for one for every statement in every story unless it is an established fact
or comes from the reporter's own observation.

## Options

`least-rank`: how strong a claim has to be, from 0, which reports every claim without a source,
to 1. At 0.6 judgements, trends without a measure and soft forecasts are reported too, most of which
an editor lets pass. `per-thousand-words`: how many of the strongest are reported for each thousand
words begun; 0 stands for all of them. `ignore-kinds`: kinds of claims that are left out: "figure",
"superlative", "cause", "trend", "forecast", "accusation", "characterisation".
"""

import math
from collections.abc import Iterator

from backread.rule import Finding, Options, Severity, Story, rule
from backread.story.claims.claim import Claim, ClaimKind

_SAYS_WHO = {
    ClaimKind.FIGURE: "a figure",
    ClaimKind.SUPERLATIVE: "a comparison",
    ClaimKind.CAUSE: "a cause",
    ClaimKind.TREND: "a trend",
    ClaimKind.FORECAST: "a forecast",
    ClaimKind.ACCUSATION: "an accusation",
    ClaimKind.CHARACTERISATION: "a judgement",
}


class UnsourcedClaimOptions(Options, frozen=True):
    """Options of unsourced-claim.

    Attributes:
        least_rank: the lowest rank that is reported.
        per_thousand_words: how many are reported for each thousand words begun; 0 for all.
        ignore_kinds: the kinds that are left out.
    """

    least_rank: float = 0.7
    per_thousand_words: int = 4
    ignore_kinds: tuple[ClaimKind, ...] = ()


@rule("SRC301", "unsourced-claim", severity=Severity.WARNING, options=UnsourcedClaimOptions)
def unsourced_claim(story: Story, options: UnsourcedClaimOptions) -> Iterator[Finding]:
    claims = [
        claim
        for claim in story.claims.unsourced()
        if claim.rank >= options.least_rank and claim.kind not in options.ignore_kinds
    ]
    for claim in sorted(_strongest(claims, story, options), key=lambda claim: claim.span):
        yield Finding(claim.span, f'{_SAYS_WHO[claim.kind]} without a source: "{_shown(claim)}"')


def _strongest(claims: list[Claim], story: Story, options: UnsourcedClaimOptions) -> list[Claim]:
    if not options.per_thousand_words:
        return claims
    most = options.per_thousand_words * math.ceil(len(story.text.split()) / 1000)
    return sorted(claims, key=lambda claim: (-claim.rank, claim.span))[:most]


def _shown(claim: Claim) -> str:
    return " ".join(claim.text.split())
