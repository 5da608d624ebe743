import time

import pytest
from backread.draft.reading import read_text

LONG = "The council voted on Monday to approve the budget, officials said."


def blocks(source: str, path: str = "draft.md") -> list[tuple[str, str]]:
    draft = read_text(source, path=path)
    return [(block.kind.value, block.span.of(draft.text)) for block in draft.blocks]


def kinds(source: str, path: str = "draft.md") -> list[str]:
    return [kind for kind, _ in blocks(source, path)]


def test_the_first_top_heading_is_the_headline() -> None:
    assert kinds(f"## Kicker\n\n# Headline\n\n{LONG}\n\n# Section\n") == [
        "heading",
        "headline",
        "paragraph",
        "heading",
    ]


def test_a_lower_heading_above_the_story_is_the_headline() -> None:
    assert kinds(f"## Headline\n\n{LONG}\n\n## Section\n\n{LONG}\n") == [
        "headline",
        "paragraph",
        "heading",
        "paragraph",
    ]


def test_a_lower_heading_inside_the_story_is_none() -> None:
    assert kinds(f"{LONG}\n\n## Section\n\n{LONG}\n") == ["paragraph", "heading", "paragraph"]


def test_with_a_title_in_the_front_matter_only_a_top_heading_repeats_the_headline() -> None:
    front_matter = "---\ntitle: Headline\n---\n"
    assert kinds(f"{front_matter}\n# Headline\n\n{LONG}\n")[:2] == ["headline", "headline"]
    assert kinds(f"{front_matter}\n## Section\n\n{LONG}\n")[:2] == ["headline", "heading"]
    assert kinds(f"{front_matter}\n{LONG}\n\n# Section\n") == ["headline", "paragraph", "heading"]


STORY = (
    "The harbour board voted on Monday to pay for a ferry link to the northern islands, and the "
    "first boat will sail in spring."
)


@pytest.mark.parametrize(
    "headline",
    [
        "Harbour board backs ferry link to northern islands",
        "Who pays for the ferry link?",
        "‘It came late’: islanders on their ferry link",
    ],
)
def test_a_first_line_without_a_mark_is_the_headline(headline: str) -> None:
    for between in ("", "By Ann Oak\n\n", "Picture: the old pier\n\n"):
        assert kinds(f"{headline}\n\n{between}{STORY}\n")[0] == "headline"


@pytest.mark.parametrize(
    "first",
    [
        "The board voted for the ferry.",
        "“The ferry comes too late,” she said.",
        "The board has voted for this:",
        "Ferry link",
        "and so the ferry link was paid for",
        "The board voted\nfor the ferry link",
    ],
)
def test_a_first_line_that_is_no_headline(first: str) -> None:
    assert kinds(f"{first}\n\n{STORY}\n")[0] == "paragraph"


def test_a_first_line_above_short_lines_or_a_headline_is_none() -> None:
    assert kinds("Harbour board backs ferry link\n\nIt voted on Monday.\n")[0] == "paragraph"
    assert kinds(f"News from the harbour board\n\n# Headline\n\n{STORY}\n")[0] == "paragraph"


def test_points_in_short_are_the_dek() -> None:
    points = "Story highlights The board pays for a ferry\n\nIslanders had waited for ten years"
    assert kinds(f"# Headline\n\n{points}\n\n{STORY}\n") == ["headline", "dek", "dek", "paragraph"]
    listed = "Key points\n\n- The board pays for a ferry\n- Islanders had waited\n"
    assert kinds(f"# Headline\n\n{listed}\n{STORY}\n") == [
        "headline",
        "dek",
        "dek",
        "dek",
        "paragraph",
    ]


def test_points_further_down_are_copy() -> None:
    assert kinds(f"# Headline\n\n{STORY}\n\nKey points of the plan are kept back.\n")[-1] == (
        "paragraph"
    )


@pytest.mark.parametrize(
    "caption",
    ["Image copyright Reuters Image caption The old pier", "Media caption The board had met"],
)
def test_a_label_of_the_page_makes_a_caption(caption: str) -> None:
    assert kinds(f"# Headline\n\n{caption}\n\n{STORY}\n")[1] == "caption"


@pytest.mark.parametrize(
    "byline",
    [
        "By Ann Oak",
        "By Ann Oak and Bo Elm",
        "By Ann Oak, Bo Elm and María de la Peña",
        "BY ANN OAK",
        "By Ann Oak | Staff Writer",
        "By J. R. O'Neil Jr.",
        "By Ann Oak in London",
    ],
)
def test_a_line_of_names_under_the_headline_is_the_byline(byline: str) -> None:
    assert kinds(f"# Headline\n\n{byline}\n\n{LONG}\n") == ["headline", "byline", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the vote was lost.",
        "By the time Ann Oak arrived, all was over",
        "By Ann Oak.",
        "Byron Oak",
        "By and large",
    ],
)
def test_a_line_that_is_no_list_of_names_is_no_byline(line: str) -> None:
    assert kinds(f"# Headline\n\n{line}\n\n{LONG}\n") == ["headline", "paragraph", "paragraph"]


def test_bylines_stand_only_above_the_story() -> None:
    assert kinds(f"# Headline\n\n{LONG}\n\nBy Ann Oak\n") == ["headline", "paragraph", "paragraph"]


def test_byline_and_date_may_follow_each_other_in_any_order() -> None:
    head = ["headline", "dateline", "byline", "paragraph"]
    assert kinds(f"# Headline\n\nFriday, 12 May 2023\n\nBy Ann Oak\n\n{LONG}\n") == head


def test_a_dateline_is_split_from_its_paragraph() -> None:
    draft = read_text(f"# Headline\n\n**SEOUL**, South Korea (AP) —  {LONG}\n")
    _, dateline, paragraph = draft.blocks
    assert dateline.span.of(draft.text) == "SEOUL, South Korea (AP) —"
    assert paragraph.span.of(draft.text) == LONG
    assert draft.text[dateline.span.end : paragraph.span.start] == "  "


def test_a_credit_line_makes_a_caption() -> None:
    assert kinds(f"{LONG}\n\nPhoto: Ann Oak\n\nThe mayor, left. Image: City of Elm.\n") == [
        "paragraph",
        "caption",
        "caption",
    ]
    assert kinds("*Caption: The mayor, left.*\n") == ["caption"]


@pytest.mark.parametrize(
    "credit",
    [
        "(AP Photo/Ann Lee)",
        "(AP Photo/Ann Lee, File)",
        "(Hill County Museum via AP)",
        "[Ann Lee/Getty Images]",
        "REUTERS/Ann Lee/File Photo",
    ],
)
def test_an_agency_credit_makes_a_caption(credit: str) -> None:
    assert kinds(f"{LONG}\n\nThe mayor, left, at the depot on Monday. {credit}\n") == [
        "paragraph",
        "caption",
    ]


@pytest.mark.parametrize(
    "close",
    ["(AP)", "(see photo gallery, page 4) and left.", "She told REUTERS/Ipsos. Then she left."],
)
def test_an_agency_in_the_copy_makes_no_caption(close: str) -> None:
    assert kinds(f"{LONG}\n\nThe mayor spoke at the depot. {close}\n") == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    "signature",
    [
        "— Ann Lee (@annlee) July 3, 2024",
        "- Hill County (@hill_county) 3 July 2024",
        "— Ann Lee (@annlee)",
    ],
)
def test_a_signed_post_is_a_block_quote(signature: str) -> None:
    assert kinds(f"{LONG}\n\nThe trams are back! {signature}\n") == ["paragraph", "block quote"]


def test_a_handle_in_the_copy_makes_no_post() -> None:
    copy = "The mayor — known as Ann Lee (@annlee) to her readers — spoke on Monday."
    assert kinds(f"{LONG}\n\n{copy}\n") == ["paragraph", "paragraph"]


def test_a_paragraph_that_mentions_an_image_is_no_caption() -> None:
    assert kinds("She said the image: a photo of a cat, was lost.\n") == ["paragraph"]


def test_both_readers_share_the_structure() -> None:
    source = f"Mayor Loses Budget Vote\n\nBy Ann Oak\n\nMay 12, 2023\n\nELMTOWN — {LONG}\n"
    assert kinds(source, "draft.txt") == ["headline", "byline", "dateline", "dateline", "paragraph"]


@pytest.mark.parametrize("copy", ["By " + "A " * 9_000, "By " + "A.a" * 9_000, "Image: " * 9_000])
def test_long_lines_are_sorted_in_bounded_time(copy: str) -> None:
    started = time.process_time()
    read_text(copy, path="draft.txt")
    assert time.process_time() - started < 2
