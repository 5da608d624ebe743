"""A quotation that nobody speaks.

## What it flags

A quotation of a full sentence whose speaker stands nowhere: not before it, not behind it, not in
the sentences beside it.

## Why it matters

Quoted words are somebody's. Where the story does not say whose, a sentence was cut or moved, and
the reader gives the words to whoever was named last.

## Example

```draft
Ana Reyes and Piet Sole walked along the harbor on Sunday. "The council has forgotten who sweeps
these streets in January." They parted at the church.
```

## Instead

```draft
Ana Reyes and Piet Sole walked along the harbor on Sunday. "The council has forgotten who sweeps
these streets in January," Sole said. They parted at the church.
```

## Not flagged

- A speaker before, behind or between the quoted words, or carried over from the sentence before.
- A paragraph of quoted words alone, behind one that quotes one person, or reports him in one
  sentence or goes on with him; captions and teasers may stand between. Behind a body, a crowd, a
  poll or two speakers it is flagged, and where the words name him themselves.
- Such a paragraph behind a sentence that tells what one person thinks or feels: "Sole seemed
  hopeful."; or behind one in which he speaks, if he goes on speaking below.
- Such a paragraph behind a sentence that tells that one speaks, and not what he says: "The union
  tweeted its thanks.".
- A quotation over several paragraphs that is attributed once; more words of a paper quoted in the
  paragraph above; a list of quotations under a colon or a heading; people who talk by turns.
- Quotations behind one short sentence about one person, a letter, a song or a law.
- Pull quotes: the words stand in the story too, or a name or a date signs them.
- Parts of sentences, scare quotes, titles, nicknames, signs, slogans and chants.
- Questions and answers in a transcript or an interview.
- Headlines, captions and quotations set off as blocks.

## References

The Associated Press Stylebook, "attribution"; the Chicago Manual of Style (13) on quotations that
run over paragraphs.
"""

from collections.abc import Iterator

from backread.rule import Finding, Severity, Story, rule
from backread.story.claims.quoted import unattributed_quotes


@rule("SRC305", "unattributed-quote", severity=Severity.ERROR)
def unattributed_quote(story: Story) -> Iterator[Finding]:
    for quote in unattributed_quotes(story):
        yield Finding(quote.span, "the story does not say who speaks these words")
