import re

from backread.story.claims.expressions import in_small_letters, lowered


def test_an_expression_for_small_letters_keeps_its_classes() -> None:
    assert in_small_letters(r"\bUS\S \D[A-Z]\Z") == r"\bus\S \D[a-z]\Z"


def test_it_matches_where_the_expression_matches_with_no_case() -> None:
    text = "The US$40 Plan, unlike any US Plan"
    expression = r"US\$?\d* plan"
    found = [match.span() for match in re.finditer(in_small_letters(expression), lowered(text))]

    assert found == [match.span() for match in re.finditer(expression, text, re.IGNORECASE)]


def test_small_letters_stand_where_the_capitals_stood() -> None:
    # The small form of a dotted capital I is two code points.
    assert lowered("Zoe in İZMİR") == "zoe in İzmİr"
    assert lowered("ÅRE") == "åre"
