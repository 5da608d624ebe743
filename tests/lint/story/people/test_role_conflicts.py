import pytest
from backread.span import Span
from backread.story.people.cast import Role, RoleKind
from backread.story.people.role_conflicts import RoleConflict, find_conflicts

PARTY, OFFICE, EMPLOYER = RoleKind.PARTY, RoleKind.OFFICE, RoleKind.EMPLOYER


def role(
    head: str, scope: str = "", *, at: int = 0, kind: RoleKind = OFFICE, former: bool = False
) -> Role:
    text = f"{head} of {scope}" if scope else head
    return Role(Span(at, at + len(text)), text, kind, head.lower(), former, scope.lower())


def conflicts(*sentences: str, roles: list[tuple[int, str, str]]) -> list[RoleConflict]:
    """The conflicts among roles, each given as its sentence, what is written there and its head."""
    text, spans = "", []
    for sentence in sentences:
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence + " "
    told = []
    for at, written, head in roles:
        start = text.index(written, spans[at].start)
        told.append(Role(Span(start, start + len(written)), written, OFFICE, head))
    return list(find_conflicts(told, spans, spans, text))


SENATOR = (0, "Sen.", "senator")


def test_the_later_role_is_reported_where_both_are_told_once() -> None:
    (conflict,) = conflicts(
        "Sen. Roe.", "Rep. Roe.", roles=[SENATOR, (1, "Rep.", "representative")]
    )
    assert (conflict.role.text, conflict.other.text) == ("Rep.", "Sen.")


def test_the_rarer_role_is_reported() -> None:
    roles = [SENATOR, (1, "Gov.", "governor"), (2, "Gov.", "governor")]
    (conflict,) = conflicts("Sen. Roe.", "Gov. Roe.", "Gov. Roe.", roles=roles)
    assert conflict.role.text == "Sen."


def test_one_sentence_may_name_both() -> None:
    assert not conflicts("Sen. Roe, Rep. Roe.", roles=[SENATOR, (0, "Rep.", "representative")])


@pytest.mark.parametrize(
    "sentence",
    [
        "Rep. Roe, as she then was, left.",
        "In 2009, Rep. Roe left.",
        "Rep. Roe resigned.",
        "Rep. Roe was named to the bench.",
    ],
)
def test_another_time_and_a_change_excuse_a_role(sentence: str) -> None:
    assert not conflicts("Sen. Roe.", sentence, roles=[SENATOR, (1, "Rep.", "representative")])


def test_a_change_told_elsewhere_excuses_its_offices() -> None:
    roles = [SENATOR, (2, "Gov.", "governor")]
    assert not conflicts("Sen. Roe.", "Roe became governor.", "Gov. Roe.", roles=roles)
    assert conflicts("Sen. Roe.", "Roe became rich.", "Gov. Roe.", roles=roles)


def test_a_role_that_is_past_conflicts_with_nothing() -> None:
    roles = [role("senator", at=0, former=True), role("representative", at=60)]
    spans = [Span(0, 50), Span(51, 90)]
    assert list(find_conflicts(roles, spans, spans, "x" * 90)) == []
