"""Whatever rules offer, a fixed draft is fixed and its quotations stay as they are."""

import itertools
import re
from collections.abc import Iterator

import pytest
from backread.desk.desk import Desk
from backread.desk.fixes import fix_draft
from backread.draft import BlockKind, Draft
from backread.draft.reading import read_text
from backread.rule import Edit, Finding, Fix, Rule, Safety, Severity, Story, rule
from backread.span import Span
from backread.story.quotes import find_quotes
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

_NUMBERS = itertools.count(101)
_NAMES = map("".join, itertools.product("abcdefghij", repeat=3))


def replacing(pattern: str, replacement: str, *, safety: Safety = Safety.SAFE) -> Rule:
    """A rule that replaces whatever matches, wherever it stands."""

    def check(story: Story) -> Iterator[Finding]:
        for match in re.finditer(pattern, story.text):
            span = Span(*match.span())
            edit = Edit(span, match.expand(replacement))
            yield Finding(span, "replace it", fixes=[Fix("Replace it", [edit], safety)])

    code, name = f"TST{next(_NUMBERS)}", f"replacing-{next(_NAMES)}"
    return rule(code, name, severity=Severity.WARNING)(check)


def fixed(source: str, *rules: Rule, path: str = "draft.md", unsafe: bool = False) -> str:
    desk = Desk(rules=rules)
    once = fix_draft(desk.check, read_text(source, path=path), unsafe=unsafe)
    twice = fix_draft(desk.check, once.draft, unsafe=unsafe)
    assert (twice.draft.source, twice.count) == (once.draft.source, 0)
    return once.draft.source


def test_a_draft_is_fixed_until_nothing_changes(rules: list[Rule]) -> None:
    source = "<!-- backread: ignore[long-word] -->\n\nteh\n\nutilise teh\n"
    desk = Desk(rules=rules)
    once = fix_draft(desk.check, read_text(source), unsafe=True)
    assert once.draft.source == "\nthe\n\nuse the\n"
    assert once.count == 4
    assert not list(once.report.findings)


def test_an_unused_comment_goes_with_the_blank_before_it(rules: list[Rule]) -> None:
    comment = "<!-- backread: ignore[TST] -->"
    source = f"All {comment}is {comment} well. {comment}\n\nSo so.\n"
    once = fix_draft(Desk(rules=rules).check, read_text(source))
    assert once.draft.source == "All is well.\n\nSo so.\n"


def test_a_fix_that_calls_for_another_is_followed_by_it() -> None:
    assert fixed("one\n", replacing("one", "two"), replacing("two", "three")) == "three\n"


def test_a_long_chain_of_fixes_is_no_quarrel() -> None:
    assert fixed("a" * 20 + "\n", replacing(r"\Aaa", "a")) == "a\n"


def test_rules_that_undo_each_other_are_let_alone_and_named(
    caplog: pytest.LogCaptureFixture,
) -> None:
    there, back = replacing("grey", "gray"), replacing("gray", "grey")
    other = replacing("teh", "the")
    assert fixed("teh grey cat\n", there, back, other) == "the grey cat\n"
    names = " and ".join(sorted([there.name, back.name]))
    assert f"draft.md: fixes of {names} undo each other; they were not made" in caplog.text


@pytest.mark.parametrize("source", ["red\n", "green\n", "blue\n"])
def test_three_rules_in_a_circle_are_let_alone(source: str) -> None:
    circle = [("red", "green"), ("green", "blue"), ("blue", "red")]
    assert fixed(source, *(replacing(*each) for each in circle)) == source


def test_a_rule_that_is_never_content_is_let_alone() -> None:
    assert fixed("cat and teh dog\n", replacing("cat", "cat cat"), replacing("teh", "the")) == (
        "cat and the dog\n"
    )
    assert fixed("cat\n", replacing(r"(c+)at", r"\1cat")) == "cat\n"
    assert fixed("teh cat\n", replacing(r"\A", "x"), replacing("teh", "the")) == "the cat\n"
    doubling = replacing(r"\w+", r"\g<0>\g<0>")
    assert fixed("cat on a mat\n", doubling) == "cat on a mat\n"


def test_a_quarrel_that_another_fix_ends_is_found_out() -> None:
    there, back = replacing("grey(?= cat)", "gray"), replacing("gray(?= cat)", "grey")
    assert fixed("grey cat\n", there, back, replacing("grey cat", "grey dog")) in {
        "grey dog\n",
        "grey cat\n",
    }


_PROTECTED = """\
---
title: Teh tram
tags: [teh]
---

Teh tram `teh` runs. See https://example.org/teh and teh@example.org and #teh and @teh.

[teh link](https://example.org/teh "teh") “teh words” he said, 'teh' too.

> teh block quote

```
teh code
```

    teh indented code

Teh end. “Teh quotation that is never closed.
"""


def test_nothing_but_narration_is_fixed() -> None:
    once = fixed(_PROTECTED, replacing("teh", "the"))
    changed = [
        (before, after)
        for before, after in zip(_PROTECTED.splitlines(), once.splitlines(), strict=True)
        if before != after
    ]
    assert changed == [
        (
            "[teh link](https://example.org/teh \"teh\") “teh words” he said, 'teh' too.",
            "[the link](https://example.org/teh \"teh\") “teh words” he said, 'teh' too.",
        )
    ]


def test_an_unsafe_fix_may_touch_the_title_but_no_quotation() -> None:
    once = fixed(_PROTECTED, replacing("(?i)teh", "the", safety=Safety.UNSAFE), unsafe=True)
    assert "title: the tram" in once
    assert "tags: [teh]" in once
    assert "“teh words”" in once
    assert "`teh`" in once


@pytest.mark.parametrize(
    "misbehaving",
    [
        replacing("said", 'said "so"'),
        replacing("[“”]", '"'),
        replacing("Nobody", "“Nobody"),
        replacing("Nobody", "# Nobody"),
        replacing("cost", "`cost`"),
        replacing(r"\n\n", " "),
        replacing("12", "13"),
        replacing("12", "twelve"),
        replacing("’", "'"),
    ],
    ids=range(9),
)
def test_what_a_safe_fix_may_not_do(misbehaving: Rule) -> None:
    source = "# Teh tram\n\n“It cost 12,” she said. Nobody’s cost was 12.\n\nNobody said so.\n"
    assert fixed(source, misbehaving, replacing("teh", "the")) == source
    assert fixed(source, misbehaving, replacing("so", "it")) == source.replace("so.", "it.")


_words = st.sampled_from(["teh", "grey", "gray", "cat", "12", "said", "it's", "'90s", "Nobody"])
_marks = st.sampled_from(
    [
        *"“”\"'’‘.,;—*_`#>-",
        *(" ", " ", " ", "\n", "\n\n", "\r\n\r\n", "> ", "- ", "# ", "```\n", "[sic]", "é", "🌉"),
        *("https://example.org/teh", "---\ntitle: teh\n---\n"),
    ]
)
_sources = st.lists(st.one_of(_words, _marks), max_size=40).map("".join)
_patterns = st.sampled_from(
    ["teh", "grey", "gray", "cat", r"\b", '[“”"]', "'", r"\d", r"\w+", " ", r"\n\n", "", "s", "a"]
)
_replacements = st.sampled_from(
    [
        "the",
        "gray",
        "grey",
        "cat cat",
        "",
        '"',
        "“x”",
        "'",
        "\\g<0>\\g<0>",
        "# ",
        "> ",
        "`",
        "7",
        "a",
    ]
)
_misbehaving = st.lists(st.builds(replacing, _patterns, _replacements), min_size=1, max_size=3)
_property = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def told(draft: Draft) -> list[str]:
    """What nobody but the reporter may change: the quotations, code and front matter."""
    quotes = [quote.span.of(draft.text) for quote in find_quotes(draft)]
    code = [block.span.of(draft.text) for block in draft.blocks if block.kind is BlockKind.CODE]
    return [*quotes, *code, draft.source[: draft.metadata.end]]


@given(source=_sources, misbehaving=_misbehaving)
@_property
def test_misbehaving_rules_never_touch_a_quotation(source: str, misbehaving: list[Rule]) -> None:
    desk = Desk(rules=misbehaving)
    before = read_text(source)
    after = fix_draft(desk.check, before).draft
    assert told(after) == told(before)


@given(source=_sources, misbehaving=_misbehaving, unsafe=st.booleans())
@_property
def test_whatever_rules_do_fixing_twice_changes_nothing_more(
    source: str, misbehaving: list[Rule], unsafe: bool
) -> None:
    fixed(source, *misbehaving, unsafe=unsafe)


@given(pieces=st.lists(st.one_of(_words, _marks), max_size=30))
@_property
def test_fixing_twice_changes_nothing_more(rules: list[Rule], pieces: list[str]) -> None:
    fixed("".join(pieces), *rules, unsafe=True)


def test_a_safe_fix_in_front_matter_is_offered_as_unsafe() -> None:
    report = Desk(rules=[replacing("teh", "the")]).check(
        read_text("---\ntitle: See teh boat\n---\n\nSee teh boat.\n")
    )
    assert [[fix.safety for fix in each.fixes] for each in report.findings] == [
        [Safety.UNSAFE],
        [Safety.SAFE],
    ]


@pytest.mark.parametrize("inside", ["`tehboat`", "“tehboat,” she said"])
def test_nothing_is_put_into_code_or_quoted_words(inside: str) -> None:
    inserting = replacing("(?<=teh)(?=boat)", " ", safety=Safety.UNSAFE)
    report = Desk(rules=[inserting]).check(read_text(f"A tehboat and {inside}.\n"))
    assert [len(each.fixes) for each in report.findings] == [1, 0]
