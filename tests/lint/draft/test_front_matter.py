import datetime

import pytest
from backread.draft import BlockKind, DraftError
from backread.draft.front_matter import FrontMatter, read_front_matter


def read(source: str) -> FrontMatter:
    return read_front_matter(source, "draft.md")


def copy(source: str) -> list[tuple[BlockKind, str]]:
    return [(kind, span.of(source)) for kind, span in read(source).blocks]


def test_yaml_keys_become_metadata() -> None:
    source = (
        "---\r\ntitle: Mayor quits\r\nauthor: Ann Oak\r\ndate: 2024-05-12\r\nlang: en-GB\r\n"
        "backread:\r\n  ignore: [NAM101]\r\n---\r\nCopy.\r\n"
    )
    front_matter = read(source)
    metadata = front_matter.metadata
    assert metadata.title == "Mayor quits"
    assert metadata.byline == "Ann Oak"
    assert metadata.date == datetime.date(2024, 5, 12)
    assert metadata.language == "en-GB"
    assert metadata.backread == {"ignore": ["NAM101"]}
    assert metadata.backread_source is not None
    assert metadata.backread_source.of(source) == "backread"
    assert source[front_matter.end :] == "Copy.\r\n"


def test_toml_keys_become_metadata() -> None:
    source = (
        '+++\ntitle = "Mayor quits"\nauthors = ["Ann Oak", "Bo Elm"]\ndate = 2024-05-12T08:00:00Z\n'
        'language = "en"\n\n[backread]\nignore = ["NAM101"]\ntitle = "inner"\n+++\nCopy.\n'
    )
    front_matter = read(source)
    metadata = front_matter.metadata
    assert metadata.title == "Mayor quits"
    assert metadata.byline == "Ann Oak and Bo Elm"
    assert metadata.date == datetime.date(2024, 5, 12)
    assert metadata.language == "en"
    assert metadata.backread == {"ignore": ["NAM101"], "title": "inner"}
    assert metadata.backread_source is not None
    assert metadata.backread_source.of(source) == "backread"
    assert copy(source) == [
        (BlockKind.HEADLINE, "Mayor quits"),
        (BlockKind.BYLINE, "Ann Oak"),
        (BlockKind.BYLINE, "Bo Elm"),
    ]
    assert source[front_matter.end :] == "Copy.\n"


def test_values_that_are_copy_are_found_where_they_stand() -> None:
    source = (
        "---\ntitle: \"Zoë’s 'plan' 😀\"\ndescription: >-\n  One line\nauthors:\n"
        "  - name: Ann Oak\n    email: a@example.org\n  - Bo Elm\ntags: [Copy]\n---\n"
    )
    assert copy(source) == [
        (BlockKind.HEADLINE, "Zoë’s 'plan' 😀"),
        (BlockKind.DEK, "One line"),
        (BlockKind.BYLINE, "Ann Oak"),
        (BlockKind.BYLINE, "Bo Elm"),
    ]
    assert read(source).metadata.byline == "Ann Oak and Bo Elm"


@pytest.mark.parametrize(
    "source",
    [
        "---\ntitle: 'It''s over'\n---\n",
        '---\ntitle: "Caf\\u00e9"\n---\n',
        "---\ntitle: >-\n  two\n  lines\n---\n",
        "---\ntitle: 2024\n---\n",
        '+++\ntitle = "Caf\\u00e9"\n+++\n',
        '+++\ntitle = """\ntwo\nlines"""\n+++\n',
    ],
)
def test_a_value_that_is_not_verbatim_gives_no_block(source: str) -> None:
    assert copy(source) == []


@pytest.mark.parametrize(
    "source",
    [
        "Copy.\n",
        "---\n\nA thematic break.\n\n---\n",
        "---\nNever closed.\n",
        "---\nA sentence between two rules.\n---\n",
        " ---\ntitle: a\n---\n",
        "+++\ntitle = 'a'\n",
    ],
)
def test_what_is_no_front_matter_is_left_to_the_body(source: str) -> None:
    front_matter = read(source)
    assert front_matter.end == 0
    assert front_matter.blocks == ()


@pytest.mark.parametrize("fence", ["---\ntitle: Mayor quits", "+++\ntitle = 'Mayor quits'"])
def test_front_matter_that_is_never_closed_is_copy_with_a_warning(fence: str) -> None:
    front_matter = read(f"{fence}\n\nCopy.\n")
    assert front_matter.end == 0
    assert front_matter.warnings == (
        "line 1: the front matter is never closed; it is read as copy",
    )
    assert read("---\nThe mayor: a life\n\nCopy.\n").warnings == ()


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("---\ntitle: a\nb: [c\n---\n", r"^draft\.md: line [34]: .*not valid YAML"),
        ("---\ntitle: 'a\n---\n", r"^draft\.md: line \d: .*not valid YAML"),
        ("---\na: !!python/object:os.system x\n---\n", r"^draft\.md: line 2: .*not valid YAML"),
        ("---\na: \x07\n---\n", r"^draft\.md: the front matter is not valid YAML"),
        ("---\na: &x [1]\nb: [*x, *x]\n---\n", r"^draft\.md: line 3: aliases are not allowed"),
        ("---\na: " + "[" * 5_000 + "\n---\n", r"nested more than 20 deep"),
        ("---\na: !!bool maybe\n---\n", r"not valid YAML \('maybe'\)"),
        ("---\na: !!timestamp soon\n---\n", r"not valid YAML \(.+\)"),
        ("---\na: " + "b" * 70_000 + "\n---\n", r"longer than 65,536 characters"),
        ("---\nbackread: [a]\n---\n", r'"backread" in the front matter must hold keys'),
        ("---\nbackread: {1: a}\n---\n", r'"backread" in the front matter must hold keys'),
        ("+++\na = 1\nb = \n+++\n", r"^draft\.md: line 3: .*not valid TOML"),
        ("+++\na = " + "[" * 5_000 + "\n+++\n", r"not valid TOML"),
    ],
)
def test_front_matter_that_cannot_be_read_is_an_error_that_says_where(
    source: str, message: str
) -> None:
    with pytest.raises(DraftError, match=message) as raised:
        read(source)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2024-05-12T23:10:00+02:00", datetime.date(2024, 5, 12)),
        ("May 12, 2024", datetime.date(2024, 5, 12)),
        ("12 May 2024", datetime.date(2024, 5, 12)),
        ("'2024-05-12'", datetime.date(2024, 5, 12)),
    ],
)
def test_dates_are_read_in_the_usual_forms(value: str, date: datetime.date) -> None:
    front_matter = read(f"---\ndate: {value}\n---\n")
    assert front_matter.metadata.date == date
    assert front_matter.warnings == ()


def test_a_date_that_does_not_exist_is_a_warning() -> None:
    front_matter = read("---\ndate: 2024-06-31\n---\n")
    assert front_matter.metadata.date is None
    assert front_matter.warnings == ("the front matter's date, '2024-06-31', is not understood",)


def test_an_empty_backread_key_sets_nothing() -> None:
    assert read("---\nbackread:\n---\n").metadata.backread == {}


def test_the_section_and_the_genre_are_read() -> None:
    metadata = read("---\nsection: Sport\ngenre: column\n---\nCopy.\n").metadata
    assert (metadata.section, metadata.genre) == ("Sport", "column")
