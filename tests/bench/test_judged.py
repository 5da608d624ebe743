import json
from pathlib import Path

import pytest

from bench.corpora import Article
from bench.engine import Found, Place
from bench.judged import Judgement, Verdict, form, judge, load

ARTICLE = Article("own", "Anna Berg came. Anna left.")
SLIP = Found("NAM101", "name-shift", "error", "a slip", Place(16, 20, "Anna"))
NAME = Found("NAM101", "name-shift", "error", "a name", Place(0, 9, "Anna Berg"))


def judgement(found: Found, verdict: Verdict) -> Judgement:
    place = found.place
    return Judgement(
        "own", found.code, place.text, place.start, place.end, verdict, "", "read by hand"
    )


def test_a_new_finding_is_unjudged() -> None:
    judging = judge([ARTICLE], [[SLIP, NAME]], [judgement(SLIP, Verdict.TRUE)])
    assert [found for _, found in judging.unjudged] == [NAME]
    assert judging.precision("NAM101") == 1
    assert judging.precision("NAM102") is None


def test_debatable_findings_count_against_precision() -> None:
    known = [judgement(SLIP, Verdict.TRUE), judgement(NAME, Verdict.DEBATABLE)]
    assert judge([ARTICLE], [[SLIP, NAME]], known).precision("NAM101") == 0.5


def test_a_true_fault_that_is_no_longer_found_is_lost() -> None:
    known = [judgement(SLIP, Verdict.TRUE), judgement(NAME, Verdict.FALSE)]
    judging = judge([ARTICLE], [[]], known)
    assert judging.lost == (known[0],)
    assert judging.judged == ()


def test_the_form_has_to_be_filled_in(tmp_path: Path) -> None:
    *context, line = form(ARTICLE, SLIP).splitlines()
    assert all(each.startswith("#") for each in context)
    assert "[[Anna]]" in context[1]
    file = tmp_path / "judged.jsonl"
    file.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"judged\.jsonl:1: no judgement"):
        load(file)
    file.write_text(json.dumps({**json.loads(line), "verdict": "true"}) + "\n", encoding="utf-8")
    assert load(file) == [judgement(SLIP, Verdict.TRUE)]


def test_judging_twice_is_refused(tmp_path: Path) -> None:
    line = form(ARTICLE, SLIP).splitlines()[-1].replace('"?"', '"false"')
    file = tmp_path / "judged.jsonl"
    file.write_text(f"{line}\n{line}\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=":2: this finding is judged already"):
        load(file)


def test_no_file_is_no_judgements(tmp_path: Path) -> None:
    assert load(tmp_path / "none.jsonl") == []
