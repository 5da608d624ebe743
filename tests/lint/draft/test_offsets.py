"""What every reader promises of offsets, over drafts made up by Hypothesis."""

import html
import re
from collections.abc import Callable
from itertools import pairwise

from backread.draft import Draft
from backread.draft.reading import read_text
from backread.span import Span
from hypothesis import given, settings
from hypothesis import strategies as st

WORDS = st.sampled_from(
    ["mayor", "Zoë", "Ann Oak", "5%", "“no”", "😀", "é", "it's", "a_b", "x*y", "2 < 3", "#1", "J."]
)
SPECIALS = st.sampled_from(
    [
        "&amp;",
        "&eacute;",
        "&#8211;",
        r"\*",
        r"\[",
        r"\\",
        "<br>",
        "<i>",
        "<!-- c -->",
        "[^1]",
        "\\|",
    ]
)
INLINE = st.recursive(
    st.one_of(WORDS, SPECIALS),
    lambda inner: st.one_of(
        inner.map(lambda text: f"*{text}*"),
        inner.map(lambda text: f"**{text}**"),
        inner.map(lambda text: f"~~{text}~~"),
        inner.map(lambda text: f"`{text}`"),
        inner.map(lambda text: f"[{text}](http://example.org)"),
        inner.map(lambda text: f'![{text}](a.png "{text}")'),
        st.lists(inner, min_size=2, max_size=4).map(" ".join),
        st.lists(inner, min_size=2, max_size=3).map("".join),
        st.lists(inner, min_size=2, max_size=3).map("\n".join),
        st.lists(inner, min_size=2, max_size=2).map("  \n\t".join),
        st.lists(inner, min_size=2, max_size=2).map("\\\n".join),
    ),
    max_leaves=6,
)


def one_line(text: str) -> str:
    return text.replace("\n", " ")


def prefixed(first: str, rest: str) -> Callable[[str], str]:
    return lambda text: first + text.replace("\n", "\n" + rest)


BLOCK = st.recursive(
    st.one_of(
        INLINE,
        INLINE.map(lambda text: f"## {one_line(text)} ##"),
        INLINE.map(lambda text: f"{text}\n==="),
        INLINE.map(lambda text: f"[^1]: {text}"),
        INLINE.map(lambda text: f"<!-- c --> {text}"),
        INLINE.map(lambda text: f"```\n{text}\n```"),
        INLINE.map(lambda text: f"    {text}"),
        INLINE.map(lambda text: f"<div>\n{text}\n</div>"),
        st.lists(INLINE.map(one_line), min_size=4, max_size=4).map(
            lambda cells: "{}|{}\n--|--\n| {} | {} |".format(*cells)
        ),
    ),
    lambda inner: st.one_of(
        inner.map(prefixed("> ", "> ")),
        inner.map(prefixed("- ", "  ")),
        inner.map(prefixed("1.\t", "\t")),
        st.lists(inner, min_size=2, max_size=3).map("\n\n".join),
        st.lists(inner, min_size=2, max_size=3).map("\n".join),
    ),
    max_leaves=4,
)
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])
MARKDOWN = st.builds(lambda text, line_end: text.replace("\n", line_end), BLOCK, LINE_ENDS)
ANYTHING = st.text(
    st.one_of(
        st.sampled_from("ab é😀\n\r\t*_`~[]()<>!&;#|\\-+:>1."),
        st.characters(exclude_characters="\0", exclude_categories=["Cs"]),
    ),
    max_size=80,
)
PATHS = st.sampled_from(["draft.md", "draft.txt"])


def decodes(source: str, text: str) -> bool:
    """Whether Markdown reads ``source`` as ``text``, where the two are not the same."""
    if re.fullmatch(r"<br\s*/?>", source, re.IGNORECASE):
        return text == "\n"
    if text == "\n":
        return re.fullmatch(r"[ \t]*\r?\n[ \t]*", source) is not None
    unescaped_pipe = source.replace("\\|", "|")
    if unescaped_pipe.startswith("\\") or source == "\\|":
        return unescaped_pipe.removeprefix("\\") == text
    return html.unescape(source) == text or text in "\ufffd" or re.match(r"&#", source) is not None


def check_offsets(draft: Draft) -> None:
    for segment in draft.source_map.segments:
        text, source = segment.text.of(draft.text), segment.source.of(draft.source)
        if segment.verbatim:
            assert text == source
        elif source:
            assert decodes(source, text), (source, text)
        else:
            assert text == "\n\n"
    for before, after in pairwise(draft.blocks):
        assert before.span.end <= after.span.start
        assert not draft.text[before.span.end : after.span.start].strip()
    for block in draft.blocks:
        copy = block.span.of(draft.text)
        assert copy
        assert copy == copy.strip()
        assert block.span.end <= len(draft.text)
    for offset in range(len(draft.text)):
        carried = draft.source_span(Span(offset, offset + 1))
        assert carried.end <= len(draft.source)
        assert draft.position(carried.start).line >= 1
    for comment in draft.comments:
        assert comment.body in comment.source.of(draft.source)
        assert comment.at <= len(draft.text)


@settings(max_examples=150, deadline=None)
@given(MARKDOWN, PATHS)
def test_offsets_hold_in_generated_markdown(source: str, path: str) -> None:
    check_offsets(read_text(source, path=path))


@settings(max_examples=150, deadline=None)
@given(ANYTHING, PATHS)
def test_offsets_hold_in_any_text(source: str, path: str) -> None:
    check_offsets(read_text(source, path=path))


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=12), LINE_ENDS, st.sampled_from(["> ", "- ", "# ", ""]))
def test_plain_words_are_copy_word_for_word(words: list[str], line_end: str, mark: str) -> None:
    copy = " ".join(word for word in words if word.isalpha()) or "mayor"
    draft = read_text(f"{line_end}{mark}{copy}{line_end}{line_end}", path="draft.md")
    assert draft.text == copy
