"""Terms that the story capitalises here and not there, in the middle of sentences.

A capital says something only inside a sentence, and two places can be compared only if the term
does the same in both: *President Lee* and *the president* are both right, *the Supreme Court* and
*the supreme court* are not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.calendar_words import MONTH_WORDS, WEEKDAY_WORDS
from backread.span import Span
from backread.story.wording.term_context import (
    JOINTS,
    are_adjacent,
    article_before,
    ends_a_name,
    is_defined,
    is_joined,
    stands_alone,
    word_before,
    word_behind,
)
from backread.story.wording.variant import Form, Variant, usual_style
from backread.story.wording.words import Word, Words, Zone

_LONGEST = 4
#: Named things that are never anything else: with a capital or without, but in one way.
_ALWAYS_THE_SAME = frozenset(
    """
    internet congress senate parliament kremlin pentagon bible gospel holocaust christmas
    easter ramadan
    """.split()
).union(WEEKDAY_WORDS, MONTH_WORDS - {"march", "may", "august"})
#: With a capital another thing than without: a party or its views, a paper or the thing it is
#: called after, the region or the direction, an institution or a building.
_OTHER_MEANINGS = frozenset(
    """
    conservative republican democrat democratic liberal labour labor green independent socialist
    communist federal national nationalist left right centre center west east north south
    western eastern northern southern northeast northwest southeast southwest midwest church
    house bank union city street gulf strip capitol guardian times post sun mail journal star
    mirror telegraph herald globe world observer express hill rock wall fed mall cup game bay
    valley mountain river lake sea ocean island cape coast bridge tower park square garden
    latest paper earth moon god lord lady father mother mom dad sister brother sir crown speaker
    court reserve may march august will mark bill rose grace hope faith joy pat rich guy art
    polish turkey china japan lion tiger bear eagle giant saint angel ranger hawk red white
    black brown blue gold silver act tube underground wire way one two three first second third
    new old great grand big little young long short day night year week month time age war
    revolution depression resistance movement net web cloud force front line wave bar guard
    captain general major judge justice chief doctor professor pope king queen prince princess
    duke coach chair deep dark education defense defence health energy interior commerce finance
    foreign transportation transport agriculture home trade environment treasury people person
    public press free open final masters classic series league division conference
    """.split()
)
_TITLES = frozenset(
    """
    president chancellor governor mayor senator congressman congresswoman representative secretary
    minister ambassador archbishop bishop cardinal professor sheriff sergeant detective
    """.split()
)
_BEFORE_A_TITLE = frozenset(
    """
    by with to from and said of for that when as while told met but after before against under
    called asked because if where since
    """.split()
)
_ARTICLES = frozenset("a an".split())
#: What stands before the thing itself; any other word may make it another of its kind.
_LEADS_IN = frozenset("the of in for by with from to and at on but about as".split())
_CAPITAL, _SMALL = "capital", "small"


@dataclass(frozen=True, slots=True)
class _Term:
    key: str
    span: Span
    style: str


def find_capitals(words: Words, text: str) -> tuple[Variant, ...]:
    """The variants, in the order of the text."""
    body = [word for word in words.all if word.zone == Zone.BODY]
    terms = [
        *_phrases(body, text),
        *_single(body, text),
        *_titles(body, text),
    ]
    groups: dict[str, list[_Term]] = defaultdict(list)
    for term in terms:
        groups[term.key].append(term)
    found: dict[Span, Variant] = {}
    for group in groups.values():
        for variant in _minority(group, text):
            if not any(variant.span.overlaps(span) for span in found):
                found[variant.span] = variant
    return tuple(sorted(found.values(), key=lambda variant: variant.span))


def _minority(group: Sequence[_Term], text: str) -> Iterator[Variant]:
    ordered = sorted(group, key=lambda term: term.span)
    usual = usual_style([Form(term.span, term.style) for term in ordered])
    if usual is None:
        return
    counts = Counter(term.style for term in group)
    places = tuple(term.span for term in ordered if term.style == usual)
    pattern = places[0].of(text)
    for term in ordered:
        if term.style != usual:
            yield Variant(
                term.span, term.span.of(text), pattern, counts[term.style], counts[usual], places
            )


def _phrases(body: Sequence[Word], text: str) -> Iterator[_Term]:
    """Names of two words or more, and the same words elsewhere with other capitals."""
    runs: dict[tuple[str, ...], list[Sequence[Word]]] = defaultdict(list)
    for run in _capital_runs(body, text):
        runs[tuple(word.key for word in run)].append(run)
    if not runs:
        return
    firsts = {key[0] for key in runs}
    lengths = {len(key) for key in runs}
    for place, word in enumerate(body):
        if word.key not in firsts:
            continue
        for length in lengths:
            run = body[place : place + length]
            if len(run) < length:
                continue
            named = runs.get(tuple(each.key for each in run))
            if (
                not named
                or not are_adjacent(run, text)
                or not stands_alone(body, place, length, text)
            ):
                continue
            span = run[0].span.to(run[-1].span)
            key = " ".join(each.key for each in run)
            if _is_named(run):
                if (
                    not run[0].opens
                    and not is_joined(body, place, length, text)
                    and not is_defined(text, span)
                ):
                    yield _Term(key, span, _CAPITAL)
            elif _is_same_thing(body, place, run, named, text):
                yield _Term(key, span, span.of(text))


def _is_same_thing(
    body: Sequence[Word],
    place: int,
    run: Sequence[Word],
    named: Sequence[Sequence[Word]],
    text: str,
) -> bool:
    """Whether words with other capitals are the thing that has the name."""
    if run[0].opens:
        return False
    if run[0].is_capital:
        # "Supreme court": the first capital shows that the name is meant.
        return True
    if any(word.is_capital for word in run):
        return False
    before = word_before(body, place, text)
    articles = {article_before(each, text) for each in named}
    if before in _ARTICLES:
        return bool(articles & _ARTICLES)
    # With its article it is the one there is; without, other words may make it another.
    return before in _LEADS_IN or None in articles or "" in articles


def _capital_runs(body: Sequence[Word], text: str) -> Iterator[Sequence[Word]]:
    """The longest runs of capitalised words inside sentences, two words or more.

    Where small words join such runs ("the Bank of New Ashmere") the whole is one, and each of its
    runs of capitals is one as well.
    """
    place = 0
    while place < len(body):
        if not body[place].is_capital or body[place].opens:
            place += 1
            continue
        ends = [place]
        end = place + 1
        while end < len(body) and are_adjacent(body[end - 1 : end + 1], text):
            word = body[end]
            if word.is_capital and not word.opens:
                ends.append(end)
            elif word.key not in JOINTS:
                break
            end += 1
        whole = body[place : ends[-1] + 1]
        first = 0
        for at in range(1, len(whole) + 1):
            if at == len(whole) or not whole[at].is_capital:
                if 2 <= at - first <= _LONGEST and whole[first].is_capital:
                    yield whole[first:at]
                first = at + 1
        if len(whole) <= _LONGEST and not all(word.is_capital for word in whole):
            yield whole
        place = ends[-1] + 1


def _is_named(run: Sequence[Word]) -> bool:
    return all(word.is_capital or word.key in JOINTS for word in run) and run[0].is_capital


def _single(body: Sequence[Word], text: str) -> Iterator[_Term]:
    """Single words behind *the*, and named things that are never anything else."""
    for place, word in enumerate(body):
        if word.opens or len(word.text) < 3 or word.text.isupper():
            continue
        if not stands_alone(body, place, 1, text):
            continue
        style = _CAPITAL if word.is_capital else _SMALL
        if word.key in _ALWAYS_THE_SAME:
            yield _Term(word.key, word.span, style)
        elif (
            word_before(body, place, text) == "the"
            and not ends_a_name(body, place, text)
            and word.key not in _OTHER_MEANINGS
            and not word.key.endswith("s")
            and word_behind(body, place, text) != "of"
            and not is_joined(body, place, 1, text)
            and text[word.span.end : word.span.end + 1] not in {"-", "’", "'"}
        ):
            yield _Term(f"the {word.key}", word.span, style)


def _titles(body: Sequence[Word], text: str) -> Iterator[_Term]:
    """Titles directly before a name."""
    for place, word in enumerate(body[:-1]):
        following = body[place + 1]
        if (
            word.key in _TITLES
            and not word.opens
            and following.is_capital
            and not following.text.isupper()
            and are_adjacent((word, following), text)
            and word_before(body, place, text) in _BEFORE_A_TITLE
        ):
            style = _CAPITAL if word.is_capital else _SMALL
            yield _Term(f"{word.key} before a name", word.span, style)
