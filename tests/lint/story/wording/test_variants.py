"""What a variant says: counts, places of the other form, and what to write instead."""

from pathlib import Path

from backread.desk.config import config_from_table
from backread.desk.house_style import house_style
from backread.draft.reading import read_text
from backread.span import Span
from backread.story import Story
from backread.story.language import LanguageModel
from backread.story.wording.variant import Form, Ground, usual_style
from backread.stylebook import HouseStyle, Locale

MODEL = LanguageModel()


def story(text: str, locale: Locale | None = None) -> Story:
    return Story(read_text(text, path="draft.md"), MODEL, HouseStyle(locale=locale))


def test_counts_join_the_inflections_of_a_word() -> None:
    draft = story("Her advisers met. One adviser left, and her advisors stayed. No adviser came.")
    (variant,) = draft.wording.spellings
    assert (variant.text, variant.usual) == ("advisors", "advisers")
    assert (variant.count, variant.usual_count) == (1, 3)
    assert [place.of(draft.text) for place in variant.usual_places] == [
        "advisers",
        "adviser",
        "adviser",
    ]
    assert variant.safe


def test_capitals_are_kept() -> None:
    (variant,) = story("Advisors met. The advisers left, and an adviser came.").wording.spellings
    assert variant.usual == "Advisers"


def test_locale_decides_against_the_majority() -> None:
    draft = story("The color and the color and the colour.", Locale.GB)
    assert [variant.usual for variant in draft.wording.spellings] == ["colour", "colour"]
    assert {variant.ground for variant in draft.wording.spellings} == {Ground.LOCALE}


def test_evidence_of_a_system_is_given() -> None:
    draft = story("The colour of the harbour pleased the neighbours. The center was shut.")
    (variant,) = draft.wording.spellings
    assert variant.ground is Ground.SYSTEM
    assert variant.usual == "centre"
    assert [place.of(draft.text) for place in variant.usual_places] == [
        "colour",
        "harbour",
        "neighbours",
    ]
    assert not variant.safe


def test_front_matter_names_the_locale() -> None:
    draft = story("---\nlanguage: en-US\n---\n\nThe colour is bright.\n")
    assert [variant.usual for variant in draft.wording.spellings] == ["color"]


def test_the_model_is_not_loaded_for_spellings_and_abbreviations() -> None:
    unloadable = LanguageModel("no_such_model")
    draft = Story(read_text("The US advisor met an adviser. A U.S. email came."), unloadable)
    assert draft.wording.spellings
    assert draft.wording.abbreviations
    assert draft.wording.capitals == ()
    assert draft.wording.compounds == ()


def test_stop_at_the_end_of_a_sentence_stays() -> None:
    draft = story("The US won. It left the US. He is in the U.S. The US is big.")
    (variant,) = draft.wording.abbreviations
    assert variant.usual == "US."


def test_stops_are_not_doubled() -> None:
    draft = story("The U.S. won. A U.S. jet left the US. It was late.")
    (variant,) = draft.wording.abbreviations
    assert variant.usual == "U.S"


def test_uncertain_sentence_end_is_no_safe_fix() -> None:
    draft = story("The US won. A US jet left. He is in the U.S. Reporters waited.")
    (variant,) = draft.wording.abbreviations
    assert not variant.safe


def test_usual_style_of_equals_is_the_preferred_one_and_then_the_first() -> None:
    forms = [Form(Span(0, 1), "a"), Form(Span(2, 3), "b")]
    assert usual_style(forms) == "a"
    assert usual_style(forms, ["b"]) == "b"
    assert usual_style(forms, allowed=["b"]) == "b"
    assert usual_style(forms[:1]) is None


def test_names_are_not_rejoined_unseen() -> None:
    draft = story("Men of al-Marrow fled. Men of al Marrow stayed with the al-Marrow cell.")
    (variant,) = draft.wording.compounds
    assert not variant.safe


def test_a_stylebook_decides() -> None:
    draft = "The advisor met an advisor and an adviser. It rose 5 per cent, 6 per cent, 7 percent."
    plain = Story(read_text(draft, path="draft.md"), MODEL)
    assert [variant.text for variant in plain.wording.spellings] == ["adviser"]
    house = house_style(config_from_table({"stylebook": "us-wire"}, Path("backread.toml")))
    ruled = Story(read_text(draft, path="draft.md"), MODEL, house)
    assert ruled.wording.spellings == ()
    assert ruled.wording.abbreviations == ()


def test_a_stylebook_leaves_the_rest() -> None:
    house = house_style(config_from_table({"stylebook": "us-wire"}, Path("backread.toml")))
    draft = "They targetted it. They targeted us, and targeted them."
    (variant,) = Story(read_text(draft, path="draft.md"), MODEL, house).wording.spellings
    assert variant.usual == "targeted"


def test_wrapped_lines_part_no_words() -> None:
    draft = story(
        "The case goes to the Supreme\nCourt. The Supreme Court sat. Then the supreme\n"
        "court left.\n"
        "It rose 5 percent, then 6\nper cent, then 7 percent. The policy\nmakers met policymakers."
        " The policymaker left.\n"
    )
    assert [variant.text for variant in draft.wording.capitals] == ["supreme court"]
    assert [variant.text for variant in draft.wording.abbreviations] == ["per cent"]
    assert [variant.text for variant in draft.wording.compounds] == ["policy makers"]
