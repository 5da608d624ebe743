"""By which name the story calls a person on later reference, and where it slips."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from backread.story.people.cast import Form, Mention, RunningReason
from backread.story.people.lexicon import fold

_FAMILY_FORMS = frozenset({Form.FAMILY, Form.HONORIFIC})
_SHORT_FORMS = _FAMILY_FORMS | {Form.GIVEN}


@dataclass(frozen=True, slots=True)
class Running:
    """A person's running name, why it is that, and the mentions that leave it."""

    name: str
    form: Form
    reason: RunningReason
    slips: tuple[Mention, ...]


def find_running_name(
    mentions: Sequence[Mention],
    name: str,
    *,
    by_given: bool,
    single_name: bool,
    child: bool,
    excused: Sequence[bool],
    short_names: frozenset[str] = frozenset(),
) -> Running:
    """The running name of a person.

    Newsroom practice is the family name on later reference; so where a story uses both names, the
    family name runs unless the given name does so clearly: from the first later reference on, and
    more often. Custom calls Vietnamese and Icelandic people by the given name.

    Args:
        mentions: the person's mentions, in the order of the text.
        name: the full name, which runs where the story never shortens it.
        by_given: whether custom calls the person by the given name.
        single_name: whether the story never gives more than one name.
        child: whether the person is said to be under eighteen.
        excused: for each mention, whether something nearby calls for another short form: somebody
            with the same family name, whom a given name tells apart, or the telling of a nickname.
        short_names: folded short forms of the given name that the story uses, "tim" for Timothy;
            they count as the given name.
    """
    short = [
        (mention, near)
        for mention, near in zip(mentions, excused, strict=True)
        if mention.narrated and (mention.form in _SHORT_FORMS or fold(mention.text) in short_names)
    ]
    if not short:
        return Running(name, Form.FULL, RunningReason.ONLY_FULL, ())
    if single_name:
        return Running(name, short[0][0].form, RunningReason.SINGLE_NAME, ())
    family = [mention for mention, _ in short if mention.form in _FAMILY_FORMS]
    given = [mention for mention, near in short if mention.form not in _FAMILY_FORMS and not near]
    beside = [mention for mention, near in short if mention.form not in _FAMILY_FORMS and near]
    if not family and not given:
        return Running(_commonest(beside), Form.GIVEN, RunningReason.SHARED_FAMILY, ())
    if _given_name_runs(family, given, by_given=by_given):
        reason = _reason_for_given_name(by_given=by_given, child=child, excused=bool(beside))
        slips = [] if by_given or child else family
        return Running(_commonest(given), Form.GIVEN, reason, tuple(slips))
    reason = RunningReason.FAMILY
    return Running(_family_name(family), Form.FAMILY, reason, tuple(given) if family else ())


def _given_name_runs(
    family: Sequence[Mention], given: Sequence[Mention], *, by_given: bool
) -> bool:
    if not family or by_given:
        return bool(given)
    if len(given) <= len(family):
        return False
    return given[0].span < family[0].span


def _reason_for_given_name(*, by_given: bool, child: bool, excused: bool) -> RunningReason:
    if by_given:
        return RunningReason.CUSTOM
    if child:
        return RunningReason.CHILD
    return RunningReason.SHARED_FAMILY if excused else RunningReason.GIVEN


def _family_name(mentions: Sequence[Mention]) -> str:
    return Counter(mention.family or mention.text for mention in mentions).most_common(1)[0][0]


def _commonest(mentions: Sequence[Mention]) -> str:
    return Counter(mention.text for mention in mentions).most_common(1)[0][0]
