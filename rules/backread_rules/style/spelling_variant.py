"""A word is spelled in two ways, or in a way that the story's English does not.

## What it flags

A word that the story spells in two ways: adviser here and advisor there, singular and plural
together. The rarer spelling is reported at each of its places. Where the draft or the
configuration names a locale, spellings that are not used there are reported (colour in en-US).
Where none is named, a spelling that no English has beside the rest of the story's is reported
once (center beside colour and harbour), and so are verbs in -ise among verbs in -ize.

## Why it matters

Two spellings show that copy was joined from two places and read by nobody since. Readers write in
about the other country's spelling more than about most mistakes of fact.

## Example

```draft
The mayor met her advisers on Monday. One adviser resigned. Her remaining advisors would not say
why, and no adviser was named in her place.
```

## Instead

```draft
The mayor met her advisers on Monday. One adviser resigned. Her remaining advisers would not say
why, and no adviser was named in her place.
```

## Not flagged

- Quotations, web and mail addresses, hashtags.
- Names: the Lincoln Center, the Labour Party. A word with a capital inside a sentence counts as
  one.
- Words that are spelled apart because they mean different things: cheque and check, metre and the
  meter that measures, storey and story, practice and practise, programme and computer program.
- Either of two spellings that the story's English has, as long as it keeps to one.
- What the newsroom's stylebook decides, one way or the other: house-term reports it.

## References

The spellings are those of VarCon, by Kevin Atkinson and Benjamin Titze, which sets American,
British, Canadian and Australian dictionaries beside each other.
"""

from collections.abc import Iterator

from backread.rule import Finding, Severity, Story, rule

from backread_rules.style.variants import variant_finding


@rule("STY701", "spelling-variant", severity=Severity.WARNING)
def spelling_variant(story: Story) -> Iterator[Finding]:
    for variant in story.wording.spellings:
        yield variant_finding(story, variant)
