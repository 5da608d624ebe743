from collections import defaultdict
from collections.abc import Callable

import pytest
from backread.story.people.candidate import Candidate
from backread.story.people.weighing import accept_full_names, accept_lone_names

Find = Callable[[str], list[Candidate]]


def groups(found: list[Candidate], *, lone: bool) -> dict[tuple[str, ...], list[Candidate]]:
    grouped: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
    for candidate in found:
        if (len(candidate.words) == 1) is lone:
            grouped[candidate.key].append(candidate)
    return grouped


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        ("Yesterday Ann Weller left.", True),
        ("Yesterday Senator Zorvan Quell left.", True),
        ("Yesterday Yoon Suk Yeol left.", True),
        ("Sales in Granite Falls fell.", False),
    ],
)
def test_full_names(candidates: Find, text: str, accepted: bool) -> None:
    found = candidates(text)
    assert bool(accept_full_names(groups(found, lone=False), found)) is accepted


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        ("Yesterday Mr. Quell left.", True),
        ("Yesterday the analyst Quell said so.", True),
        ("Mayor Quell left, Quell said. Rain fell on Tarn and Quell counties.", True),
        ("Yesterday it rained in Paris.", False),
        ("Yesterday sales of Quell fell.", False),
        # Things are called after their bearers; a given name is still hers.
        ("People liked the Edith pictures. There was a blue Edith and a pink Edith.", True),
        ("People liked the Quell pictures. There was a blue Quell and a pink Quell.", False),
    ],
)
def test_lone_names(candidates: Find, text: str, accepted: bool) -> None:
    found = candidates(text)
    assert bool(accept_lone_names(groups(found, lone=True), found, set())) is accepted


def test_a_compound_weighs_less_the_oftener_the_name_stands_alone(candidates: Find) -> None:
    once = "Quell wept. The Quell campaign went on."
    often = f"{once} It cost Quell his job. They told him that Quell lost. Then Quell slept."
    signs = [
        accept_lone_names(groups(found, lone=True), found, set())
        for found in map(candidates, (once, often))
    ]
    assert [bool(accepted) for accepted in signs] == [False, True]


def test_a_name_listed_beside_a_known_one_weighs_more(candidates: Find) -> None:
    found = candidates("Yesterday he told Weller and Kovacs.")
    lone = groups(found, lone=True)
    alone = accept_lone_names(lone, found, set())
    beside = accept_lone_names(lone, found, {("weller",)})
    assert ("kovacs",) not in alone
    assert ("kovacs",) in beside
