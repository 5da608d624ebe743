"""What a desk makes of a draft."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from backread.desk.config import Choice, Config, ConfigError
from backread.desk.desk import Desk
from backread.desk.result import Report
from backread.draft import DraftError
from backread.draft.reading import read_text
from backread.finding import Safety, Severity
from backread.rule import Finding, Rule, Story, rule
from backread.span import Span
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


def _seen(report: Report) -> list[tuple[str, str, int]]:
    return [(each.rule.name, each.text, each.span.start.offset) for each in report.findings]


def test_findings_come_in_the_order_of_the_text(check_text: Callable[..., Report]) -> None:
    report = check_text("They utilise teh bridge.\n\nThey utilise teh boat.\n")
    assert _seen(report) == [
        ("long-word", "utilise", 5),
        ("misspelling", "teh", 13),
        ("long-word", "utilise", 31),
        ("misspelling", "teh", 39),
    ]


def test_spans_are_carried_back_to_the_file(check_text: Callable[..., Report]) -> None:
    source = "# Bridge 🌉\n\nÉlan: they saw **teh** bridge and [teh](https://example.org) boat.\n"
    report = check_text(source)
    first, second = report.findings
    for finding in (first, second):
        start, end = finding.span.start, finding.span.end
        assert source[start.offset : end.offset] == "teh"
    assert (first.span.start.line, first.span.start.column) == (3, 18)
    assert second.related[0].span == first.span
    assert second.related[0].text == "teh"


def test_a_fix_whose_span_has_markup_in_it_is_not_offered(
    check_text: Callable[..., Report],
) -> None:
    whole, broken = check_text("We saw teh bridge.\n\nWe saw t*eh* bridge.\n").findings
    assert [fix.safety for fix in whole.fixes] == [Safety.SAFE]
    assert broken.text == "teh"
    assert broken.fixes == ()


def test_a_rule_that_raises_is_a_failure_and_the_others_still_run(
    check_text: Callable[..., Report],
) -> None:
    report = check_text("Things explode on teh bridge.")
    assert [each.rule.name for each in report.findings] == ["misspelling"]
    assert [each.message for each in report.failures] == [
        "internal error in rule fragile (TST202): LookupError: lost my place"
    ]
    assert report.failures[0].path == "draft.md"


def test_severity_and_options_come_from_the_configuration(
    check_text: Callable[..., Report],
) -> None:
    report = check_text(
        "We purchase teh boat.",
        severity={"TST": Severity.INFO, "long-word": Severity.ERROR},
        rules={"TST102": {"too-long": ["purchase"], "instead": "buy"}},
    )
    assert [(each.text, each.severity) for each in report.findings] == [
        ("purchase", Severity.ERROR),
        ("teh", Severity.INFO),
    ]
    assert next(iter(report.findings)).fixes[0].edits[0].text == "buy"


def test_per_file_ignores_leave_rules_out_by_path(rules: list[Rule], tmp_path: Path) -> None:
    config = Config(per_file_ignores={"opinion/*": ("misspelling",)}, root=str(tmp_path))
    desk = Desk(config, rules=rules)
    news = read_text("Teh teh.", path=str(tmp_path / "news" / "a.md"))
    opinion = read_text("Teh teh.", path=str(tmp_path / "opinion" / "a.md"))
    assert len(list(desk.check(news).findings)) == 1
    assert not list(desk.check(opinion).findings)


@pytest.mark.parametrize(
    ("config", "message"),
    [
        (Config(select=("TST1O1",), file="b.toml"), 'b.toml: select: there is no rule "TST1O1"'),
        (Config(ignore=("mispelling",), file="b.toml"), 'did you mean "misspelling"?'),
        (Config(severity={"shout": Severity.INFO}), 'severity.shout: there is no rule "shout"'),
        (Config(per_file_ignores={"*": ("XYZ",)}), 'per-file-ignores.*: there is no rule "XYZ"'),
        (Config(rules={"longword": {}}), 'rules.longword: there is no rule "longword"; did you'),
        (Config(rules={"misspelling": {"a": 1}}), "rules.misspelling.a: misspelling has no opt"),
        (
            Config(rules={"long-word": {"insted": "x"}}),
            'rules.long-word.insted: long-word has no option "insted"; did you mean "instead"?',
        ),
        (
            Config(rules={"long-word": {"too-long": "x"}}),
            "rules.long-word.too-long: expected a list, got a string",
        ),
        (
            Config(rules={"long-word": {}, "TST102": {}}),
            "rules.TST102: the options of long-word are given twice",
        ),
        (Config(command_line=Choice(select=("NOPE",)), file="b.toml"), "--select: there is no"),
    ],
)
def test_a_configuration_that_names_what_there_is_not_is_refused(
    rules: list[Rule], config: Config, message: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        Desk(config, rules=rules)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(("select", "expected"), [("unsourced-claim", True), ("name-shift", False)])
def test_the_balance_is_there_where_a_rule_reads_the_claims(select: str, expected: bool) -> None:
    draft = read_text("Rents will double within a year.\n\nAna Reyes said so.\n", path="a.md")
    (report,) = Desk(Config(select=(select,))).check(draft).drafts
    assert (report.balance is not None) is expected
    if report.balance is not None:
        assert report.balance.people == 1


def test_threads_may_share_a_desk(rules: list[Rule]) -> None:
    desk = Desk(rules=rules)
    drafts = [
        read_text(f"{'They utilise teh boat. ' * (n % 7)}\n\n<!-- backread: ignore -->\n\nx teh\n")
        for n in range(40)
    ]
    alone = [desk.check(draft) for draft in drafts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(desk.check, drafts)) == alone


def test_threads_may_share_a_desk_and_its_language_model() -> None:
    desk = Desk(Config(select=("NAM",)))
    drafts = [
        read_text(
            f"Mayor Joan {name} signed on Monday. {name} said work would begin.\n\n"
            f"Engineer Paul Okafor agreed with {name}. Joan left early. Okafur stayed.\n"
        )
        for name in ("Ruiz", "Whitmore", "Abernethy", "Lindqvist", "Ruiz", "Oyelaran")
    ]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(desk.check, drafts))
    assert not any(report.failures for report in together)
    assert any(each.rule.name == "name-shift" for each in together[0].findings)
    alone = Desk(desk.config)
    assert together == [alone.check(draft) for draft in drafts]


_PIECES = st.sampled_from(
    [
        *("teh", "utilise", " ", "\n", "\r\n", "\n\n", "*", "[", "](x)", "é", "🌉", "[sic]", "`"),
        *("# ", "<!-- backread: ignore -->", "<!-- backread: ignore[misspelling, XYZ] -->"),
        *("---\n", "!", "backread: {ignore: [XYZ]}\n", "| a | b |\n", "<!-- backread: file-ignore"),
    ]
)


@given(pieces=st.lists(_PIECES, max_size=30))
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_text_makes_a_check_crash_or_leave_the_file(
    rules: list[Rule], pieces: list[str]
) -> None:
    source = "".join(pieces)
    try:
        draft = read_text(source)
    except DraftError:  # Front matter that is no YAML is refused by the reader.
        return
    report = Desk(rules=rules).check(draft)
    assert not report.failures
    for finding in report.findings:
        start, end = finding.span.start.offset, finding.span.end.offset
        assert 0 <= start <= end <= len(source)
        if finding.rule.family == "SUP":
            assert source[start:end] == finding.text


def test_the_configured_severity_goes_over_that_of_a_single_finding() -> None:
    @rule("TST901", "grave-here", severity=Severity.INFO)
    def grave_here(story: Story) -> Iterator[Finding]:
        yield Finding(Span(0, 3), "grave", severity=Severity.ERROR)
        yield Finding(Span(4, 7), "as ever")

    def severities(config: Config) -> list[Severity]:
        report = Desk(config, rules=[grave_here]).check(read_text("One two."))
        return [each.severity for each in report.findings]

    assert severities(Config()) == [Severity.ERROR, Severity.INFO]
    assert severities(Config(severity={"TST": Severity.WARNING})) == [Severity.WARNING] * 2
