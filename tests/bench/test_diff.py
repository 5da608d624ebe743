from bench.corpora import Article
from bench.diff import differences
from bench.engine import Found, Place

ARTICLE = Article("own", "Anna Berg came.\n\nAnna left.")


def found(start: int, end: int, message: str = "said") -> Found:
    place = Place(start, end, ARTICLE.text[start:end])
    return Found("NAM101", "name-shift", "error", message, place)


def test_findings_that_came_and_went_are_told_with_their_line() -> None:
    lines = list(differences(ARTICLE, [found(0, 4)], [found(17, 21)]))
    assert lines == ["- own:1 NAM101 'Anna' said", "+ own:3 NAM101 'Anna' said"]


def test_a_finding_that_only_words_itself_anew_is_no_difference() -> None:
    assert list(differences(ARTICLE, [found(0, 4)], [found(0, 4, "put otherwise")])) == []
