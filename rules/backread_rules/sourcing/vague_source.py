"""A statement rests on a source that could be anybody.

## What it flags

"Experts say", "critics argue", "observers", "many believe", "sources indicated", "studies show", "a
recent poll found", where nobody is named in the sentence or the one beside it.

## Why it matters

The reader cannot weigh a source that could be anybody, and nobody can be asked again. Often the
words stand for one telephone call, or for none.

## Example

```draft
Experts say that the dam will not last the winter. Work on it has stopped.
```

## Instead

```draft
Maria Okonkwo, who teaches hydrology in Lund, says that the dam will not last the winter. Work on
it has stopped.
```

## Not flagged

- A source that is named, or told closely enough to be found, in the sentence or the next one.
- "Experts say" above a paragraph that goes on to name and quote one, or with one on record by name
  two paragraphs above or four below; "some experts" may be others. "Legal experts" are a former
  prosecutor too, "health experts" a physician.
- "Advocates say" with somebody of such a body, or who knows the field, on record by name around
  them; "critics say" with somebody by name who condemns or opposes it; "supporters say" beside
  opponents who are named. A figure of advocates is flagged all the same.
- "Others say", one of whom is quoted next; "people who came", one of whom is.
- People of a panel or a poll that the story tells of.
- Forecasts that have been overtaken, "commentators had predicted"; a camp's word for a thing, "what
  campaigners call"; people in a piece that calls itself opinion.
- "Sources told the paper", which another newsroom has and answers for; its own are flagged.
- Links to other stories, and points above the story that say it in short.
- "Experts say" and "critics say" in the opening of a story that names one further down.
- "A new study" whose makers the story tells beside it, or anywhere below where the study opens it.
- Data told by who keeps them: "customs data", "government figures".
- "Some" and "others" of a group that the paragraph has told of: "Residents packed the hall. Some
  said".
- Groups that do something: "advocates have called for her dismissal".
- A market's forecast that results are held against: "more than analysts had expected".
- Vague sources in somebody else's account: "Reyes said that experts had told her so".
- Quotations, headlines and captions.
- Somebody whose name is kept back, which is `anonymous-source`.

## References

Reuters' handbook calls for sources that are as specific as possible. Wikipedia's manual of style
lists such words as "weasel words"; Ganter and Strube (2009) studied them.

## Options

`vague`: further words for people that count as vague. `known`: words that are told closely enough
for your readers.
"""

from collections.abc import Iterator

from backread.rule import Finding, Options, Severity, Story, rule
from backread.span import Span
from backread.story.attributions.attribution import Attribution, SourceKind
from backread.story.claims.back_references import refers_back
from backread.story.claims.informing import tells_something
from backread.story.claims.made_plain import is_vouched_for_nearby
from backread.story.claims.named_beside import paragraph_of
from backread.story.claims.polled import is_polled, sits_on_panel
from backread.story.claims.relayed import is_relayed
from backread.story.claims.sources import (
    PRONOUNS,
    is_bare,
    is_counted,
    is_of_another,
    is_told_of_by_another,
    states_something,
)
from backread.story.claims.studies import is_study_in_passing
from backread.story.claims.unnamed import is_unnamed
from backread.story.claims.vague_sources import (
    is_a_columnists,
    is_consensus,
    is_overtaken,
    is_turn_of_phrase,
    makes_known,
    only_labels,
    says_why_unnamed,
    takes_up_unnamed,
)


class VagueSourceOptions(Options, frozen=True):
    """Options of vague-source.

    Attributes:
        vague: nouns, in lower case as written, that count as vague besides the built-in ones.
        known: nouns, in lower case as written, that do not.
    """

    vague: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


@rule("SRC302", "vague-source", severity=Severity.WARNING, options=VagueSourceOptions)
def vague_source(story: Story, options: VagueSourceOptions) -> Iterator[Finding]:
    found: set[Span] = set()
    said: set[tuple[str, int]] = set()
    for attribution in story.attributions:
        span = attribution.source.span
        if span is None or span in found or not _is_vague(attribution, options):
            continue
        if _is_meant(story, attribution, span) and not _is_made_plain(story, attribution):
            found.add(span)
            text = " ".join(attribution.source.text.split())
            # "Sources say ..., sources say" in one paragraph is one fault.
            key = (text.lower(), paragraph_of(story, span))
            if key in said:
                continue
            said.add(key)
            yield Finding(span, f'"{text}" could be anybody; nobody is named here or beside it')


def _is_meant(story: Story, attribution: Attribution, span: Span) -> bool:
    """Whether the source states something in the story's own words."""
    return (
        not story.is_quoted(span)
        and states_something(story, attribution)
        and tells_something(story, attribution)
        and not is_of_another(story, attribution)
        and not is_relayed(story, attribution)
        and not is_turn_of_phrase(story, attribution)
        and not makes_known(story, attribution)
        and not only_labels(story, attribution)
        and not is_told_of_by_another(attribution)
    )


def _is_made_plain(story: Story, attribution: Attribution) -> bool:
    return (
        is_consensus(story, attribution)
        or is_overtaken(attribution)
        or is_a_columnists(story, attribution)
        or (is_bare(attribution.source) and takes_up_unnamed(story, attribution))
        or refers_back(story, attribution)
        or is_polled(story, attribution)
        or sits_on_panel(story, attribution)
        or says_why_unnamed(story, attribution)
        or is_vouched_for_nearby(story, attribution)
    )


def _is_vague(attribution: Attribution, options: VagueSourceOptions) -> bool:
    source = attribution.source
    words = {source.head, source.text.lower()}
    if words & set(options.known) or source.text.lower() in PRONOUNS:
        return False
    # "Those included" and "those and other remarks" take up what has been told.
    if source.text.lower() == "those" or source.text.lower().startswith("those and "):
        return False
    if words & set(options.vague):
        return True
    if is_bare(source):
        return True
    # "Turkish media" are those of a country, and can be looked up.
    if source.head == "media" and " " in source.text:
        return False
    if is_study_in_passing(source):
        return True
    # "Two people" and "a critic" are somebody in particular.
    return source.kind is SourceKind.VAGUE and not is_unnamed(source) and not is_counted(source)
