"""Reading one Vale rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import regex
import yaml

from backread.desk.config import ConfigError
from backread.desk.nearest import did_you_mean
from backread.desk.vale_keys import RuleKeys
from backread.stylebook.vale.capitalization import Capitalization
from backread.stylebook.vale.checks import (
    Conditional,
    Consistency,
    Existence,
    Occurrence,
    Repetition,
    Substitution,
    Swap,
    alternatives,
)
from backread.stylebook.vale.expressions import any_of, without_groups
from backread.stylebook.vale.letter_case import CaseOptions
from backread.stylebook.vale.messages import Action
from backread.stylebook.vale.rule import Check, Header, Level, ValeRule
from backread.stylebook.vale.scopes import read_scopes

#: The kinds that are not run, and why not.
REFUSED = {
    "spelling": "backread has no dictionary",
    "script": "backread runs no programs",
    "metric": "use the rules of the family REA",
    "readability": "use the rules of the family REA",
    "sequence": "it needs Vale's own tagger",
}

_LEVELS: tuple[Level, ...] = ("suggestion", "warning", "error")
_HEADER = "extends message description level scope link limit action name".split()
_ACTIONS = ("replace", "remove", "edit", "convert", "suggest")


class RefusedKindError(Exception):
    """A rule is of a kind that backread does not run."""

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(f"{name}: {kind}")
        self.name = name
        self.kind = kind


def read_vale_rule(file: Path, accepted: Sequence[str] = ()) -> ValeRule:
    """The rule in a file.

    Args:
        file: the file, whose folder is called like the style.
        accepted: expressions of a vocabulary, which the rule passes over unless it says not to.

    Raises:
        ConfigError: if it cannot be read or is wrong.
        RefusedKindError: if it is of a kind that backread does not run.
    """
    name = f"{file.absolute().parent.name}.{file.stem}"
    keys = RuleKeys(file, _table(file))
    kind = keys.text("extends")
    if not kind:
        raise keys.error("extends", "the key is missing")
    if kind in REFUSED:
        raise RefusedKindError(name, kind)
    if kind not in _KINDS:
        hint = did_you_mean(kind, [*_KINDS, *REFUSED])
        raise keys.error("extends", f'there is no kind of rule "{kind}"{hint}')
    own, make = _KINDS[kind]
    keys.allow([*_HEADER, *own])
    header = _header(name, keys)
    return ValeRule(header, make(header, keys, accepted))


def _table(file: Path) -> Mapping[str, object]:
    try:
        # Every scalar as it is written: "no" is a word here, and 5 may stand for one.
        table = yaml.load(file.read_text(encoding="utf-8-sig"), Loader=yaml.BaseLoader)
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror or error}") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: not valid YAML: {' '.join(str(error).split())}") from None
    if not isinstance(table, dict):
        raise ConfigError(f"{file}: not a Vale rule: it has no keys")
    return table


def _header(name: str, keys: RuleKeys) -> Header:
    if not keys.text("message"):
        raise keys.error("message", "the key is missing")
    level = keys.text("level") or "warning"
    if level not in _LEVELS:
        hint = did_you_mean(level, _LEVELS)
        raise keys.error("level", f'"{level}" is not one of {", ".join(_LEVELS)}{hint}')
    try:
        scopes = read_scopes(keys.texts("scope") or ("text",))
    except ValueError as error:
        raise keys.error("scope", str(error)) from None
    return Header(
        name,
        keys.text("message"),
        next(each for each in _LEVELS if each == level),
        keys.text("link"),
        keys.number("limit"),
        scopes,
        _action(keys),
    )


def _action(keys: RuleKeys) -> Action:
    table = keys.table("action")
    name = str(table.get("name", ""))
    if name and name not in _ACTIONS:
        raise keys.error("action", f'there is no action "{name}"{did_you_mean(name, _ACTIONS)}')
    params = table.get("params") or ()
    given = [params] if isinstance(params, str) else params
    if not isinstance(given, list | tuple):
        raise keys.error("action", "params is no list")
    return Action(name, tuple(str(each) for each in given))


def _existence(header: Header, keys: RuleKeys, accepted: Sequence[str]) -> Check:
    tokens, raw = keys.texts("tokens"), "".join(keys.texts("raw"))
    if not tokens and not raw:
        raise keys.error("tokens", "neither tokens nor raw says what to look for")
    words = bool(tokens) and not keys.flag("nonword")
    body = rf"\b(?:{alternatives(tokens)})\b" if words else f"(?:{alternatives(tokens)})"
    lines = "(?m)" if tokens else ""
    pattern = body + raw if keys.flag("append") else raw + body
    key = "tokens" if tokens else "raw"
    expression = keys.expression(key, _case(keys) + lines + pattern, tokens)
    return Existence(header, expression, _exceptions(keys, accepted))


def _substitution(header: Header, keys: RuleKeys, accepted: Sequence[str]) -> Check:
    given = keys.table("swap")
    if not given:
        raise keys.error("swap", "the key is missing")
    swaps = []
    for observed in sorted(given, key=len, reverse=True):
        expected = given[observed]
        if not isinstance(expected, str):
            raise keys.error("swap", f'"{observed}" has no text in its place')
        takes_groups = regex.search(r"\$(?:\d|\{)", expected) is not None
        filled = keys.expression("swap", _case(keys) + observed) if takes_groups else None
        swaps.append(Swap(observed, expected, filled))
    groups = "|".join(f"({without_groups(each.observed)})" for each in swaps)
    body = f"(?:{groups})" if keys.flag("nonword") else rf"\b(?:{groups})\b"
    return Substitution(
        header,
        keys.expression("swap", f"{_case(keys)}(?m){body}", [each.observed for each in swaps]),
        tuple(swaps),
        _exceptions(keys, accepted),
        keys.flag("capitalize"),
    )


def _occurrence(header: Header, keys: RuleKeys, _: Sequence[str]) -> Check:
    most, least = keys.number("max"), keys.number("min")
    if not most and not least:
        raise keys.error("max", "neither max nor min says how often")
    token = keys.needed("token")
    return Occurrence(header, keys.expression("token", f"{_case(keys)}(?:{token})"), most, least)


def _repetition(header: Header, keys: RuleKeys, accepted: Sequence[str]) -> Check:
    tokens = keys.texts("tokens")
    if not tokens:
        raise keys.error("tokens", "the key is missing")
    return Repetition(
        header,
        keys.expression("tokens", f"{_case(keys)}(?:{alternatives(tokens)})"),
        _exceptions(keys, accepted),
        keys.number("max"),
        keys.flag("ignorecase"),
        keys.flag("alpha"),
    )


def _consistency(header: Header, keys: RuleKeys, _: Sequence[str]) -> Check:
    pairs = []
    for one, other in keys.table("either").items():
        if not isinstance(other, str):
            raise keys.error("either", f'"{one}" has no other form beside it')
        body = f"(?P<one>{without_groups(one)})|(?P<other>{without_groups(other)})"
        bounded = f"(?:{body})" if keys.flag("nonword") else rf"\b(?:{body})\b"
        pairs.append(keys.expression("either", f"{_case(keys)}(?m){bounded}"))
    if not pairs:
        raise keys.error("either", "the key is missing")
    return Consistency(header, tuple(pairs))


def _conditional(header: Header, keys: RuleKeys, accepted: Sequence[str]) -> Check:
    first, second = keys.needed("first"), keys.needed("second")
    return Conditional(
        header,
        keys.expression("first", _case(keys) + first),
        keys.expression("second", _case(keys) + second),
        _exceptions(keys, accepted),
    )


def _capitalization(header: Header, keys: RuleKeys, accepted: Sequence[str]) -> Check:
    match, style = keys.needed("match"), keys.text("style") or "AP"
    if match.startswith("$") and match not in ("$title", "$sentence", "$lower", "$upper"):
        raise keys.error("match", f'"{match}" is not one of $title, $sentence, $lower, $upper')
    if style not in ("AP", "Chicago"):
        raise keys.error("style", f'"{style}" is not one of AP, Chicago')
    known = [*keys.texts("exceptions"), *(accepted if keys.flag("vocab", default=True) else ())]
    for each in known:
        keys.expression("exceptions", each)
    prefix = keys.text("prefix")
    keys.expression("prefix", prefix)
    options = CaseOptions(
        known, keys.texts("indicators"), prefix, keys.fraction("threshold") or 0.8
    )
    expression = None if match.startswith("$") else keys.expression("match", match)
    exceptions = _exceptions(keys, accepted)
    return Capitalization(header, match, expression, exceptions, options, style == "Chicago")


def _case(keys: RuleKeys) -> str:
    return "(?i)" if keys.flag("ignorecase") else ""


def _exceptions(keys: RuleKeys, accepted: Sequence[str]) -> regex.Pattern[str] | None:
    own = keys.texts("exceptions")
    for each in own:
        keys.expression("exceptions", each)
    return any_of([*own, *(accepted if keys.flag("vocab", default=True) else ())])


_Maker = Callable[[Header, RuleKeys, Sequence[str]], Check]

_KINDS: dict[str, tuple[tuple[str, ...], _Maker]] = {
    "existence": (
        ("append", "ignorecase", "nonword", "raw", "tokens", "exceptions", "vocab"),
        _existence,
    ),
    "substitution": (
        ("ignorecase", "nonword", "swap", "exceptions", "vocab", "capitalize", "pos"),
        _substitution,
    ),
    "occurrence": (("max", "min", "token", "ignorecase"), _occurrence),
    "repetition": (
        ("max", "ignorecase", "alpha", "tokens", "exceptions", "vocab"),
        _repetition,
    ),
    "consistency": (("nonword", "ignorecase", "either"), _consistency),
    "conditional": (("ignorecase", "first", "second", "exceptions", "vocab"), _conditional),
    "capitalization": (
        ("match", "style", "exceptions", "indicators", "threshold", "prefix", "vocab"),
        _capitalization,
    ),
}
