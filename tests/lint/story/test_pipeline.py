"""The components of the language model, run as they are needed."""

from backread.story.model import DEFAULT, find_model
from backread.story.pipeline import Part, Piece, Pipeline


def test_only_what_is_asked_for_runs_and_nothing_runs_twice() -> None:
    pipeline = Pipeline(find_model(DEFAULT))
    piece = Piece(10, pipeline.tokens("Ann spoke."))
    with pipeline.blas():
        pipeline.run([piece, piece], frozenset({Part.SENTENCES}))
    first = set(piece.done)
    assert "parser" not in first
    with pipeline.blas():
        pipeline.run([piece], frozenset({Part.SYNTAX}))
    assert "parser" in piece.done
    assert first < piece.done


def test_no_pieces_join_to_an_empty_block() -> None:
    assert len(Pipeline(find_model(DEFAULT)).join([])) == 0
