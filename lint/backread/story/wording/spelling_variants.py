"""Words that the story spells in two ways, or in a way that its locale does not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.span import Span
from backread.story.wording.spelling_patterns import as_written, find_by_pattern
from backread.story.wording.spellings import Line, lines_of, meant_lines, sole_line
from backread.story.wording.variant import Form, Ground, Variant, usual_style
from backread.story.wording.words import Word, Words, Zone
from backread.stylebook import Locale

_SELDOM = 3
#: From which rank on a spelling counts as not used. Canadian English knows nearly every American
#: spelling as a variant, but a paper there writes one way.
_REJECTED = {Locale.US: 3, Locale.GB: 3, Locale.AU: 3, Locale.CA: 2}
#: From which rank on a spelling stands out there.
_UNUSED = {Locale.US: 4, Locale.GB: 4, Locale.AU: 4, Locale.CA: 2}
_LOCALES = (Locale.US, Locale.GB, Locale.CA, Locale.AU)
#: How many different words have to speak against a locale before a spelling of it stands out.
_EVIDENCE = 2
#: What opens a sentence with a capital is a party more often than work.
_PARTIES = frozenset({"Labour", "Labor"})
#: Outside America many keep one spelling for one meaning: a public inquiry, an enquiry at a desk.
_APART = ("inquir", "enquir")
#: What makes another word of a word that is spelled as it is: color, colorful, coloring.
_MADE_OF = re.compile(
    r"(?<=[a-z]{4})(?:fully|ful|less|ably|able|ites?|hood|liness|ly|ness|ists?|ship|ments?|ing|ed|ers?)\Z"
)
_IZE, _ISE = "A Z", "B"
#: What tells a noun from a verb where British English spells them apart.
_BEFORE_A_NOUN = re.compile(
    r"\b(?:an?|the|his|her|its|their|our|my|your|this|that|any|no|every|each|of|driving|medical"
    r"|best|common|legal|private|good|new|general|liquor|alcohol|broadcasting)\s+\Z",
    re.IGNORECASE,
)
_BEFORE_A_VERB = re.compile(
    r"(?:\b(?:to|will|would|can|could|must|should|may|might|cannot|who|they|we|you)|n['’]t)\s+\Z",
    re.IGNORECASE,
)
_NOUN_AND_VERB = {
    "practice": ("practice", "practise"),
    "practise": ("practice", "practise"),
    "license": ("licence", "license"),
    "licence": ("licence", "license"),
}


@dataclass(frozen=True, slots=True)
class _Spelt:
    """A word of the story and the line of its spellings."""

    word: Word
    line: Line

    @property
    def form(self) -> str:
        return self.line.of(_form(self.word, self.line)).form

    @property
    def tags(self) -> str:
        return self.line.of(self.form).tags


def find_spelling_variants(words: Words, text: str, locale: Locale | None) -> tuple[Variant, ...]:
    """The variants, in the order of the text; no word is given twice."""
    foreign = list(_foreign(words, text, locale)) if locale else []
    taken = {variant.span for variant in foreign}
    spelt = [each for each in _spelt(words, text) if each.word.span not in taken]
    guide = locale or _guide(spelt)
    found = [
        *foreign,
        *_mixed_words(spelt, guide),
        *_mixed_endings(spelt),
        *find_by_pattern(words),
        *(() if locale else _mixed_systems(spelt)),
    ]
    by_span: dict[Span, Variant] = {}
    for variant in found:
        by_span.setdefault(variant.span, variant)
    return tuple(sorted(by_span.values(), key=lambda variant: variant.span))


def _form(word: Word, line: Line) -> str:
    """How the line writes the word: names keep their capital there."""
    return word.text if any(each.form == word.text for each in line.spellings) else word.key


def _spelt(words: Words, text: str) -> list[_Spelt]:
    common = {word.span for word in words.common}
    found = []
    for word in words.all:
        line = None
        if word.span in common:
            line = sole_line(meant_lines(word.key, text, word.span.start))
        elif word.is_capital and (word.text == "OK" or not word.text.isupper()):
            line = sole_line(lines_of(word.text))
        if line is not None:
            found.append(_Spelt(word, line))
    return found


def _foreign(words: Words, text: str, locale: Locale) -> Iterator[Variant]:
    """Spellings that the locale does not use, whichever meaning of the word is meant."""
    for word in words.common:
        if word.text in _PARTIES:
            continue
        better = _by_grammar(word, text, locale) or _better(word, text, locale)
        if better:
            usual = as_written(word.text, better)
            count = len(words.by_key[word.key])
            places = tuple(each.span for each in words.by_key.get(better, ()))
            yield Variant(
                word.span, word.text, usual, count, len(places), places, Ground.LOCALE, safe=True
            )


def _better(word: Word, text: str, locale: Locale) -> str | None:
    lines = meant_lines(word.key, text, word.span.start)
    if not lines or min(line.rank(word.key, locale) for line in lines) < _SELDOM:
        return None
    # What is seldom used here is flagged only as the usual spelling of somebody else.
    elsewhere = any(line.rank(word.key, other) <= 1 for line in lines for other in _LOCALES)
    unused = all(line.rank(word.key, locale) > _SELDOM for line in lines)
    better = {line.best(locale).form for line in lines}
    return better.pop() if len(better) == 1 and (elsewhere or unused) else None


def _by_grammar(word: Word, text: str, locale: Locale) -> str | None:
    """The spelling of a noun, or of a verb, where the locale spells them apart."""
    if locale is Locale.US or word.key not in _NOUN_AND_VERB:
        return None
    noun, verb = _NOUN_AND_VERB[word.key]
    before = text[max(0, word.span.start - 24) : word.span.start]
    if _BEFORE_A_VERB.search(before):
        right = verb
    elif _BEFORE_A_NOUN.search(before):
        right = noun
    else:
        return None
    if locale is Locale.CA and {noun, verb} == {"licence", "license"}:
        return None
    return right if right != word.key else None


def _mixed_words(spelt: Sequence[_Spelt], guide: Locale | None) -> Iterator[Variant]:
    """One word in two spellings; its inflections and what is made of it are one word."""
    by_word: dict[str, list[_Spelt]] = {}
    for each in spelt:
        by_word.setdefault(_MADE_OF.sub("", each.line.word), []).append(each)
    for word, group in by_word.items():
        if guide is not Locale.US and word.startswith(_APART):
            continue
        if len({each.tags for each in group}) > 1:
            yield from _minority(group, _preferred(group, guide))


def _preferred(group: Sequence[_Spelt], guide: Locale | None) -> list[str]:
    line = group[0].line
    order = sorted(
        line.spellings,
        key=lambda each: (
            each.rank(guide, line.named)
            if guide
            else min(each.rank(locale, line.named) for locale in _LOCALES)
            + sum(each.rank(locale, line.named) for locale in _LOCALES) / 100
        ),
    )
    ranks = [min(each.rank(locale, line.named) for locale in _LOCALES) for each in order]
    if guide is None and ranks and ranks.count(ranks[0]) > 1:
        return []
    return [each.tags for each in order]


def _minority(group: Sequence[_Spelt], preferred: Sequence[str]) -> Iterator[Variant]:
    forms = [Form(each.word.span, each.tags, each.word.zone) for each in group]
    body = [form for form in forms if form.zone == Zone.BODY]
    usual = usual_style(body, preferred) or (
        body[0].style if body else usual_style(forms, preferred)
    )
    assert usual is not None
    places = tuple(form.span for form in forms if form.style == usual)
    counts = Counter(form.style for form in forms)
    for each in group:
        better = next((s.form for s in each.line.spellings if s.tags == usual), None)
        if each.tags != usual and better:
            yield Variant(
                each.word.span,
                each.word.text,
                as_written(each.word.text, better),
                counts[each.tags],
                counts[usual],
                places,
                safe=True,
            )


def _mixed_endings(spelt: Sequence[_Spelt]) -> Iterator[Variant]:
    """Verbs in -ise in a story that mostly writes -ize, or the other way round."""
    group = [
        each for each in spelt if {s.tags for s in each.line.spellings} == {_IZE, _ISE}
        and each.tags in (_IZE, _ISE)
    ]  # fmt: skip
    counts = Counter(each.tags for each in group if each.word.zone == Zone.BODY)
    if len(counts) < 2 or max(counts.values()) == min(counts.values()):
        return
    yield from _minority(group, ())


def _mixed_systems(spelt: Sequence[_Spelt]) -> Iterator[Variant]:
    """The first spelling that no English has which accepts nearly all the others."""
    by_word: dict[str, list[_Spelt]] = {}
    for each in spelt:
        by_word.setdefault(each.line.word, []).append(each)
    ranks = {
        word: {locale: group[0].line.rank(group[0].form, locale) for locale in _LOCALES}
        for word, group in by_word.items()
    }
    own = min(
        _LOCALES,
        key=lambda locale: sum(rank[locale] >= _REJECTED[locale] for rank in ranks.values()),
    )
    odd = [
        word
        for word, rank in ranks.items()
        if rank[own] >= _UNUSED[own] and min(rank.values()) <= 1
    ]
    if not odd:
        return
    homes = [
        locale
        for locale in _LOCALES
        if any(ranks[word][locale] < _REJECTED[locale] for word in odd)
    ]
    against = [
        [
            word
            for word in ranks
            if word not in odd
            and ranks[word][home] >= _REJECTED[home]
            and ranks[word][own] < _REJECTED[own]
        ]
        for home in homes
    ]
    fewest = min(against, key=len)
    if len(fewest) < max(_EVIDENCE, len(odd)):
        return
    odd_words = sorted(each.word.span for word in odd for each in by_word[word])
    first = next(each for each in spelt if each.word.span == odd_words[0])
    places = tuple(sorted(by_word[word][0].word.span for word in fewest))
    yield Variant(
        first.word.span,
        first.word.text,
        as_written(first.word.text, first.line.best(own).form),
        len(odd),
        len(fewest),
        places,
        Ground.SYSTEM,
        also=tuple(odd_words[1:]),
    )


def _guide(spelt: Sequence[_Spelt]) -> Locale | None:
    """Whose English the spellings speak for, if they do."""
    votes = Counter(
        locale
        for locale in (Locale.US, Locale.GB)
        for each in spelt
        if each.line.rank(each.form, locale) <= 1
        and each.line.rank(each.form, Locale.GB if locale is Locale.US else Locale.US) >= _SELDOM
    )
    if votes[Locale.US] == votes[Locale.GB]:
        return None
    return Locale.US if votes[Locale.US] > votes[Locale.GB] else Locale.GB
