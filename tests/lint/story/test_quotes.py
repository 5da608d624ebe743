import time

import pytest
from backread.draft import Block, BlockKind, Draft, SourceMap
from backread.span import Span
from backread.story.quotes import (
    Quote,
    QuoteKind,
    QuoteStyle,
    find_quotes,
    is_quoted,
    without_quotes,
)
from hypothesis import given, settings
from hypothesis import strategies as st


def draft(*blocks: str | tuple[BlockKind, str]) -> Draft:
    pairs = [b if isinstance(b, tuple) else (BlockKind.PARAGRAPH, b) for b in blocks]
    text = "\n\n".join(words for _, words in pairs)
    found, start = [], 0
    for kind, words in pairs:
        found.append(Block(kind, Span(start, start + len(words))))
        start += len(words) + 2
    return Draft("draft.md", text, text, tuple(found), SourceMap.identity(text))


def words(*blocks: str | tuple[BlockKind, str]) -> list[str]:
    made = draft(*blocks)
    return [quote.inner.of(made.text) for quote in find_quotes(made)]


def only(*blocks: str | tuple[BlockKind, str]) -> Quote:
    (quote,) = find_quotes(draft(*blocks))
    return quote


def quoted(text: str, name: str) -> bool:
    made = draft(text)
    start = text.index(name)
    return is_quoted(find_quotes(made), Span(start, start + len(name)))


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ('She said: "We will go now."', QuoteStyle.DOUBLE),
        ("She said: “We will go now.”", QuoteStyle.DOUBLE),
        ("She said: 'We will go now.'", QuoteStyle.SINGLE),
        ("She said: ‘We will go now.’", QuoteStyle.SINGLE),
        ("She said: «We will go now.»", QuoteStyle.GUILLEMETS),
        ("She said: « We will go now. »", QuoteStyle.GUILLEMETS),
        ("She said: »We will go now.«", QuoteStyle.GUILLEMETS),
        ("She said: „We will go now.“", QuoteStyle.LOW_HIGH),
        ("She said: „We will go now.”", QuoteStyle.LOW_HIGH),
        ("She said: ”We will go now.”", QuoteStyle.DOUBLE),
    ],
)
def test_marks_of_every_style(text: str, style: QuoteStyle) -> None:
    quote = only(text)
    assert quote.inner.of(text) == "We will go now."
    assert quote.span == Span(10, len(text))
    assert (quote.style, quote.kind, quote.balanced) == (style, QuoteKind.SPEECH, True)


@pytest.mark.parametrize(
    "text",
    [
        "Prices of the '90s and the ’80s came back, as in 1990's winter.",
        "They played rock 'n' roll and rock ’n’ roll.",
        "The students' union and the workers’ council met.",
        "Sean O'Neill and Aoife O’Hara didn't come.",
        "‘Tis the season, and 'twas a long one; get 'em while you can.",
        "He is 6'2\" tall and she 5' 11\"; the door is 7' high.",
        'A 27" screen and a 32" one.',
        "I' m sure they' ll come.",
    ],
)
def test_apostrophes_and_measures_are_no_marks(text: str) -> None:
    assert words(text) == []


def test_apostrophes_inside_single_marks() -> None:
    assert words("He said: 'It isn't the '90s, don't you see?' and left.") == [
        "It isn't the '90s, don't you see?"
    ]
    assert words("‘The students’ union won’t move,’ she said.") == [
        "The students’ union won’t move,"
    ]


def test_nested_marks() -> None:
    text = "“He told me, ‘Stay “put” here,’ and left,” she said."
    made = draft(text)
    quotes = find_quotes(made)
    assert [quote.inner.of(text) for quote in quotes] == [
        "He told me, ‘Stay “put” here,’ and left,",
        "Stay “put” here,",
        "put",
    ]
    assert [(quote.depth, quote.parent) for quote in quotes] == [(0, None), (1, 0), (2, 1)]


def test_white_space_inside_the_marks() -> None:
    assert words('"We will stay. " he said, and: " It is late. "') == [
        "We will stay.",
        "It is late.",
    ]
    assert words('"We will stay, "Reid said. "It is late."') == ["We will stay,", "It is late."]
    assert words('He said," We will stay."') == ["We will stay."]


def test_runs_on_over_paragraphs() -> None:
    quotes = find_quotes(draft("He said: “We came.", "“We saw.", "“We left.”", "Rain fell."))
    assert [quote.continues for quote in quotes] == [True, True, False]
    assert all(quote.balanced for quote in quotes)


@pytest.mark.parametrize("marks", ["“”", '""'])
def test_runs_on_without_a_new_opening_mark(marks: str) -> None:
    first, last = f"He said: {marks[0]}We came.", f"We saw Kovac.{marks[1]} He left."
    made = draft(first, last)
    quotes = find_quotes(made)
    assert [quote.continues for quote in quotes] == [True, False]
    assert quotes[1].inner.of(made.text) == "We saw Kovac."
    assert is_quoted(quotes, Span(made.text.index("Kovac"), made.text.index("Kovac") + 5))


def test_a_forgotten_mark_hides_no_more_than_its_block() -> None:
    made = draft('He said: "We came.', "Mara Kovac stayed.", 'She said: "No."')
    quotes = find_quotes(made)
    assert [(quote.closed, quote.continues) for quote in quotes] == [(False, False), (True, False)]
    at = made.text.index("Mara")
    assert not is_quoted(quotes, Span(at, at + 10))


def test_a_forgotten_mark_ends_where_the_next_quotation_opens() -> None:
    made = draft('He said: "We came. Later he said: "We went home."')
    first, second = find_quotes(made)
    assert not first.closed
    assert second.closed
    assert second.inner.of(made.text) == "We went home."


def test_a_stray_closing_mark() -> None:
    quote = only("We came.” Kovac left.")
    assert not quote.opened
    assert not quote.balanced
    assert not quoted("We came.” Kovac left.", "We")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The plan is known as “Sunrise 2040” there.", QuoteKind.SCARE),
        ('He called it a "clear success story" on Monday.', QuoteKind.SCARE),
        ('"No," he said.', QuoteKind.SPEECH),
        ("“Never,” Mara Kovac said.", QuoteKind.SPEECH),
        ('She asked, "Why not?"', QuoteKind.SPEECH),
        ("Her novel, “The Long Way to the Harbour,” sold well.", QuoteKind.TITLE),
        ("Leo “The Lamp” Moreno came.", QuoteKind.NICKNAME),
        ('Leo "Lamp" Moreno came.', QuoteKind.NICKNAME),
        ('The "Sunrise" Act passed.', QuoteKind.SCARE),
        ("It was “far from what we had been promised” by them.", QuoteKind.SPEECH),
    ],
)
def test_kinds(text: str, kind: QuoteKind) -> None:
    assert only(text).kind is kind


def test_what_counts_as_quoted() -> None:
    assert quoted("“We like Kovac a lot,” he said.", "Kovac")
    assert quoted('They wore "Kovac" hats.', "Kovac")
    assert quoted("“Then ‘Kovac’ it is,” he said.", "Kovac")
    assert not quoted("“We like it a lot,” Kovac said.", "Kovac")
    assert not quoted("Leo “The Lamp” Moreno came.", "Lamp")
    assert not quoted("Leo “The Lamp” Moreno came.", "Leo “The Lamp” Moreno")
    assert quoted("“I saw Leo “The Lamp” Moreno,” he said.", "Lamp")


def test_a_block_quote_is_quoted_as_a_whole() -> None:
    made = draft("He wrote:", (BlockKind.BLOCK_QUOTE, "Kovac told us “no” twice."), "Kovac left.")
    outer, inner = find_quotes(made)
    assert (outer.style, outer.balanced) == (QuoteStyle.BLOCK, True)
    assert (inner.depth, inner.parent) == (1, 0)
    first, second = (made.text.index("Kovac"), made.text.rindex("Kovac"))
    assert is_quoted((outer, inner), Span(first, first + 5))
    assert not is_quoted((outer, inner), Span(second, second + 5))


def test_code_has_no_quotations() -> None:
    assert words((BlockKind.CODE, 'print("hello there")')) == []


@pytest.mark.parametrize("mark", ['"', "“", "”", "'", "‘", '" ', ' "a', "a' ", "«", "“ ‘"])
def test_ten_thousand_marks_take_no_more_than_a_moment(mark: str) -> None:
    began = time.process_time()
    find_quotes(draft("He said " + mark * 10_000))
    assert time.process_time() - began < 5


_TEXT = st.text(st.sampled_from("\"'“”‘’«»„‚ ab.,5A\n"), max_size=60)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(BlockKind), _TEXT), max_size=4))
def test_quotes_are_in_order_nested_and_inside_their_blocks(
    blocks: list[tuple[BlockKind, str]],
) -> None:
    made = draft(*blocks)
    quotes = find_quotes(made)
    starts = [quote.span.start for quote in quotes]
    assert starts == sorted(starts)
    open_quotes: list[int] = []
    for place, quote in enumerate(quotes):
        assert quote.block.span.contains(quote.span)
        assert quote.span.contains(quote.inner)
        assert len(quote.span) or quote.style is QuoteStyle.BLOCK
        while open_quotes and quotes[open_quotes[-1]].span.end <= quote.span.start:
            open_quotes.pop()
        around = [each for each in open_quotes if quotes[each].block == quote.block]
        assert quote.parent == (around[-1] if around else None)
        assert quote.depth == len(around)
        assert all(quotes[each].span.contains(quote.span) for each in around)
        open_quotes.append(place)


def test_narration_keeps_every_offset() -> None:
    made = draft('Ana "Red" Sol said: "No. \'Never\' is a word." She left.')
    told = without_quotes(made.text, find_quotes(made))
    assert len(told) == len(made.text)
    assert told.split() == ["Ana", '"Red"', "Sol", "said:", "She", "left."]
