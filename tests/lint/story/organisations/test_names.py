from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.organisations.names import find_body_names

Told = Callable[[str], Story]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Office of River Works met.", ["Office of River Works"]),
        ("On Monday Tarn County Council's clerk left.", ["Tarn County Council"]),
        ("Office of River Works Director Ann Stone left.", ["Office of River Works"]),
        ("Director of the Office of River Works, she left.", ["Office of River Works"]),
        ("President Ann Stone of the Tarn Ferry Union left.", ["Tarn Ferry Union"]),
        ("Orin Vale of the Labor Party left.", ["Labor Party"]),
        ("Nobody at the Tarn Ferry Union left.", ["Tarn Ferry Union"]),
        ("The Labor Party and Orin Vale left.", ["Labor Party"]),
        ("The Department of Roads and Fens paid.", ["Department of Roads and Fens"]),
        ("The Tarn Farmers' Union met.", ["Tarn Farmers' Union"]),
        ("Friends of the Fen met Friends for Peace.", ["Friends of the Fen", "Friends for Peace"]),
        ("The Tarn Children's Hospital is shut.", ["Tarn Children's Hospital"]),
        ("The museum at the University of Tarn is shut.", ["University of Tarn"]),
        ("The Tarn Ferry Union on Monday paid.", ["Tarn Ferry Union"]),
        ("The Tarn Ferry Union in May paid.", ["Tarn Ferry Union"]),
        ("Ann Stone left the council for the committee.", []),
    ],
)  # fmt: skip
def test_names_are_read_without_what_stands_around_them(
    told: Told, text: str, names: list[str]
) -> None:
    found = [name for name in find_body_names(told(text)) if name.headed]
    assert [name.span.of(text) for name in found] == names


def test_a_heading_in_capitals_and_a_byline_name_nobody(told: Told) -> None:
    text = "# THE OFFICE OF RIVER WORKS MET THE TARN FERRY UNION ON MONDAY\n\nIt rained.\n"
    assert find_body_names(told(text)) == ()
