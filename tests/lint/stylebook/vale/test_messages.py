import pytest
from backread.stylebook.vale.messages import (
    Action,
    filled,
    quoted_list,
    with_one_place_unquoted,
)


@pytest.mark.parametrize(
    ("message", "values", "expected"),
    [
        ("Avoid '%s'.", ("x", "y"), "Avoid 'x'."),
        ("Use '%s' instead of '%s'.", ("a", "b"), "Use 'a' instead of 'b'."),
        ("Not '%[2]s' but '%[1]s'.", ("a", "b"), "Not 'b' but 'a'."),
        ("100%% of %s", ("x",), "100% of x"),
        ("%s and %s", ("x",), "x and"),
        ("two\n  lines", (), "two lines"),
    ],
)
def test_places_are_filled(message: str, values: tuple[str, ...], expected: str) -> None:
    assert filled(message, values) == expected


def test_lists() -> None:
    assert quoted_list(["a"]) == "'a'"
    assert quoted_list(["a", "b"]) == "'a' or 'b'"
    assert quoted_list(["a", "b", "c"]) == "'a', 'b', or 'c'"
    assert with_one_place_unquoted("Use '%s', not '%s'.") == "Use %s, not '%s'."
    assert with_one_place_unquoted("Use '%s'.") == "Use '%s'."


@pytest.mark.parametrize(
    ("action", "words", "expected"),
    [
        (Action(), "x", []),
        (Action("replace", ("a", "b")), "x", ["a", "b"]),
        (Action("remove"), "x", [""]),
        (Action("convert", ("simple",)), "HelloWorld", ["hello world"]),
        (Action("edit", ("trim", "?!")), "?why!", ["why"]),
        (Action("edit", ("trim_left", "?")), "??why?", ["why?"]),
        (Action("edit", ("trim_right", "?")), "why??", ["why"]),
        (Action("edit", ("remove", ".?!")), "why?", ["why"]),
        (Action("edit", ("truncate", " ")), "the the", ["the"]),
        (Action("edit", ("split", "-", "1")), "a-b-c", ["b"]),
        (Action("edit", ("split", "-", "9")), "a-b-c", []),
        (Action("edit", ("regex", "(a+)b", "$1")), "aab", ["aa"]),
        (Action("edit", ("unheard of",)), "x", []),
        (Action("suggest", ("spellings",)), "x", []),
    ],
)
def test_actions(action: Action, words: str, expected: list[str]) -> None:
    assert action.replacements(words) == expected
