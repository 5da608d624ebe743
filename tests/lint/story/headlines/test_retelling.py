from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.headlines.retelling import Retold, is_retold
from backread.story.quotations.words import words_of

Tell = Callable[[str], Story]


@pytest.mark.parametrize(
    ("one", "other", "apart", "retold"),
    [
        (
            "By noon the bread has gone out to 40 shops and two inns in Velden.",
            "By noon the bread has left for 40 shops and two inns in Velden.",
            True,
            True,
        ),
        (
            "By noon the bread has gone out to 40 shops and two inns in Velden.",
            "By noon the bread has left for 40 shops and two inns in Velden.",
            False,
            False,
        ),
        (
            "By noon the bread has gone out to 40 shops and two inns in Velden.",
            "By noon the milk has gone out to 40 shops and two inns in Velden.",
            True,
            False,
        ),
        (
            "Orrel, 51, ran schools in Tarn and in Velden.",
            "Orrel, 51, ran schools in Tarn and Velden.",
            True,
            True,
        ),
        (
            "Orrel, 51, ran schools in Tarn and Velden.",
            "Orrel, 51, ran schools in Tarn, not Velden.",
            True,
            False,
        ),
        (
            "The council voted 5-2 on Tuesday to close the pool at Larch Street.",
            "On Tuesday the council voted 5-2 to close the pool at Larch Street.",
            True,
            True,
        ),
    ],
)
def test_sentences_told_anew(tell: Tell, one: str, other: str, apart: bool, retold: bool) -> None:
    story = tell(f"{one}\n\n{other}\n")
    first, second = (
        Retold.of(story.text, words_of(story.text, block.span)) for block in story.blocks
    )
    assert is_retold(story, first, second, apart=apart) is retold
