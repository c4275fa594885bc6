"""Our own exports as articles again: a line of `export --format jsonl` is a statement, and names what carries it.

The articles of such a file are put together from the paragraphs around the passages: excerpts, with `[… n]` for the
paragraphs between. A file is read to its end before the first article, for every line may add to each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from quotes_tui.text import paragraphs

_MARK = ("variants", "sources", "canonical")


class ExportError(ValueError):
    """The line looks like a statement of an export and is none; the words say what is wrong."""


def is_statement(row: Mapping[str, object]) -> bool:
    """Whether a row is a statement that `export` wrote."""
    return "text" not in row and all(isinstance(row.get(name), list | dict) for name in _MARK)


@dataclass(slots=True)
class _Excerpt:
    """What is known of an article: its fields, and by offset the paragraphs with the number of the first."""

    fields: dict[str, object]
    line: int
    parts: dict[int, tuple[str, int | None]] = field(default_factory=dict)


class Exported:
    """The articles that the statements of one file cite."""

    def __init__(self) -> None:
        self._found: dict[str, _Excerpt] = {}

    def add(self, row: Mapping[str, object], line: int) -> None:
        """Take in a statement; ExportError where it is none."""
        for source in _list(row, "sources"):
            known = {name: value for name, value in _mapping(source, "sources").items() if name != "text"}
            self._found.setdefault(_text(known, "id"), _Excerpt(known, line))
        for variant in _list(row, "variants"):
            for quotation in _list(_mapping(variant, "variants"), "quotations"):
                self._add_passage(_mapping(quotation, "quotations"))

    def _add_passage(self, quotation: Mapping[str, object]) -> None:
        context = _mapping(quotation.get("context"), "context")
        start, number, id = context.get("start"), quotation.get("paragraph"), _text(quotation, "article")
        if not isinstance(start, int) or not isinstance(number, int | None):
            raise ExportError("context: should have a start, and paragraph should be a number")
        if id not in self._found:
            raise ExportError(f"article {id!r} is not among the sources")
        parts, words = self._found[id].parts, _text(context, "text")
        if start not in parts or len(words) > len(parts[start][0]):
            parts[start] = words, number

    def rows(self) -> Iterator[tuple[int, dict[str, object]]]:
        """The articles as rows with a text, each with the line that named it first."""
        for excerpt in self._found.values():
            yield excerpt.line, {**excerpt.fields, "text": _joined(excerpt.parts), "excerpt": True}


def _joined(parts: Mapping[int, tuple[str, int | None]]) -> str:
    """The paragraphs in their order; what is left out between two of them as a paragraph `[… n]`."""
    pieces: list[str] = []
    at, following = 0, 1
    for start, (words, number) in sorted(parts.items()):
        if start < at:  # inside the part before, or overlapping it
            known = at - start
            if len(words) > known:
                pieces[-1] += words[known:]
                at = start + len(words)
            continue
        if number is not None and number > following:
            pieces.append(f"[… {number - following}]")
        pieces.append(words)
        at, following = start + len(words), (number or following) + _count(words)
    return "\n\n".join(pieces)


def _count(words: str) -> int:
    """The paragraphs of a part, those included that it says are left out."""
    return sum(block.left_out or bool(block.number) for block in paragraphs(words))


def _mapping(value: object, name: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise ExportError(f"{name}: should be a mapping")
    return value


def _list(row: Mapping[str, object], name: str) -> list[object]:
    value = row.get(name)
    if not isinstance(value, list):
        raise ExportError(f"{name}: should be a list")
    return value


def _text(row: Mapping[str, object], name: str) -> str:
    value = row.get(name)
    if not isinstance(value, str):
        raise ExportError(f"{name}: should be text")
    return value
