import pytest
from backread.span import Span
from backread.story.people.cast import Role, RoleKind
from backread.story.people.role_exclusion import exclude_each_other

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
