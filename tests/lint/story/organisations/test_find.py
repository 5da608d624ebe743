import json
from collections.abc import Callable

from backread.report import ledger, ledger_table
from backread.story import Story

Told = Callable[[str], Story]

TEXT = """\
# River Works office asks for pumps

TARN CROSSING — The Office of River Works (ORW) wrote to Microsoft on Monday. Microsoft did not
answer the ORW.

Ann Stone of the Office of River Works said that Stone Bridge Holdings would. "The ORW is tired,"
Stone said.
"""


def test_a_body_has_its_names_and_its_acronym(told: Told) -> None:
    story = told(TEXT)
    office = next(each for each in story.organisations if each.name == "Office of River Works")
    assert [(each.text, str(each.form), each.quoted) for each in office.mentions] == [
        ("Office of River Works", "full", False),
        ("ORW", "acronym", False),
        ("ORW", "acronym", False),
        ("Office of River Works", "full", False),
        ("ORW", "acronym", True),
    ]


def test_a_company_is_known_by_the_model_and_a_person_is_none(told: Told) -> None:
    names = [each.name for each in told(TEXT).organisations]
    assert "Microsoft" in names
    assert not {"Stone", "Ann Stone"} & set(names)


def test_the_ledger_gives_every_mention_with_its_place_in_the_file(told: Told) -> None:
    story = told(TEXT.replace("Office of River Works (ORW)", "**Office of River Works** (ORW)"))
    records = json.loads(ledger.render(story))["organisations"]
    office = next(each for each in records if each["name"] == "Office of River Works")
    source = story.draft.source
    for mention in office["mentions"]:
        assert source[mention["start"] : mention["end"]] == mention["text"]
        assert set(mention) == {"start", "end", "text", "form", "quoted"}


def test_the_table_gives_forms_and_lines(told: Told) -> None:
    table = ledger_table.render(told(TEXT), width=100)
    assert "Organisation" in table
    assert "ORW: 3 (3, 4, 6)" in table


def test_a_story_without_bodies_has_none(told: Told) -> None:
    assert told("It rained on the hill.\n").organisations == ()
