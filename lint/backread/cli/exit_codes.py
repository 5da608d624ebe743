"""The exit codes of the command line. They are a contract: other programs go by them."""

from __future__ import annotations

#: Nothing at or above the fail level, or whatever was asked for is done.
NOTHING_FOUND = 0
#: Findings, or problems in a stylebook.
FOUND = 1
#: Something could not be done; a line on standard error says what.
TROUBLE = 2
#: The user stopped it: what shells give for a program that SIGINT ended.
INTERRUPTED = 130
