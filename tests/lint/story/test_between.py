"""What stands between the paragraphs of the copy, and what is copy."""

import pytest
from backread.draft.reading import read_text
from backread.story.between import block_above, block_below, is_teaser, stands_between

COPY = (
    'The yard will close in May, said Ida Holm. "We are staying."',
    "Holm said:",
    '"We have run this yard for forty years, and we do not mean to begin now',
    "More than 400 people signed.",
)
LINES = (
    "ADVERTISEMENT",
    "Read more: Who owns the valley?",
    "Related: The yard that would not close.",
    "See: The yard is a trap, experts say",
    "The gate of the mill in spring. Ida Rask / Valley News",
    "Get the Valley letter delivered to your inbox. By signing up, you agree to our terms.",
    "Photo: Ida Rask",
)


@pytest.mark.parametrize("line", COPY)
def test_a_line_of_the_copy(line: str) -> None:
    draft = read_text(f"The first paragraph stands here.\n\n{line}\n\nThe last one.", path="d.md")
    assert not stands_between(draft.text, draft.blocks[1])


@pytest.mark.parametrize("line", LINES)
def test_a_line_between(line: str) -> None:
    draft = read_text(f"The first paragraph stands here.\n\n{line}\n\nThe last one.", path="d.md")
    assert stands_between(draft.text, draft.blocks[1])
    assert block_above(draft.text, draft.blocks, 2) == draft.blocks[0]
    assert block_below(draft.text, draft.blocks, 0) == draft.blocks[2]


def test_nothing_is_above_the_first_and_below_the_last() -> None:
    draft = read_text("The first paragraph stands here.\n\nThe last one.", path="d.md")
    assert block_above(draft.text, draft.blocks, 0) is None
    assert block_below(draft.text, draft.blocks, 1) is None


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Who owns the valley?",
        "The yard that would not close Read more",
        "EXPERTS WARN OF FLOOD IN THE VALLEY",
        "CLOSE Want to blame somebody for the flood?",
        "Valley Post: Yard to close | Mayor says no | Ferry sold",
    ],
)
def test_a_teaser(line: str) -> None:
    draft = read_text(f"The first paragraph stands here.\n\n{line}\n\nThe last one.", path="d.md")
    assert is_teaser(draft.text, draft.blocks[1])


@pytest.mark.parametrize(
    "line", [*COPY, "CLOSED", "More than 400 people signed it", "WHO said no."]
)
def test_copy_is_no_teaser(line: str) -> None:
    draft = read_text(f"The first paragraph stands here.\n\n{line}\n\nThe last one.", path="d.md")
    assert not is_teaser(draft.text, draft.blocks[1])
