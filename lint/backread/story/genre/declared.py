"""The kind of piece by what the draft itself says: front matter, section, label, author's line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backread.draft import BODY_KINDS, Block, BlockKind
from backread.story.genre.genre import Genre
from backread.story.story import Story

_BY_WORD = {
    Genre.OPINION: frozenset(
        "opinion opinions op-ed oped comment commentary column columns columnist columnists"
        " editorial editorials essay essays letter letters review reviews viewpoint perspective"
        " perspectives blog sketch leader leaders".split()
    ),
    Genre.ANALYSIS: frozenset(("analysis", "explainer", "explainers", "backgrounder")),
    Genre.REPORT: frozenset(("report", "reports", "news", "feature", "interview", "investigation")),
}
_WORD = re.compile(r"[a-z-]+")
_OPINION = (
    r"opinion|commentary|comment|column|editorial|op-ed|viewpoint|letters?(?: to the editor)?"
)
_LABEL = re.compile(
    rf"\W*(?P<label>analysis/opinion|{_OPINION}|review|news analysis|analysis|explainer)\s*[:|–—]"
    rf"|.*[:|–—]\s*(?P<behind>{_OPINION})\W*\Z",
    re.IGNORECASE | re.DOTALL,
)
#: "The views expressed are the author's own", "A. Name is a columnist for the Post".
_DISCLAIMER = re.compile(
    r"\b(?:views?|opinions?) (?:expressed|presented|stated|here|in this)\b[^.]{0,120}"
    r"\b(?:his|hers?|theirs?|those|own|authors?|writers?|contributors?|columnists?)\b"
    r"|\A(?:To the editor|Dear editor|Sir\b)[,:—–]?|\bletters@",
    re.IGNORECASE,
)
_NAME = r"(?:[A-Z][\w.’'-]*,? ){1,4}(?:\([^)]{0,40}\),? )?"
_AUTHOR = re.compile(
    rf"\W*(?:Editor['’]s note: )?(?:The (?:writer|author)|{_NAME.rstrip()}[^.;:]{{0,160}}?)"
    r"\s*\b(?:is|are) (?:an? |the )?[^.;:]{0,120}"
    r"\b(?:columnist|commentator|editorial writer|opinion (?:writer|contributor|editor)"
    r"|contributing (?:opinion )?(?:writer|editor)|board of contributors|contributor to)\b"
)
_SCHOLAR = re.compile(
    rf"\W*(?:Editor['’]s note: )?{_NAME}(?:\([^)]{{0,40}}\) )?(?:is|was|served as|teaches) "
    r"[^;:]{0,160}\b(?:professors?|fellow|author of|president of|director of|executive director"
    r"|founder of|attorney|lecturer|teaches)\b"
)
_AT_HEAD, _AT_FOOT = 4, 4
_LONGEST_LINE = 90


def declared(story: Story) -> tuple[Genre, str] | None:
    """What the draft says that it is, and by which words; None where it does not say."""
    for value in (
        story.draft.metadata.genre,
        story.house_style.sections.section_of(story.draft),
    ):
        genre = by_word(value or "")
        if genre is not None:
            return genre, value or ""
    return _by_label(story) or _by_line(story)


def by_word(value: str) -> Genre | None:
    """The kind of piece that a genre or a section is named after; None for "world" or "sport"."""
    words = _WORD.findall(value.lower())
    return next((genre for genre, known in _BY_WORD.items() if known.intersection(words)), None)


def _by_label(story: Story) -> tuple[Genre, str] | None:
    """A label before or behind the headline, or before the first words."""
    heads = [
        block
        for block in story.blocks
        if block.kind in {BlockKind.HEADLINE, BlockKind.DEK, BlockKind.HEADING}
    ][:2]
    for block in (*heads, *_body(story)[:1]):
        match = _LABEL.match(block.span.of(story.text))
        # "Analysis shows ..." has no colon; "... – opinion" ends a headline, not a paragraph.
        if match is not None and (match["label"] or block.kind not in BODY_KINDS):
            label = match["label"] or match["behind"]
            genre = by_word(label)
            if genre is not None:
                return genre, label
    return None


def _by_line(story: Story) -> tuple[Genre, str] | None:
    """A line about the author at the head or the foot, or one that disowns what is said."""
    for line in _lines(story):
        for expression in (_DISCLAIMER, _AUTHOR):
            match = expression.search(line) if expression is _DISCLAIMER else expression.match(line)
            if match is not None:
                return Genre.OPINION, match[0]
    last = next(_foot(story), "")
    match = _SCHOLAR.match(last)
    return (Genre.OPINION, match[0]) if match is not None else None


def _lines(story: Story) -> Iterator[str]:
    for block in _body(story)[:_AT_HEAD]:
        line = story.narration[block.span.start : block.span.end]
        if len(line.split()) <= _LONGEST_LINE:
            yield " ".join(line.split())
    yield from _foot(story)


def _foot(story: Story) -> Iterator[str]:
    """The short paragraphs at the foot, the last first."""
    for block in reversed(_body(story)[_AT_HEAD:][-_AT_FOOT:]):
        line = story.narration[block.span.start : block.span.end]
        if len(line.split()) <= _LONGEST_LINE:
            yield " ".join(line.split())


def _body(story: Story) -> list[Block]:
    return [block for block in story.blocks if block.kind in BODY_KINDS]
