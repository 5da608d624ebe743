import json

from backread.desk.result import Report
from backread.report import json as whole
from backread.report.json_lines import render


def test_each_line_is_a_finding_as_json_has_it(harbour: Report) -> None:
    lines = [json.loads(line) for line in render(harbour).splitlines()]
    assert len(lines) == 2
    assert lines == json.loads(whole.render(harbour))["findings"]


def test_nothing_found() -> None:
    assert render(Report(())) == ""
