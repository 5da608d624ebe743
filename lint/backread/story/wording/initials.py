"""Initials that the story writes with full stops here and without them there: U.S. and US."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from backread.span import Span
from backread.story.wording.variant import Form, Variant, usual_style
from backread.story.wording.words import Words, Zone

#: The two styles of an abbreviation that may take full stops.
STOP, PLAIN = "with stops", "without"
#: Two letters that are countries or bodies; longer ones need no list.
_TWO_LETTERS = "US|UN|UK|EU|DC|LA|NY|PC|NZ|MP|GP|AI"
_DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,5}(?![A-Za-z])")
_UNDOTTED = re.compile(
    rf"(?<![\w.$£€&/’'-])(?:{_TWO_LETTERS}|[A-Z]{{3,5}})(?![\w$£€&/.]\w|[\w$£€&])"
)
#: A name that keeps its own spelling, as its next word tells.
_IN_A_NAME = re.compile(
    r"(?:['’]s)? (?:Airways|Steel|Bank|Bancorp|Bancshares|Weekly|News|Today|Open|Foods|Cellular"
    r"|Soccer|Women|Masters|Magazine|Times|Robotics|Inc\b|Corp\b|Ltd\b)"
)
_SENTENCE_STARTS = re.compile(
    r"['\"”’)]*(?:\s*\Z|\s*\n|\s+['\"“‘(]*(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|That|This"
    r"|His|Her|Their|When|After|As|If|For|Its|There|So|Some|Many|Mr|Mrs|Ms|Dr)\b)"
)


def find_initials(words: Words, text: str) -> Iterator[Variant]:
    """Initials with full stops here and without them there."""
    groups: dict[tuple[str, Zone], list[Form]] = defaultdict(list)
    for pattern, style in ((_DOTTED, STOP), (_UNDOTTED, PLAIN)):
        for match, passage in words.find(pattern):
            letters = match[0].replace(".", "")
            if _IN_A_NAME.match(text, match.end()) or _is_shouted(text, match):
                continue
            form = Form(Span(*match.span()), style, passage.zone)
            groups[letters, passage.zone].append(form)
    for (letters, _), unordered in groups.items():
        forms = sorted(unordered, key=lambda form: form.span)
        usual = usual_style(forms)
        if usual is None or _are_a_persons(letters, forms, text):
            continue
        counts = Counter(form.style for form in forms)
        places = tuple(form.span for form in forms if form.style == usual)
        dotted = "".join(f"{letter}." for letter in letters)
        for form in forms:
            if form.style != usual:
                shown = dotted if usual == STOP else letters
                better, certain = fitted(text, form.span, shown)
                yield Variant(
                    form.span,
                    form.span.of(text),
                    better,
                    counts[form.style],
                    counts[usual],
                    places,
                    safe=certain or usual == STOP,
                    shown=shown,
                )


def fitted(text: str, span: Span, better: str) -> tuple[str, bool]:
    """What to put in a place so that the sentence keeps the one stop at its end.

    Returns:
        The words, and whether it is certain where the sentence ends.
    """
    own = span.of(text)
    if better.endswith(".") and text[span.end : span.end + 1] == ".":
        return better[:-1], True
    if own.endswith(".") and not better.endswith("."):
        if _SENTENCE_STARTS.match(text, span.end):
            return f"{better}.", True
        return better, not re.match(r"['\"”’)]*\s+['\"“‘(]*[A-Z]", text[span.end : span.end + 6])
    return better, True


def _are_a_persons(letters: str, forms: Sequence[Form], text: str) -> bool:
    """Whether two initials stand before a surname, which is for the rules on names."""
    known = len(letters) > 2 or letters in {"US", "UN", "UK", "EU", "DC"}
    return not known and any(re.match(r" [A-Z][a-z]", text[form.span.end :][:3]) for form in forms)


def _is_shouted(text: str, match: re.Match[str]) -> bool:
    """Whether the words around it are all in capitals, so that it may be a word among them."""
    around = (
        re.findall(r"[A-Za-z]{2,}", text[max(0, match.start() - 20) : match.start()])[-1:]
        + re.findall(r"[A-Za-z]{2,}", text[match.end() : match.end() + 20])[:1]
    )
    return any(len(word) > 3 and word.isupper() for word in around)
