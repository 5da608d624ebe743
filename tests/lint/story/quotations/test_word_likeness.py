"""How the words of two quotations differ, by the words alone."""

from backread.story.quotations.word_likeness import Likeness, Setting, likeness

IN_THE_BODY = Setting(beside=False, near=False, headed=False, shortened=False)
FROM_THE_BODY = Setting(beside=True, near=True, headed=True, shortened=True)


def alike(one: str, other: str, setting: Setting = IN_THE_BODY) -> Likeness | None:
    return likeness(tuple(one.split()), tuple(other.split()), (0,), setting)


def test_one_word_in_a_long_sentence_is_a_difference() -> None:
    found = alike(
        "the harbor wall held for the whole night", "the harbor wall stood for the whole night"
    )
    assert found is not None
    assert found.distance == 1


def test_statements_that_are_built_alike_are_two() -> None:
    assert alike("you are guilty of theft in march", "you are guilty of fraud in april") is None


def test_few_words_are_compared_where_one_is_taken_from_the_other() -> None:
    short, long = "harbor wall held", "harbor wall held for the night"
    assert alike(short, long) is None
    assert alike(short, long, FROM_THE_BODY) is not None


def test_a_headline_may_leave_an_article_out() -> None:
    found = alike("wall held all night", "the wall held all the night", FROM_THE_BODY)
    assert found is not None
    assert found.changes == ()
