import pytest
from backread.span import Span
from backread.story.people.cast import Role, RoleKind
from backread.story.people.role_conflicts import RoleConflict, exclude_each_other, find_conflicts

PARTY, OFFICE, EMPLOYER = RoleKind.PARTY, RoleKind.OFFICE, RoleKind.EMPLOYER


def role(
    head: str, scope: str = "", *, at: int = 0, kind: RoleKind = OFFICE, former: bool = False
) -> Role:
    text = f"{head} of {scope}" if scope else head
    return Role(Span(at, at + len(text)), text, kind, head.lower(), former, scope.lower())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (role("democrat", kind=PARTY), role("republican", kind=PARTY)),
        (role("labour", kind=PARTY), role("conservative", kind=PARTY)),
        (role("senator"), role("representative")),
        (role("president"), role("vice president")),
        (role("president", "united states"), role("vice president")),
        (role("mayor"), role("deputy mayor")),
        (role("governor"), role("lieutenant governor")),
        (role("ambassador", "afghanistan"), role("foreign minister")),
        (role("home secretary"), role("foreign secretary")),
        (role("secretary", "health"), role("treasury secretary")),
        (role("spokesperson", "state department", kind=EMPLOYER), role("ambassador")),
        (role("director", "harbour trust"), role("deputy director", at=60)),
        (role("head", "harbour trust"), role("deputy director", at=60)),
        (role("vice president", "company"), role("president", at=60)),
        (role("chief executive", "tern airlines"), role("chief operating officer", at=60)),
        (role("Captain", "navy"), role("Colonel")),
        (role("senator", "texas"), role("senator", "ohio")),
        (role("chief executive", "acme"), role("chief financial officer", "acme")),
        (role("president", "france"), role("president", "spain")),
        (role("spokesman", "acme"), role("spokeswoman", "the firm")),
        (
            role("spokesman", "Tern Airlines", kind=EMPLOYER),
            role("spokesman", "Hull Council", kind=EMPLOYER),
        ),
    ],
)
def test_roles_that_exclude_each_other(first: Role, second: Role) -> None:
    assert exclude_each_other(first, second)
    assert exclude_each_other(second, first) == exclude_each_other(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (role("democrat", kind=PARTY), role("labour", kind=PARTY)),
        (role("democrat", kind=PARTY), role("senator")),
        (role("chairman", "acme"), role("chief executive", "acme")),
        (role("vice president"), role("president", "senate")),
        (role("vice president", "sales"), role("president", "rowing club")),
        (role("chief executive", "acme"), role("chief financial officer", "tern")),
        (role("president", "france"), role("president", "rowing club")),
        (role("ambassador", "france"), role("ambassador", "spain")),
        (role("lieutenant general"), role("general")),
        (role("spokesman", "police"), role("spokesman", "leeds")),
        (
            role("spokesman", "Tern Airlines", kind=EMPLOYER),
            role("spokesman", "Tern Holding", kind=EMPLOYER),
        ),
        (role("professor"), role("assistant professor")),
        (role("Lieutenant colonel"), role("Colonel")),
        (role("Captain", "rowing team"), role("Colonel")),
        (role("foreign secretary"), role("foreign minister")),
        (role("finance minister"), role("deputy prime minister")),
        (role("minister", "health and education"), role("health minister")),
        (role("ambassador", "children's charity"), role("senator")),
        (role("deputy director"), role("director", "archive", at=60)),
        (role("press secretary"), role("health secretary")),
    ],
)
def test_roles_that_go_together(first: Role, second: Role) -> None:
    assert exclude_each_other(first, second) is None


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
