"""Running a transition parser, which finds entities or syntax, without giving up Python's lock.

spaCy lets go of the interpreter's lock while it parses. As it is compiled since 3.8, its states
take the lock back and drop it again at nearly every step, which costs more than all the rest. Here
the same steps are taken one by one from Python: the states, the moves and the numbers are spaCy's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc


def steps_alone(parser: Any) -> bool:
    """Whether :func:`predict` comes to what the component's own ``predict`` comes to.

    Args:
        parser: a component of a loaded pipeline, of any kind.
    """
    if not hasattr(parser, "moves") or parser.cfg.get("beam_width") != 1:
        return False
    attributes = parser.model.attrs
    return bool(attributes.get("has_upper")) and not attributes.get("unseen_classes")


def predict(parser: Any, docs: Sequence[Doc]) -> list[Any]:
    """The final state of each document, for the component's ``set_annotations``.

    Args:
        parser: a component for which :func:`steps_alone` holds.
        docs: none of them empty.
    """
    batch: list[Any] = parser.moves.init_batch(docs)
    model = parser.model.predict(docs)
    weights, bias = (model.vec2scores.get_param(name) for name in ("W", "b"))
    # BLIS, not NumPy: a state's scores come out alike in any company.
    product = model.state2vec.ops.gemm
    states = [state for state in batch if not state.is_final()]
    while states:
        vectors = model.state2vec.predict(model.get_token_ids(states))
        scores = product(vectors, weights, trans2=True)
        scores += bias
        states = parser.transition_states(states, scores)
    return batch
