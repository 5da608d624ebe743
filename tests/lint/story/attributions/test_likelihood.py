"""How likely a sentence holds a cue, found or not."""

from backread.draft.reading import read_text
from backread.span import Span
from backread.story import Story
from backread.story.attributions.likelihood import CueLikelihood
from backread.story.language import LanguageModel
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

MODEL = LanguageModel()


def story(text: str) -> Story:
    return Story(read_text(text, path="draft.md"), MODEL)


def likelihood(text: str, *apart_from: str) -> float:
    told = story(text)
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in apart_from]
    return CueLikelihood(told).of(told.sentences[0], spans)


def test_a_verb_of_speech_is_likely_one_and_a_plain_event_is_not() -> None:
    assert likelihood("Ana Reyes said that the ferry was sold.") > 0.9
    assert likelihood("The ferry left the harbor at noon.") < 0.1


def test_words_that_do_not_count() -> None:
    text = "Ana Reyes said that the ferry was sold."
    assert likelihood(text, "said") < likelihood(text) / 2


def test_quoted_words_do_not_count() -> None:
    quoted = likelihood('The ferry left at noon, and "he said that she said" stood on the sail.')
    assert quoted < 0.5


def test_words_of_speech_and_belief_name_a_mind() -> None:
    told = story("Fears for the ferry grew.\n\nThe ferry left the harbor.\n")
    cues = CueLikelihood(told)
    assert [cues.names_a_mind(sentence) for sentence in told.sentences] == [True, False]
    assert not cues.names_a_mind(told.sentences[0], [told.sentences[0]])


def with_claim(text: str, claim: str) -> float:
    told = story(text)
    span = Span(text.index(claim), text.index(claim) + len(claim))
    return CueLikelihood(told).of(told.sentences[0], known_only=[span])


def test_who_is_described_behind_a_claim_is_not_given_it() -> None:
    text = "The ruling is likely to anger those who had backed the plan."
    assert with_claim(text, "is likely to anger") < likelihood(text)


def test_who_is_described_before_a_claim_may_be() -> None:
    text = "Those who had backed the plan said that rents will double."
    assert with_claim(text, "will double") > 0.9


def test_what_so_many_are_claimed_to_think_is_the_claim_itself() -> None:
    text = "Most people no longer believe a word of it."
    assert with_claim(text, "Most people") < likelihood(text)
    assert with_claim(text, "a word of it") == likelihood(text)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=80))
def test_it_is_a_share_whatever_the_text(text: str) -> None:
    told = story(text)
    cues = CueLikelihood(told)
    assert all(0 <= cues.of(sentence) <= 1 for sentence in told.sentences)
