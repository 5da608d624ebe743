import json
from enum import StrEnum
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from backread.draft import BlockKind, Draft
from backread.draft.reading import read_text
from backread.report import ledger, ledger_table
from backread.span import Span
from backread.story import Story
from backread.story.attributions.attribution import (
    Attribution,
    Attributions,
    Cue,
    CueKind,
    Source,
    SourceKind,
)
from backread.story.claims.claim import Claim, ClaimKind, Claims, Standing
from backread.story.dates.date import YearSource
from backread.story.figures.figure import Exactness, FigureKind
from backread.story.people.cast import Cast, Form, Mention, Person, Role, RoleKind
from backread.story.quotes import find_quotes
from backread.story.readability.passage import Passage
from backread.story.readability.readability import Readability
from jsonschema import Draft202012Validator

_SOURCE = """\
# The tram 🚋

Mayor Laura **Whitmore** opened it. “It runs,” she said. Whitmore left.

[Whitmore](https://example.org) came back, and so did Ann Lee.
"""

_SCHEMA = json.loads(
    (Path(__file__).parents[3] / "docs" / "backread-story.schema.json").read_text("utf-8")
)
_DEFINITIONS = _SCHEMA["$defs"]


@pytest.mark.parametrize(
    ("written", "kinds"),
    [
        (_DEFINITIONS["mention"]["properties"]["form"], Form),
        (_DEFINITIONS["sourceKind"], SourceKind),
        (_DEFINITIONS["cue"]["anyOf"][1]["properties"]["kind"], CueKind),
        (_DEFINITIONS["claim"]["properties"]["kind"], ClaimKind),
        (_DEFINITIONS["claim"]["properties"]["standing"], Standing),
        (_DEFINITIONS["figure"]["properties"]["kind"], FigureKind),
        (_DEFINITIONS["figure"]["properties"]["exactness"], Exactness),
        (_DEFINITIONS["date"]["properties"]["year"], YearSource),
    ],
)
def test_the_published_schema_has_every_kind(written: Any, kinds: type[StrEnum]) -> None:
    assert set(written["enum"]) == set(kinds)


def test_the_published_schema_is_one() -> None:
    Draft202012Validator.check_schema(_SCHEMA)


def _mention(text: str, words: str, nth: int, form: Form, *, quoted: bool = False) -> Mention:
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    span = Span(start, start + len(words))
    return Mention(span, words, form, BlockKind.PARAGRAPH, quoted=quoted)


@pytest.fixture
def story() -> Story:
    """A story whose people are given, so that no language model is needed."""
    draft = read_text(_SOURCE, path="tram.md")
    role_at = draft.text.index("Mayor")
    role = Role(Span(role_at, role_at + 5), "Mayor", RoleKind.OFFICE, "mayor")
    whitmore = Person(
        name="Laura Whitmore",
        given="Laura",
        family="Whitmore",
        mentions=(
            _mention(draft.text, "Laura Whitmore", 1, Form.FULL),
            _mention(draft.text, "Whitmore", 2, Form.FAMILY),
            _mention(draft.text, "Whitmore", 3, Form.FAMILY, quoted=True),
        ),
        running="Whitmore",
        running_form=Form.FAMILY,
        roles=(role, role),
    )
    lee = Person(
        name="Ann Lee",
        given="Ann",
        family="Lee",
        mentions=(_mention(draft.text, "Ann Lee", 1, Form.FULL),),
        running="Ann Lee",
        running_form=Form.FULL,
    )
    return _given(draft, Cast((whitmore, lee)), *_said(draft.text))


def _said(text: str) -> tuple[Attributions, Claims]:
    """ "She said" as an attribution to the first of the cast, a claim that rests on it, and one
    that rests on nothing.
    """
    she, said, left = (_span(text, words) for words in ("she", "said", "Whitmore left"))
    runs = _span(text, "It runs")
    source = Source(she, "she", SourceKind.NAMED, person=0, head="she")
    sentence = runs.to(said)
    attribution = Attribution(
        source, Cue(said, "said", CueKind.SPEECH, "say"), sentence, content=(runs,)
    )
    claims = (
        Claim(runs, "It runs", sentence, ClaimKind.TREND, Standing.SENTENCE, 0, 0.5),
        Claim(left, "Whitmore left", left, ClaimKind.CAUSE, Standing.NOWHERE, None, 0.5),
    )
    return Attributions((attribution,)), Claims(claims)


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _given(
    draft: Draft,
    people: Cast,
    attributions: Attributions | None = None,
    claims: Claims | None = None,
) -> Story:
    given = SimpleNamespace(
        draft=draft,
        text=draft.text,
        blocks=draft.blocks,
        people=people,
        quotes=find_quotes(draft),
        attributions=attributions or Attributions(),
        claims=claims or Claims(),
        figures=(),
        dates=(),
        readability=Readability(Passage(()), (), (), ()),
        organisations=(),
    )
    return cast(Story, given)


def test_the_json_follows_its_schema(story: Story) -> None:
    contents = json.loads(ledger.render(story))
    Draft202012Validator(_SCHEMA).validate(contents)
    assert contents["path"] == "tram.md"


def test_offsets_are_those_of_the_file(story: Story) -> None:
    contents = json.loads(ledger.render(story))
    whitmore, lee = contents["people"]
    places = [_SOURCE[each["start"] : each["end"]] for each in whitmore["mentions"]]
    assert places == ["Laura **Whitmore", "Whitmore", "Whitmore"]
    assert [_SOURCE[each["start"] : each["end"]] for each in lee["mentions"]] == ["Ann Lee"]
    (quote,) = contents["quotes"]
    assert _SOURCE[quote["start"] : quote["end"]] == "“It runs,”"


def test_people_carry_their_names_forms_and_roles(story: Story) -> None:
    whitmore = json.loads(ledger.render(story))["people"][0]
    assert (whitmore["name"], whitmore["running"]) == ("Laura Whitmore", "Whitmore")
    assert whitmore["roles"] == ["Mayor"]
    assert [(each["text"], each["form"], each["quoted"]) for each in whitmore["mentions"]] == [
        ("Laura Whitmore", "full", False),
        ("Whitmore", "family", False),
        ("Whitmore", "family", True),
    ]


def test_attributions_say_who_says_what(story: Story) -> None:
    (attribution,) = json.loads(ledger.render(story))["attributions"]
    places = [attribution["source"], attribution["cue"], *attribution["content"]]
    written = [_SOURCE[each["start"] : each["end"]] for each in places]
    assert written == ["she", "said", "It runs"]
    assert attribution["source"]["person"] == 0
    assert attribution["source"]["kind"] == "named"


def test_claims_say_whether_somebody_is_behind_them(story: Story) -> None:
    contents = json.loads(ledger.render(story))
    assert [(each["text"], each["attributed"]) for each in contents["claims"]] == [
        ("It runs", True),
        ("Whitmore left", False),
    ]
    assert contents["sources"] == [
        {"name": "Laura Whitmore", "kind": "named", "statements": 1, "claims": 1}
    ]


def test_the_table_says_what_rests_on_whom(story: Story) -> None:
    lines = ledger_table.render(story, width=120).splitlines()
    (whitmore,) = [line.split() for line in lines if line.startswith("Laura Whitmore   ")][-1:]
    assert whitmore == ["Laura", "Whitmore", "named", "1", "1", "50%"]
    (nobody,) = [line.split() for line in lines if line.startswith("no source")]
    assert nobody == ["no", "source", "1", "50%"]
    assert lines[-2] == "1 of 2 claims sourced; 1 named person"


def test_the_table_says_who_is_in_the_story_and_where(story: Story) -> None:
    lines = ledger_table.render(story, width=120).splitlines()
    (whitmore,) = [line for line in lines if "Laura Whitmore  " in line and "line 3" in line]
    assert whitmore.split("  ")[0] == "Laura Whitmore"
    for cell in ("Whitmore: 2, 1 quoted (3, 5)", "Mayor"):
        assert cell in whitmore
    assert any("Laura Whitmore: 1 (3)" in line for line in lines)
    assert any("Ann Lee" in line and "full name only" in line for line in lines)
    assert lines[-1] == "2 people, 1 quotation in tram.md"


def test_the_table_keeps_to_its_width_and_is_coloured_only_on_request(story: Story) -> None:
    plain = ledger_table.render(story, width=60)
    assert max(len(line) for line in plain.splitlines()) <= 60
    assert "\x1b[" not in plain
    assert "\x1b[" in ledger_table.render(story, color=True)


def test_a_story_without_people_has_no_table() -> None:
    draft = read_text("It rained.\n", path="rain.md")
    empty = _given(draft, Cast())
    assert ledger_table.render(empty) == "0 people, 0 quotations in rain.md\n"
    assert json.loads(ledger.render(empty))["people"] == []


def test_names_cannot_drive_the_terminal() -> None:
    draft = read_text("x", path="\x1b[31m[bold]x.md")
    empty = _given(draft, Cast())
    rendered = ledger_table.render(empty)
    assert "\x1b" not in rendered
    assert "[bold]x.md" in rendered
