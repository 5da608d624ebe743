import re
from itertools import pairwise

import pytest
from backread.span import Span
from backread.story.readability.sentence import Sentence, read_sentence, words_of
from hypothesis import given
from hypothesis import strategies as st


def read(text: str) -> list[Sentence]:
    quotes = [Span(*match.span()) for match in re.finditer(r"“[^”]*”", text)]
    return list(read_sentence(text, Span(0, len(text)), quotes))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. paid $3.5 million.", ["The", "U.S", "paid", "3.5", "million"]),
        ("a well-known artist’s AT&T bill", ["a", "well-known", "artist’s", "AT&T", "bill"]),
        ("see https://example.org/a-page or a@b.example now", ["see", "or", "now"]),
        ("— … !", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert list(words_of(text)) == words


def test_quoted_words_are_not_the_storys() -> None:
    (sentence,) = read("The mayor said “we shall see what we shall see” and left.")
    assert len(sentence.words) == 12
    assert sentence.stretches == (("The", "mayor", "said", "and", "left"),)


def test_a_semicolon_parts_a_sentence() -> None:
    (sentence,) = read("One ran to the sea; two went home.")
    assert [len(stretch) for stretch in sentence.stretches] == [5, 3]
    assert sentence.longest == 5


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("They met in Aro, Bela, Colmouth, Dern and Ellery on Monday.", 0),
        ("The prize went to six of the towns on the lake: Aro, Bela, Cole, Dern, and Elm.", 12),
        ("They met in Aro, Bela and Colmouth on Monday.", 9),
        ("It cost 1,200,300,400,500 crowns, which is a great deal of money for them.", 13),
    ],
)
def test_an_enumeration_of_five_or_more_is_left_out(text: str, left: int) -> None:
    (sentence,) = read(text)
    assert sentence.longest == left


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It rained all day. Nobody came.", ["day.", "came."]),
        ("He left (by train). She stayed.", [").", "stayed."]),
        ("It was built in 1998. It fell.", ["1998.", "fell."]),
        ("He came back to the U.S. They did not.", ["U.S.", "not."]),
        ("The U.S. Senate met.", ["met."]),
        ("They met in Marl, Mo. The band played.", ["Mo.", "played."]),
        ("She wrote “The Quay.” Ito filmed it.", ["Quay.”", "it."]),
        ("“Stop!” Reyes said.", ["said."]),
        ("Ships, trams etc. Colmouth has none.", ["none."]),
        ("It met Gov. Reyes and Sen. Ito.", ["Ito."]),
        ("He said “it rained all day. Nobody came” and left.", ["left."]),
        ("It rose to 3.5 percent.", ["percent."]),
    ],
)
def test_a_full_stop_that_was_missed_ends_a_sentence(text: str, ends: list[str]) -> None:
    read_ones = [sentence.span.of(text) for sentence in read(text)]
    assert len(read_ones) == len(ends)
    assert all(one.endswith(end) for one, end in zip(read_ones, ends, strict=True))


@given(st.text(alphabet="ab AB.,;“”\n*1", max_size=60))
def test_any_text_is_cut_without_losing_a_word(text: str) -> None:
    sentences = read(text)
    assert [word for each in sentences for word in each.words] == list(words_of(text))
    assert all(before.span.end <= after.span.start for before, after in pairwise(sentences))
    for sentence in sentences:
        assert sum(map(len, sentence.stretches)) <= len(sentence.words)
