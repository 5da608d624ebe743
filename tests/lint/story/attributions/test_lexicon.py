from backread.story.attributions.attribution import CueKind
from backread.story.attributions.lexicon import cue_kinds, lemmas
from backread.story.attributions.weights import INTERCEPT, cue_weights, probability, weighed_words


def test_every_word_of_the_lexicon_has_a_kind_and_a_lemma() -> None:
    assert cue_kinds()["say/V"][0] is CueKind.SPEECH
    assert lemmas()["argu/V"] == "argue"
    assert cue_kinds().keys() == lemmas().keys()
    assert all(cue_kinds().values())


def test_words_of_the_weights_are_candidates_without_weight() -> None:
    assert "claim/N" in weighed_words()
    assert all(cue_weights()[f"candidate {word}"] == 0 for word in weighed_words())


def test_probabilities_follow_the_weights() -> None:
    assert INTERCEPT in cue_weights()
    assert 0 < probability([]) < 0.5
    assert probability(["w=say/V"]) > probability([])
    assert probability(["w=say/V", "w=say/V"]) == probability(["w=say/V"])
