import pytest
from backread.span import Span
from backread.story.people.cast import Role, RoleKind
from backread.story.people.role_conflicts import exclude_each_other, find_conflicts

PARTY, OFFICE, EMPLOYER = RoleKind.PARTY, RoleKind.OFFICE, RoleKind.EMPLOYER


def role(
    head: str, scope: str = "", *, at: int = 0, kind: RoleKind = OFFICE, former: bool = False
) -> Role:
    text = f"{head} of {scope}" if scope else head
    return Role(Span(at, at + len(text)), text, kind, head, former, scope.lower())


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
    ],
)
def test_roles_that_go_together(first: Role, second: Role) -> None:
    assert exclude_each_other(first, second) is None


def test_the_later_role_is_reported_where_both_are_told_once() -> None:
    roles = [role("senator", at=0), role("representative", at=60)]
    (conflict,) = find_conflicts(roles, [Span(0, 50), Span(51, 90)])
    assert (conflict.role, conflict.other) == (roles[1], roles[0])


def test_the_rarer_role_is_reported() -> None:
    roles = [role("senator", at=0), role("governor", at=60), role("governor", at=120)]
    (conflict,) = find_conflicts(roles, [Span(0, 50), Span(51, 110), Span(111, 160)])
    assert conflict.role is roles[0]


def test_one_sentence_may_name_both() -> None:
    roles = [role("senator", at=0), role("representative", at=30)]
    assert list(find_conflicts(roles, [Span(0, 50)])) == []


def test_a_role_that_is_past_conflicts_with_nothing() -> None:
    roles = [role("senator", at=0, former=True), role("representative", at=60)]
    assert list(find_conflicts(roles, [Span(0, 50), Span(51, 90)])) == []
