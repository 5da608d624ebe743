from pathlib import Path

import pytest
from backread.desk.vale_styles import read_vale_styles
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel
from backread.story.vale_alerts import ValeAlert, find_vale_alerts
from backread.stylebook import HouseStyle
from backread.stylebook.stylebook import StylebookError

_MODEL = LanguageModel()


def story(tmp_path: Path, rule: str, text: str, vocabulary: str = "") -> Story:
    folder = tmp_path / "House"
    folder.mkdir(exist_ok=True)
    (folder / "Rule.yml").write_text(rule, encoding="utf-8")
    words = []
    if vocabulary:
        (tmp_path / "accept.txt").write_text(vocabulary, encoding="utf-8")
        words = [tmp_path]
    house = HouseStyle(vale_rules=read_vale_styles([folder], words))
    return Story(read_text(text, path="draft.md"), _MODEL, house)


def found(tmp_path: Path, rule: str, text: str, vocabulary: str = "") -> list[tuple[str, str]]:
    read = story(tmp_path, rule, text, vocabulary)
    return [(each.span.of(read.text), each.message) for each in find_vale_alerts(read)]


EXISTENCE = "extends: existence\nmessage: \"Not '%s'.\"\n"
SUBSTITUTION = "extends: substitution\nmessage: \"Use '%s' for '%s'.\"\n"


@pytest.mark.parametrize(
    ("keys", "text", "expected"),
    [
        ("tokens: [pump]", "A pump, a Pump, pumps.", ["pump"]),
        ("tokens: [pump]\nignorecase: true", "A pump, a Pump.", ["pump", "Pump"]),
        ("tokens: [pump]\nnonword: true", "A pump, pumps.", ["pump", "pump"]),
        ("raw: ['pump', 's?\\b']", "A pump, pumps, pumped.", ["pump", "pumps"]),
        (
            "tokens: [red, old]\nraw: ['\\s+pump']\nappend: true",
            "A red pump, a pump.",
            ["red pump"],
        ),
        ("tokens: [pump]\nraw: ['red\\s+']", "A red pump, a pump.", ["red pump"]),
        ("tokens: ['[A-Z]{3}']\nexceptions: [BBC]", "The BBC and the RVT.", ["RVT"]),
        ("tokens: [pump]\nlimit: 1", "A pump.\n\nA pump.", ["pump"]),
        ("tokens: [pump]\nscope: heading", "# A pump\n\nA pump.\n\n## The pump", ["pump", "pump"]),
        ("tokens: [pump]\nscope: heading.h2", "# A pump\n\n## The pump", ["pump"]),
        ("tokens: [pump]\nscope: ~heading", "# A pump\n\nThe pump.", ["pump"]),
        ("tokens: [pump]\nscope: [heading, list]", "# A pump\n\n- pump\n\npump", ["pump", "pump"]),
        ("tokens: [pump]\nscope: blockquote", "pump\n\n> pump", ["pump"]),
        ("tokens: [pump]\nscope: table.cell", "pump\n\n|a|\n|-|\n|pump|", ["pump"]),
        ("tokens: ['^pump']\nscope: sentence", "It is a pump. pump it is.", ["pump"]),
        ("tokens: [pump]", "A `pump` at https://x.example/pump.", []),
        ("nonword: true\ntokens: ['\\*\\*pump']\nscope: raw", "The **pump** is.", ["pump"]),
        ("tokens: ['pump.+\\n+.+lamp']\nscope: summary", "A pump.\n\nA lamp.", ["pump.\n\nA lamp"]),
        ("tokens: ['(?<!red )pump(?! house)']", "red pump, pump house, pump", ["pump"]),
    ],
)
def test_existence(tmp_path: Path, keys: str, text: str, expected: list[str]) -> None:
    assert [words for words, _ in found(tmp_path, EXISTENCE + keys, text)] == expected


@pytest.mark.parametrize(
    ("keys", "text", "expected"),
    [
        ("swap: {lift: elevator}", "A lift.", [("lift", "Use 'elevator' for 'lift'.")]),
        ("swap: {lift: elevator}", "A Lift, lifts.", []),
        (
            "swap: {lift: elevator}\nignorecase: true\ncapitalize: true",
            "Lift.",
            [("Lift", "Use 'Elevator' for 'Lift'.")],
        ),
        (
            "swap: {lift: elevator|hoist|car}\naction: {name: replace}",
            "A lift.",
            [("lift", "Use 'elevator', 'hoist', or 'car' for 'lift'.")],
        ),
        (
            "swap: {'(?:go|went) up': rise}",
            "It went up.",
            [("went up", "Use 'rise' for 'went up'.")],
        ),
        (
            "swap: {'in to the (\\w+) room': into the $1 room}",
            "Go in to the red room.",
            [("in to the red room", "Use 'into the red room' for 'in to the red room'.")],
        ),
        ("swap: {'javascript': JavaScript}\nignorecase: true", "JavaScript", []),
        ("swap: {'tarn|tern': 'tarn'}", "A tarn.", []),
        ("swap: {lift: elevator}\nexceptions: [lift]", "A lift.", []),
        ("swap: {no: 'yes'}", "no", [("no", "Use 'yes' for 'no'.")]),
    ],
)
def test_substitution(
    tmp_path: Path, keys: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(tmp_path, SUBSTITUTION + keys, text) == expected


def test_a_vocabulary_is_passed_over_unless_the_rule_says_not_to(tmp_path: Path) -> None:
    rule = EXISTENCE + "tokens: [pump]\n"
    assert found(tmp_path, rule, "A pump.", vocabulary="# words\npump\n") == []
    assert found(tmp_path, rule + "vocab: false\n", "A pump.", vocabulary="pump\n") != []


def test_occurrence(tmp_path: Path) -> None:
    rule = "extends: occurrence\nmessage: 'found %s'\nscope: heading\nmax: 2\ntoken: '\\w+'\n"
    assert found(tmp_path, rule, "# One two\n\nOne two three.") == []
    assert found(tmp_path, rule, "# One two three") == [("One", "found 3")]
    rule = "extends: occurrence\nmessage: none\nscope: raw\nmin: 1\ntoken: '# News'\n"
    assert found(tmp_path, rule, "# Sport\n\nText.") == [("Sport", "none")]
    assert found(tmp_path, rule, "# News\n\nText.") == []


def test_what_a_rule_remembers_it_forgets_with_the_draft(tmp_path: Path) -> None:
    rule = "extends: consistency\nmessage: '%s'\neither: {jail: gaol}\n"
    first = story(tmp_path, rule, "A jail.")
    assert list(find_vale_alerts(first)) == []
    other = Story(read_text("A gaol.", path="b.md"), _MODEL, first.house_style)
    assert list(find_vale_alerts(other)) == []


def test_conditional_counts_a_definition_in_the_same_paragraph(tmp_path: Path) -> None:
    rule = (
        "extends: conditional\nmessage: '%s'\nfirst: '\\b([A-Z]{3})\\b'\n"
        "second: '(?:[A-Z]\\w+ )+\\(([A-Z]{3})\\)'\n"
    )
    text = "TRA is the Tarn River Authority (TRA).\n\nThe TRA met the RTA."
    assert [words for words, _ in found(tmp_path, rule, text)] == ["RTA"]


@pytest.mark.parametrize(
    ("match", "text", "right"),
    [
        ("$lower", "# all small", True),
        ("$lower", "# All small", False),
        ("$upper", "# ALL LARGE", True),
        ("$upper", "# All LARGE", False),
        ("'^The '", "# The wall", True),
        ("'^The '", "# A wall", False),
        ("$title", "# The Wall of Tarn", True),
        ("$title", "# The wall of Tarn", False),
    ],
)
def test_capitalization(tmp_path: Path, match: str, text: str, right: bool) -> None:
    rule = f"extends: capitalization\nmessage: x\nscope: heading\nmatch: {match}\n"
    assert (found(tmp_path, rule, text) == []) is right


def test_a_slow_rule_is_told_of_and_the_others_run(tmp_path: Path) -> None:
    folder = tmp_path / "House"
    folder.mkdir()
    (folder / "A.yml").write_text(EXISTENCE + "nonword: true\ntokens: ['(?:a|aa)+y']\n")
    (folder / "B.yml").write_text(EXISTENCE + "tokens: [pump]\n")
    house = HouseStyle(vale_rules=read_vale_styles([folder]))
    draft = read_text("A pump. " + "a" * 400 + " y", path="draft.md")
    words: list[ValeAlert] = []
    with pytest.raises(StylebookError, match=r"Vale rule House\.A: its expression takes longer"):
        words.extend(find_vale_alerts(Story(draft, _MODEL, house)))
    assert [each.span.of(draft.text) for each in words] == ["pump"]
