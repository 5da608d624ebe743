import json
from types import SimpleNamespace
from typing import Any, cast

import pytest
from backread.draft import BlockKind
from backread.draft.reading import read_text
from backread.report import ledger, ledger_table
from backread.span import Span
from backread.story import Story
from backread.story.people.cast import Cast, Form, Mention, Person, Role, RoleKind
from backread.story.quotes import find_quotes
from jsonschema import Draft202012Validator

_SOURCE = """\
# The tram 🚋

Mayor Laura **Whitmore** opened it. “It runs,” she said. Whitmore left.

[Whitmore](https://example.org) came back, and so did Ann Lee.
"""

_OFFSET = {"type": "integer", "minimum": 0}


def _object(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": sorted(properties),
        "additionalProperties": False,
    }


def _array(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


_MENTION = _object(
    start=_OFFSET,
    end=_OFFSET,
    text={"type": "string"},
    form={"enum": [str(form) for form in Form]},
    quoted={"type": "boolean"},
)
_PERSON = _object(
    name={"type": "string"},
    running={"type": "string"},
    roles=_array({"type": "string"}),
    mentions=_array(_MENTION),
)
_LEDGER = _object(
    schema={"const": "backread-story/1"},
    path={"type": "string"},
    people=_array(_PERSON),
    quotes=_array(_object(start=_OFFSET, end=_OFFSET, speaker={"type": "null"})),
)


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
    given = SimpleNamespace(draft=draft, people=Cast((whitmore, lee)), quotes=find_quotes(draft))
    return cast(Story, given)


def test_the_json_follows_its_schema(story: Story) -> None:
    contents = json.loads(ledger.render(story))
    Draft202012Validator(_LEDGER).validate(contents)
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


def test_the_table_says_who_is_in_the_story_and_where(story: Story) -> None:
    lines = ledger_table.render(story, width=120).splitlines()
    (whitmore,) = [line for line in lines if "Laura Whitmore  " in line]
    assert whitmore.split("  ")[0] == "Laura Whitmore"
    for cell in ("Whitmore: 2, 1 quoted (3, 5)", "Mayor", "line 3"):
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
    empty = cast(Story, SimpleNamespace(draft=draft, people=Cast(), quotes=()))
    assert ledger_table.render(empty) == "0 people, 0 quotations in rain.md\n"
    assert json.loads(ledger.render(empty))["people"] == []


def test_names_cannot_drive_the_terminal() -> None:
    draft = read_text("x", path="\x1b[31m[bold]x.md")
    empty = cast(Story, SimpleNamespace(draft=draft, people=Cast(), quotes=()))
    rendered = ledger_table.render(empty)
    assert "\x1b" not in rendered
    assert "[bold]x.md" in rendered
