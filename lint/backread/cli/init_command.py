"""``backread init``."""

from __future__ import annotations

from pathlib import Path

import click

from backread.cli.console import emit

CONTENTS = """\
# Settings for backread. Take the mark before a key away and change its value. Lists and switches
# show their defaults, tables an example. "backread config" prints the settings that hold.

# Which rules run: codes (NAM101), prefixes (NAM1), names (name-shift), families (NAM) or ALL.
# "backread rules" lists them.
# select = ["ALL"]
# ignore = []
# extend-select = []

# Whether wider selectors take in preview rules.
# preview = false

# The least severity that makes "backread check" exit with 1: info, warning or error.
# fail-level = "warning"

# Drafts and folders to pass over, written as in .gitignore.
# exclude = []

# The spaCy model: the name of an installed one, or a path.
# model = "en_core_web_sm"

# Whose English the drafts are written in: en-US, en-GB, en-CA, en-AU, en-IN or en-IE. Without it
# each draft's own majority decides; a draft's front matter (language: en-GB) goes before it.
# None by default.
# locale = "en-US"

# What the newsroom writes and does not: files, or starters ("us-wire", "uk-broadsheet").
# stylebook = []

# How the newsroom writes people's names: files.
# namebook = []

# Folders of Vale rules to run, and of Vale vocabularies whose words they pass over.
# vale-styles = []
# vale-vocabulary = []

# Rules to leave out for some drafts.
# [per-file-ignores]
# "opinion/*" = ["name-shift"]

# Which section drafts belong to, for entries of the stylebook that hold for some sections.
# [sections]
# opinion = ["opinion/*", "columns/*"]

# How severe single rules are here.
# [severity]
# name-shift = "warning"

# Options of single rules; "backread rule NAME" tells which a rule has.
# [rules.long-sentence]
# longest = 40
"""


@click.command("init")
@click.argument(
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    required=False,
)
def command(folder: Path) -> int:
    """Write a backread.toml to begin from.

    Every key stands in it with its default or an example, commented out.
    """
    from backread.desk.config import ConfigError
    from backread.desk.config_files import FILE_NAME

    file = folder / FILE_NAME
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(CONTENTS)
    except FileExistsError:
        raise ConfigError(f"{file}: is there already; not overwritten") from None
    except OSError as error:
        raise ConfigError(f"{file}: cannot be written: {error.strerror or error}") from None
    emit(f"wrote {file}\n")
    return 0
