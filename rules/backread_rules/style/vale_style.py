"""A rule of the newsroom's own Vale style finds something.

## What it flags

What the rules in the folders under `vale-styles` of the configuration find: rules of the kinds
existence, substitution, occurrence, repetition, consistency, conditional and capitalization. The
message begins with the rule's own name, such as `House.Terms`. Without such a folder it flags
nothing.

## Why it matters

A newsroom that has written its style down for Vale need not write it down again.

## Example

```config
vale-styles = "tests/vale/House"
```

```draft
The council will utilise the hall. It met on Monday and will meet on Tuesday.
```

## Instead

```config
vale-styles = "tests/vale/House"
```

```draft
The council will use the hall. It met on Monday and will meet on Tuesday.
```

## Not flagged

- What the exceptions of a rule and the vocabularies under `vale-vocabulary` hold.
- Code and addresses, other than by rules whose scope is `raw`.
- Anything by rules of the kinds spelling, script, metric, sequence and readability. They are not
  run, and a line on standard error names them.

Quotations are not exempt: Vale knows of none, and its rules run as they are. A severity of its own
(suggestion, warning, error) becomes info, warning or error, unless the configuration sets one for
this rule. A fix is offered where the rule leaves no choice, and never inside a quotation.

## References

Vale's documentation, https://vale.sh/docs. `docs/stylebook.md` says what differs here.
"""

from collections.abc import Iterator

from backread.rule import Edit, Finding, Fix, Severity, Story, rule
from backread.story.vale_alerts import ValeAlert, find_vale_alerts

_SEVERITIES = {
    "suggestion": Severity.INFO,
    "warning": Severity.WARNING,
    "error": Severity.ERROR,
}


@rule("STY709", "vale-style", severity=Severity.WARNING)
def vale_style(story: Story) -> Iterator[Finding]:
    if not story.house_style.vale_rules:
        return
    for alert in find_vale_alerts(story):
        header = alert.rule.header
        link = f" ({header.link})" if header.link else ""
        yield Finding(
            alert.span,
            f"{header.name}: {alert.message}{link}",
            fixes=_fixes(story, alert),
            severity=_SEVERITIES[header.level],
        )


def _fixes(story: Story, alert: ValeAlert) -> list[Fix]:
    written = alert.span.of(story.text)
    if len(alert.replacements) != 1 or story.is_quoted(alert.span):
        return []
    # A match may hold white space at its ends, which the replacement does not bring.
    (replacement,) = alert.replacements
    if replacement.strip() == written.strip() or written != written.strip():
        return []
    return [Fix(f'Replace with "{replacement}"', [Edit(alert.span, replacement)])]
