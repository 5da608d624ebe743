from collections.abc import Callable

import pytest
from backread.story.people.candidate import Candidate

Find = Callable[[str], list[Candidate]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met Scientologist Tom Weller at noon.", "Tom Weller"),
        ("The President of the United States Zorvan Weller left.", "Zorvan Weller"),
        ("They met Special Counsel Weller at noon.", "Weller"),
        ("They met Sen. Dean Weller at noon.", "Dean Weller"),
        ("Filipino Weller staffers left.", "Weller"),
    ],
)
def test_where_a_name_begins(candidates: Find, text: str, name: str) -> None:
    found = [" ".join(word.text for word in each.words) for each in candidates(text)]
    assert name in found


def test_a_sentence_that_ends_in_a_title(candidates: Find) -> None:
    found = candidates("Ann Weller criticised the Senator. The questions were old.")
    assert [each.key for each in found] == [("ann", "weller")]
