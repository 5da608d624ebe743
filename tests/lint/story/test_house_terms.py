import tomllib

import pytest
from backread.desk.stylebook_files import load_stylebook, starters, stylebook_from_table
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.house_terms import HouseTerm, find_house_terms
from backread.story.language import LanguageModel
from backread.stylebook import HouseStyle
from backread.stylebook.sections import Sections
from backread.stylebook.stylebook import StylebookError
from hypothesis import given
from hypothesis import strategies as st

EMAIL = """
[[term]]
use = "email"
not = "e-mail"
except = "E-mail Direct Ltd"
"""


def terms(
    stylebook: str, text: str, *, path: str = "draft.md", sections: Sections | None = None
) -> list[HouseTerm]:
    book, problems = stylebook_from_table(tomllib.loads(stylebook), "house.toml")
    assert problems == []
    house = HouseStyle(stylebooks=(book,), sections=sections or Sections())
    return list(find_house_terms(Story(read_text(text, path=path), LanguageModel(), house)))


def pairs(stylebook: str, text: str) -> list[tuple[str, str | None]]:
    draft = read_text(text, path="draft.md")
    return [(each.span.of(draft.text), each.replacement) for each in terms(stylebook, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She sent e-mails.", [("e-mails", "emails")]),
        ("E-mail is slow.", [("E-mail", "Email")]),
        ("HE SENT AN E-MAIL TODAY", [("E-MAIL", "EMAIL")]),
        ("# E-mail Scandal Widens Across County", [("E-mail", "Email")]),
        ("# E-mail scandal widens", [("E-mail", "Email")]),
        ("An e-mail-only club.", [("e-mail", "email")]),
        ('He said "no e-mail" and left.', []),
        ("> A quoted e-mail.", []),
        ("The `e-mail` field, at https://x.example/e-mail.", []),
        ("It went to E-mail Direct Ltd on Monday.", []),
        ("The chief of E-mail Weekly left.", []),
        ("E-mail Weekly has closed.", []),
        ("The email was short.", []),
        ("They wrote to a-mail and e-mailed@x.example.", []),
    ],
)
def test_a_term(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(EMAIL, text) == expected


def test_another_spelling_is_safe_to_put_in_whatever_else_the_entry_does_not_want() -> None:
    book = "[[term]]\nuse = 'email'\nnot = ['e-mail', 'electronic mail']\n"
    found = terms(book, "An e-mail came. More electronic mail followed.")
    assert [(each.replacement, each.safe) for each in found] == [("email", True), ("email", False)]


def test_a_headline_in_capitals_of_titles_may_hold_a_name_of_the_story() -> None:
    text = "# Growth at E-mail Weekly Slows Again\n\nThe owner of E-mail Weekly has left.\n"
    assert pairs(EMAIL, text) == []


def test_a_name_of_the_story_may_open_a_sentence() -> None:
    book = '[[term]]\nuse = "gray"\nnot = "grey"\n'
    text = "Mayor Edward Grey resigned. Grey gave no reason. Grey clouds hung over the town."
    assert pairs(book, text) == []
    assert pairs(book, "Grey clouds hung over the grey town.") == [
        ("Grey", "Gray"),
        ("grey", "gray"),
    ]


def test_a_term_with_capitals_means_the_name() -> None:
    book = '[[term]]\nuse = "Kyiv"\nnot = "Kiev"\nexcept = "chicken Kiev"\n'
    text = "KIEV — The Kiev Post wrote of Kiev. Chicken Kiev was served. kiev"
    assert [each for each, _ in pairs(book, text)] == ["KIEV", "Kiev", "Kiev"]


def test_quotations_where_the_entry_says_so() -> None:
    assert [each for each, _ in pairs(EMAIL + "in-quotations = true", 'He said "no e-mail".')] == [
        "e-mail"
    ]


def test_the_longest_phrase_counts_and_of_equals_the_later_entry() -> None:
    book = """
    [[term]]
    use = "use"
    not = "make use of"
    [[banned]]
    phrase = "use of"
    [[term]]
    use = "adopt"
    not = "make use of"
    """
    (found,) = terms(book, "They make use of it.")
    assert found.replacement == "adopt"


def test_a_longer_preferred_form_is_not_flagged_for_what_it_holds() -> None:
    book = '[[term]]\nuse = "artificial intelligence"\nnot = "intelligence"\n'
    assert [each for each, _ in pairs(book, "Intelligence and artificial intelligence.")] == [
        "Intelligence"
    ]


def test_an_exception_of_one_word_counts_as_written() -> None:
    book = '[[term]]\nuse = "Türkiye"\nnot = "Turkey"\nexcept = ["turkey", "turkey creek"]\n'
    text = "Turkey won at Turkey Creek and ate turkey."
    assert [each for each, _ in pairs(book, text)] == ["Turkey"]


@pytest.mark.parametrize(
    ("use", "given", "text", "expected"),
    [
        ("climate crisis", "climate change", "A climate-change bill.", "climate-crisis"),
        ("website", "web site", "A web-site owner.", "website"),
        ("near", "in the vicinity of", "The in-the-vicinity-of clause.", "near"),
        ("now", "at this point in time", "An at-this-point-in-time answer.", "now"),
        ("have a look", "look see", "A look-see.", None),
        (
            "vice-president",
            "vice president",
            "The vice-president, a vice president.",
            "vice-president",
        ),
    ],
)
def test_words_that_a_hyphen_joins(use: str, given: str, text: str, expected: str | None) -> None:
    (found,) = pairs(f'[[term]]\nuse = "{use}"\nnot = "{given}"\n', text)
    assert found[1] == expected


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        ("The U.S. navy sailed.", "US"),
        ("It left the U.S., too.", "US"),
        ("It left the U.S.", "US."),
        ("(It left the U.S.)\n\nThen it came back.", "US."),
        ("It left the U.S. Nobody saw it.", None),
        ("The U.S. Embassy closed.", None),
    ],
)
def test_a_stop_that_may_end_the_sentence(text: str, replacement: str | None) -> None:
    (found,) = pairs('[[term]]\nuse = "US"\nnot = "U.S."\n', text)
    assert found == ("U.S.", replacement)


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        ("Doors close at 7 p.m. on Friday.", "7pm"),
        ("Doors close at 7 p.m.", "7pm."),
        ("Doors close at 7 p.m. Nobody minds.", None),
    ],
)
def test_a_stop_that_ends_what_an_expression_finds(text: str, replacement: str | None) -> None:
    book = "[[pattern]]\nname = 'time'\nfind = '(\\d) ([ap])\\.m\\.'\nuse = '\\1\\2m'\n"
    assert pairs(book, text) == [("7 p.m.", replacement)]


def test_what_is_allowed_goes_before_every_entry() -> None:
    assert pairs('allowed = ["e-mail club"]' + EMAIL, "The e-mail club met.") == []


def test_words_that_differ_in_capitals_only() -> None:
    book = '[[term]]\nuse = "T-shirt"\nnot = "t-shirt"\n'
    assert pairs(book, "A t-shirt, a T-shirt.") == [("t-shirt", "T-shirt")]


@pytest.mark.parametrize(
    ("use", "text", "expected"),
    [
        ("internet", "On the Internet it spread.", ["Internet"]),
        ("internet", "Internet use rose. The Internet Archive grew.", []),
        ("internet", "# Crime on the Internet Worries County Police", []),
        ("internet", "# Crime on the Internet worries police", ["Internet"]),
        ("internet", "THE INTERNET IS SLOW", []),
        ("House of Lords", "The house of lords sat.", ["house of lords"]),
        ("House of Lords", "The House of Lords sat.", []),
        ("Nasa", "A NASA probe landed.", ["NASA"]),
        ("Nasa", "A Nasa probe.\n\nNASA PROBE LANDS", []),
        ("YouTube", "On Youtube and youtube.", ["Youtube", "youtube"]),
    ],
)
def test_capitals(use: str, text: str, expected: list[str]) -> None:
    assert [each for each, _ in pairs(f'[[capitals]]\nuse = "{use}"', text)] == expected


def test_a_pattern_with_groups() -> None:
    book = r"""
    [[pattern]]
    name = "double percent"
    find = '\b(\d+)% percent\b'
    use = '\1 percent'
    except = "7% percent"
    """
    text = "It rose 5% percent, not 7% percent, and “6% percent”."
    assert pairs(book, text) == [("5% percent", "5 percent")]


def test_an_expression_that_never_ends_is_told_of_behind_all_other_findings() -> None:
    contents = EMAIL + "[[pattern]]\nname = 'slow'\nfind = '(a|aa)+y'\n"
    book, _ = stylebook_from_table(tomllib.loads(contents), "house.toml")
    draft = read_text("An e-mail. " + "a" * 500 + " y", path="draft.md")
    story = Story(draft, LanguageModel(), HouseStyle(stylebooks=(book,)))
    found: list[HouseTerm] = []
    with pytest.raises(StylebookError) as error:
        found.extend(find_house_terms(story))
    assert [each.span.of(draft.text) for each in found] == ["e-mail"]
    assert str(error.value) == (
        'house.toml: pattern 1 ("slow"): the expression takes longer than 1 s for draft.md; '
        "make it simpler"
    )


@pytest.mark.parametrize(
    ("keys", "section", "path", "holds"),
    [
        ('sections = "sport"', "Sport", "a.md", True),
        ('sections = ["sport", "arts"]', "news", "a.md", False),
        ('sections = "sport"', None, "a.md", False),
        ('sections = "sport"', None, "sport/a.md", True),
        ('sections = "sport"', "news", "sport/a.md", False),
        ('not-sections = "sport"', "sport", "a.md", False),
        ('not-sections = "sport"', None, "a.md", True),
        ('not-sections = "sport"', None, "sport/a.md", False),
    ],
)
def test_sections(keys: str, section: str | None, path: str, holds: bool) -> None:
    head = f"---\nsection: {section}\n---\n" if section else ""
    sections = Sections((("sport", ("sport/*",)),))
    found = terms(EMAIL + keys, f"{head}An e-mail came.\n", path=path, sections=sections)
    assert bool(found) is holds


@pytest.mark.parametrize(
    ("keys", "left"),
    [("", []), ('sections = "sport"', ["adviser"]), ('not-sections = "sport"', [])],
)
def test_a_storys_majority_decides_nothing_that_the_stylebook_does(
    keys: str, left: list[str]
) -> None:
    text = "Her advisors met. An advisor spoke. No advisor left. One adviser stayed on the board.\n"
    book, _ = stylebook_from_table(
        tomllib.loads(f'[[term]]\nuse = "adviser"\nnot = "advisor"\n{keys}'), "house.toml"
    )
    draft = read_text(text, path="draft.md")
    story = Story(draft, LanguageModel(), HouseStyle(stylebooks=(book,)))
    assert [each.text for each in story.wording.spellings] == left
    assert [each.text for each in Story(draft, LanguageModel()).wording.spellings] == ["adviser"]


_STARTERS = tuple(load_stylebook(name)[0] for name in starters())


@given(
    st.lists(
        st.one_of(
            st.sampled_from(["e-mail", "E-MAIL", "U.S.", "Internet", "vice-president", "5 p.m."]),
            st.sampled_from([" ", "\n\n", "-", "'", '"', ". ", "# ", "`", "http://"]),
            st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=4),
        ),
        max_size=12,
    )
)
def test_any_text_can_be_searched(pieces: list[str]) -> None:
    draft = read_text("".join(pieces), path="draft.md")
    story = Story(draft, LanguageModel(), HouseStyle(stylebooks=_STARTERS))
    for each in find_house_terms(story):
        assert 0 <= each.span.start < each.span.end <= len(draft.text)
