"""Rules of an invented newsroom, which need no language model.

They stand for a third-party rule package in the tests of the desk and of the command line.
"""

import re
from collections.abc import Iterator

from backread.rule import Edit, Finding, Fix, Options, Related, Safety, Severity, Story, rule
from backread.span import Span


def _places(story: Story, word: str) -> Iterator[Span]:
    for found in re.finditer(rf"\b{re.escape(word)}\b", story.text):
        yield Span(*found.span())


@rule("TST101", "misspelling", severity=Severity.ERROR)
def misspelling(story: Story) -> Iterator[Finding]:
    places = list(_places(story, "teh"))
    for span in places:
        fix = Fix('Replace with "the"', [Edit(span, "the")], Safety.SAFE)
        related = [Related(places[0], "first here")] if span != places[0] else []
        yield Finding(span, '"teh" is not a word', related, [fix])


class LongWordOptions(Options, frozen=True):
    """The words that are too long, and what to say instead."""

    too_long: tuple[str, ...] = ("utilise",)
    instead: str = "use"


@rule("TST102", "long-word", severity=Severity.WARNING, options=LongWordOptions)
def long_word(story: Story, options: LongWordOptions) -> Iterator[Finding]:
    for word in options.too_long:
        for span in _places(story, word):
            fix = Fix(f'Replace with "{options.instead}"', [Edit(span, options.instead)])
            yield Finding(span, f'"{word}" is long', fixes=[fix])


@rule("TST201", "exclamation", severity=Severity.INFO, preview=True)
def exclamation(story: Story) -> Iterator[Finding]:
    for found in re.finditer("!", story.text):
        yield Finding(Span(*found.span()), "an exclamation mark")


@rule("TST202", "fragile", severity=Severity.INFO)
def fragile(story: Story) -> Iterator[Finding]:
    if "explode" in story.text:
        raise LookupError("lost\nmy place")
    yield from ()
