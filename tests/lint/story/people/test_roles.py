import pytest
from backread.draft import Block, BlockKind, Draft, SourceMap
from backread.span import Span
from backread.story import Story
from backread.story.language import LanguageModel, Part
from backread.story.people.cast import Role, RoleKind
from backread.story.people.roles import find_role, find_roles
from hypothesis import given, settings
from hypothesis import strategies as st

MODEL = LanguageModel()


def roles_of(text: str, name: str) -> tuple[Role, ...]:
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    story = Story(Draft("draft.txt", text, text, (block,), SourceMap.identity(text)), MODEL)
    start = text.index(name)
    return find_roles(story.analysis(Part.TAGS).blocks[0], Span(start, start + len(name)))


@pytest.mark.parametrize(
    ("text", "name", "written", "head", "scope"),
    [
        (
            "South Korean President Baek said so.",
            "Baek",
            "South Korean President",
            "president",
            "south korea",
        ),
        (
            "U.S. Vice President Jane Roe left.",
            "Jane Roe",
            "U.S. Vice President",
            "vice president",
            "united states",
        ),
        ("On Monday Sen. Jane Roe left.", "Jane Roe", "Sen.", "senator", ""),
        ("Lt. Col. Jane Roe left.", "Jane Roe", "Lt. Col.", "lieutenant colonel", ""),
        ("It was said by analyst Jane Roe.", "Jane Roe", "analyst", "analyst", ""),
        (
            "Secretary of State Jane Roe flew in.",
            "Jane Roe",
            "Secretary of State",
            "secretary of state",
            "",
        ),
        (
            "Hill Foundation president Jane Roe left.",
            "Jane Roe",
            "Hill Foundation president",
            "president",
            "hill foundation",
        ),
        (
            "Malaysia's Prime Minister, Jane Roe, left.",
            "Jane Roe",
            "Malaysia's Prime Minister",
            "prime minister",
            "malaysia",
        ),
        ("Jane Roe, a nurse from Leeds, left.", "Jane Roe", "nurse from Leeds", "nurse", "leeds"),
        (
            "Jane Roe, 42, a nurse from Leeds, left.",
            "Jane Roe",
            "nurse from Leeds",
            "nurse",
            "leeds",
        ),
        (
            "Jane Roe, chief executive of Acme Rail, left.",
            "Jane Roe",
            "chief executive of Acme Rail",
            "chief executive",
            "acme rail",
        ),
        ("Jane Roe, Acme's CEO, left.", "Jane Roe", "Acme's CEO", "chief executive", "acme"),
        ("Jane Roe, who is the mayor of Hull, left.", "Jane Roe", "mayor of Hull", "mayor", "hull"),
        ("Jane Roe is the chair of the board.", "Jane Roe", "chair of the board", "chair", "board"),
        (
            "Jane Roe is now CEO of Tern Air.",
            "Jane Roe",
            "CEO of Tern Air",
            "chief executive",
            "tern air",
        ),
    ],
)
def test_finds_the_role_beside_a_name(
    text: str, name: str, written: str, head: str, scope: str
) -> None:
    (role,) = roles_of(text, name)
    assert (role.text, role.head, role.scope, role.former) == (written, head, scope, False)
    assert role.span.of(text) == written


@pytest.mark.parametrize(
    "text",
    [
        "Former Treasury Secretary Jane Roe left.",
        "It was then-CEO Jane Roe who left.",
        "President-elect Jane Roe left.",
        "The ex-president Jane Roe left.",
        "Acting Mayor Jane Roe left.",
        "Retired Gen. Jane Roe left.",
        "Jane Roe, a former chief of staff in the council, left.",
        "Jane Roe, who was the mayor of Hull, left.",
        "Jane Roe, once the mayor of Hull, left.",
        "Jane Roe was the chair of the board.",
        "Jane Roe became the chair of the board.",
    ],
)
def test_knows_roles_that_are_past_to_come_or_provisional(text: str) -> None:
    (role,) = roles_of(text, "Jane Roe")
    assert role.former


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Jane Roe (D-Ohio) left.", "democrat"),
        ("Jane Roe (R) left.", "republican"),
        ("Jane Roe, R-Texas, left.", "republican"),
        ("Jane Roe, a Democrat from Ohio, left.", "democrat"),
        ("Republican Jane Roe left.", "republican"),
        ("Labour MP Jane Roe left.", "labour"),
        ("The Conservative leader Jane Roe left.", "conservative"),
        ("GOP Rep. Jane Roe left.", "republican"),
    ],
)
def test_finds_the_party(text: str, party: str) -> None:
    roles = [role for role in roles_of(text, "Jane Roe") if role.kind is RoleKind.PARTY]
    assert [role.head for role in roles] == [party]


@pytest.mark.parametrize(
    "text",
    [
        "A conservative activist, Jane Roe, left.",
        "Conservative estimates by economist Jane Roe differ.",
        "Jane Roe (pictured) left.",
        "Jane Roe, D and E were left.",
    ],
)
def test_takes_other_words_for_no_party(text: str) -> None:
    assert all(role.kind is not RoleKind.PARTY for role in roles_of(text, "Jane Roe"))


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe left.",
        "Jane Roe's president left.",
        "She met Jane Roe, President John Smith and others.",
        "He thanked the mayor, Jane Roe and the bishop.",
        "The president left. Jane Roe stayed.",
        "Jane Roe, a representative of the firm, left.",
        "Jane Roe, Leeds and London won.",
        "Jane Roe is tired.",
    ],
)
def test_finds_no_role_where_there_is_none(text: str) -> None:
    assert roles_of(text, "Jane Roe") == ()


def test_a_title_and_a_description_are_two_roles_in_the_order_of_the_text() -> None:
    roles = roles_of("Dr. Sen. Jane Roe, the chair of the panel, left.", "Jane Roe")
    assert [role.head for role in roles] == ["senator", "chair"]


def test_the_title_before_the_name_comes_first() -> None:
    text = "Sen. Jane Roe, the chair of the panel, left."
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    story = Story(Draft("draft.txt", text, text, (block,), SourceMap.identity(text)), MODEL)
    role = find_role(story.analysis(Part.TAGS).blocks[0], Span(5, 13))
    assert role is not None
    assert role.head == "senator"


def test_spans_are_of_the_whole_text_in_a_later_block() -> None:
    text = "First.\n\nMayor Jane Roe left."
    blocks = (
        Block(BlockKind.PARAGRAPH, Span(0, 6)),
        Block(BlockKind.PARAGRAPH, Span(8, len(text))),
    )
    story = Story(Draft("draft.txt", text, text, blocks, SourceMap.identity(text)), MODEL)
    (role,) = find_roles(story.analysis(Part.TAGS).blocks[1], Span(14, 22))
    assert role.span.of(text) == "Mayor"


WORDS = st.sampled_from(
    ["Sen.", "President", "former", "then-", "-elect", "CEO", "of", "the", "a", ",", "(", ")", "D-",
     "'s", "is", "who", "was", "Labour", "MP", "42", ".", "\u2014", "\n", "Acme", "\U0001f600", "é"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=12), st.lists(WORDS, max_size=12))
@settings(max_examples=80, deadline=None)
def test_every_role_stands_in_the_text_and_off_the_name(
    before: list[str], after: list[str]
) -> None:
    text = f"{' '.join(before)} Roe {' '.join(after)}"
    for role in roles_of(text, "Roe"):
        assert 0 <= role.span.start < role.span.end <= len(text)
        assert "Roe" not in role.span.of(text)
