"""Fixing twice changes nothing the second time, and no fix touches a quotation."""

import re

import pytest
from backread.desk.config import Config
from backread.desk.desk import Desk
from backread.desk.fixes import fix_draft
from backread.desk.rules import installed_rules
from backread.draft.reading import read_text
from backread.finding import Safety
from backread.story.language import LanguageModel
from backread.stylebook import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

CODES = tuple(f"STY70{number}" for number in range(1, 8))
MODEL = LanguageModel()
DESKS = {
    locale: Desk(Config(select=CODES, locale=locale), rules=installed_rules(), model=MODEL)
    for locale in (None, Locale.US, Locale.GB)
}

PIECES = (
    "The adviser met two advisors.", "Advisors wrote to an adviser.", "The colour was grey.",
    "A gray harbor and a color.", "They organised it and realized it.", "The theater program ran.",
    "A theatre programme.", "An email and an e-mail came.", "Policy-makers met policymakers.",
    "A policy maker left.", "A long-term plan, a long term goal.", "In the long term it pays.",
    "The U.S. army and the US navy.", "He left the US.", "He left the U.S.", "It rose 5 percent.",
    "It rose 6%.", "It fell 7 per cent, not 8%.", "Mr. Lind met Mr Voss.", "At 5 p.m. and at 6 pm.",
    "At 7 pm.", "It began at 8 p.m.", "On Sept. 5 and September 6.", "The Supreme Court sat.",
    "In the supreme court it sat.", "On the Internet and the internet.",
    "Three people and 4 people.",
    "She saw 5,000 people and 6000 people.", "On March 5 and 6 April.",
    "It came — late – and left.",
    '"Our advisor saw the US e-mail at 5 pm," she said.', "‘A gray advisor’, he said.",
    "$5 million and 6 million dollars.", "The co-operation and they cooperate.",
    "A café and a cafe.",
    "A 12-year-old boy and a 14 year old girl.", "It is 5 km, or 6 kilometers, or 7 km.",
    "The FBI and the F.B.I. agent.", "They cancelled it; it was canceled.", "The analog program.",
)  # fmt: skip

DRAFTS = st.lists(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map(" ".join), min_size=1, max_size=4
).map("\n\n".join)


@pytest.mark.parametrize("locale", list(DESKS), ids=str)
@settings(deadline=None, max_examples=40)
@given(text=DRAFTS)
def test_fixing_twice_changes_nothing_more(locale: Locale | None, text: str) -> None:
    desk = DESKS[locale]
    fixed = fix_draft(desk.check, read_text(text, path="draft.md"))
    left = [
        finding
        for finding in fixed.report.findings
        if any(fix.safety is Safety.SAFE for fix in finding.fixes)
    ]
    assert left == []
    again = fix_draft(desk.check, fixed.draft)
    assert again.draft.source == fixed.draft.source
    assert quotations(fixed.draft.source) == quotations(text)


@settings(deadline=None, max_examples=40)
@given(text=DRAFTS)
def test_unsafe_fixes_settle_too(text: str) -> None:
    fixed = fix_draft(DESKS[None].check, read_text(text, path="draft.md"), unsafe=True)
    again = fix_draft(DESKS[None].check, fixed.draft, unsafe=True)
    assert again.draft.source == fixed.draft.source
    assert quotations(fixed.draft.source) == quotations(text)


@settings(deadline=None)
@given(text=st.text(st.characters(exclude_characters="\0")))
def test_no_text_breaks_a_check(text: str) -> None:
    report = DESKS[None].check(read_text(text, path="draft.md"))
    assert report.failures == ()


def quotations(text: str) -> list[str]:
    return re.findall(r"\"[^\"]*\"|‘[^’]*’", text)
