"""The work of ``backread story``."""

from __future__ import annotations

from collections.abc import Iterable

from backread.cli.console import complain, emit, width
from backread.cli.exit_codes import NOTHING_FOUND, TROUBLE
from backread.cli.sources import Source, broken
from backread.desk.config import ConfigError
from backread.desk.config_files import ConfigFinder
from backread.desk.house_style import house_style
from backread.draft import DraftError
from backread.report import ledger, ledger_table
from backread.story import Story
from backread.story.language import LanguageModel, ModelError


def tell_stories(
    sources: Iterable[Source], finder: ConfigFinder, output_format: str, *, color: bool
) -> int:
    """Prints what was understood of each draft and returns the exit code.

    What cannot be told is named on standard error, and the others are told all the same.
    """
    models: dict[str, LanguageModel] = {}
    code = NOTHING_FOUND
    for source in sources:
        try:
            text = _told(_story(source, finder, models), output_format, color=color)
        except (ConfigError, DraftError) as error:
            complain(str(error))
        except ModelError as error:
            complain(f"{source.path}: {error}")
        except Exception as error:  # What one draft meets must not stop the others.
            complain(f"{source.path}: {broken(source, error).message}")
        else:
            emit(text)
            continue
        code = TROUBLE
    return code


def _story(source: Source, finder: ConfigFinder, models: dict[str, LanguageModel]) -> Story:
    config = finder.config_for(source.path)
    model = models.setdefault(config.model, LanguageModel(config.model))
    return Story(source.read(), model, house_style(config))


def _told(story: Story, output_format: str, *, color: bool) -> str:
    match output_format:
        case "json":
            return ledger.render(story)
        case "json-lines":
            return ledger.render_line(story)
        case _:
            return ledger_table.render(story, color=color, width=width())
