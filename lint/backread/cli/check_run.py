"""The work of ``backread check``."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from backread.cli.check_options import CheckOptions
from backread.cli.console import (
    WHERE_IT_IS,
    complain,
    emit,
    notify,
    start_logging,
    wants_color,
    width,
)
from backread.cli.desks import Desks
from backread.cli.exit_codes import FOUND, NOTHING_FOUND, TROUBLE
from backread.cli.fixing import FixedDraft, fix_source
from backread.cli.progress import with_progress
from backread.cli.settings import shown_settings
from backread.cli.sources import Source, broken, gathered, misconfigured, unreadable
from backread.cli.statistics import statistics
from backread.counting import number_of
from backread.desk.baseline import Baseline, read_baseline, write_baseline
from backread.desk.checking import combined
from backread.desk.config import ConfigError
from backread.desk.config_files import ConfigFinder
from backread.desk.files import write_atomically
from backread.desk.result import Failure, Report
from backread.desk.rules import RulesError
from backread.draft import Draft, DraftError
from backread.finding import Severity
from backread.report import FORMATS

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one draft.

    Attributes:
        report: what is found in it, after its fixes if there were any.
        fail_level: the least severity that counts for the exit code.
        fixed: what the fixes did, if it was to be fixed.
    """

    report: Report
    fail_level: Severity
    fixed: FixedDraft | None = None


def check_drafts(options: CheckOptions) -> int:
    """Does what the options ask for and returns the exit code.

    Raises:
        ConfigError: if a configuration or baseline that is given by name is wrong.
        RulesError: if an installed rule package is broken.
    """
    start_logging(quiet=options.quiet, verbose=options.verbose)
    finder = ConfigFinder(options.config_file, isolated=options.isolated)
    desks = Desks(finder, options.adjusted)
    if options.show_settings:
        emit("".join(shown_settings(desks.desk_for(path)) for path in options.paths))
        return NOTHING_FOUND
    found, failures = gathered(options.paths, options.stdin_filename, desks.config_for)
    if options.show_files:
        emit("".join(f"{each.path}\n" for each in found))
        return _complain_of(failures)
    if not found and not failures:
        logger.warning("no drafts found")
    baseline = read_baseline(options.baseline) if options.baseline else None
    outcomes: list[Outcome] = []
    for source in with_progress(found, quiet=options.quiet):
        try:
            outcomes.append(_outcome(source, desks, baseline, options))
        except ConfigError as error:
            failures.append(misconfigured(error))
        except DraftError as error:
            failures.append(unreadable(error))
        except RulesError:
            raise
        except Exception as error:  # What one draft meets must not stop the others.
            failures.append(broken(source, error))
    return _finish(outcomes, tuple(dict.fromkeys(failures)), options)


def _outcome(
    source: Source, desks: Desks, baseline: Baseline | None, options: CheckOptions
) -> Outcome:
    desk = desks.desk_for(source.path)
    logger.debug("%s: settings from %s", source.path, desk.config.file or "no file")
    draft = source.read()

    def check(draft: Draft) -> Report:
        report = desk.check(draft)
        return baseline.mark(report) if baseline else report

    fail_level = desk.config.fail_level
    if not options.fixes:
        return Outcome(check(draft), fail_level)
    fixed = fix_source(check, source, draft, unsafe=options.unsafe_fixes, write=not options.diff)
    return Outcome(fixed.report, fail_level, fixed)


def _finish(outcomes: list[Outcome], failures: tuple[Failure, ...], options: CheckOptions) -> int:
    report = combined([*(each.report for each in outcomes), Report((), failures)])
    if options.write_baseline is not None:
        report = _record(report, options)
    trouble = _complain_of(report.failures, verbose=options.verbose)
    fixed = [each.fixed for each in outcomes if each.fixed is not None]
    if options.diff:
        emit("".join(each.diff for each in fixed))
        changed = any(each.diff for each in fixed)
        return trouble or (FOUND if changed and not options.exit_zero else NOTHING_FOUND)
    _tell_of_fixes(fixed, options)
    if options.fix_only:
        return trouble
    _deliver(report, options, to_stderr=any(each.went_to_stdout for each in fixed))
    failing = options.write_baseline is None and any(_fails(each) for each in outcomes)
    return trouble or (FOUND if failing and not options.exit_zero else NOTHING_FOUND)


def _fails(outcome: Outcome) -> bool:
    return any(
        not each.baselined and each.severity.rank >= outcome.fail_level.rank
        for each in outcome.report.findings
    )


def _record(report: Report, options: CheckOptions) -> Report:
    """Writes the baseline; what it holds is known from now on."""
    file = options.write_baseline
    assert file is not None
    write_baseline(file, report)
    count = sum(1 for _ in report.findings)
    if not options.quiet:
        notify(f"{number_of(count, 'finding')} recorded in {file}")
    return read_baseline(file).mark(report)


def _complain_of(failures: Iterable[Failure], *, verbose: bool = True) -> int:
    """A line for each failure; the exit code that they come to."""
    internal = False
    code = NOTHING_FOUND
    for failure in failures:
        complain(f"{failure.path}: {failure.message}")
        internal = internal or failure.message.startswith("internal error")
        code = TROUBLE
    if internal and not verbose:
        notify(WHERE_IT_IS)
    return code


def _tell_of_fixes(fixed: list[FixedDraft], options: CheckOptions) -> None:
    count = sum(each.count for each in fixed)
    if not options.fixes or options.quiet:
        return
    drafts = sum(1 for each in fixed if each.count)
    notify(f"{number_of(count, 'fix', 'fixes')} made in {number_of(drafts, 'draft')}")
    unsafe = sum(
        not each.baselined and bool(each.fixes) for one in fixed for each in one.report.findings
    )
    if unsafe and not options.unsafe_fixes and options.fix_only:
        notify(f"{unsafe} more can be made with --fix-only --unsafe-fixes")


def _deliver(report: Report, options: CheckOptions, *, to_stderr: bool) -> None:
    """Writes the report where it is to go."""
    stream = sys.stderr if to_stderr else sys.stdout
    if options.statistics:
        text = statistics(report, as_json=options.output_format == "json")
    else:
        color = options.output_file is None and wants_color(options.color, stream)
        text = FORMATS[options.output_format].render(report, color=color, width=width())
    if options.output_file is None:
        emit(text, stream)
        return
    try:
        write_atomically(options.output_file, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        reason = error.strerror or error
        raise ConfigError(f"{options.output_file}: cannot be written: {reason}") from None
