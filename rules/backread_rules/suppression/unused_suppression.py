"""A suppression suppresses nothing, or cannot be understood.

## What it flags

An `ignore` or `file-ignore` comment, or an entry of the front matter's list, that keeps no finding
quiet; one that names a rule there is not; one that stands where it has no effect.

## Why it matters

A suppression outlives the sentence that it was written for, and the next slip in that paragraph is
then passed over in silence. One with a misspelt name never worked at all.

## Example

```draft
# Council approves the bridge

<!-- backread: ignore[name-shfit] her nickname is on the record -->

Mayor Joan Ruiz signed the contract on Monday. Ruiz said work would begin in May.
```

## Instead

```draft
# Council approves the bridge

Mayor Joan Ruiz signed the contract on Monday. Ruiz said work would begin in May.
```

## Not flagged

- A suppression for a rule that did not run: it may be needed when the rule runs again. `ignore`
  without brackets is flagged only when every rule ran.
- `[sic]`, which is written for the reader.
- A comment that names this rule too: `ignore[name-shift, unused-suppression]` may stay before it
  is needed.

The fix removes the comment, or takes the rule off its list. It is safe: no word of the story
changes.

## References

Ruff does the same for `noqa` comments, as its rule RUF100.
"""

from collections.abc import Iterator

from backread.rule import Finding, Severity, Story, rule


@rule("SUP901", "unused-suppression", severity=Severity.WARNING)
def unused_suppression(story: Story) -> Iterator[Finding]:  # noqa: ARG001 - what every rule takes
    # What went unused is known only when the other rules have run, so the desk finds it then
    # (backread.desk.unused); declared here, it has a page, a code and a severity like the others.
    yield from ()
