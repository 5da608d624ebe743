import re

import pytest
from backread.draft import Block, BlockKind, Draft, SourceMap
from backread.span import Span
from backread.story import Story
from backread.story.language import LanguageModel
from backread.story.people.cast import Form, Gender, Honorific, Mention, Pronoun
from backread.story.people.pronouns import find_pronouns

MODEL = LanguageModel()


def bound(text: str, *names: str) -> list[list[str]]:
    """The pronouns found for each person, who is given as a pattern of the names, as written."""
    found = pronouns_of(text, *names)
    return [[each.span.of(text) for each in pronouns] for pronouns in found]


def pronouns_of(text: str, *names: str) -> tuple[tuple[Pronoun, ...], ...]:
    spans = [Span(part.start(), part.end()) for part in re.finditer(r"[^\n]+", text)]
    blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in spans)
    story = Story(Draft("draft.txt", text, text, blocks, SourceMap.identity(text)), MODEL)
    people = [[_mention(found) for found in re.finditer(name, text)] for name in names]
    return find_pronouns(story, people)


def _mention(found: re.Match[str]) -> Mention:
    span = Span(found.start(), found.end())
    given, _, family = found[0].rpartition(" ")
    honorific = None
    if given in ("Mr.", "Ms."):
        gender = Gender.MALE if given == "Mr." else Gender.FEMALE
        honorific = Honorific(Span(span.start, span.start + 3), given, gender)
        span, given = Span(span.start + 4, span.end), ""
    form = Form.FULL if given else Form.FAMILY
    return Mention(
        span=span,
        text=span.of(found.string),
        form=form,
        kind=BlockKind.PARAGRAPH,
        quoted=False,
        honorific=honorific,
        given=given or None,
        family=family,
    )


ROBIN = r"(?:Robin )?Castellano"


def test_binds_a_subject_to_the_only_person() -> None:
    assert bound("Robin Castellano said she would stay.", ROBIN) == [["she"]]


def test_gives_the_gender() -> None:
    text = "Robin Castellano said he would stay in her house."
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    story = Story(Draft("draft.txt", text, text, (block,), SourceMap.identity(text)), MODEL)
    ((he, her),) = find_pronouns(story, [[_mention(next(re.finditer(ROBIN, text)))]])
    assert (he.gender, her.gender) == (Gender.MALE, Gender.FEMALE)


def test_binds_over_sentences_and_into_the_next_paragraph() -> None:
    text = "Robin Castellano said she would stay. She has a dog.\nShe will build a fence."
    assert bound(text, ROBIN) == [["she", "She", "She"]]


def test_a_subject_goes_on_into_the_next_sentences() -> None:
    text = "A driver fled.\nRobin Castellano rose. She left. She had seen him."
    assert bound(text, ROBIN) == [["She", "She"]]


@pytest.mark.parametrize(
    "text",
    [
        "A driver fled.\nRobin Castellano met a neighbour. She left.",
        "A driver fled.\nRobin Castellano's house burned. She left.",
        "A driver fled.\nRobin Castellano rose. Another driver came. She left.",
        "A driver fled.\nOn Sunday a car hit Robin Castellano. She left.",
    ],
)
def test_a_subject_goes_on_only_where_it_is_certain(text: str) -> None:
    assert bound(text, ROBIN) == [[]]


def test_the_role_of_the_person_is_nobody_else() -> None:
    assert bound("Robin Castellano, the mayor of Hull, said she would stay.", ROBIN) == [["she"]]


def test_a_person_of_the_other_gender_alone_does_not_count() -> None:
    text = "Robin Castellano met Anna Petrov. Castellano said he was glad."
    assert bound(text, ROBIN, "Anna Petrov") == [["he"], []]


def test_an_honorific_rules_a_person_out() -> None:
    text = "Robin Castellano met Mr. Dufour. Castellano said she was glad."
    assert bound(text, ROBIN, r"Mr\. Dufour") == [["she"], []]


@pytest.mark.parametrize(
    "text",
    [
        "A neighbour met Robin Castellano. She was glad.",
        "The driver fled.\nRobin Castellano said he had been drunk.",
        "Robin Castellano called her.",
        "Robin Castellano told him.",
        "Before she left, Robin Castellano wept.",
        "Robin Castellano said he or she must like dogs.",
        "Robin Castellano said everybody has his own view.",
        "Robin Castellano sails the ferry, where she was built.",
    ],
)
def test_keeps_silent_where_another_could_be_meant(text: str) -> None:
    assert bound(text, ROBIN) == [[]]


def test_keeps_silent_beside_another_person() -> None:
    text = "Robin Castellano met Alex Dufour. He was glad."
    assert bound(text, ROBIN, "Alex Dufour") == [[], []]


def test_keeps_silent_after_another_person_in_the_paragraph_before() -> None:
    text = "Alex Dufour owns the house.\nRobin Castellano believes he will wait."
    assert bound(text, ROBIN, "Alex Dufour") == [[], []]


@pytest.mark.parametrize(
    ("text", "pronouns"),
    [
        ("A driver fled.\nAt noon Robin Castellano rose. She left.", ["She"]),
        ("A driver fled.\nRobin Castellano rose. Her car was gone.", ["Her"]),
        ("A driver fled.\nIt rained. Robin Castellano and her dogs stayed.", ["her"]),
        ("A driver fled.\nRobin Castellano, a nurse all her life, had seen it.", ["her"]),
        ("A clerk fled.\nIt rained.\nRobin Castellano said he would stay.", ["he"]),
        (
            "It rained, said Robin Castellano. She would stay, and so would her dogs.",
            ["She", "her"],
        ),
    ],
)
def test_binds_what_is_plain(text: str, pronouns: list[str]) -> None:
    assert bound(text, ROBIN) == [pronouns]


@pytest.mark.parametrize(
    "text",
    [
        "Robin Castellano, his rival, stayed.",
        "The two met Robin Castellano. Castellano said he did not discuss his claims of her.",
        "Robin Castellano said the two did not discuss his claims.",
        "Robin Castellano lives here. Dufour told Castellano he would stay.",
    ],
)
def test_is_certain_of_none_where_two_may_be_meant(text: str) -> None:
    (found,) = pronouns_of(text, ROBIN)
    assert not [each for each in found if each.certain and each.gender is Gender.MALE]


def test_a_gender_that_is_known_rules_somebody_out() -> None:
    text = (
        "Alex Dufour said he slept. Dufour said he had his tea.\n"
        "Dufour met Robin Castellano. Castellano said she was glad."
    )
    assert bound(text, ROBIN, "(?:Alex )?Dufour") == [["she"], ["he", "he", "his"]]


def test_a_pronoun_given_by_its_gender_alone_is_not_certain() -> None:
    text = "Anna Petrov met John Marsh. Petrov told Marsh that she would stay."
    ((she,), ()) = pronouns_of(text, "(?:Anna )?Petrov", "(?:John )?Marsh")
    assert not she.certain


def test_reads_no_quotations() -> None:
    assert bound('Robin Castellano said: "Of course she lied, he knew."', ROBIN) == [[]]
