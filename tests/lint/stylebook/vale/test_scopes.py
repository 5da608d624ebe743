import pytest
from backread.stylebook.vale.scopes import read_scopes


@pytest.mark.parametrize(
    ("scope", "names", "holds"),
    [
        ("text", "text paragraph", True),
        ("text", "text heading h2", True),
        ("heading", "text heading h2", True),
        ("heading.h1", "text heading h2", False),
        ("~heading", "text heading h2", False),
        ("~heading", "text paragraph", True),
        ("~heading", "text paragraph sentence", False),
        ("heading & ~heading.h1", "text heading h1", False),
        ("heading & ~heading.h1", "text heading h3", True),
        ("sentence", "text paragraph sentence", True),
        ("paragraph", "text paragraph sentence", False),
        ("sentence & blockquote", "text blockquote sentence", True),
        ("table.cell", "text table cell", True),
        ("table.header", "text table cell", False),
        ("raw", "raw", True),
        ("text", "raw", False),
        ("~blockquote & ~heading", "text list", True),
    ],
)
def test_scopes(scope: str, names: str, holds: bool) -> None:
    (read,) = read_scopes([scope])
    assert read.holds(frozenset(names.split())) is holds


def test_a_scope_that_there_is_not() -> None:
    with pytest.raises(ValueError, match='there is no scope "strong"'):
        read_scopes(["heading", "strong"])
