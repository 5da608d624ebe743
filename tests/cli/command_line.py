"""What a test of the command line runs, and what it gets back."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Ran:
    """What a run of the command line came to."""

    code: int
    stdout: str
    stderr: str


#: Runs ``backread`` with these arguments; ``stdin`` is what it reads there.
Backread = Callable[..., Ran]
