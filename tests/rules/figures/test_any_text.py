"""The rules on figures take any text: numbers in any order, marks that do not pair."""

from backread.desk.rules import installed_rules
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

_PIECES = (
    "from|to|of the|3|12 people|$1.2 million|20 percent|a third|one in four|Dana Smith|, 42,"
    "|died on|March 3|in 1999|Tuesday|:|(|)|and|rose|fell by half|doubled|killed"
    "|the 14 people killed|5 points|minus 4C|(39F)|10 miles (16 km)|A, B and C|three towns"
    "|including|Of the 30|born in|The 43-year-old|'s fire|52-48 vote|\ue001|½|June 31|. |, |; |—"
    "|\n\n|# |men|women|up from|than the|founded in|bridge|which|0 percent|-5|$0|000|\u0663"
).split("|")
_MODEL = LanguageModel()
_RULES = [rule for rule in installed_rules() if rule.family == "FIG"]


@given(st.lists(st.sampled_from(_PIECES), max_size=40))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_findings_point_into_the_text(pieces: list[str]) -> None:
    story = Story(read_text(" ".join(pieces), path="draft.md"), _MODEL)
    for rule in _RULES:
        for finding in rule.check(story):
            assert finding.span.of(story.text)


def test_there_are_eight_of_them() -> None:
    assert len(_RULES) == 8
