"""What a finding carries beside its place: the other side, the counts, the fix."""

from collections.abc import Callable

import pytest
from backread.draft.reading import read_text
from backread.finding import Finding
from backread.rule import Rule, Safety
from backread.story import Story
from backread.story.language import LanguageModel
from backread_rules.naming.ambiguous_surname import ambiguous_surname
from backread_rules.naming.honorific_mix import honorific_mix
from backread_rules.naming.missing_first_reference import missing_first_reference
from backread_rules.naming.name_shift import name_shift
from backread_rules.naming.name_spelling import name_spelling
from backread_rules.naming.pronoun_clash import pronoun_clash
from backread_rules.naming.repeated_full_name import repeated_full_name
from backread_rules.naming.role_drift import role_drift

FindOne = Callable[[Rule, str], tuple[Finding, str]]


@pytest.fixture
def find_one(model: LanguageModel) -> FindOne:
    """Runs a rule over a draft in which it finds one thing; gives that and the text."""

    def find(rule: Rule, text: str) -> tuple[Finding, str]:
        story = Story(read_text(text, path="draft.md"), model)
        (finding,) = rule.findings(story)
        return finding, story.text

    return find


def fixed(finding: Finding, text: str) -> str:
    (fix,) = finding.fixes
    assert fix.safety is Safety.UNSAFE
    (edit,) = fix.edits
    return text[: edit.span.start] + edit.replacement + text[edit.span.end :]


SHIFT = (
    "Mayor Laura Whitmore opened the tram line. Whitmore said it would run all night.\n\n"
    "Whitmore paid for it. Laura's critics say it cost too much."
)


def test_name_shift_points_at_the_introduction(find_one: FindOne) -> None:
    finding, text = find_one(name_shift, SHIFT)
    (related,) = finding.related
    assert related.span.of(text) == "Laura Whitmore"
    assert related.message == "introduced here"


def test_name_shift_gives_both_names_and_the_count(find_one: FindOne) -> None:
    finding, _ = find_one(name_shift, SHIFT)
    assert finding.message == (
        '"Laura" for Laura Whitmore; the story\'s running name is "Whitmore" (2 times)'
    )


def test_name_shift_fix_keeps_the_possessive(find_one: FindOne) -> None:
    finding, text = find_one(name_shift, SHIFT)
    assert fixed(finding, text) == text.replace("Laura's", "Whitmore's")


def test_missing_first_reference_points_at_the_late_full_name(find_one: FindOne) -> None:
    finding, text = find_one(
        missing_first_reference,
        "President Castellanos spoke for an hour. Hugo Castellanos had not spoken since May.",
    )
    assert finding.message == (
        '"President Castellanos" comes in without a first name; '
        'the full name, "Hugo Castellanos", comes only later'
    )
    assert [related.span.of(text) for related in finding.related] == ["Hugo Castellanos"]


SPELLING = (
    "Katherine Holloway opened the wing. Holloway said it had cost less than planned.\n\n"
    "The wing will close again, Holoway said."
)


def test_name_spelling_points_at_the_other_spelling(find_one: FindOne) -> None:
    finding, text = find_one(name_spelling, SPELLING)
    assert finding.message.startswith(
        '"Holoway" for Katherine Holloway; the story writes "Holloway"'
    )
    assert "Holloway" in finding.related[0].span.of(text)


def test_name_spelling_fix_changes_the_wrong_part_only(find_one: FindOne) -> None:
    finding, text = find_one(name_spelling, SPELLING)
    assert fixed(finding, text) == text.replace("Holoway", "Holloway")


def test_name_spelling_offers_no_fix_where_neither_spelling_leads(find_one: FindOne) -> None:
    finding, _ = find_one(
        name_spelling,
        "The chair, Katherine Holloway, opened it. The wing is closed, Katharine Holloway says.",
    )
    assert finding.fixes == []


def test_ambiguous_surname_points_at_every_bearer(find_one: FindOne) -> None:
    finding, text = find_one(
        ambiguous_surname,
        "Peter Morgan and his brother, David Morgan, gave evidence. Morgan denied the theft.",
    )
    named = [related.span.of(text) for related in finding.related]
    assert named == ["Peter Morgan", "David Morgan"]


def test_honorific_mix_gives_both_forms_and_counts(find_one: FindOne) -> None:
    finding, _ = find_one(
        honorific_mix,
        "Eva Lindqvist bought the mill. Ms. Lindqvist mended the roof. Ms. Lindqvist moved in.\n\n"
        "Lindqvist wants to sell it now.",
    )
    assert finding.message == '"Lindqvist" here, "Ms. Lindqvist" elsewhere (1 against 2)'
    assert finding.related[0].span.start < finding.span.start


def test_role_drift_points_at_the_other_role(find_one: FindOne) -> None:
    finding, text = find_one(
        role_drift,
        "Sen. Harriet Vance spoke for the bill. Vance wrote most of it.\n\n"
        "The bill passed. Rep. Harriet Vance voted for it.",
    )
    assert finding.span.of(text) == "Rep."
    assert [related.span.of(text) for related in finding.related] == ["Sen."]


def test_pronoun_clash_gives_both_pronouns_and_counts(find_one: FindOne) -> None:
    finding, text = find_one(
        pronoun_clash,
        "Robin Castellano said she would stay. Castellano said she had the money.\n\n"
        "Castellano said he had a dog.",
    )
    assert finding.message == (
        '"he" for Robin Castellano, elsewhere "she" (male once, female 2 times)'
    )
    assert finding.related[0].span.of(text) == "she"


def test_repeated_full_name_fix_puts_the_short_name_in(find_one: FindOne) -> None:
    finding, text = find_one(
        repeated_full_name,
        "Daniel Sorensen keeps bees. Sorensen sells honey.\n\nToday Daniel Sorensen teaches.",
    )
    assert fixed(finding, text).endswith("Today Sorensen teaches.")
