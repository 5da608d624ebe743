"""What a rule is, and how one is declared.

A rule package declares its rules with :func:`rule` and names itself in the entry-point group
``backread.rules``; the desk imports every module of it. See ``docs/writing-rules.md``.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

import msgspec

from backread.finding import Edit, Finding, Fix, Related, Safety, Severity
from backread.span import Span
from backread.story import Story

__all__ = [
    "Edit",
    "Finding",
    "Fix",
    "Options",
    "Related",
    "Rule",
    "Safety",
    "Severity",
    "Span",
    "Story",
    "rule",
]

_CODE = re.compile(r"[A-Z]{3}\d{3}\Z")
_NAME = re.compile(r"[a-z]+(-[a-z]+)*\Z")


class Options(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename="kebab"
):
    """Base of a rule's typed options: fields with defaults, set under ``[rules.NAME]``.

    The keys there are the fields' names with hyphens.
    """


class NoOptions(Options, frozen=True):
    """The options of a rule that has none."""


Check: TypeAlias = Callable[..., Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A declared rule.

    Attributes:
        code: three capitals of the family and three digits, such as ``NAM101``.
        name: lower-case words joined by hyphens, such as ``name-shift``.
        severity: how severe its findings are unless the configuration says otherwise.
        preview: whether it runs only when selected by its code, its name or ``--preview``.
        page: the docstring of its module, in Markdown, which is its documentation.
        options: the type of its options.
        check: the function itself.
    """

    code: str
    name: str
    severity: Severity
    preview: bool
    page: str
    options: type[Options]
    check: Check

    @property
    def family(self) -> str:
        """The letters of the code: ``NAM``."""
        return self.code[:3]

    @property
    def summary(self) -> str:
        """The first line of the rule's page."""
        return self.page.strip().splitlines()[0]

    def findings(self, story: Story, options: Options | None = None) -> Iterable[Finding]:
        """Runs the rule over a story, with default options where none are given."""
        if self.options is NoOptions:
            return self.check(story)
        return self.check(story, options if options is not None else self.options())


def rule(
    code: str,
    name: str,
    *,
    severity: Severity,
    preview: bool = False,
    options: type[Options] = NoOptions,
) -> Callable[[Check], Rule]:
    """Declares the decorated function to be a rule.

    The function takes the story, and behind it an instance of ``options`` if the rule has any, and
    yields findings. It must be pure: it reads no files, prints nothing, keeps nothing.

    Raises:
        ValueError: if the code or the name is not of the form above, or its module has no
            docstring to serve as the rule's page.
    """
    if not _CODE.match(code):
        raise ValueError(f"not a rule code: {code!r}")
    if not _NAME.match(name):
        raise ValueError(f"not a rule name: {name!r}")

    def declare(check: Check) -> Rule:
        module: Any = inspect.getmodule(check)
        page = inspect.getdoc(module)
        if not page:
            raise ValueError(f"rule {name} has no page: its module needs a docstring")
        return Rule(code, name, severity, preview, page, options, check)

    return declare
