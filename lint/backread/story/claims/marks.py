"""The words by which a statement shows that it is a claim, and how strongly they show it.

A mark's weight says how sure it is that the words make a claim, and how much an editor minds when
nobody stands behind it. The words were collected from published news, by reading which unsourced
statements an editor would send back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from backread.story.claims.claim import ClaimKind


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that make a claim, ``[start, end)`` in the text they were looked for in."""

    start: int
    end: int
    kind: ClaimKind
    weight: float


@dataclass(frozen=True, slots=True)
class _Pattern:
    kind: ClaimKind
    weight: float
    expression: re.Pattern[str]


def _words(text: str) -> str:
    return "|".join(text.split())


def _patterns(kind: ClaimKind, *patterns: tuple[float, str]) -> Iterator[_Pattern]:
    for weight, pattern in patterns:
        yield _Pattern(kind, weight, re.compile(rf"\b(?:{pattern})", re.IGNORECASE))


_SMALL = "two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty"
_NUMBER = rf"(?:\d[\d,.]*\d|\d|one|{_SMALL})"
_PERCENT = rf"{_NUMBER}(?:-| )?(?:percent|per cent|%|percentage points?)"
_ABOUT = (
    "about|nearly|almost|roughly|around|more than|over|less than|fewer than|up to|at least|"
    "as many as|approximately|close to|well over|just over|just under|some"
)
_FRACTION = (
    r"(?:(?:a|one)[ -](?:third|quarter|fifth|tenth)|(?:two|three|four)[ -](?:thirds|quarters|fifths))"
)

_FIGURES = (
    (0.72, rf"(?:(?:{_ABOUT}) )?{_FRACTION} of (?:the |all |its |their |our )?\w+"),
    (0.72, rf"(?:(?:{_ABOUT}) )?half of (?:all|the|its|their) \w+"),
    (0.72, rf"(?:(?:{_ABOUT}) )?(?:one|two|three|four|\d+) (?:in|out of)(?: every)? (?:{_SMALL}|\d+)\b(?= \w+s\b)"),
    (0.7, rf"(?:(?:{_ABOUT}) )?{_PERCENT} of (?:the |all |its |their |our )?\w+"),
    (0.7, rf"an? estimated (?:\$|£|€)?{_NUMBER}(?: (?:million|billion|trillion))?(?: \w+)?"),
    (0.7, r"the (?:vast |overwhelming |great )?majority of (?:the )?\w+"),
    (0.66, r"(?:most|many|few) (?:americans|voters|people|residents|experts|countries|parents|families|women|men|workers|patients|students|companies|consumers|citizens|republicans|democrats|britons|europeans|analysts)\b"),
    (0.55, r"(?:tens of |hundreds of )?(?:millions|billions|thousands) of (?:people|dollars|americans|jobs|workers|children|families|pounds|euros|voters|refugees|women|men|homes|lives)"),
    (0.45, rf"(?:(?:{_ABOUT}) )?{_PERCENT}"),
    (0.4, rf"(?:(?:{_ABOUT}) )?(?:US)?[$£€]{_NUMBER}(?: ?(?:million|billion|trillion|m|bn|k)\b)?"),
    (0.35, rf"(?:(?:{_ABOUT}) )?{_NUMBER} (?:million|billion|trillion)(?: \w+)?"),
    (0.3, rf"(?:(?:{_ABOUT}) )(?:\d[\d,.]*|{_SMALL}|dozens|hundreds|thousands) (?:of )?\w+"),
    (0.3, r"\d{1,3}(?:,\d{3})+ \w+"),
)  # fmt: skip

_RANKED = (
    "largest|biggest|smallest|highest|lowest|oldest|youngest|longest|tallest|richest|poorest|"
    "busiest|fastest|strongest|weakest|closest|greatest"
)
_JUDGED = "worst|best|deadliest|bloodiest|toughest|hardest|ugliest|harshest|safest|cheapest|finest"
_SCOPE = (
    r"(?: [\w'’-]+){0,3} (?:ever|in history|of all time|in (?:the )?(?:world|country|nation|state|region|"
    r"city|years|decades|generations|memory|a generation)|since \w+)"
)
_SUPERLATIVES = (
    (0.68, r"unprecedented|unparalleled|unrivall?ed|unmatched|second to none"),
    (0.66, rf"(?:the )?(?:{_JUDGED}){_SCOPE}"),
    (0.66, rf"one of the (?:most \w+|{_JUDGED}|{_RANKED})"),
    (0.66, r"the (?:most|least) [a-z-]+(?:ed|ing|ous|ful|al|ive|ial|ant|ent|ble|able|lar|ic)\b"),
    (0.5, rf"the (?:{_JUDGED})\b"),
    (0.45, rf"(?:the |\w+['’]s )(?:{_RANKED})\b"),
    (0.45, r"(?:far|much|significantly|considerably|vastly) (?:more|less|better|worse|higher|lower) \w*"),
    (0.4, r"(?:more|less) (?!than\b)[a-z-]+ than(?! (?:\d|a |an |half|one|two|three|four|five))"),
    (0.35, r"(?:best|most)-(?:known|selling|watched|visited)|best known"),
)  # fmt: skip

_CAUSES = (
    (0.68, r"(?:largely|mainly|mostly|partly|primarily|in large part|in part) (?:because|due to|thanks to)"),
    (0.64, r"(?:has|have) (?:led to|caused|fuel+ed|triggered|contributed to|driven|spurred|exacerbated|worsened|eroded|undermined|crippled|devastated)"),
    (0.6, r"(?:caused|fuel+ed|exacerbated|worsened|driven|spurred|compounded) by"),
    (0.6, r"contribut(?:ed|es|ing) to|stem(?:s|med) from|(?:is|are) to blame"),
    (0.55, r"(?:led|leading|leads) to|result(?:ed|s|ing) in|gave rise to"),
    (0.55, r"because of|due to|thanks to|as a result of|owing to"),
    (0.5, r"caus(?:ed|es|ing)|fuel(?:s|l?ed|l?ing)|trigger(?:ed|s|ing)|exacerbat\w+"),
    (0.35, r"because"),
)  # fmt: skip

_RISE = (
    "risen|fallen|grown|surged|soared|dropped|declined|doubled|tripled|plunged|plummeted|increased|"
    "decreased|shrunk|spread|worsened|improved|deteriorated|eroded|intensified|escalated|multiplied"
)
_RISING = (
    "rising|falling|growing|surging|soaring|dropping|declining|increasing|decreasing|shrinking|"
    "spreading|worsening|deteriorating|eroding|intensifying|escalating|dwindling|booming|waning"
)
_STEADILY = "steadily|sharply|dramatically|rapidly|quickly|slowly|significantly|markedly|gradually"
_MOOD = (
    "concerns?|fears?|pressure|calls|tensions?|frustration|anger|anxiety|alarm|unease|doubts?|"
    "criticism|evidence|support|demand|popularity|discontent|resentment|mistrust|divide|number"
)
_TRENDS = (
    (0.7, r"more and more|fewer and fewer|a (?:growing|rising|increasing) number of|ever more"),
    (0.66, r"(?<!said )increasingly(?: \w+)?"),
    (0.66, rf"(?:has|have) (?:{_STEADILY}) (?:{_RISE})"),
    (0.64, rf"(?:is|are|has been|have been) (?:{_STEADILY} )?(?:{_RISING})\b(?! (?:up|out|behind|apart))"),
    (0.62, r"on the (?:rise|decline|wane|increase|verge of|brink of)"),
    (0.62, rf"(?:growing|mounting|rising|increasing|deepening|heightened|widening) (?:[a-z-]+ )?(?:{_MOOD})\b"),
    (0.55, rf"(?:has|have) (?:{_RISE})\b(?: (?:{_STEADILY}))?"),
    (0.45, r"in recent (?:years|months|weeks|decades)"),
    (0.4, r"(?:rose|fell|grew|surged|soared|plunged|dropped|climbed|jumped) (?:by|to|from|sharply)"),
)  # fmt: skip

_OUTCOME = (
    "rise|fall|double|triple|increase|decrease|decline|drop|shrink|grow|surge|soar|collapse|plunge|"
    "lose|cost|lead|cause|hurt|harm|damage|boost|spur|trigger|worsen|improve|ease|threaten|devastate|"
    "drive|push|reshape|transform|change|shift|affect|suffer|struggle|benefit|endure|survive|prevail|"
    "dominate|deepen|weaken|strengthen|undermine|derail|complicate|prove|emerge|disappear|vanish|"
    "die|win|face|jeopardi[sz]e|alienate|destroy|erode|fuel|force|limit|hamper|help|make|become|"
    "mean|have|determine|decide|overshadow|pose|spell|usher|bring|result|shape|withstand|remain"
)
_HORIZON = (
    r"(?: [\w'’-]+){0,6} (?:within (?:\w+ ){1,2}(?:years?|months?|decades?|weeks?)|by (?:20\d\d|the end of)|"
    r"in the (?:coming|next|near)\b|over the (?:next|coming)\b|for (?:years|decades|generations) to come)"
)
_SURE_OUTCOME = (
    "rise|fall|double|triple|increase|decrease|decline|drop|shrink|grow|surge|soar|collapse|plunge|"
    "worsen|improve|threaten|devastate|reshape|transform|shift|suffer|struggle|endure|prevail|"
    "dominate|deepen|weaken|strengthen|undermine|derail|complicate|jeopardi[sz]e|alienate|destroy|"
    "erode|fuel|hurt|harm|damage|boost|overshadow|disappear|vanish|withstand"
)
_MODAL = "could|may|might"
_FORECASTS = (
    (0.78, rf"will (?:\w+ly )?(?:{_SURE_OUTCOME})\b(?:{_HORIZON})?"),
    (0.76, r"(?:will|would) (?:almost )?(?:certainly|undoubtedly|inevitably|surely|probably|likely|no doubt) (?:not )?\w+"),
    (0.74, r"(?:is|are|seems?|appears?|looks?) (?:certain|bound|doomed|destined|poised|unlikely|(?:very |highly |more |most )?likely) to(?: \w+)?"),
    (0.72, rf"(?:{_MODAL}) (?:\w+ly )?(?:{_SURE_OUTCOME})\b(?:{_HORIZON})?"),
    (0.7, rf"will (?:\w+ly )?(?:be (?:a |the |an )?(?:key|crucial|decisive|difficult|hard|tough|\w+ing)|have to|need to|not (?:be able|last|survive))"),
    (0.64, rf"(?:{_MODAL}) (?:be |prove |become )(?:\w+ly )?(?:decisive|crucial|costly|difficult|devastating|disastrous|fatal|key|a \w+ (?:blow|boost|problem))"),
    (0.6, rf"(?:{_MODAL}) (?:\w+ly )?(?:{_OUTCOME})\b"),
    (0.5, rf"will (?:\w+ly )?(?:{_OUTCOME})\b"),
    (0.4, rf"(?:{_MODAL}) (?:\w+ly )?(?:be|have)\b"),
)  # fmt: skip

_ACCUSATIONS = (
    (0.75, r"(?:lied|deceived|misled|defrauded|embezzled|bribed|colluded|swindled|falsified|plagiari[sz]ed|sabotaged|blackmailed|extorted|conspired|rigged|smeared) (?!by\b|down\b|in bed)\w+"),
    (0.72, r"(?:covered up|cheated|stole|looted|abused|exploited|bullied|harassed|tortured|manipulated|laundered) (?!by\b|the show\b)\w+"),
    (0.7, r"(?:is|are|was|were) (?:a |an )?(?:\w+ )?(?:corrupt|dishonest|crooked|racist|fraudulent|complicit|a liar|liars|a fraud|criminals?|negligent|incompetent)\b"),
    (0.66, r"illegally|unlawfully|fraudulently|corruptly|false(?:ly)? (?:claims?|statements?|claimed|stated)"),
    (0.5, r"(?:cover-up|wrongdoing|misconduct|corruption|cronyism|nepotism|negligence|malpractice)\b"),
)  # fmt: skip

_HOW = (
    "hastily|recklessly|carelessly|cynically|brazenly|shamelessly|blatantly|deliberately|stubbornly|"
    "ruthlessly|desperately|clumsily|needlessly|belatedly|grudgingly|callously|woefully|unfairly|"
    "unnecessarily|indiscriminately|notoriously|predictably|conveniently|masterfully|skil+fully"
)
_TEMPER = (
    "proactive|calculated|contentious|hard-?line|hard-nosed|chaotic|reckless|ruthless|disastrous|botched|"
    "lackluster|lacklustre|masterful|brilliant|aggressive|cynical|desperate|heavy-handed|inept|"
    "incompetent|divisive|erratic|clumsy|shameful|cowardly|courageous|heroic|inspired|stunning|"
    "remarkable|poor|dismal|weak|serious|significant|impressive|impulsive|bold|robust|tepid|shaky"
)
_CONDUCT = (
    "approach|effort|efforts|push|stance|performance|strategy|response|handling|campaign|tactics|"
    "record|rhetoric|move|attempt|bid|behaviou?r|conduct|leadership|decision|policies|reaction|"
    "showing|choice|gamble|manner|nature|style|attack|attacks|failure|failures|mistakes?|blunders?"
)
_READ_AS = (
    r"(?:reflect|signal|underscore|highlight|illustrate|demonstrate|exemplif|betray|epitomi[sz]e)"
    r"(?:s|ies|ed|ing)?"
)
_DEED = (
    "this|that|it|which|the (?:move|decision|announcement|approach|push|visit|meeting|deal|result|results|"
    "vote|conversations|discussions|talks|episode|incident|case|dispute|controversy|development|developments|"
    r"shift|change|changes|support|(?:\w+ ){0,3}(?:strategy|approach|support|effort|efforts|engagement|discussions))"
)
_CHARACTERISATIONS = (
    (0.72, rf"(?:{_HOW}) [a-z]+ed\b"),
    (0.7, rf"(?:{_TEMPER}) (?:[a-z-]+ )?(?:{_CONDUCT})\b"),
    (0.7, r"rais(?:es|ed|ing) (?:\w+ )?(?:questions|doubts|concerns|eyebrows)|casts? (?:\w+ )?doubt|leav(?:es|ing|e) (?:many |\w+ )?questions"),
    (0.7, rf"(?:{_DEED}) (?:{_READ_AS}|suggests?|indicates?|represents?|contrasts?|marks?|shows?|proves?|sends?) (?:an? |the |that |with |how |\w+['’]s )"),
    (0.66, r"(?:gains?|takes? on|carr(?:y|ies)|holds?) (?:\w+ )?(?:significance|weight|importance|meaning)|speaks? volumes|marks? a (?:\w+ )?(?:shift|departure|turning point|change|break)"),
    (0.66, r"(?:is|are) (?:facing|struggling|scrambling|desperate|eager|reluctant|furious|frustrated|terrified|keen|determined|closely (?:monitoring|watching))\b"),
    (0.66, r"left (?:many |\w+ )?(?:\w+ )?(?:scrambling|reeling|struggling|stunned|baffled|shaken|furious)"),
    (0.62, r"(?:in|as) an? (?:\w+ )?(?:apparent |clear |obvious )(?:\w+ )?(?:attempt|effort|bid|sign|reference)"),
    (0.6, r"fail(?:s|ed|ing) to (?!qualify|score|win|reach|make|stop at|appear|pay|yield)\w+|refus(?:es|ing) to (?:acknowledge|accept|face|admit)"),
    (0.55, r"(?:highly |deeply |hugely |wildly )?(?:controversial|notorious|infamous|polari[sz]ing|beleaguered|embattled|disgraced|scandal-plagued|celebrated|beloved)\b"),
    (0.5, r"(?:seems?|appears?|seemed|appeared) (?:to be |to have |\w+ )"),
    (0.45, rf"(?:{_READ_AS}) (?:an? |the |\w+['’]s )"),
)  # fmt: skip

_PATTERNS = (
    *_patterns(ClaimKind.FIGURE, *_FIGURES),
    *_patterns(ClaimKind.SUPERLATIVE, *_SUPERLATIVES),
    *_patterns(ClaimKind.CAUSE, *_CAUSES),
    *_patterns(ClaimKind.TREND, *_TRENDS),
    *_patterns(ClaimKind.FORECAST, *_FORECASTS),
    *_patterns(ClaimKind.ACCUSATION, *_ACCUSATIONS),
    *_patterns(ClaimKind.CHARACTERISATION, *_CHARACTERISATIONS),
)


def find_marks(text: str, start: int, end: int) -> list[Mark]:
    """The strongest mark of each kind between two offsets, in no order."""
    best: dict[ClaimKind, Mark] = {}
    for pattern in _PATTERNS:
        known = best.get(pattern.kind)
        if known is not None and known.weight >= pattern.weight:
            continue
        if found := pattern.expression.search(text, start, end):
            best[pattern.kind] = Mark(found.start(), found.end(), pattern.kind, pattern.weight)
    return _without_doubles(best.values())


def _without_doubles(marks: Iterable[Mark]) -> list[Mark]:
    """The marks without those that stand inside the words of a stronger one."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda each: -each.weight):
        if not any(each.start < mark.end and mark.start < each.end for each in kept):
            kept.append(mark)
    return kept
