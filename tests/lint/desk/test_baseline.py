import json
from collections.abc import Callable
from pathlib import Path

import pytest
from backread.desk.baseline import read_baseline, write_baseline
from backread.desk.config import ConfigError
from backread.desk.result import Report

_DRAFT = "# Bridge\n\nThey saw teh bridge in March.\n\nWe utilise teh boat, teh old one.\n"


def _new(check_text: Callable[..., Report], text: str, file: Path) -> list[tuple[str, int]]:
    marked = read_baseline(file).mark(check_text(text))
    return [(each.text, each.span.start.line) for each in marked.findings if not each.baselined]


@pytest.fixture
def baseline(check_text: Callable[..., Report], tmp_path: Path) -> Path:
    file = tmp_path / "baseline.json"
    write_baseline(file, check_text(_DRAFT))
    return file


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_DRAFT, []),
        (f"---\ntitle: A\n---\n\nA new opening.\n\n{_DRAFT}", []),
        (_DRAFT.replace("\n", "\r\n"), []),
        (_DRAFT.replace("# Bridge", "# A longer headline"), []),
        (_DRAFT.replace("They saw teh bridge", "They saw  *teh* bridge"), []),
        (_DRAFT.replace("saw teh bridge in", "saw teh new bridge in"), [("teh", 3)]),
        (_DRAFT + "\nAnd teh end.\n", [("teh", 7)]),
        ("Teh teh.\n\n" + _DRAFT, [("teh", 1)]),
    ],
)
def test_what_is_known_stays_known_when_the_draft_is_edited_elsewhere(
    check_text: Callable[..., Report],
    baseline: Path,
    text: str,
    expected: list[tuple[str, int]],
) -> None:
    assert _new(check_text, text, baseline) == expected


def test_one_more_of_the_same_is_new(check_text: Callable[..., Report], tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    write_baseline(file, check_text("See teh end.\n\nSee teh end.\n"))
    assert _new(check_text, "See teh end.\n\n" * 2, file) == []
    assert _new(check_text, "See teh end.\n\n" * 3, file) == [("teh", 5)]


def test_known_findings_are_marked_not_dropped_and_count_nowhere(
    check_text: Callable[..., Report], baseline: Path
) -> None:
    marked = read_baseline(baseline).mark(check_text(_DRAFT))
    assert [each.baselined for each in marked.findings] == [True] * 4
    assert (marked.summary.errors, marked.summary.warnings, marked.summary.infos) == (0, 0, 0)


def test_the_file_is_readable_and_always_the_same(
    check_text: Callable[..., Report], baseline: Path
) -> None:
    first = baseline.read_bytes()
    write_baseline(baseline, check_text(_DRAFT))
    assert baseline.read_bytes() == first
    contents = json.loads(first)
    assert contents["schema"] == "backread-baseline/1"
    (known,) = contents["drafts"].values()
    assert [each["text"] for each in known] == ["teh", "utilise", "teh", "teh"]
    assert len({each["fingerprint"] for each in known}) == 4


def test_a_finding_is_known_only_in_its_own_draft(
    check_text: Callable[..., Report], tmp_path: Path, baseline: Path
) -> None:
    contents = baseline.read_text(encoding="utf-8")
    elsewhere = tmp_path / "other.json"
    elsewhere.write_text(contents.replace("draft.md", "another.md"), encoding="utf-8")
    assert len(_new(check_text, _DRAFT, elsewhere)) == 4


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"schema": "backread-baseline/2", "drafts": {}}', "\udcff"]
)
def test_what_is_no_baseline_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "baseline.json"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(ConfigError, match=r"baseline.json: not a baseline: "):
        read_baseline(file)


def test_drafts_are_known_by_their_place_from_the_baselines_folder(
    check_text: Callable[..., Report], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that it does not matter which folder backread runs in."""
    (tmp_path / "desk").mkdir()
    file = tmp_path / "baseline.json"
    monkeypatch.chdir(tmp_path / "desk")
    write_baseline(file, check_text(_DRAFT))
    assert list(json.loads(file.read_text())["drafts"]) == ["desk/draft.md"]
    assert _new(check_text, _DRAFT, file) == []
    monkeypatch.chdir(tmp_path)
    assert len(_new(check_text, _DRAFT, file)) == 4
