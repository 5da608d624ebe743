"""Whose newsroom a story is: which of those that it names is its own, and which another.

A newsroom's own name stands in the same place in its own copy as in that of others, "told the
Tarn Herald"; only the rest of the story tells whose it is.
"""

from __future__ import annotations

import re

from backread.draft import BlockKind
from backread.story.claims.expressions import expression
from backread.story.claims.told_beside import names_outlet
from backread.story.story import Story

#: The name of a newsroom behind "told", in capitals.
OUTLET = re.compile(r"\s+(?:in an interview )?(?:with )?((?:[Tt]he )?(?:[A-Z][\w.’&'-]*\s?){1,4})")
_TOLD = re.compile(r"\b(?:told|tells?) ((?:[Tt]he )?(?:[A-Z][\w.’&'-]*\s?){1,4})")
_REPORT_SAYS = re.compile(r"(?::|,) reports?\s*\Z|\AReport: ", re.IGNORECASE)
#: Agencies, whose reports others print.
_AGENCIES = frozenset({"AP", "Associated", "Reuters", "AFP", "Agence", "Xinhua", "dpa", "PA"})
_MASTHEADS = frozenset({BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION})


def outlet_name(words: str) -> str:
    """The first word of a newsroom's name, by which a story goes on calling it."""
    kept = [word for word in words.split() if word.lower() != "the"]
    return kept[0].rstrip(".,’'") if kept else ""


def is_another(story: Story, outlet: str, *, insider: bool) -> bool:
    """Whether a newsroom that somebody told something is another than the story's own.

    It is where the story credits it with a report, has others beside it, or names it once only:
    a newsroom's own copy comes back to its name. Whom a story calls an insider its own newsroom
    has found, though. An agency's copy says in its dateline or by its writers whose it is.

    Args:
        story: the story.
        outlet: the first word of the newsroom's name.
        insider: whether who told it is told by what he knows.
    """
    if _is_in_masthead(story, outlet):
        return False
    if outlet in _AGENCIES:
        return not _is_by_agency(story, outlet)
    if _is_followed(story, outlet):
        return True
    if _was_told_by_name(story, outlet):
        return False
    if _is_credited(story, outlet):
        return True
    lone = len(re.findall(rf"\b{re.escape(outlet)}\b", story.text)) == 1
    return lone and not insider


def retells_report(story: Story) -> bool:
    """Whether the headline gives the story to somebody's report: "Mayor to resign: report"."""
    return any(
        block.kind is BlockKind.HEADLINE and _REPORT_SAYS.search(block.span.of(story.text))
        for block in story.blocks
    )


def _is_followed(story: Story, outlet: str) -> bool:
    """Whether the story has it "according to Tarn News", as few say of their own newsroom."""
    name = rf"(?:[Tt]he )?(?:[A-Z]\w+ ){{0,2}}{re.escape(outlet)}(?: [A-Z]\w+){{0,3}}"
    said = rf"\b[Aa]ccording to {name}[,.;]|, {name} (?:first )?reported(?: \w+)?[,.]"
    return re.search(said, story.text) is not None


def _is_in_masthead(story: Story, outlet: str) -> bool:
    """Whether a byline, a dateline or a caption names it."""
    return any(
        outlet in block.span.of(story.text) for block in story.blocks if block.kind in _MASTHEADS
    )


def _is_by_agency(story: Story, outlet: str) -> bool:
    """Whether the copy is the agency's: "TARN (AP) -", "AP writers Ana Reyes and Piet Sole"."""
    name = rf"\b{re.escape(outlet)}(?: Press)?"
    writers = r"(?:staff |news )?(?:writers?|reporters?|journalists?|freelancers?)\b"
    return re.search(rf"\({name}\)|{name} {writers}", story.text) is not None


def _was_told_by_name(story: Story, outlet: str) -> bool:
    """Whether somebody named spoke to it, too."""
    return any(
        each.source.person is not None
        and each.cue is not None
        and each.cue.lemma == "tell"
        and (told := OUTLET.match(story.text, each.cue.span.end)) is not None
        and outlet_name(told[1]) == outlet
        for each in story.attributions
    )


def _is_credited(story: Story, outlet: str) -> bool:
    """Whether the story credits a newsroom with a report, or has others beside it.

    What a newsroom "first reported" it says of itself, too.
    """
    name = re.escape(outlet)
    credit = re.compile(
        rf"\b{name}\b[^.!?\n]{{0,40}}(?<!\bthe )(?<!\bthis )(?<!\bfirst )(?<!\bpreviously )"
        r"\breport(?:ed|s|ing)?\b|"
        rf"\b(?:more|story) (?:from|at|in|on) (?:[Tt]he )?(?:[A-Z]\w+ ){{0,3}}{name}\b|"
        rf"\b{name}(?: [A-Z]\w+){{0,3}} (?:notes|noted|writes|wrote|adds|says)\b|"
        rf"\b(?:[Aa]ccording to|[Rr]eport(?:ed|s)? (?:by|from|in)|[Cc]it(?:ing|ed by)|"
        rf"[Qq]uoted by) (?:a )?(?:[Tt]he )?{name}\b"
    )
    if credit.search(story.text):
        return True
    return any(
        (names_outlet(told[1]) or expression("outlet-word").search(told[1]))
        and re.search(rf"\b{name}\b", told[1]) is None
        and not story.people.is_named_at(told.start(1))
        for told in _TOLD.finditer(story.text)
    )
