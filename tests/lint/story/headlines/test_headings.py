import pytest
from backread.story.headlines.headings import Case, case_of


@pytest.mark.parametrize(
    ("heading", "case"),
    [
        ("The long wait", Case.SENTENCE),
        ("The Long Wait", Case.TITLE),
        ("What It Will Cost the Town", Case.TITLE),
        ("Who pays: The answer", Case.SENTENCE),
        ("Background", None),
        ("THE LONG WAIT", None),
        ("On to the", None),
        ("How NASA got there", Case.SENTENCE),
    ],
)
def test_case_of_a_heading(heading: str, case: Case | None) -> None:
    assert case_of(heading) is case


def test_names_tell_nothing() -> None:
    assert case_of("The Norrholm Ferry", frozenset({"norrholm", "ferry"})) is None
    assert case_of("Waiting for Norrholm", frozenset({"norrholm"})) is None
    assert case_of("Norrholm waits for the ferry", frozenset({"norrholm"})) is Case.SENTENCE
