from collections.abc import Callable

from backread.draft.reading import read_text
from backread.story import Story
from backread.story.quotations.mixed_marks import find_mixed_marks
from backread_rules.quotations.quote_mark_mix import quote_mark_mix

Tell = Callable[[str], Story]

MIXED = (
    "“The pier is closed,” Reyes said. “It will stay closed,” she said.\n\n"
    '"Nobody told us," said Sole. “Not even," he said.\n'
)


def test_the_fix_sets_the_marks_and_nothing_else(tell: Tell) -> None:
    story = tell(MIXED)
    (finding,) = quote_mark_mix.findings(story)
    text = story.text
    for edit in sorted(finding.fixes[0].edits, key=lambda each: -each.span.start):
        assert edit.span.of(text) in '"“”'
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    assert text == story.text.replace('"Nobody told us,"', "“Nobody told us,”").replace(
        '“Not even,"', "“Not even,”"
    )
    assert find_mixed_marks(Story(read_text(text), story._model)) == ()


def test_the_usual_marks_are_counted(tell: Tell) -> None:
    (mixed,) = find_mixed_marks(tell(MIXED))
    assert (mixed.count, len(mixed.quotes)) == (2, 2)
