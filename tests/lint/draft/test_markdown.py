import time

import pytest
from backread.draft import BlockKind
from backread.draft.reading import read_text
from backread.span import Span


def blocks(source: str) -> list[tuple[str, str]]:
    draft = read_text(source, path="draft.md")
    return [(block.kind.value, block.span.of(draft.text)) for block in draft.blocks]


def texts(source: str) -> list[str]:
    return [text for _, text in blocks(source)]


def only_text(source: str) -> str:
    (text,) = texts(source)
    return text


def source_of(source: str, words: str) -> str:
    """What stands in the source for the first occurrence of ``words`` in the text."""
    draft = read_text(source, path="draft.md")
    start = draft.text.index(words)
    return draft.source_span(Span(start, start + len(words))).of(source)


def test_headings_of_both_forms_keep_their_level() -> None:
    draft = read_text("# One\n\nTwo\n===\n\nThree\n---\n\n#### *Four* ####\n\nCopy.\n")
    assert [(block.level, block.span.of(draft.text)) for block in draft.blocks] == [
        (1, "One"),
        (1, "Two"),
        (2, "Three"),
        (4, "Four"),
        (0, "Copy."),
    ]


def test_a_hash_inside_a_heading_is_copy() -> None:
    assert texts("# # of votes #1 ##\n") == ["# of votes #1"]


def test_emphasis_and_strikethrough_marks_are_no_copy() -> None:
    assert only_text("The *mayor*, **once** a ~~baker~~, said ***no***.") == (
        "The mayor, once a baker, said no."
    )
    assert only_text("2 * 3 * 4 and snake_case_name and a ~ b") == (
        "2 * 3 * 4 and snake_case_name and a ~ b"
    )
    assert only_text("x ~~~~~a~~~~ b") == "x ~a b"


def test_links_give_their_text_and_not_their_address() -> None:
    source = 'See [the *plan*](http://example.org/a_b "Plan") and [notes][1].\n\n[1]: /notes "N"\n'
    assert only_text(source) == "See the plan and notes."
    assert source_of(source, "plan and") == 'plan*](http://example.org/a_b "Plan") and'


def test_an_autolink_stands_as_it_is_written() -> None:
    assert only_text("At <https://example.org/%C3%A9?a=1> today") == (
        "At https://example.org/%C3%A9?a=1 today"
    )


def test_entities_and_escapes_are_decoded_as_a_whole() -> None:
    source = r"Mills \& Boon &amp; Caf&eacute; \*not\* 5 &lt; 6 \q &nosuch;"
    assert only_text(source) == r"Mills & Boon & Café *not* 5 < 6 \q &nosuch;"
    assert source_of(source, "Café") == "Caf&eacute;"
    assert source_of(source, "*not*") == r"\*not\*"


def test_a_line_end_inside_a_block_is_one_character() -> None:
    assert only_text("one\r\ntwo\rthree\nfour") == "one\ntwo\rthree\nfour"
    assert only_text("one\\\r\ntwo") == "one\ntwo"
    assert source_of("one\r\ntwo", "two") == "two"
    assert source_of("one\r\ntwo", "one\ntwo") == "one\r\ntwo"


def test_line_ends_of_code_stay_as_they_are() -> None:
    assert only_text("```\r\none\r\ntwo\r\n```") == "one\r\ntwo"


def test_container_marks_are_taken_off_every_line() -> None:
    source = "> Zoë 😀 *said*\r\n> > so,\nlazily\n"
    assert texts(source) == ["Zoë 😀 said", "so,\nlazily"]
    assert source_of("> a b\n> c d\n", "b\nc") == "b\n> c"


def test_lists_give_one_block_for_each_paragraph_of_an_item() -> None:
    assert blocks("1. One\n   more\n\n   Again\n2. Two\n   - Inner\n") == [
        ("list item", "One\nmore"),
        ("list item", "Again"),
        ("list item", "Two"),
        ("list item", "Inner"),
    ]


def test_whatever_stands_in_a_quotation_is_quoted() -> None:
    assert {kind for kind, _ in blocks("> # Said\n>\n> - one\n>\n> two\n")} == {"block quote"}


def test_code_is_a_block_and_inline_code_is_copy() -> None:
    assert blocks("Run `a  \nb` and ``c`d``.\n\n```python\nx = 1\n\ny = 2\n```\n\n    z\n") == [
        ("paragraph", "Run a  \nb and c`d."),
        ("code", "x = 1\n\ny = 2"),
        ("code", "z"),
    ]
    assert only_text("A ` `` ` B") == "A `` B"


def test_inline_code_is_marked_as_such() -> None:
    draft = read_text("Run `make it` or\n> `` a`b `` and *`c`*, not d.\n\n    block\n\n1. `e`\n")
    assert [span.of(draft.text) for span in draft.literals] == ["make it", "a`b", "c", "e"]


def test_tables_give_one_block_for_each_cell() -> None:
    source = "> Party | Seats \\| *2024*\n> :--|--:\n> Reds | 1 |\n> | Caf&eacute; |\n"
    assert blocks(source) == [
        ("table cell", "Party"),
        ("table cell", "Seats | 2024"),
        ("table cell", "Reds"),
        ("table cell", "1"),
        ("table cell", "Café"),
    ]
    assert source_of(source, "Seats | 2024") == "Seats \\| *2024"


def test_a_cell_is_found_in_its_own_column() -> None:
    source = "| 1 | 1 | |\n|---|---|---|\n| | 1 | \\|1 |\n- 1 | 1 | 1\n"
    draft = read_text(source)
    columns = [
        (draft.position(draft.source_span(block.span).start).column) for block in draft.blocks
    ]
    assert columns[:4] == [3, 7, 5, 9]


def test_comments_are_kept_apart_from_the_copy() -> None:
    source = (
        "<!-- one -->\n\nPara <!-- two -->graph.\n\n<!-- three\n\nmore --> After *that*.\n\n"
        "- <!-- four --> Item\n\n<!-- five -->\n"
    )
    draft = read_text(source)
    assert [block.span.of(draft.text) for block in draft.blocks] == [
        "Para graph.",
        "After that.",
        "Item",
    ]
    first, second, third = draft.blocks
    assert [(comment.body, comment.at) for comment in draft.comments] == [
        (" one ", first.span.start),
        (" two ", first.span.start + len("Para ")),
        (" three\n\nmore ", second.span.start),
        (" four ", third.span.start),
        (" five ", len(draft.text)),
    ]
    assert all(comment.source.of(source) == f"<!--{comment.body}-->" for comment in draft.comments)


def test_tags_are_no_copy_and_a_line_break_tag_parts_words() -> None:
    assert only_text("H<sub>2</sub>O is<br/>wet") == "H2O is\nwet"


def test_html_that_is_not_read_is_reported() -> None:
    draft = read_text("One.\n\n<div>\nhidden\n</div>\n\n<hr>\n\n<script>\nx\n</script>\n")
    assert draft.text == "One."
    assert draft.warnings == ("line 3: text inside HTML elements is not read",)


def test_a_comment_that_is_never_closed_is_reported() -> None:
    draft = read_text("One.\n\n<!-- two\n\nThree.\n")
    assert draft.text == "One."
    assert draft.warnings == ("line 3: this comment is never closed; what follows it is not read",)


def test_pictures_give_captions() -> None:
    assert blocks('![The *mayor*, left](a.png "At the town hall")\n\nCopy ![logo](b.png).\n') == [
        ("caption", "The mayor, left"),
        ("caption", "At the town hall"),
        ("paragraph", "Copy ."),
        ("caption", "logo"),
    ]
    assert blocks("![](a.png)\n\n[![Alt](a.png)](b.html)\n") == [("caption", "Alt")]


def test_an_italic_paragraph_under_a_picture_is_its_caption() -> None:
    assert blocks("![Alt](a.png)\n\n*The mayor on Monday.*\n\n*Ms.* Roe *left*\n") == [
        ("caption", "Alt"),
        ("caption", "The mayor on Monday."),
        ("paragraph", "Ms. Roe left"),
    ]
    assert blocks("*All in italics.*\n") == [("paragraph", "All in italics.")]


def test_a_bold_or_italic_paragraph_under_the_headline_is_the_dek() -> None:
    assert blocks("# Harbor closes\n\n**The quay is *old*.**\n\n**Bold** copy.\n") == [
        ("headline", "Harbor closes"),
        ("dek", "The quay is old."),
        ("paragraph", "Bold copy."),
    ]
    assert blocks("# Harbor closes\n\n*The quay is old.*\n")[1] == ("dek", "The quay is old.")
    assert blocks("---\ntitle: Harbor closes\n---\n\n**The quay is old.**\n") == [
        ("headline", "Harbor closes"),
        ("dek", "The quay is old."),
    ]


@pytest.mark.parametrize(
    "copy",
    [
        "**The quay** is old.",
        "**The quay** and **the gate**",
        "**By Ana Reyes**",
        "Copy.\n\n**The quay is old.**",
    ],
)
def test_other_bold_paragraphs_are_no_deks(copy: str) -> None:
    assert "dek" not in [kind for kind, _ in blocks(f"# Harbor closes\n\n{copy}\n")]


def test_footnotes_are_paragraphs_without_their_markers() -> None:
    assert texts("The vote[^1] was[^b] lost.\n\n[^1]: Held on Monday.\n[^b]: Twice\n") == [
        "The vote was lost.",
        "Held on Monday.",
        "Twice",
    ]


def test_definitions_of_references_are_no_copy() -> None:
    assert texts("[a]: http://example.org 'Title'\nCopy [a].\n") == ["Copy a."]


def test_front_matter_gives_blocks_that_point_into_it() -> None:
    source = "---\ntitle: 'Mayor “resigns”'\nauthor: Ann Oak\n---\n\n# Mayor “resigns”\n\nCopy.\n"
    assert blocks(source) == [
        ("headline", "Mayor “resigns”"),
        ("byline", "Ann Oak"),
        ("headline", "Mayor “resigns”"),
        ("paragraph", "Copy."),
    ]
    draft = read_text(source)
    assert [draft.position(draft.source_span(b.span).start).line for b in draft.blocks] == [
        2,
        3,
        6,
        8,
    ]


def test_warnings_count_lines_from_the_top_of_the_file() -> None:
    draft = read_text("---\ntitle: A\n---\n<p>hidden\n")
    assert draft.warnings == ("line 4: text inside HTML elements is not read",)


def test_nesting_beyond_the_limit_is_reported() -> None:
    draft = read_text("Copy.\n\n" + "> " * 60 + "deep\n")
    assert draft.text == "Copy."
    assert draft.warnings == ("line 3: nested too deeply; what lies deeper is not read",)


@pytest.mark.parametrize(
    "source",
    [
        "[" * 10_000,
        "![" * 5_000,
        "[a](" * 3_000,
        "*a " * 10_000,
        "**a_ " * 5_000,
        ">" * 10_000,
        "- " * 5_000 + "x",
        "`" * 5_000 + "a" + "`" * 4_999,
        "<!--" * 5_000,
        "a<!-- " * 3_000,
        "\n".join("> " * depth + "a" for depth in range(200)),
        "[^a" * 5_000,
        "a\n" * 5_000,
        "|a" * 500 + "\n" + "|-" * 500 + "\n" + "|b" * 500,
    ],
    ids=lambda source: source[:6].strip(),
)
def test_hostile_markdown_is_read_in_bounded_time(source: str) -> None:
    started = time.process_time()
    read_text(source, path="draft.md")
    assert time.process_time() - started < 8


def test_a_long_story_is_read_quickly() -> None:
    paragraph = "The *council* voted on Monday to approve the budget, officials said. " * 8
    source = (paragraph + "\n\n") * 850
    assert len(source) > 450_000
    started = time.process_time()
    draft = read_text(source, path="draft.md")
    assert time.process_time() - started < 8
    assert len(draft.blocks) == 850
    assert draft.blocks[0].kind is BlockKind.PARAGRAPH
