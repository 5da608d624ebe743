"""Who speaks a quotation, where that is beyond doubt, and whether two speakers are two people."""

from __future__ import annotations

import re
from dataclasses import dataclass

from backread.span import Span
from backread.story.attributions.attribution import Attribution, Source, SourceKind
from backread.story.between import block_above
from backread.story.quotations.passages import DISPLAY
from backread.story.quotations.same import Pair
from backread.story.quotes import QuoteStyle
from backread.story.story import Story

_PRONOUN = re.compile(r"(?:he|she|they|it|who|we|i)\Z", re.IGNORECASE)
#: Somebody by what he is, and nothing more: "the mayor".
_ROLE = re.compile(r"the [a-z]+", re.IGNORECASE)
#: Words that say that somebody speaks another's words, or that many speak the same.
_SHARED_WORDS = re.compile(
    r"\b(?:echo\w*|repeat\w*|quot(?:ed|es|ing)|recit\w*|chant\w*|sang|sung|singing|swore|sworn"
    r"|oath|pledge|prayer|slogan\w*|motto\w*|mantra|catchphrase|chorus|unison|jointly|joint"
    r"|phrase|proverb|in the words of|borrow\w*|retweet\w*|the same words|the same thing"
    r"|word for word|likewise|mock\w*|imitat\w*|parod\w*|attributed to|wrongly attributed"
    r"|read aloud|read(?:ing)? from(?! (?:his|her|their) (?:own )?(?:notes|remarks))"
    r"|banner\w*|placard\w*|lyrics?|scripture|verse|script"
    r"|citing|plagiari\w*|copied|lifted)\b",
    re.IGNORECASE,
)
#: What anybody may say in the same words.
_FORMULA = re.compile(
    r"\b(?:no (?:further |immediate )?comment|not? comment|thoughts and prayers|so help me"
    r"|(?:I|we) (?:do )?(?:hereby |solemnly )*(?:swear|affirm|pledge|vow) (?:to|that)|hereby"
    r"|not guilty|rest in peace|happy (?:birthday|new year)"
    r"|god bless)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody of the cast who speaks a quotation.

    Attributes:
        person: index in ``story.people``.
        span: where the story names the speaker beside the quotation.
        around: the sentence that gives the words to the speaker.
    """

    person: int
    span: Span
    around: Span


def sure_speaker(story: Story, index: int) -> Speaker | None:
    """Who speaks the quotation at this place in ``story.quotes``, beside it and beyond doubt.

    The speaker is named there, or is a pronoun in a paragraph that names one person only.
    """
    attribution = story.attributions.of_quote(index)
    if attribution is None or attribution.continued or attribution.cue is None:
        return None
    source = attribution.source
    person = _by_role(story, source) if source.person is None else source.person
    if person is None or source.span is None or source.plural:
        return None
    if source.kind not in {SourceKind.NAMED, SourceKind.DESCRIBED}:
        return None
    if _PRONOUN.match(source.text) and not _is_alone(story, person, source.span):
        return None
    block = story.quotes[index].block
    if block.kind in DISPLAY and source.span.start > block.span.start:
        # "Editor on Reyes: 'We do not pay'" is no word of Reyes.
        return None
    return Speaker(person, source.span, _around(story, index, attribution))


def _by_role(story: Story, source: Source) -> int | None:
    """Whom "the mayor" means: who is named in the paragraph, if the story has one mayor only."""
    if source.span is None or not _ROLE.fullmatch(source.text):
        return None
    holders = {
        place
        for place, person in enumerate(story.people)
        for mention in person.mentions
        if mention.role is not None and mention.role.head == source.head
    }
    if len(holders) != 1:
        return None
    (holder,) = holders
    return holder if _is_alone(story, holder, source.span) else None


def speakers_differ(story: Story, one: int, other: int, *, surely: bool = False) -> bool:
    """Whether two quotations are given to two people of the cast, pronouns among them.

    Args:
        story: the story.
        one: the place of a quotation in ``story.quotes``.
        other: that of another.
        surely: whether only speakers count who are beyond doubt.
    """
    if surely:
        here, there = sure_speaker(story, one), sure_speaker(story, other)
        return here is not None and there is not None and here.person != there.person
    first, second = _person(story, one), _person(story, other)
    return first is not None and second is not None and first != second


def _person(story: Story, index: int) -> int | None:
    attribution = story.attributions.of_quote(index)
    if attribution is None or attribution.continued or attribution.cue is None:
        return None
    return attribution.source.person


def two_speakers(story: Story, pair: Pair) -> tuple[Speaker, Speaker] | None:
    """The two people to whom a story gives the same words, if nothing says that both spoke them."""
    if len(pair.other) != 1:
        return None
    first, second = sure_speaker(story, pair.one), sure_speaker(story, pair.other[0])
    if first is None or second is None or first.person == second.person:
        return None
    if _may_be_one(story, first.person, second.person):
        return None
    if _share_a_surname(story, first, second):
        return None
    if any(_is_told_by_another(story, span) for span in (pair.one_span, pair.span)):
        return None
    if _FORMULA.search(pair.span.of(story.text)):
        return None
    for speaker, other in ((first, second), (second, first)):
        if _SHARED_WORDS.search(_narration(story, _with_neighbours(story, speaker))):
            return None
        mentions = story.people[other.person].mentions
        if any(speaker.around.contains(mention.span) for mention in mentions):
            return None
    return first, second


def _is_told_by_another(story: Story, span: Span) -> bool:
    """Whether the words stand in quotation marks within somebody's words: he quotes another."""
    return any(
        quote.depth > 0 and quote.style is not QuoteStyle.BLOCK and quote.span.contains(span)
        for quote in story.quotes
        if story.quotes[quote.parent or 0].style is not QuoteStyle.BLOCK
    )


def _is_alone(story: Story, person: int, pronoun: Span) -> bool:
    """Whether a pronoun can stand for nobody else whom its paragraph names.

    Those whom the story calls by the other pronoun are left out. Where the paragraph names nobody,
    the one that it reads on from counts.
    """
    place, block = story.block_at(pronoun.start)
    named = _named_in(story, block.span)
    above = block_above(story.text, story.blocks, place)
    if not named and above is not None:
        named = _named_in(story, above.span)
    gender = story.people[person].gender
    others = {story.people[each].gender for each in named - {person}}
    return person in named and gender not in others and (gender is None or None not in others)


def _named_in(story: Story, span: Span) -> set[int]:
    return {
        place
        for place, each in enumerate(story.people)
        for mention in each.mentions
        if span.contains(mention.span) and not mention.quoted
    }


def _may_be_one(story: Story, one: int, other: int) -> bool:
    """Whether the cast may hold one person twice: a surname alone, and a full name with it."""
    first, second = story.people[one], story.people[other]
    if first.family and first.family == second.family:
        return first.given is None or second.given is None or first.given == second.given
    names = set(first.name.split()), set(second.name.split())
    return names[0] <= names[1] or names[1] <= names[0]


def _share_a_surname(story: Story, one: Speaker, other: Speaker) -> bool:
    """Whether two namesakes speak, one of whom is called there by the name that they share."""
    first, second = story.people[one.person], story.people[other.person]
    if not first.family or first.family != second.family:
        return False
    return any(
        person.given is None or person.given not in speaker.span.of(story.text)
        for person, speaker in ((first, one), (second, other))
    )


def _around(story: Story, index: int, attribution: Attribution) -> Span:
    quote = story.quotes[index]
    around = quote.span.to(attribution.sentence)
    if attribution.cue is not None:
        around = around.to(attribution.cue.span)
    if attribution.source.span is not None:
        around = around.to(attribution.source.span)
    return around


def _with_neighbours(story: Story, speaker: Speaker) -> Span:
    """The sentence that gives the words, and its neighbours in the block."""
    block = story.block_at(speaker.span.start)[1].span
    before = [each.start for each in story.sentences if each.end <= speaker.around.start]
    behind = [each.end for each in story.sentences if each.start >= speaker.around.end]
    return Span(
        max(block.start, before[-1] if before else block.start),
        min(block.end, behind[0] if behind else block.end),
    )


def _narration(story: Story, around: Span) -> str:
    """What the story itself says there, the quoted words left out."""
    words = around.of(story.text)
    for quote in story.quotes:
        if around.overlaps(quote.span) and quote.depth == 0:
            words = words.replace(quote.span.of(story.text), " ")
    return words
