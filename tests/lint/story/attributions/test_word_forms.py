import pytest
from backread.story.attributions.word_forms import word_key


@pytest.mark.parametrize(
    "forms",
    [
        "say says said saying",
        "tell tells told telling",
        "deny denies denied denying",
        "note notes noted noting",
        "admit admits admitted admitting",
        "agree agrees agreed agreeing",
        "focus focuses focused focusing",
        "express expresses expressed expressing",
        "write writes wrote written writing",
        "see sees saw seen seeing",
    ],
)
def test_all_forms_of_a_word_share_a_key(forms: str) -> None:
    assert len({word_key(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("say", "see"), ("claim", "call"), ("tell", "tall")])
def test_words_keep_apart(one: str, other: str) -> None:
    assert word_key(one) != word_key(other)


def test_capitals_and_curly_apostrophes_make_no_difference() -> None:
    assert word_key("SAID") == word_key("said")
    assert word_key("’s") == word_key("'s") == word_key("is")
