"""Token vectors that do not depend on what else is in the batch.

spaCy multiplies matrices with BLIS: the same row always comes to the same bits, at half the speed
of NumPy's OpenBLAS. OpenBLAS rounds a row by its place in the matrix, so a block analysed in a
batch could come out unlike the same block analysed alone. What OpenBLAS does repeats with a
period of rows (12 on x86-64 with AVX2): a block that starts on a multiple of the period always
gets the same bits. So the blocks of a batch are laid out on multiples of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy
from thinc.api import Model, NumpyOps

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc
    from thinc.types import Floats2d, Ints2d

#: OpenBLAS cuts a longer matrix into pieces of its own, which would break the period.
MOST_ROWS = 960

_PERIODS = (4, 8, 12, 16, 24, 48)


@cache
def steady_period() -> int | None:
    """The rows after which this machine's BLAS rounds alike, or None if no period was found.

    Found by trial: rows of random numbers are multiplied alone and at several places in larger
    matrices. Must be called while BLAS is held to one thread.
    """
    random = numpy.random.default_rng(0)
    for period in _PERIODS:
        if all(_is_steady(period, width, random) for width in (96, 288, 576)):
            return period
    return None


def _is_steady(period: int, width: int, random: numpy.random.Generator) -> bool:
    weights = random.standard_normal((288, width), dtype=numpy.float32).T
    block = random.standard_normal((2 * period, width), dtype=numpy.float32)
    alone = numpy.dot(block, weights)
    places = ((1, 0), (1, 1), (3, 2), (MOST_ROWS // period - 3, 1))
    for before, after in places:
        rows = random.standard_normal(((before + 2 + after) * period, width), dtype=numpy.float32)
        rows[before * period : (before + 2) * period] = block
        product = numpy.dot(rows, weights)
        if not numpy.array_equal(product[before * period : (before + 2) * period], alone):
            return False
    return True


class _Layers(NamedTuple):
    """What a token-to-vector model is made of, without the layers that only rearrange rows."""

    extract: Model[Any, Any]
    embed: Model[Any, Any]
    mix: Model[Any, Any]
    encode: Model[Any, Any]
    padding: int


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the blocks of one batch stand in one matrix, in rows."""

    starts: tuple[int, ...]
    lengths: tuple[int, ...]
    rows: int

    def spread(self, blocks: Sequence[Ints2d]) -> NDArray[Any]:
        """One matrix with zero rows between the blocks."""
        matrix = numpy.zeros((self.rows, blocks[0].shape[1]), dtype=blocks[0].dtype)
        for start, block in zip(self.starts, blocks, strict=True):
            matrix[start : start + len(block)] = block
        return matrix

    def gather(self, matrix: Floats2d) -> list[Floats2d]:
        """The blocks' own rows."""
        return [
            matrix[start : start + length]
            for start, length in zip(self.starts, self.lengths, strict=True)
        ]

    def clear_between(self, matrix: Floats2d) -> None:
        """Puts zeros between the blocks."""
        end = 0
        for start, length in zip(self.starts, self.lengths, strict=True):
            matrix[end:start] = 0
            end = start + length
        matrix[end:] = 0


def _lay_out(lengths: Sequence[int], padding: int, period: int) -> _Layout:
    start = -(-padding // period) * period
    starts = []
    for length in lengths:
        starts.append(start)
        start += -(-(length + padding) // period) * period
    return _Layout(tuple(starts), tuple(lengths), start)


def _groups(lengths: Sequence[int], padding: int, period: int) -> Iterator[range]:
    first, rows = 0, 0
    room = MOST_ROWS - padding - period
    for place, length in enumerate(lengths):
        needed = length + padding + period
        if place > first and rows + needed > room:
            yield range(first, place)
            first, rows = place, 0
        rows += needed
    if first < len(lengths):
        yield range(first, len(lengths))


def steady(tok2vec: Model[Any, Any], period: int) -> Model[Any, Any]:
    """A faster stand-in for a spaCy token-to-vector model, for prediction only.

    The layers are the model's own; what is ours is how the blocks are laid out for them.

    Args:
        tok2vec: a ``spacy.Tok2Vec.v2`` of ``MultiHashEmbed`` and ``MaxoutWindowEncoder``.
        period: see :func:`steady_period`.

    Raises:
        ValueError: if the model is built otherwise.
    """
    extract, embed, mix, encode, padding = _layers(tok2vec)
    ops = NumpyOps(use_blis=False)
    for layer in (embed, mix, encode):
        for node in layer.walk():
            node.ops = ops

    def vectors(batch: Sequence[Ints2d]) -> list[Floats2d]:
        layout = _lay_out([len(block) for block in batch], padding, period)
        matrix = mix.predict(embed.predict(layout.spread(batch)))
        layout.clear_between(matrix)
        return layout.gather(encode.predict(matrix))

    def forward(_: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[Any, Any]:
        if is_train:
            raise NotImplementedError("this model is for prediction only")
        features = extract.predict(docs)
        groups = _groups([len(doc) for doc in docs], padding, period)
        found = [v for group in groups for v in vectors([features[place] for place in group])]
        return found, None

    return Model("steady_tok2vec", forward, dims={"nO": tok2vec.get_dim("nO")})


def _layers(tok2vec: Model[Any, Any]) -> _Layers:
    try:
        embedding, encoding = tok2vec.layers
        extract, to_ragged, embed, mix, to_list = embedding.layers
        padding = int(encoding.attrs["pad"])
        known = (to_ragged.name, to_list.name) == ("list2ragged", "ragged2list")
    except (ValueError, KeyError):
        known = False
    if not known or extract.name != "extract_features":
        raise ValueError(f"not a token-to-vector model of a known build: {tok2vec.name}")
    return _Layers(extract, embed.layers[0], mix.layers[0], encoding.layers[0], padding)
