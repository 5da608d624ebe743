"""Whether the words beside a source name it: who follows, who is quoted next."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from backread.span import Span
from backread.story.attributions.attribution import Attribution, SourceKind
from backread.story.attributions.subjects import is_speech
from backread.story.claims.lede import is_in_lede
from backread.story.people.cast import Form, Person
from backread.story.story import Story

_IDENTIFIED = re.compile(
    r"\b(?:identified|named|known|introduced|gave (?:his|her|their) name)\b"
    r"(?: \w+){0,2} as (?:[a-z]+ ){0,4}(?=[A-Z])"
)
_NEAR = 60
_MARKS = ('"', "“", "'", "‘")
# "Ana Reyes spoke" alone, of somebody who is new, goes on about somebody told of before.
_BARE = re.compile(r"\s+(?:spoke|made|gave|appeared|is|was)\b")
_APPOSITION = re.compile(r", (?:an?|the|who|\d\d)\b")
_SOME = re.compile(
    r"(?:some|several|many|a few|other|multiple|numerous)\b(?! sources)", re.IGNORECASE
)
_NEXT_SENTENCES = 2
_NAME_BEFORE = re.compile(r"(?:\b[A-Z][\w.’'-]+|\)),\s*\Z")
_AT_FIRST = re.compile(
    r"\s*(?:in|at|on|during|after|before|from|by|for|as|when|while)\b", re.IGNORECASE
)
_THERE = re.compile(
    r"\b(?:attended|(?:at|in) the (?:meeting|room|briefing|talks|call|dinner)|present)\b"
)
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_NAMELESS = frozenset("official officer source person aide agent".split())
_MEMBERS = frozenset({"lawmaker", "legislator", "member", "politician"})
_SERVING = frozenset({"aide", "staffer", "assistant"})
_ELECTED = frozenset(
    "representative senator congressman congresswoman governor mayor president speaker minister "
    "secretary chancellor lawmaker delegate councillor".split()
)
_TWO_NAMES = re.compile(r"\b[A-Z][\w’'-]+ [A-Z][\w’'-]+\b")
# Two words and the space at either end.
_FEWEST_SPACES = 3
#: A comma, and at most a title: "one such lawmaker, retiring Rep."
_TITLE_BEFORE = re.compile(
    r",\s*(?:(?!(?:who|which|of|to|with|for|from|an?|the|in|at)\b)[\w.’'-]+\s+){0,4}\Z"
)
_COMMA = re.compile(r"\s*,\s*")
# Of these, who is named next is one: they are no officials, who speak for a house.
_ORDINARY = frozenset(
    "donor vendor supplier retailer worker employee staffer farmer grower shareholder member "
    "volunteer organizer organiser friend colleague".split()
)


def introduces_speaker(story: Story, sentence: Span) -> bool:
    """Whether somebody who speaks in the sentence comes in there by full name."""
    people = (
        story.people[each.source.person]
        for each in story.attributions.in_sentence(sentence)
        if each.source.person is not None and each.on_record
    )
    return any(
        person.introduction.form is Form.FULL and sentence.contains(person.introduction.span)
        for person in people
    )


def sentences_after(story: Story, sentence: Span, count: int) -> Sequence[Span]:
    """The sentences that follow, at most as many as asked for."""
    place = place_of(story.sentences, sentence)
    return story.sentences[place + 1 : place + 1 + count]


def sentence_after(story: Story, sentence: Span) -> Span | None:
    """The sentence that follows, or None behind the last."""
    sentences = story.sentences
    place = place_of(sentences, sentence)
    return sentences[place + 1] if place + 1 < len(sentences) else None


def place_of(sentences: Sequence[Span], sentence: Span) -> int:
    """The place of a sentence, or of the one that it begins in."""
    return max(bisect_right([each.start for each in sentences], sentence.start) - 1, 0)


def singular_noun(noun: str) -> str:
    """The last word of a noun in lower case, without the ending of its plural."""
    word = noun.split()[-1] if noun.split() else noun
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "sis")) else word


def is_named_next(story: Story, attribution: Attribution) -> bool:
    """Whether the next sentences name the source, or one of them.

    They do by quoting somebody who comes in there by full name, or one of whom they say the same,
    "A judge ruled on Monday. Judge Ana Reyes said", or by a new name of whom nothing is told.
    """
    after = sentence_after(story, attribution.sentence)
    if after is None:
        return False
    if not attribution.source.plural:
        if _opens_with_bare_name(story, after):
            return True
        speaker = _speaker_of(story, after)
        if speaker is not None and _is_of_higher_rank(speaker, attribution):
            return False
        if _closes_paragraph(story, attribution, after):
            return False
        if speaker is not None and (
            _comes_in_behind(speaker, attribution.sentence) or _is_named_in(speaker, after)
        ):
            return True
        if speaker is None and _quotes_new_name(story, after):
            return True
    elif singular_noun(attribution.source.head) in _ORDINARY and _speaker_of(story, after):
        return True
    for sentence in sentences_after(story, attribution.sentence, _NEXT_SENTENCES):
        if introduces_speaker(story, sentence):
            words = sentence.of(story.text)
            if singular_noun(attribution.source.head) in words.lower():
                return True
            if attribution.source.plural:
                if sentence == after and _is_at_the_same(story, attribution, after):
                    return True
                if singular_noun(attribution.source.head) in _ORDINARY:
                    return True
                if sentence == after and _is_of_house(story, attribution, after):
                    return True
                some = _SOME.match(attribution.source.text) is not None
                quoted = words[:1] in _MARKS
                together = sentence == after and is_one_paragraph(story, attribution, after)
                return some and (quoted or together)
            return sentence == after and words[:1] in _MARKS
    return False


def is_said_by_name(story: Story, attribution: Attribution) -> bool:
    """Whether somebody by name is quoted in the story with the words that the source is quoted in.

    "One expert put it at 'maybe 3 to 5 cents'" sums up the expert who says so below.
    """
    own = [_plain(story.quotes[place].span.of(story.text)) for place in attribution.quotes]
    telling = [words for words in own if words.count(" ") >= _FEWEST_SPACES]
    if not telling:
        return False
    return any(
        words in _plain(part.of(story.text))
        for each in story.attributions
        if each.source.person is not None and each.on_record
        for part in each.content
        for words in telling
    )


def _plain(text: str) -> str:
    """The words of a stretch in small letters, with a space between two and at both ends."""
    return f" {' '.join(_WORD.findall(text.lower()))} "


def _is_at_the_same(story: Story, attribution: Attribution, after: Span) -> bool:
    """Whether who is named next was there too: "those at the meeting. Ana Reyes, who was at it"."""
    return _THERE.search(attribution.source.text) is not None and (
        _THERE.search(story.text, after.start, after.end) is not None
    )


def _is_of_house(story: Story, attribution: Attribution, after: Span) -> bool:
    """Whether who is named next is one of them: "several lawmakers. Sen. Ana Reyes said"."""
    return singular_noun(attribution.source.head) in _MEMBERS and any(
        role.head in _ELECTED and after.contains(role.span)
        for person in story.people
        for role in person.roles
    )


def _comes_in_behind(speaker: Person, sentence: Span) -> bool:
    """Whether who is quoted comes in by full name only there."""
    introduction = speaker.introduction
    return introduction.form is Form.FULL and introduction.span > sentence


def _is_named_in(speaker: Person, sentence: Span) -> bool:
    """Whether who is quoted is given by full name there, be it for the second time."""
    return any(
        mention.form is Form.FULL and sentence.contains(mention.span)
        for mention in speaker.mentions
    )


def _opens_with_bare_name(story: Story, sentence: Span) -> bool:
    return any(
        mention.span.start == sentence.start
        and mention.form is Form.FULL
        and mention == person.introduction
        and _goes_on(story, sentence, mention.span)
        for person in story.people
        for mention in person.mentions
    )


def _goes_on(story: Story, sentence: Span, name: Span) -> bool:
    """Whether a sentence tells more of somebody, and nobody speaks in it."""
    if _BARE.match(story.text, name.end):
        return True
    return _APPOSITION.match(story.text, name.end) is not None and not any(
        is_speech(token) for token, _, _ in story.scenes.unquoted_words(sentence)
    )


def quoted_next(story: Story, attribution: Attribution, after: Span) -> Person | None:
    """Who speaks the quotation that the paragraph goes on with, where that is known."""
    if not is_one_paragraph(story, attribution, after):
        return None
    return _speaker_of(story, after)


def _speaker_of(story: Story, sentence: Span) -> Person | None:
    """Who speaks the quotation that a sentence begins with."""
    for place, quote in enumerate(story.quotes):
        if quote.span.start == sentence.start:
            speaker = story.attributions.speaker(place)
            if speaker is None or speaker.person is None:
                return None
            return story.people[speaker.person]
    return None


def _is_of_higher_rank(speaker: Person, attribution: Attribution) -> bool:
    """Whether who is quoted holds an office, and the source serves in one: an aide, a staffer."""
    return singular_noun(attribution.source.head) in _SERVING and any(
        role.head in _ELECTED for role in speaker.roles
    )


def _closes_paragraph(story: Story, attribution: Attribution, after: Span) -> bool:
    """Whether an official stands behind what he says, at the end of a paragraph below the lede.

    Who is quoted in the next one then is somebody else; "One official warned against it" opens it.
    """
    span = attribution.source.span
    if singular_noun(attribution.source.head) not in _NAMELESS or is_in_lede(
        story, attribution.sentence
    ):
        return False
    if span is None or not attribution.content or is_one_paragraph(story, attribution, after):
        return False
    return attribution.content[0].start < span.start


def _quotes_new_name(story: Story, sentence: Span) -> bool:
    """Whether who speaks the quotation that a sentence begins with has a name that is new there.

    So one has who is no member of the cast: "said former Speaker of the House Ann Stone".
    """
    for place, quote in enumerate(story.quotes):
        speaker = story.attributions.speaker(place) if quote.span.start == sentence.start else None
        if speaker is not None and speaker.kind is SourceKind.NAMED and speaker.person is None:
            above = story.text[: sentence.start]
            names = _TWO_NAMES.findall(speaker.text)
            return any(name not in above for name in names)
    return False


def is_named_behind(story: Story, span: Span) -> bool:
    """Whether a name follows: "an official of the council, Irma Dols", "identified as Irma"."""
    around = story.text[span.start : span.end + _NEAR]
    if _IDENTIFIED.search(around):
        return True
    return any(
        span.contains(mention.span)
        and not mention.attributive
        and _TITLE_BEFORE.search(story.text, span.start, mention.span.start) is not None
        for mention in story.people.mentions_at(span)
    )


def is_apposition(story: Story, attribution: Attribution, span: Span) -> bool:
    """Whether the source describes a name before it: "Ann Stone (R), a member of it, said"."""
    cue, before = attribution.cue, story.text[attribution.sentence.start : span.start]
    if cue is None or _NAME_BEFORE.search(before) is None or _AT_FIRST.match(before):
        return False
    return _COMMA.fullmatch(story.text[span.end : cue.span.start]) is not None


def is_one_paragraph(story: Story, attribution: Attribution, other: Span) -> bool:
    """Whether a sentence stands in the paragraph of the attribution's own."""
    span = attribution.source.span or attribution.sentence
    place = paragraph_of(story, span)
    return place >= 0 and story.blocks[place].span.contains(span.to(other))


def paragraph_of(story: Story, span: Span) -> int:
    """The place in ``story.blocks`` of the block that a stretch begins in; -1 above the first."""
    return bisect_right(story.blocks, span.start, key=lambda block: block.span.start) - 1
