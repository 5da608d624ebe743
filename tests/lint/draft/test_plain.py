from backread.draft import BlockKind
from backread.draft.reading import read_text

LONG = (
    "The council voted on Monday to approve the budget for the coming year, officials said, after "
    "a debate that went on for most of the night."
)
WRAPPED = """\
The council of Elmtown voted on Monday to
approve the budget for the coming year,
officials said, after a debate that went
on for most of the night.
"""


def blocks(source: str) -> list[tuple[str, str]]:
    draft = read_text(source, path="draft.txt")
    return [(block.kind.value, block.span.of(draft.text)) for block in draft.blocks]


def kinds(source: str) -> list[str]:
    return [kind for kind, _ in blocks(source)]


def test_without_blank_lines_every_line_is_a_paragraph() -> None:
    assert blocks(f"{LONG}\nA Night of Debate\n{LONG}\r\n{LONG}") == [
        ("paragraph", LONG),
        ("heading", "A Night of Debate"),
        ("paragraph", LONG),
        ("paragraph", LONG),
    ]


def test_short_sentences_on_lines_of_their_own_stay_apart() -> None:
    assert blocks("It rained.\nNobody came.\nThe vote was put off.\n") == [
        ("paragraph", "It rained."),
        ("paragraph", "Nobody came."),
        ("paragraph", "The vote was put off."),
    ]


def test_hard_wrapped_lines_are_joined_with_their_line_ends() -> None:
    source = WRAPPED.replace("\n", "\r\n")
    assert blocks(f"{source}\r\n{source}") == [("paragraph", WRAPPED.strip())] * 2


def test_blanks_beside_a_line_end_are_no_copy() -> None:
    source = WRAPPED.replace("\n", " \n ")
    assert blocks(f"{source}\n\n{WRAPPED}") == [("paragraph", WRAPPED.strip())] * 2


def test_a_short_line_ends_a_paragraph_in_hard_wrapped_copy() -> None:
    assert blocks("Night of Debate\n" + WRAPPED + WRAPPED) == [
        ("headline", "Night of Debate"),
        ("paragraph", WRAPPED.strip()),
        ("paragraph", WRAPPED.strip()),
    ]


def test_lines_between_blank_lines_may_be_paragraphs_of_their_own() -> None:
    assert kinds(f"{LONG}\n\n{LONG}\n{LONG}\n") == ["paragraph"] * 3


def test_a_heading_is_set_like_one_or_stands_over_a_long_paragraph() -> None:
    assert kinds(f"{LONG}\n\nWhat the mayor said\n\n{LONG}\n") == [
        "paragraph",
        "heading",
        "paragraph",
    ]
    assert kinds(f"{LONG}\n\nWho Voted for It\n\nNobody.\n") == [
        "paragraph",
        "heading",
        "paragraph",
    ]


def test_short_lines_that_are_no_headings() -> None:
    for line in ("It rained.", "“It rained,”", "and so on", "Who came", "* * *", "2024"):
        assert kinds(f"{LONG}\n\n{line}\n\nNobody.\n")[1] == "paragraph", line
    assert kinds(f"{LONG}\n\nNight of Debate") == ["paragraph", "paragraph"]


def test_only_the_first_block_may_be_the_headline() -> None:
    assert kinds(f"Night of Debate\n\n{LONG}\n\nThe Day After\n\n{LONG}") == [
        "headline",
        "paragraph",
        "heading",
        "paragraph",
    ]
    assert "headline" not in kinds(f"{LONG}\n\nThe Day After\n\n{LONG}")


def test_bullets_are_list_items_without_their_bullet() -> None:
    assert blocks(f"{LONG}\n\n- One vote\n• Two\n  * Three\n") == [
        ("paragraph", LONG),
        ("list item", "One vote"),
        ("list item", "Two"),
        ("list item", "Three"),
    ]


def test_only_comments_to_backread_are_comments() -> None:
    source = f"<!-- backread: ignore[x] why -->\n{LONG} <!-- a -->\n\nSo <!-- backread: y -->ended."
    draft = read_text(source, path="draft.txt")
    first, second = draft.blocks
    assert first.span.of(draft.text) == f"{LONG} <!-- a -->"
    assert second.span.of(draft.text) == "So ended."
    assert [(comment.body, comment.at) for comment in draft.comments] == [
        (" backread: ignore[x] why ", first.span.start),
        (" backread: y ", second.span.start + 3),
    ]
    assert draft.comments[1].source.of(source) == "<!-- backread: y -->"


def test_markup_and_entities_stay_as_they_are() -> None:
    assert blocks("*Zoë* &amp; <b>Bo</b> ran.") == [("paragraph", "*Zoë* &amp; <b>Bo</b> ran.")]


def test_an_indented_line_begins_a_paragraph_in_hard_wrapped_copy() -> None:
    assert blocks(f"   {WRAPPED}\t{WRAPPED}   {WRAPPED}") == [("paragraph", WRAPPED.strip())] * 3


def test_wrapped_lines_that_begin_with_capitals_are_joined_too() -> None:
    source = (
        "Yesterday's debate was opened by Councillor\nAnn Oak of Elmtown, who was followed by\n"
        "Bo Elm, and closed late in the night by\nthe mayor."
    )
    assert blocks(source) == [("paragraph", source)]


def test_a_headline_may_stand_over_byline_and_date() -> None:
    source = f"Council votes for budget\nBy Ann Oak\nMay 12, 2023\n{LONG}\n"
    assert kinds(source) == ["headline", "byline", "dateline", "paragraph"]
    assert read_text(source, path="draft.txt").blocks[0].level == 1


def test_first_line_in_headline_capitals_is_the_headline_though_it_ends_in_a_stop() -> None:
    text = (
        "Harbour Board Backs Ferry Link After Years of Delay.\n\n"
        "The harbour board voted on Monday to pay for a ferry link to the northern islands.\n"
    )
    kinds = [block.kind for block in read_text(text, path="draft.txt").blocks]
    assert kinds == [BlockKind.HEADLINE, BlockKind.PARAGRAPH]


def test_a_headline_may_be_long_and_stand_over_a_label() -> None:
    headline = (
        "With the race all but halted over the flood, Alder quietly widens her lead over Prewitt, "
        "a poll for the county finds"
    )
    assert blocks(f"{headline}\n\nSix years ago\n\n{LONG}\n")[0] == ("headline", headline)


def test_a_long_first_line_that_ends_as_a_sentence_is_none() -> None:
    first = "The poll for the county finds that she leads him by more than ten points in all towns."
    assert blocks(f"{first}\n\n{LONG}\n")[0] == ("paragraph", first)


def test_front_matter_is_read() -> None:
    draft = read_text(
        f"---\ndate: 2024-05-12\nheadline: Council votes\n---\n{LONG}\n", path="draft.txt"
    )
    assert [block.kind.value for block in draft.blocks] == ["headline", "paragraph"]
    assert str(draft.metadata.date) == "2024-05-12"
    assert draft.blocks[1].span.of(draft.text) == LONG


def test_a_rule_of_dashes_is_no_front_matter() -> None:
    assert kinds(f"---\n\n{LONG}\n")[-1] == "paragraph"
