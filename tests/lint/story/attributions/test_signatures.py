from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel

MODEL = LanguageModel()


def signers(text: str) -> list[str | None]:
    """The words for the source of each quotation, by the dash alone."""
    story = Story(read_text(text, path="draft.md"), MODEL)
    found: list[str | None] = []
    for place in range(len(story.quotes)):
        attribution = story.attributions.of_quote(place)
        signed = attribution is not None and attribution.cue and attribution.cue.lemma == "—"
        found.append(attribution.source.text if attribution and signed else None)
    return found


def test_a_name_behind_any_dash_signs() -> None:
    for dash in ("—", "–", "―", "--", "-", "~ "):
        text = f"“The tower is not for sale to anybody.” {dash}Ana Reyes, mayor"
        assert signers(text) == ["Ana Reyes, mayor"], dash


def test_a_signature_stands_in_a_paragraph_of_its_own() -> None:
    text = "Ana Reyes came.\n\n“The tower is not for sale to anybody.”\n\n― Ana Reyes, mayor"
    assert signers(text) == ["Ana Reyes, mayor"]


def test_a_block_quote_is_signed_in_its_last_line() -> None:
    assert signers("> The tower is not for sale.\n> — Ana Reyes") == ["Ana Reyes"]


def test_words_with_a_verb_sign_nothing() -> None:
    text = "“The tower is not for sale to anybody” — Ana Reyes would not hear of it."
    assert signers(text) == [None]


def test_a_list_of_names_signs_nothing() -> None:
    story = Story(read_text("They came:\n\n— Ana Reyes, mayor\n\n— Piet Sole, baker"), MODEL)
    assert len(story.attributions) == 0


def test_words_that_are_somebody_s_already_are_not_signed_again() -> None:
    text = (
        "“The tower is not for sale to anybody,” Ana Reyes said. “Not now.”\n\n— Piet Sole, Corvane"
    )
    assert signers(text) == [None, None]
