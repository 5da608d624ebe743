"""What a sum of money or a stretch of time is about, where one noun or verb of the clause says so.

A story has one budget, one price of a deal, one sentence of a court far more often than two.
"""

from __future__ import annotations

import re
from functools import lru_cache

from backread.story.figures.figure import Dimension, Figure
from backread.story.figures.scene import clause_of
from backread.story.story import Story

_OF_MONEY = {
    "price": r"deal|bid|offer|takeover|acquisition|merger|purchase|buyout|bought|acquir\w+"
    r"|to buy|buying|buys|sold|sale|price|pa(?:id|y) for|sell",
    "budget": r"budget|spending plan",
    "bond": r"bonds?|bond (?:issue|measure)",
    "award": r"award\w*|verdict|damages|settle\w*|compensation|payout|judgment",
    "fine": r"fined?|penalty",
    "loan": r"loans?|lent|bailout|rescue package",
    "grant": r"grants?|subsid\w+|aid|relief",
    "contract": r"contracts?",
    "cost": r"costs?|cost of",
    "gift": r"donat\w+|gift|bequest",
    "loss": r"loss(?:es)?|deficit|shortfall",
    "profit": r"profits?|earnings|surplus",
    "revenue": r"revenues?|sales|turnover",
    "debt": r"debts?",
    "bail": r"bail",
    "ransom": r"ransom",
    "reward": r"reward",
    "theft": r"stole|stolen|theft|heist|robbery|embezzl\w+|fraud|siphon\w+"
    r"|misappropriat\w+|swindl\w+|defraud\w+",
    "salary": r"salary|salaries|pay rise",
    "damage": r"damage",
}
_PATTERNS = {
    topic: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for topic, words in _OF_MONEY.items()
}
_SENTENCE = re.compile(
    r"\b(?:in|of) (?:prison|jail)\b|\bbehind bars\b|\bsentence[sd]?\b|\bprison terms?\b"
    r"|\bjail terms?\b|\bjailed\b",
    re.IGNORECASE,
)


def topics_of(story: Story, figure: Figure) -> frozenset[str]:
    """The topics of a figure: empty where no word tells."""
    if figure.unit is None or figure.per is not None:
        return frozenset()
    clause = clause_of(story, figure).of(story.text)
    if figure.unit.dimension is Dimension.MONEY:
        return _topics_of_money(clause)
    if figure.unit.dimension is Dimension.TIME and _SENTENCE.search(clause):
        return frozenset({"sentence"})
    return frozenset()


@lru_cache(maxsize=4_096)
def _topics_of_money(clause: str) -> frozenset[str]:
    return frozenset(topic for topic, pattern in _PATTERNS.items() if pattern.search(clause))


def topic_head(figure: Figure) -> str | None:
    """The topic that the noun behind a figure names: "price" of "the $1.3 billion deal"."""
    if figure.counted is None:
        return None
    noun = figure.counted.head
    if figure.unit is not None and figure.unit.dimension is Dimension.TIME:
        return "sentence" if noun in {"sentence", "term"} else None
    return next((topic for topic, pattern in _PATTERNS.items() if pattern.fullmatch(noun)), None)
