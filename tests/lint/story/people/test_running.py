import pytest
from backread.draft import BlockKind
from backread.span import Span
from backread.story.people.cast import Form, Mention, RunningReason
from backread.story.people.running import Running, find_running_name

FORMS = {"Ann Weller": Form.FULL, "Weller": Form.FAMILY, "Ann": Form.GIVEN, "Annie": Form.NICKNAME}


def mention(text: str, position: int, *, quoted: bool = False) -> Mention:
    return Mention(
        span=Span(position, position + len(text)),
        text=text,
        form=FORMS[text],
        kind=BlockKind.PARAGRAPH,
        quoted=quoted,
        family="Weller" if text.endswith("Weller") else None,
    )


def running(
    *texts: str,
    excused: tuple[int, ...] = (),
    by_given: bool = False,
    single_name: bool = False,
    child: bool = False,
    short_names: frozenset[str] = frozenset(),
) -> Running:
    mentions = [
        mention(text.strip('"'), 20 * position, quoted=text.startswith('"'))
        for position, text in enumerate(texts)
    ]
    return find_running_name(
        mentions,
        "Ann Weller",
        by_given=by_given,
        single_name=single_name,
        child=child,
        excused=[position in excused for position in range(len(texts))],
        short_names=short_names,
    )


@pytest.mark.parametrize(
    ("texts", "name", "reason", "slips"),
    [
        (["Ann Weller"], "Ann Weller", RunningReason.ONLY_FULL, []),
        (["Ann Weller", "Weller"], "Weller", RunningReason.FAMILY, []),
        (["Ann Weller", "Weller", "Ann"], "Weller", RunningReason.FAMILY, ["Ann"]),
        (["Ann Weller", "Ann", "Weller"], "Weller", RunningReason.FAMILY, ["Ann"]),
        (["Ann Weller", "Ann", "Ann"], "Ann", RunningReason.GIVEN, []),
        (["Ann Weller", "Ann", "Ann", "Weller"], "Ann", RunningReason.GIVEN, ["Weller"]),
        (["Ann Weller", "Weller", "Ann", "Ann"], "Weller", RunningReason.FAMILY, ["Ann", "Ann"]),
        (["Ann Weller", "Weller", '"Ann"'], "Weller", RunningReason.FAMILY, []),
        (["Ann Weller", '"Ann"'], "Ann Weller", RunningReason.ONLY_FULL, []),
    ],
)
def test_running_names(
    texts: list[str], name: str, reason: RunningReason, slips: list[str]
) -> None:
    found = running(*texts)
    assert (found.name, found.reason) == (name, reason)
    assert [each.text for each in found.slips] == slips


def test_children_go_by_the_given_name() -> None:
    found = running("Ann Weller", "Ann", "Ann", "Weller", child=True)
    assert (found.name, found.reason, found.slips) == ("Ann", RunningReason.CHILD, ())


def test_custom() -> None:
    found = running("Ann Weller", "Weller", "Ann", by_given=True)
    assert (found.name, found.reason, found.slips) == ("Ann", RunningReason.CUSTOM, ())


def test_one_name() -> None:
    found = running("Weller", "Ann", single_name=True)
    assert (found.reason, found.slips) == (RunningReason.SINGLE_NAME, ())


def test_a_namesake_nearby_excuses_the_given_name() -> None:
    found = running("Ann Weller", "Weller", "Ann", excused=(2,))
    assert (found.name, found.slips) == ("Weller", ())
    found = running("Ann Weller", "Ann", excused=(1,))
    assert (found.name, found.reason) == ("Ann", RunningReason.SHARED_FAMILY)


def test_short_names_count_as_the_given_name() -> None:
    assert running("Ann Weller", "Weller", "Annie").slips == ()
    slips = running("Ann Weller", "Weller", "Annie", short_names=frozenset({"annie"})).slips
    assert [each.text for each in slips] == ["Annie"]
