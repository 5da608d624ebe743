"""Quotations that a few words beside them, and nothing else, give to somebody.

They are found by their wording alone. A quotation beside which anything else tells of somebody's
words, or of one person only, is left out: cutting its speaker would leave a story that still says,
or lets a reader think, whose the words are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bench.planters.attributed import named_statements
from bench.planters.narration import Paragraph
from bench.planters.reading import Reading

_VERBS = (
    r"(?:said|says|added|explained|wrote|argued|argues|warned|noted|insisted|recalled|replied|"
    r"continued|joked|told (?:reporters|the [A-Z]\w+|[A-Z][\w’']+(?: [A-Z][\w’']+)?))"
)
_WHO = (
    r"(?:(?:he|she|they)|(?:[A-Z]|(?:an?|the|one|another|his|her|its|their) )"
    r"(?:[^.;:!?\n\"“”]|(?<=[A-Z])\.|(?<=\b(?:Mr|Ms|Dr))\.|(?<=\b(?:Mrs|Sen|Rep|Gov))\.){1,130})"
)
#: No sentence ends behind a title or an initial.
_FULL = (
    r"(?<! [A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bGen)"
    r"(?<!\bSt)(?<!\bDel)(?<!\bCol)(?<!\bSgt)(?<!\bLt)(?<!\bRev)(?<!\bProf)(?<!\bCapt)(?<!\bCmdr)"
    r"(?<!\bAdm)(?<!\bMaj)(?<!\bCpl)(?<!\bDet)(?<!\bSens)(?<!\bReps)(?<!\bAtty)"
)
_SPEAKER = rf"(?:{_WHO} {_VERBS}|{_VERBS} {_WHO}{_FULL})"
_LATER = r"(?:(?:,? (?:in|on|at|during|after|of|to|last|this|by) [^.;:!?\n\"“”]{3,80})?)"
_WORD = re.compile(r"\w+")
#: So many first words that stand twice are one quotation, set twice.
_FEWEST_AGAIN = 5
_WORDS = r"[A-Z][^\"“”\n]{20,500}"
_BEHIND = re.compile(rf"(?P<words>[\"“]{_WORDS}),(?P<close>[\"”]),? {_SPEAKER}{_LATER}\.(?=\s|\Z)")
_BETWEEN = re.compile(
    rf"(?P<words>[\"“]{_WORDS}),[\"”] {_SPEAKER}{_LATER}\. "
    rf"(?P<more>[\"“]{_WORDS}[.?!](?P<close>[\"”]))(?=\s|\Z)"
)
_BEFORE = re.compile(
    rf"(?P<lead>{_WHO} {_VERBS}{_LATER}[,:]) (?P<words>[\"“]{_WORDS}[.?!])(?P<close>[\"”])(?=\s|\Z)"
)
_REPORTED = re.compile(
    r" (?:said|says|added|warned|argued|explained)(?: that)? "
    r"(?P<words>(?!(?:on|in|at|to|of|by|last|this|next) )[a-z][^.:;!?\n\"“”]{30,300})\.(?=\s|\Z)"
)
_ALONE = re.compile(r"[\"“][A-Z][^\"“”\n]{40,}[.?!][\"”]")
_ENDS = re.compile(rf"{_FULL}(?<!\.[A-Z])[.!?][\"”’)]*\s+(?=[A-Z\"“])|\n\s*\n")
#: A line that is no sentence: a caption, a credit, a teaser, a label.
_LINE = re.compile(r"(?:\n\s*\n|\A)[^\n]*[^.?!…:\"”’)\s][ \t]*\Z")
_TEASER = re.compile(
    r"(?:\n\s*\n|\A)\W*(?:Read more|Related|More|Watch|See also|Slideshow)\b[^\n]*\Z",
    re.IGNORECASE,
)
#: A paragraph of so few words about somebody leads in whoever speaks next.
_LONGEST_LEAD = 20
#: What a word of speech, thought or writing may look like; rather too many than too few.
_TELLS = re.compile(
    r"[\"“”]|:\s*\Z|\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|add(?:ed|s|ing)|ask(?:ed|s|ing)|"
    r"wr(?:ote|ites?|iting|itten)|(?i:according)|explain\w*|call(?:ed|s|ing)|statement|argu\w+|warn\w*|"
    r"not(?:ed|es|ing)|insist\w*|recall\w*|repl\w+|continu\w+|jok\w+|respon\w+|answer\w*|claim\w*|"
    r"describ\w+|declar\w+|announc\w+|post(?:ed|s)|tweet\w*|sp(?:eak|eaks|oke|eaking|eech)|"
    r"interview\w*|remark\w*|comment\w*|critici\w+|prais\w+|blam\w+|accus\w+|den(?:y|ied|ies)|"
    r"acknowledg\w+|admit\w*|agree\w*|think\w*|thought|believ\w+|suggest\w*|urg\w+|vow\w*|"
    r"promis\w+|predict\w*|quot\w+|sounded|put it|sees?|hop(?:e|ed|es)|fear\w*|report\w*|mock\w*|"
    r"mention\w*|question\w*|letter|memo|e-?mail\w*|message|slogan|motto|sign|read(?:s|ing)?|"
    r"chant\w*|shout\w*|cr(?:y|ied)|attack\w*|dismiss\w*|defend\w*|complain\w*|point\w*|"
    r"stat(?:ed|es)|emphasi\w+|stress\w*|concede\w*|laugh\w*|apologi\w+|address\w*|talk\w*|discuss\w*|reject\w*|"
    r"reiterat\w*|confirm\w*|disput\w*|liken\w*|endors\w*|advis(?:e[ds]?|ing)|"
    r"caution\w*|disclos\w+|recount\w*|congratulat\w+|"
    r"brush\w*|counter(?:ed|s|ing)?|downplay\w*|speculat\w*|cit(?:ed|es?|ing)|dissent\w*|attribut\w*|"
    r"charg(?:ed|es|ing) that|text(?:ed|s)|paint(?:ed|s) (?:him|her|them)sel(?:f|ves)|"
    r"made? clear|disagree\w*|takes? issue|took issue|cast(?:s|ing)?\b|"
    r"shar(?:ed|es) (?:his|her|their) \w+|"
    r"portrait|portray\w*|went after|rule[ds]? out|pitch(?:ed|es)|"
    r"object(?:ed|s|ing)|echo\w*|underscor\w*|underlin\w*|signal\w*|assur\w*|lines?|"
    r"maintain\w*|affirm\w*|alleg\w+|articulat\w+|assert\w*|boast\w*|brag\w*|clarif\w+|contend\w*|"
    r"convey\w*|detail(?:ed|s)|elaborat\w+|exclaim\w*|hint(?:ed|s)|impl(?:ied|ies)|inform(?:ed|s)|"
    r"lament\w*|bemoan\w*|mutter\w*|murmur\w*|opin(?:ed|es)|outlin\w+|proclaim\w*|profess\w*|"
    r"propos\w+|protest\w*|reaffirm\w*|recommend\w*|refut\w+|reveal\w*|retort\w*|scoff\w*|"
    r"specif(?:ied|ies)|swore|swears?|tout(?:ed|s)|whisper\w*|hail(?:ed|s)|slam\w*|blast(?:ed|s)|"
    r"ripp(?:ed|ing)|lambast\w*|decr(?:ied|ies)|denounc\w+|deplor\w+|mourn\w*|welcom\w+|applaud\w*|"
    r"laud\w*|rebuk\w*|rebut\w*|concur\w*|plead\w*|demand(?:ed|s|ing)|quip\w*|mus(?:ed|es|ing)|"
    r"wonder\w*|reflect\w*|oppos\w+|support(?:ed|s) the idea|shar(?:ed|es) (?:that|the) \w+|"
    r"express\w*|voice\w*|observ\w+|testif\w+|testimony|conclud\w+|request\w*|went on)\b"
)
#: How somebody takes a thing: that leads in his words if it stands right before them.
_TAKES = re.compile(r"\b(?:s[ck]eptical|perplexed|worried|optimistic|convinced)\b")
_SOMEBODY = re.compile(
    r"\b(?i:he|she|they|his|her|him|their|them|who)\b|\b[A-Z][\w’'-]+ [A-Z][\w’'-]+|"
    r"\b(?:Mr|Ms|Mrs|Dr)\.|(?<=[a-z,] )[A-Z][a-z]+"
)
#: Somebody who tells something, and the surnames of people named in full or with a title.
_ACCOUNT = re.compile(rf"\b(?:[Hh]e|[Ss]he|[A-Z][\w’'-]+),? (?:\w+ly |also )?{_VERBS}")
_SURNAME = re.compile(r"(?:[A-Z][a-z]\S* |(?:Mr|Ms|Mrs|Dr)\. )([A-Z][\w-]+)")
#: Behind a title no sentence begins.
_TITLE = re.compile(
    r"\b(?:Mr|Ms|Dr|Mrs|Sen|Rep|Gov|Gen|Del|Col|Sgt|Lt|Rev|Prof|Capt|Adm|Maj|Cpl|Det|Sens|Reps|St)\.\s*\Z"
)


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation and what gives it to its speaker.

    Attributes:
        kind: where the speaker stands, in a few words.
        start: where what is rewritten begins; ``end`` is where it ends.
        bare: what stands there once the speaker is gone.
        quotes: the quotations that are then nobody's.
    """

    kind: str
    start: int
    end: int
    bare: str
    quotes: tuple[tuple[int, int], ...]


def spoken_quotes(reading: Reading) -> Iterator[Speech]:
    """The quotations whose speaker could be cut, in the order of the paragraphs."""
    text = reading.text
    paragraphs = reading.paragraphs
    for place, paragraph in enumerate(paragraphs):
        if _speaks_above(reading, paragraph.start):
            continue
        for kind, pattern in (("behind", _BEHIND), ("before", _BEFORE), ("between", _BETWEEN)):
            for match in pattern.finditer(text, paragraph.start, paragraph.end):
                if _is_free(reading, paragraph, match):
                    yield _cut(kind, match, _run_behind(reading, place, match.end()))
    yield from _after_a_paragraph(reading)
    yield from _statements(reading)


def _cut(kind: str, match: re.Match[str], run: tuple[tuple[int, int], ...]) -> Speech:
    words, close = match["words"], match["close"]
    if kind == "between":
        bare = f"{words}. {match['more'][1:]}"
    else:
        bare = f"{words}{'' if kind == 'before' else '.'}{close}"
    quotes = ((match.start(), match.end()), *run)
    name = f"speaker {kind} the words cut" if not run else "speaker of several paragraphs cut"
    return Speech(name, match.start(), match.end(), bare, quotes)


def _is_free(reading: Reading, paragraph: Paragraph, match: re.Match[str]) -> bool:
    """Whether the quotation is a sentence of its own, and the rest of its paragraph is silent.

    Its words stand once in the story: of a pull quote the other copy says whose they are.
    """
    text = reading.text
    if _stands_again(text, match["words"]):
        return False
    before, behind = text[paragraph.start : match.start()], text[match.end() : paragraph.end]
    if before and not before.endswith((". ", "! ", "? ")):
        return False
    last = before[max((each.end() for each in _ENDS.finditer(before)), default=0) :]
    if before.endswith(". "):
        last = _sentence_before(before, len(before))
    about = _SOMEBODY.search(last) or any(person.family in last for person in reading.people)
    return not (_tells(before) or _tells(behind) or about)


def _run_behind(reading: Reading, place: int, end: int) -> tuple[tuple[int, int], ...]:
    """The paragraphs of nothing but quoted words that follow: they lose their speaker too."""
    if end != reading.paragraphs[place].end:
        return ()
    run = []
    for paragraph in reading.paragraphs[place + 1 :]:
        gap = reading.text[end : paragraph.start]
        if gap.strip() or not _is_alone(reading.text, paragraph):
            break
        run.append((paragraph.start, paragraph.end))
        end = paragraph.end
    return tuple(run)


def _after_a_paragraph(reading: Reading) -> Iterator[Speech]:
    """Paragraphs of quoted words alone behind one that says whose they are, which is cut."""
    text = reading.text
    triples = zip(reading.paragraphs, reading.paragraphs[1:], strict=False)
    for told, alone in triples:
        if text[told.end : alone.start].strip():
            continue
        if not _is_alone(text, alone):
            continue
        if _tells(text[told.start : told.end]) and not _speaks_above(reading, told.start):
            quotes = ((alone.start, alone.end),)
            yield Speech("paragraph with the speaker cut", told.start, alone.start, "", quotes)


def _statements(reading: Reading) -> Iterator[Speech]:
    """Statements in reported words: put into marks, without the one who made them."""
    text = reading.text
    for statement in named_statements(reading):
        paragraph = reading.paragraph(statement.start, statement.end)
        match = _REPORTED.match(text, statement.end)
        if paragraph is None or match is None or match.end() > paragraph.end:
            continue
        before, behind = text[paragraph.start : statement.start], text[match.end() : paragraph.end]
        last = _sentence_before(text, statement.start)
        about = bool(before) and _SOMEBODY.search(last)
        if not before and _speaks_above(reading, paragraph.start):
            continue
        if _TITLE.search(before) or _stands_again(text, match["words"]):
            continue
        if about or _tells(before) or _tells(behind) or _tells(last):
            continue
        words = match["words"]
        bare = f'"{words[0].upper()}{words[1:]}."'
        place = (statement.start, match.end())
        yield Speech("reported words quoted, the speaker cut", *place, bare, (place,))


def _stands_again(text: str, words: str) -> bool:
    """Whether the words begin a second time somewhere: a pull quote says whose they are."""
    beginning = _WORD.findall(words.lower())[:_FEWEST_AGAIN]
    return " ".join(_WORD.findall(text.lower())).count(" ".join(beginning)) > 1


def _is_alone(text: str, paragraph: Paragraph) -> bool:
    words = text[paragraph.start : paragraph.end].rstrip()
    return _ALONE.fullmatch(words) is not None


def _tells(words: str) -> bool:
    return _TELLS.search(words) is not None


def _speaks_above(reading: Reading, start: int) -> bool:
    """Whether whoever is told of above a paragraph may still be speaking in it.

    Captions and teasers in between are passed over. Above them somebody is quoted anywhere in the
    paragraph, or tells something in its last sentence, or anywhere where nobody else is named; or
    he is led in by a short one.
    """
    above = reading.text[:start].rstrip()
    while line := _page_line(above):
        above = above[: line.start()].rstrip()
    paragraph = above[above.rfind("\n\n") + 1 :]
    if _ACCOUNT.search(paragraph) and len(set(_SURNAME.findall(paragraph))) <= 1:
        return True
    last = _sentence_before(above, len(above))
    if re.search('["“”]', paragraph) or _tells(last) or _TAKES.search(last):
        return True
    known = any(person.family in paragraph for person in reading.people)
    somebody = known or _SOMEBODY.search(paragraph) is not None
    return somebody and len(paragraph.split()) <= _LONGEST_LEAD


def _page_line(above: str) -> re.Match[str] | None:
    """The last line, if it is no sentence; one that tells something has lost its full stop."""
    line = _LINE.search(above)
    if line is not None and not _tells(line[0]):
        return line
    return _TEASER.search(above)


def _sentence_before(text: str, start: int) -> str:
    before = text[:start].rstrip()
    ends = [match.end() for match in _ENDS.finditer(before)]
    return before[ends[-1] if ends else 0 :]
