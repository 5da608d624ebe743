from backread.story.attributions.attribution import CueKind
from backread.story.attributions.lexicon import cue_kinds, lemmas
from backread.story.attributions.weights import CueWeights, read_weights, shipped_weights


def test_every_word_of_the_lexicon_has_a_kind_and_a_lemma() -> None:
    assert cue_kinds()["say/V"][0] is CueKind.SPEECH
    assert lemmas()["argu/V"] == "argue"
    assert cue_kinds().keys() == lemmas().keys()
    assert all(cue_kinds().values())


def test_nouns_are_weighed_as_well_as_verbs() -> None:
    assert "claim/N" in shipped_weights().words


def test_probabilities_follow_the_weights() -> None:
    weights = shipped_weights()
    assert 0 < weights.probability([]) < 0.5
    assert weights.probability(["w=say/V"]) > weights.probability([])
    assert weights.probability(["w=say/V", "w=say/V"]) == weights.probability(["w=say/V"])


def test_weights_are_read_as_they_were_written() -> None:
    weights = CueWeights({"(intercept)": -2.0, "w=say/V": 1.5, "w=go/V": 0.001}, ["claim/N"])
    read = read_weights(weights.lines(least=0.02))
    assert read.words == {"claim/N"}
    assert read.probability(["w=say/V"]) == weights.probability(["w=say/V"])
    assert read.probability(["w=go/V"]) == read.probability([])
