"""The front matter of a file: YAML between two `---` lines, or TOML between two `+++` lines, read as text alone.

Every scalar stays the words that were written (no dates, numbers or booleans are made of them); aliases, deep nesting
and more than 64 KB are refused, so that no file can unfold into something larger than itself.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field

import yaml

LIMIT = 65_536
_DEPTH = 8
_OPENS = re.compile(r"---[ \t]*\r?\n")
_CLOSES = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_TOML_OPENS = re.compile(r"\+\+\+[ \t]*\r?\n")
_TOML_CLOSES = re.compile(r"^\+\+\+[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_TOML_KEY = re.compile(r"^[ \t]*[\"']?([\w-]+)[\"']?[ \t]*=", re.MULTILINE)
_TOML_LINE = re.compile(r"\(at line (\d+)")
_FIRST_KEY = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*[A-Za-z_][\w -]*:(?:\s|\Z)")
_LOADER: type[yaml.BaseLoader] | type[yaml.CBaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class FrontMatterError(ValueError):
    """The front matter is not understood: the words say why, `line` counts from 1 in the file."""

    def __init__(self, reason: str, line: int) -> None:
        self.reason, self.line = reason, line
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields as written, the line of each in the file, and where the text below begins."""

    fields: dict[str, object] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    end: int = 0


def split(text: str) -> FrontMatter:
    """The front matter that a text opens with; an empty one that ends at 0 where there is none."""
    opening = _OPENS.match(text)
    if not opening:
        return _split_toml(text)
    closing = _CLOSES.search(text, opening.end(), opening.end() + LIMIT)
    if closing:
        fields, lines = _load(text[opening.end() : closing.start()])
        return FrontMatter(fields, lines, closing.end())
    if not _FIRST_KEY.match(text, opening.end()):
        return FrontMatter()  # a ruled line, not front matter
    if len(text) > opening.end() + LIMIT:
        raise FrontMatterError(f"the front matter is longer than {LIMIT // 1024} KB, or its closing --- is missing", 1)
    raise FrontMatterError("the front matter is not closed with a line ---", 1)


def _load(words: str) -> tuple[dict[str, object], dict[str, int]]:
    try:
        _refuse_unfolding(words)
        loader = _LOADER(words)
        node = loader.get_single_node()
        if node is None:
            return {}, {}
        if not isinstance(node, yaml.MappingNode):
            raise FrontMatterError("the front matter should be lines of `field: value`", _line(node))
        return _mapping(node), {key.value: _line(key) for key, _ in node.value}
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise FrontMatterError(f"the front matter is not YAML: {error.problem}", mark.line + 2 if mark else 1) from None
    except yaml.YAMLError:
        raise FrontMatterError("the front matter is not YAML: it holds a character that YAML forbids", 1) from None


def _line(part: yaml.Event | yaml.Node) -> int:
    """Where it begins, as a line of the file: the opening --- is line 1."""
    return part.start_mark.line + 2 if part.start_mark else 1


def _refuse_unfolding(words: str) -> None:
    depth = 0
    for event in yaml.parse(words, _LOADER):
        if isinstance(event, yaml.AliasEvent):
            raise FrontMatterError(f"aliases (*{event.anchor}) are not read", _line(event))
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEPTH:
            raise FrontMatterError("the front matter is nested too deeply", _line(event))


def _mapping(node: yaml.MappingNode) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in node.value:
        line = _line(key)
        if not isinstance(key, yaml.ScalarNode):
            raise FrontMatterError("a field's name should be a word", line)
        if key.value in found:
            raise FrontMatterError(f"{key.value}: stated twice", line)
        found[key.value] = _value(value)
    return found


def _value(node: yaml.Node) -> object:
    if isinstance(node, yaml.MappingNode):
        return _mapping(node)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    # An empty value or a bare `null` or `~` says that nothing is known; in quotation marks it is a word.
    return None if not getattr(node, "style", None) and node.value in ("", "~", "null") else str(node.value)


def _split_toml(text: str) -> FrontMatter:
    opening = _TOML_OPENS.match(text)
    if not opening:
        return FrontMatter()
    closing = _TOML_CLOSES.search(text, opening.end(), opening.end() + LIMIT)
    if closing:
        words = text[opening.end() : closing.start()]
        lines = {found.group(1): words.count("\n", 0, found.start()) + 2 for found in _TOML_KEY.finditer(words)}
        return FrontMatter(_load_toml(words), lines, closing.end())
    if not _TOML_KEY.match(text, opening.end()):
        return FrontMatter()
    raise FrontMatterError(f"the front matter is not closed with a line +++ within {LIMIT // 1024} KB", 1)


def _load_toml(words: str) -> dict[str, object]:
    try:
        data = tomllib.loads(words.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        line = _TOML_LINE.search(str(error))
        at = int(line.group(1)) + 1 if line else 1
        raise FrontMatterError(f"the front matter is not TOML: {str(error).partition(' (at ')[0]}", at) from None
    except RecursionError:
        raise FrontMatterError("the front matter is nested too deeply", 1) from None
    return {key: _toml_value(value, 1) for key, value in data.items()}


def _toml_value(value: object, depth: int) -> object:
    """A value as words: a time as ISO writes it, `true` and `false` as they are written."""
    if depth > _DEPTH:
        raise FrontMatterError("the front matter is nested too deeply", 1)
    if isinstance(value, dict):
        return {key: _toml_value(one, depth + 1) for key, one in value.items()}
    if isinstance(value, list):
        return [_toml_value(one, depth + 1) for one in value]
    return str(value).lower() if isinstance(value, bool) else str(value)
