"""The desks of one run: one for each configuration that a draft comes under."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from backread.desk.config import Config
from backread.desk.config_files import ConfigFinder
from backread.desk.desk import Desk
from backread.story.language import LanguageModel

logger = logging.getLogger(__name__)


class Desks:
    """Finds the desk for a draft. Desks with the same language model share it.

    Args:
        finder: finds the configuration of a draft.
        adjusted: a configuration with the command line's options put over it.
    """

    def __init__(self, finder: ConfigFinder, adjusted: Callable[[Config], Config]) -> None:
        self._finder = finder
        self._adjusted = adjusted
        self._desks: dict[str | None, Desk] = {}
        self._models: dict[str, LanguageModel] = {}

    def config_for(self, path: Path) -> Config:
        """The configuration for a draft or a folder.

        Raises:
            ConfigError: if it is wrong.
        """
        return self._adjusted(self._finder.config_for(path))

    def desk_for(self, path: Path) -> Desk:
        """The desk for a draft.

        Raises:
            ConfigError: if its configuration is wrong.
            RulesError: if an installed rule package is broken.
        """
        config = self.config_for(path)
        if config.file not in self._desks:
            model = self._models.setdefault(config.model, LanguageModel(config.model))
            self._desks[config.file] = desk = Desk(config, model=model)
            if not desk.rules:
                where = f"{config.file}: " if config.file else ""
                logger.warning("%sno rule is selected, so nothing is found", where)
        return self._desks[config.file]
