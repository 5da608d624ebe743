"""A word or phrase is not written as the newsroom's stylebook asks.

## What it flags

What the stylebooks of the configuration do not want: a term with another one preferred to it, a
banned phrase, what a regular expression finds, a word with the wrong capitals. Without a
stylebook it flags nothing.

## Why it matters

Readers notice when one page writes email and the next e-mail. A decision that was made once and
written down need not be remembered by everybody, nor argued again on every draft.

## Example

```config
stylebook = "us-wire"
```

```draft
The senator's advisors met until midnight on Tuesday. They went towards the capitol in two cars.
```

## Instead

```config
stylebook = "us-wire"
```

```draft
The senator's advisers met until midnight on Tuesday. They went toward the capitol in two cars.
```

## Not flagged

- Quotations, unless the entry says `in-quotations = true`.
- Proper names ("the Advisor Group"), unless the stylebook writes the term with a capital itself.
- Phrases that the entry lists under `except`.
- Code, web addresses, e-mail addresses, handles, file names and bylines.
- Drafts of a section that the entry does not hold for.

The fix puts the preferred term in, with the capitals and the ending of what it replaces. It is
safe where both are the same word in two spellings, and not offered where there is a choice, or in a
quotation.

## References

Your own stylebook. `docs/stylebook.md` says how to write one, `backread stylebook check FILE`
tries it, and `us-wire` and `uk-broadsheet` are starters of our own.
"""

from collections.abc import Iterator

from backread.rule import Edit, Finding, Fix, Safety, Severity, Story, rule
from backread.story.house_terms import HouseTerm, find_house_terms


@rule("STY708", "house-term", severity=Severity.WARNING)
def house_term(story: Story) -> Iterator[Finding]:
    for term in find_house_terms(story):
        own = term.entry.entry.severity
        yield Finding(
            term.span,
            _message(story, term),
            fixes=_fixes(story, term),
            severity=Severity(own) if own else None,
        )


def _message(story: Story, term: HouseTerm) -> str:
    written = term.span.of(story.text)
    written = " ".join(written.split()) or written.replace("\n", " ")
    wanted = term.replacement or term.wanted
    reason = " ".join(term.entry.entry.reason.split())
    if wanted:
        return f'"{written}": house style is "{wanted}"{f" ({reason})" if reason else ""}'
    return f'"{written}" is not house style{f": {reason}" if reason else ""}'


def _fixes(story: Story, term: HouseTerm) -> list[Fix]:
    # Nobody's words are changed, even where the entry holds for quotations too.
    if term.replacement is None or story.is_quoted(term.span):
        return []
    safety = Safety.SAFE if term.safe else Safety.UNSAFE
    edit = Edit(term.span, term.replacement)
    return [Fix(f'Replace with "{term.replacement}"', [edit], safety)]
