from collections.abc import Iterator
from pathlib import Path

import pytest
from backread.rule import Finding, Options, Rule, Severity, Span, Story
from backread.story.language import LanguageModel
from backread.testing import Case, CaseError, Expected, case_problems, page_cases, read_cases

MODEL = LanguageModel()


class WordOptions(Options, frozen=True):
    word: str = "very"


def find_word(story: Story, options: WordOptions) -> Iterator[Finding]:
    at = story.text.find(options.word)
    while at >= 0:
        yield Finding(Span(at, at + len(options.word)), f'"{options.word}" says nothing')
        at = story.text.find(options.word, at + 1)


PAGE = """A word that says nothing.

## Example

```draft
It was very cold.
```

## Instead

```draft
It was cold.
```
"""
RULE = Rule("TST001", "empty-word", Severity.INFO, False, PAGE, WordOptions, find_word)


def cases_of(tmp_path: Path, text: str) -> list[Case]:
    file = tmp_path / "empty-word.md"
    file.write_text(text, encoding="utf-8")
    return read_cases(file)


def test_reads_a_case(tmp_path: Path) -> None:
    (case,) = cases_of(
        tmp_path,
        "# empty-word\n\nAbout it.\n\n## Once\n\n"
        '```options\nword = "so"\n```\n\n'
        "```draft\n# So what\n\nIt was so\ncold.\n```\n\n"
        "```findings\nwas [so] cold => says nothing\n```\n",
    )
    assert case.title == "Once"
    assert case.draft == "# So what\n\nIt was so\ncold.\n"
    assert case.expected == (Expected("was ", "so", " cold", "says nothing"),)
    assert case.options == {"word": "so"}
    assert case_problems(RULE, case, MODEL) == []


def test_reads_none_as_no_findings(tmp_path: Path) -> None:
    text = "## Cold\n\n```draft\nIt was cold.\n```\n\n```findings\nnone\n```\n"
    (case,) = cases_of(tmp_path, text)
    assert case.expected == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("```draft\nCold.\n```\n", "no findings block"),
        ("```findings\nnone\n```\n", "must come in turn"),
        ("```draft\na\n```\n\n```draft\nb\n```\n", "must come in turn"),
        ("```draft\na\n```\n\n```findings\n```\n", 'write "none"'),
        ("```draft\na\n```\n\n```findings\nvery cold\n```\n", "no words in square brackets"),
    ],
)
def test_refuses_what_is_no_case(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(CaseError, match=message):
        cases_of(tmp_path, text)


def test_says_what_was_not_found() -> None:
    case = Case("Cold", "It was cold.\n", (Expected("was ", "cold", ""),))
    assert case_problems(RULE, case, MODEL) == ["not found: was [cold]"]


def test_says_what_was_not_expected() -> None:
    case = Case("Cold", "It was very cold.\n", ())
    assert case_problems(RULE, case, MODEL) == [
        "not expected: 'very': \"very\" says nothing",
    ]


def test_says_which_message_differs() -> None:
    case = Case("Cold", "It was very cold.\n", (Expected("was ", "very", "", "says it all"),))
    (problem,) = case_problems(RULE, case, MODEL)
    assert "says it all" in problem


@pytest.mark.parametrize(("piece", "times"), [("warm", 0), ("cold", 2)])
def test_refuses_a_piece_that_does_not_stand_once(piece: str, times: int) -> None:
    case = Case("Cold", "It was cold, so cold.\n", (Expected("", piece, ""),))
    with pytest.raises(CaseError, match=f"stands {times} times"):
        case_problems(RULE, case, MODEL)


def test_finds_the_place_across_a_line_end_and_in_markup() -> None:
    draft = "It was\n**very** cold.\n"
    case = Case("Cold", draft, (Expected("It was **", "very", "** cold"),))
    assert case_problems(RULE, case, MODEL) == []


def test_reads_the_cases_of_a_page() -> None:
    example, instead = page_cases(RULE)
    assert (example.draft, example.expected) == ("It was very cold.\n", None)
    assert (instead.draft, instead.expected) == ("It was cold.\n", ())
    assert case_problems(RULE, example, MODEL) == []
    assert case_problems(RULE, instead, MODEL) == []


def test_an_example_that_is_not_flagged_is_a_problem() -> None:
    assert case_problems(RULE, Case("Example", "Cold.\n", None), MODEL) == ["nothing was found"]


def test_refuses_a_page_without_an_example() -> None:
    page = PAGE.replace("## Example", "## Something")
    bare = Rule("TST002", "bare", Severity.INFO, False, page, WordOptions, find_word)
    with pytest.raises(CaseError, match='0 drafts under "## Example"'):
        page_cases(bare)
