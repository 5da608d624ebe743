import re
import subprocess
import sys

import pytest
from backread.desk.result import Report
from backread.report import FORMATS


def test_the_formats_of_the_command_line() -> None:
    people, programs = ["full", "concise"], ["json", "json-lines", "sarif"]
    assert list(FORMATS) == [*people, *programs, "github", "gitlab", "rdjson"]
    assert all(name == each.name and each.summary for name, each in FORMATS.items())


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_renders_the_same_bytes_again(name: str, harbour: Report) -> None:
    rendered = FORMATS[name].render(harbour)
    assert rendered == FORMATS[name].render(harbour)
    assert rendered.endswith("\n")
    assert not rendered.endswith("\n\n")


@pytest.mark.parametrize("name", ["full", "concise"])
def test_colour_only_adds_escapes(name: str, harbour: Report) -> None:
    colored = FORMATS[name].render(harbour, color=True)
    assert "\x1b[" in colored
    assert re.sub("\x1b\\[[0-9;]*m", "", colored) == FORMATS[name].render(harbour)


@pytest.mark.parametrize("name", [name for name, each in FORMATS.items() if not each.colored])
def test_formats_for_programs_are_never_coloured(name: str, harbour: Report) -> None:
    assert FORMATS[name].render(harbour, color=True, width=20) == FORMATS[name].render(harbour)


def test_width_reaches_the_full_format(harbour: Report) -> None:
    assert FORMATS["full"].render(harbour, width=40) != FORMATS["full"].render(harbour)


def test_json_is_rendered_without_rich() -> None:
    program = (
        "import sys; from backread.desk.result import Report; from backread.report import FORMATS;"
        "FORMATS['json'].render(Report(())); print('rich' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "False\n"
