"""One person has two roles that exclude each other.

## What it flags

A person who is a Democrat here and a Republican there, a senator and then a representative, the
president and then the vice president, chief executive and then chief financial officer of one
company, home secretary and then foreign secretary, an ambassador and then a minister, a captain
and then a colonel, the spokesman of one body and then of another, senator of one state, mayor of
one town or president of one country and then of another, a minister and then a shadow minister or
a member of the opposition, for the defence and then for the prosecution. Only pairs that nobody
holds at once are compared; a bare title is of the body that the story has named before.

## Why it matters

One of the two is wrong, and it is wrong about a real person. Roles are copied from old stories
more than anything else, and are the first thing to be out of date.

## Example

```draft
Sen. Harriet Vance, a Democrat from Ohio, spoke for the bill on Monday.

The bill passed on Wednesday. Vance, a Republican, voted for it.
```

## Instead

```draft
Sen. Harriet Vance, a Democrat from Ohio, spoke for the bill on Monday.

The bill passed on Wednesday. Vance, a Democrat, voted for it.
```

## Not flagged

- A role that is said to be past, future or provisional: former, then-, ex-, late, retired, acting,
  interim, incoming, -elect, nominee; "was" and "became".
- A change that the story tells: "was named", "promoted", "succeeds", "took over as"; sentences
  about another time ("in 2009", "at the time").
- Two roles in one sentence, which are held together or compared there.
- Roles that can be held at once: chair and chief executive, senator and candidate, professor and
  assistant professor.
- Quotations.

## References

The Associated Press Stylebook, "titles", "legislative titles" and "party affiliation", on giving
each person the title of the office held. Which pairs exclude each other is our own list.
"""

from collections.abc import Iterator

from backread.rule import Finding, Related, Severity, Story, rule
from backread.story.people.role_conflicts import find_conflicts


@rule("NAM106", "role-drift", severity=Severity.WARNING)
def role_drift(story: Story) -> Iterator[Finding]:
    for person in story.people:
        told = [role for role in person.roles if not story.is_quoted(role.span)]
        named = [mention.span for mention in person.mentions]
        for conflict in find_conflicts(told, named, story.sentences, story.narration):
            yield Finding(
                conflict.role.span,
                f'{person.name} is "{conflict.role.text}" here and '
                f'"{conflict.other.text}" elsewhere; nobody is {conflict.reason}',
                related=[Related(conflict.other.span, f'"{conflict.other.text}" here')],
            )
