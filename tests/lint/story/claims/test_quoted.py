"""What stands around a quotation and gives it a speaker, and what does not."""

from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.claims.quoted import unattributed_quotes

Tell = Callable[[str], Story]
OPENING = "The yard will close in May, after 140 years. Wages were cut in 2019.\n\n"
WORDS = "There is no work in this valley for anybody under fifty."


def nobodys(story: Story) -> list[str]:
    return [quote.span.of(story.text) for quote in unattributed_quotes(story)]


def test_words_alone_are_nobodys(tell: Tell) -> None:
    assert nobodys(tell(f'{OPENING}"{WORDS}"\n\nThe owners live abroad.')) == [f'"{WORDS}"']


@pytest.mark.parametrize(
    "behind",
    [
        "\n\n— Anna Holm, weaver",
        "\n\nAnna Holm, a weaver at the yard",
        " Anna Holm, a weaver at the yard.",
        " So said Anna Holm on Friday.",
        " That quote from the owner hangs over the gate.",
    ],
)
def test_a_signature_or_a_word_that_refers_back_is_a_speaker(tell: Tell, behind: str) -> None:
    assert nobodys(tell(f'{OPENING}"{WORDS}"{behind}')) == []


@pytest.mark.parametrize("label", ["Q: ", "A. ", "**Herald:** ", "Anna Holm: "])
def test_a_transcript_names_its_speakers(tell: Tell, label: str) -> None:
    assert nobodys(tell(f'{OPENING}{label}"{WORDS}"')) == []


def test_words_that_are_quoted_elsewhere_are_pulled_out(tell: Tell) -> None:
    story = tell(f'{OPENING}"{WORDS}"\n\nAnna Holm said: "{WORDS} We shall all leave."')
    assert nobodys(story) == []


def test_a_chain_of_paragraphs_goes_on_from_its_speaker(tell: Tell) -> None:
    text = f'{OPENING}"{WORDS}" Anna Holm said. "It is over."\n\n"My father did it, too."'
    assert nobodys(tell(text)) == []


def test_a_plain_statement_above_carries_over_but_not_from_another_paragraph(tell: Tell) -> None:
    told = f'{OPENING}Anna Holm said the yard was lost.\n\n"{WORDS}"'
    assert nobodys(tell(told)) == []
    away = told.replace('\n\n"', '\n\nThe gates are locked. The sheds are empty.\n\n"')
    assert nobodys(tell(away)) == [f'"{WORDS}"']
