from bench.corpora import Article
from bench.engine import Found, Place
from bench.judged import Judgement, Judging, Verdict
from bench.published import Published, lost

ARTICLES = (Article("one", "Anna " * 500), Article("two", "Berg " * 500))
FOUND = tuple(
    Found("NAM101", "name-shift", "error", "", Place(start, start + 4, "Anna"))
    for start in (0, 5, 10)
)


def test_whatever_is_not_judged_true_is_a_false_alarm() -> None:
    true = Judgement("one", "NAM101", "Anna", 0, 4, Verdict.TRUE, "", "read by hand")
    false = Judgement("one", "NAM101", "Anna", 5, 9, Verdict.FALSE, "", "read by hand")
    judging = Judging((true, false), ((ARTICLES[0], FOUND[2]),), ())
    published = Published(ARTICLES, (FOUND, ()), judging)
    assert published.count("NAM101") == 3
    assert published.count_not_true("NAM101") == 2
    assert published.per_article("NAM101") == 1
    assert published.per_thousand_words("NAM101") == 3
    assert published.severities() == {("NAM101", "name-shift", "error"): 3}


def test_only_rules_that_ran_can_have_lost_a_fault() -> None:
    gone = [
        Judgement("one", code, "Anna", 0, 4, Verdict.TRUE, "", "read by hand")
        for code in ("NAM101", "ORG201")
    ]
    judging = Judging((), (), tuple(gone))
    assert lost(judging, ["NAM101"]) == lost(judging, ["NAM"]) == gone[:1]
    assert lost(judging, ["NAM101", "ORG201"]) == gone
