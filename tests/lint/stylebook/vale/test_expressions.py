import pytest
import regex
from backread.stylebook.vale.expressions import any_of, compiled, template, without_groups
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"(?i)\bcafé\b", "A CAFÉ.", "CAFÉ"),
        (r"a|(?i)b", "B A b", "B"),
        (r"[[:upper:]]+\d", "xAB1", "AB1"),
        (r"[a[]b", "[b", "[b"),
        (r"[]a]+", "]a]", "]a]"),
        (r"[^]a]+", "]b]", "b"),
        (r"[a--b]+", "-ab-", "-ab-"),
        (r"[\[\]&&]+", "[&]", "[&]"),
        (r"\x{e9}", "é", "é"),
        (r"(?P<one>a)\k<one>", "aa", "aa"),
        (r"\Qa.b\E+", "a.bb", "a.bb"),
        (r"end\z", "end", "end"),
        (r"(?<=\w+)x", "abx", "x"),
        (r"(?<!no )yes(?! sir)", "no yes sir, yes", "yes"),
        (r"(?m)^b$", "a\nb", "b"),
        (r"\p{L}+", "été", "été"),
        (r"(?i)ss", "ß ss", "ss"),
    ],
)
def test_expressions_of_go_are_understood(pattern: str, text: str, found: str) -> None:
    match = compiled(pattern).search(text)
    assert match is not None
    assert match[0] == found


def test_what_is_no_expression() -> None:
    with pytest.raises(regex.error):
        compiled("(a")


def test_any_of_several() -> None:
    expression = any_of(["Tarn", "(?i)levee", r"\d+ pumps"])
    assert expression is not None
    assert [each[0] for each in expression.finditer("tarn Tarn LEVEE 40 pumps Tarns")] == [
        "Tarn",
        "LEVEE",
        "40 pumps",
    ]
    assert any_of([]) is None


def test_groups_and_templates() -> None:
    assert without_groups(r"(a|\(b)(?:c)(?=d)") == r"(?:a|\(b)(?:c)(?=d)"
    assert regex.sub("(a)(b)", template(r"$2\${1}x"), "ab") == r"b\ax"


@given(st.text("[]^-&~|a\\(){}?*+.:", max_size=12))
def test_no_pattern_breaks_the_translation(pattern: str) -> None:
    try:
        compiled(pattern)
    except (regex.error, ValueError):
        return
