import pytest
from backread.draft import SourceMap
from backread.report.columns import utf8_column, utf16_column


@pytest.mark.parametrize(
    ("source", "utf16", "utf8"),
    [("Ana", 1, 1), ("é Ana", 3, 4), ("🙂 Ana", 4, 6), ("🙂\né Ana", 3, 4), ("\ud800 Ana", 3, 5)],
)
def test_columns_count_what_stands_before_on_the_line(source: str, utf16: int, utf8: int) -> None:
    position = SourceMap.identity(source).position(source.index("Ana"))
    assert utf16_column(source, position) == utf16
    assert utf8_column(source, position) == utf8
