from backread.report.sources_table import sources_line
from backread.story.attributions.attribution import SourceKind
from backread.story.claims.accounts import Account, Balance

LEE = Account("Ann Lee", SourceKind.NAMED, None, statements=2, claims=1, is_person=True)
OFFICIAL = Account("an official", SourceKind.ANONYMOUS, None, statements=1, claims=0)


def test_the_line_counts_claims_and_sources() -> None:
    assert sources_line(Balance(3, 1, (LEE, OFFICIAL))) == (
        "1 of 3 claims sourced; 1 named person, 1 statement from unnamed sources"
    )


def test_a_story_without_claims_has_no_share() -> None:
    assert sources_line(Balance(0, 0, (LEE,))) == "no claims; 1 named person"


def test_a_story_without_sources_has_claims_alone() -> None:
    assert sources_line(Balance(1, 0, ())) == "0 of 1 claim sourced"
