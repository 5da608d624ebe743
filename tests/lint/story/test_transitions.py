"""That steps taken one by one come to what spaCy's own loop comes to."""

from functools import partial
from typing import Any

import pytest
from backread.story import transitions
from backread.story.model import find_model, load_model

TEXTS = (
    "Mayor Ona Quill of Colmouth told the Harbor Board on Tuesday that 14 of the boats had sunk.",
    "She left.",
    "“We were told nothing,” said Jun Petrakis, who runs a ferry from Sandhithe to Gray Point.",
    "His sister, Lena Petrakis, founded Petrakis Marine in 1998 with $40,000 from the First Bank.",
)


@pytest.fixture(scope="module")
def language() -> Any:
    return load_model(find_model())


@pytest.mark.parametrize("name", ["ner", "parser"])
def test_the_annotations_are_spacys_own(language: Any, name: str) -> None:
    component = language.get_pipe(name)
    assert transitions.steps_alone(component)
    results = []
    for predict in (component.predict, partial(transitions.predict, component)):
        docs = [language.make_doc(text) for text in TEXTS]
        for doc in docs:
            language.get_pipe("tok2vec")(doc)
        component.set_annotations(docs, predict(docs))
        results.append([(t.head.i, t.dep_, t.ent_iob_, t.ent_type_) for doc in docs for t in doc])

    assert results[0] == results[1]
    assert len(set(results[0])) > 3


def test_other_components_predict_for_themselves(language: Any) -> None:
    assert not transitions.steps_alone(language.get_pipe("tagger"))


def test_a_beam_is_left_to_spacy(language: Any) -> None:
    component = language.get_pipe("ner")
    component.cfg["beam_width"] = 4
    try:
        assert not transitions.steps_alone(component)
    finally:
        component.cfg["beam_width"] = 1
