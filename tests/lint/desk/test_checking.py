import re
from pathlib import Path

import backread
import pytest
from backread import Config, ConfigError, Severity, read_text

_ONLY = Config(select=("SUP",))
_UNUSED = "<!-- backread: ignore[no-such-rule] -->\n\nAll is well.\n"


def test_a_string_is_the_copy_itself() -> None:
    report = backread.check(_UNUSED, config=_ONLY)
    (finding,) = report.findings
    assert (finding.path, finding.rule.name) == ("draft.md", "unused-suppression")
    assert finding.severity is Severity.WARNING
    assert report.summary.warnings == 1


def test_the_name_of_a_string_says_how_it_is_read() -> None:
    assert not list(backread.check("**plain** text", config=_ONLY, name="a.txt").findings)
    (draft_report,) = backread.check("**plain** text", config=_ONLY, name="a.txt").drafts
    assert draft_report.draft.text == "**plain** text"


def test_a_path_is_read_and_what_cannot_be_is_a_failure(tmp_path: Path) -> None:
    good, missing = tmp_path / "good.md", tmp_path / "missing.md"
    good.write_text(_UNUSED)
    report = backread.check(missing, good, config=_ONLY)
    assert [each.path for each in report.findings] == [str(good)]
    (failure,) = report.failures
    assert (failure.path, failure.message) == (str(missing), "no such file or folder")


def test_drafts_are_taken_as_they_are() -> None:
    report = backread.check(read_text("One."), read_text("Two."), config=_ONLY)
    assert [each.draft.text for each in report.drafts] == ["One.", "Two."]


def test_a_wrong_configuration_is_an_error() -> None:
    with pytest.raises(ConfigError, match='there is no rule "NMA101"; did you mean "NAM101"'):
        backread.check("One.", config=Config(select=("NMA101",)))


def test_everything_exported_is_there() -> None:
    assert set(backread.__all__) <= set(dir(backread))
    for name in (*backread.__all__, "__version__"):
        assert getattr(backread, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getattr(backread, "nothing")  # noqa: B009 - an attribute that mypy would refuse


def test_the_documented_program_prints_what_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    page = (Path(__file__).parents[3] / "docs" / "formats.md").read_text("utf-8")
    (program,) = re.findall(r"^```python\n(.*?)^```", page, re.M | re.S)
    (printed,) = re.findall(r"^It prints `(.+?)`", page, re.M)
    exec(compile(program, "docs/formats.md", "exec"), {})
    assert capsys.readouterr().out == f"{printed}\n"
