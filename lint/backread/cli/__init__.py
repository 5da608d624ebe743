"""The command line: ``backread``."""

from backread.cli.entry import main

__all__ = ["main"]
