"""The two languages of front matter, and where in the source their values stand."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from backread.draft.draft import DraftError
from backread.span import Span

_MAX_DEPTH = 20
#: The number of the line behind the opening fence; YAML counts lines from 0 there.
_FIRST_LINE = 2
_TOML_KEY = re.compile(r"""(["']?)([A-Za-z_-]+)\1[ \t]*=[ \t]*""")
_TOML_TABLE = re.compile(r"""\[[ \t]*(["']?)([A-Za-z_-]+)\1[ \t]*[.\]]""")
_TOML_PLACE = re.compile(r"(?P<problem>.*) \(at line (?P<line>\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One top-level key of the front matter.

    Attributes:
        value: what it holds.
        key: where the key stands in the source, if that is known.
        values: where its texts stand in the source, as far as they stand there as they read.
    """

    value: object
    key: Span | None = None
    values: tuple[Span, ...] = ()


class _Loader(yaml.SafeLoader):
    """Plain values only. Dates stay text, so that a 31 June can be told from broken YAML."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_yaml(source: str, inside: Span, path: str) -> dict[str, Entry] | None:
    """The top-level entries of YAML front matter; None if it is no mapping, hence plain text.

    Raises:
        DraftError: if it is not valid YAML, uses aliases or is nested too deeply.
    """
    text = inside.of(source)
    try:
        _refuse_bombs(text, path)
        node = yaml.compose(text, Loader=_Loader)
        values = yaml.load(text, Loader=_Loader)  # _Loader is a SafeLoader.
    except yaml.MarkedYAMLError as error:
        raise DraftError(
            path, f"line {_line(error)}: the front matter is not valid YAML ({error.problem})"
        ) from None
    except DraftError:
        raise
    except Exception as error:
        # A value that is not what its tag says (!!bool maybe) raises whatever it happens to.
        reason = " ".join(str(error).split()) or type(error).__name__
        raise DraftError(path, f"the front matter is not valid YAML ({reason})") from None
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        return None
    return {
        key.value: Entry(
            values.get(key.value),
            Span(key.start_mark.index, key.end_mark.index).shifted(inside.start),
            tuple(_yaml_spans(value, text, inside.start)),
        )
        for key, value in node.value
        if isinstance(key, yaml.ScalarNode)
    }


def read_toml(source: str, inside: Span, path: str) -> dict[str, Entry]:
    """The top-level entries of TOML front matter.

    Raises:
        DraftError: if it is not valid TOML.
    """
    try:
        values = tomllib.loads(inside.of(source))
    except (ValueError, RecursionError) as error:
        raise DraftError(path, _toml_complaint(error)) from None
    keys = dict(_toml_keys(source, inside))
    return {
        name: Entry(value, keys.get(name), tuple(_toml_spans(value, keys.get(name), source)))
        for name, value in values.items()
    }


def _refuse_bombs(text: str, path: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line + _FIRST_LINE if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            raise DraftError(path, f"line {line}: aliases are not allowed in front matter")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _MAX_DEPTH:
            raise DraftError(
                path, f"line {line}: the front matter is nested more than {_MAX_DEPTH} deep"
            )


def _line(error: yaml.MarkedYAMLError) -> int:
    return error.problem_mark.line + _FIRST_LINE if error.problem_mark else 1


def _yaml_spans(node: yaml.Node, text: str, shift: int) -> Iterator[Span]:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _yaml_spans(item, text, shift)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "name":
                yield from _yaml_spans(value, text, shift)
    elif node.tag == "tag:yaml.org,2002:str" and (value := node.value.strip()):
        at = text.find(value, node.start_mark.index, node.end_mark.index)
        if at >= 0:
            yield Span(at, at + len(value)).shifted(shift)


def _toml_keys(source: str, inside: Span) -> Iterator[tuple[str, Span]]:
    in_table = False
    start = inside.start
    for line in inside.of(source).splitlines(keepends=True):
        pattern = _TOML_TABLE if line.startswith("[") else _TOML_KEY
        match = pattern.match(line)
        if match and (pattern is _TOML_TABLE or not in_table):
            yield match[2], Span(*match.span(2)).shifted(start)
        in_table = in_table or line.startswith("[")
        start += len(line)


def _toml_spans(value: object, key: Span | None, source: str) -> Iterator[Span]:
    if key is None or not isinstance(value, str | list):
        return
    end = re.compile(r"$", re.MULTILINE).search(source, key.end)
    assert end is not None, "every line has an end"
    at = key.end
    for text in value if isinstance(value, list) else [value]:
        if not isinstance(text, str) or not text.strip():
            continue
        found = _toml_string(text, source, at, end.start())
        if found is not None:
            yield found
            at = found.end


def _toml_string(text: str, source: str, start: int, end: int) -> Span | None:
    for quote in ('"', "'"):
        at = source.find(f"{quote}{text}{quote}", start, end)
        if at >= 0:
            inner = source[at + 1 : at + 1 + len(text)]
            before = len(inner) - len(inner.lstrip())
            return Span(at + 1 + before, at + 1 + before + len(text.strip()))
    return None


def _toml_complaint(error: Exception) -> str:
    match = _TOML_PLACE.fullmatch(str(error))
    if match is None:
        return f"the front matter is not valid TOML ({error})"
    line = int(match["line"]) - 1 + _FIRST_LINE
    return f"line {line}: the front matter is not valid TOML ({match['problem']})"
