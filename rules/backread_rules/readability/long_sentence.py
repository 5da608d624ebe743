"""A sentence is too long to be read at one go.

## What it flags

A sentence of more than 50 words, in the story's own voice.

## Why it matters

By the end of it the reader has lost its beginning. News copy has about 20 words a sentence.

## Example

```draft
The council, which had been asked in March by the shopkeepers of the old harbor street to close it
to trucks on market days, decided on Monday, after two hours of talk in which eleven of its
members rose to speak, that the street would stay open until the new bridge, whose foundations are
still under water, has been finished and inspected.
```

## Instead

```draft
The council decided on Monday that the old harbor street would stay open until the new bridge has
been finished and inspected. Its foundations are still under water. The shopkeepers had asked in
March that the street be closed to trucks on market days. Eleven members rose to speak, for two
hours.
```

## Not flagged

- Words that are quoted: only those around them are counted.
- What a semicolon parts; the items of an enumeration of five or more.
- Headlines, captions, tables and block quotes.

## References

Plain-English guides of governments and newsrooms ask for 15 to 25 words on average; the limit
here is twice that.

## Options

`longest`: how many words a sentence may have.
"""

from collections.abc import Iterator

from backread.rule import Finding, Options, Severity, Story, rule


class LongSentenceOptions(Options, frozen=True):
    """Options of long-sentence.

    Attributes:
        longest: the most words that a sentence may have.
    """

    longest: int = 50


@rule("REA801", "long-sentence", severity=Severity.INFO, options=LongSentenceOptions)
def long_sentence(story: Story, options: LongSentenceOptions) -> Iterator[Finding]:
    usual = story.readability.whole.sentence_length
    for sentence in story.readability.sentences:
        if sentence.longest > options.longest:
            yield Finding(
                sentence.span,
                f"{sentence.longest} words in one sentence; the story's average is {usual:.0f}",
            )
