"""Statements as the file holds them: without their quotations, which are in the file already, by number.

A passage that is all of a quotation is that quotation's number; one that is a part of it is number, spans, text and
kind. A quotation that no report had stands in its passage whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from itertools import islice
from typing import Any

from quotes_tui.indexing.reader import Reader
from quotes_tui.indexing.records import encode, from_plain, parse, plain
from quotes_tui.indexing.schema import damaged
from quotes_tui.model import Passage, Quotation, Statement, Variant

_MOST_ASKED = 500  # below SQLite's limit of values in one question


def _place(kind: type, name: str) -> int:
    return [part.name for part in fields(kind)].index(name)


_VARIANTS, _PASSAGES = _place(Statement, "variants"), _place(Variant, "passages")
_WHOLE = tuple(_place(Quotation, name) for name in ("spans", "text", "kind"))


def pack_statement(statement: Statement, number_of: Callable[[Quotation], int | None]) -> bytes:
    """The statement as bytes; `number_of` gives the number of a quotation that is in the file."""
    bare = tuple(replace(variant, passages=()) for variant in statement.variants)
    tree = plain(replace(statement, variants=bare))
    for variant, held in zip(statement.variants, tree[_VARIANTS], strict=True):
        held[_PASSAGES] = [_stored(passage, number_of(passage.quotation)) for passage in variant.passages]
    return encode(tree)


def _stored(passage: Passage, number: int | None) -> object:
    quotation = passage.quotation
    whole = (passage.spans, passage.text, passage.kind) == (quotation.spans, quotation.text, quotation.kind)
    if number is not None and whole:
        return number
    return [plain(quotation) if number is None else number, *plain((passage.spans, passage.text, passage.kind))]


def statements(reader: Reader, sql: str, values: Sequence[object]) -> dict[int, Statement]:
    """The statements whose number and record the question asks for, by number."""
    trees = {int(str(number)): reader.read(parse, record) for number, record in reader.rows(sql, values)}
    try:
        quoted = _quotations(reader, trees.values())
        return {number: from_plain(Statement, _filled(tree, quoted)) for number, tree in trees.items()}
    except (ValueError, TypeError, LookupError) as error:
        raise damaged(reader.path) from error


def statements_numbered(reader: Reader, numbers: Sequence[int]) -> list[Statement]:
    """The statements of those numbers, in the order of the numbers."""
    found: dict[int, Statement] = {}
    for sql, page in _asked("SELECT number, record FROM statement_record WHERE number IN ({})", numbers):
        found |= statements(reader, sql, page)
    return [found[number] for number in numbers if number in found]


def _quotations(reader: Reader, trees: Iterable[Any]) -> dict[int, Any]:
    """The quotations that the passages name, as JSON's own values."""
    heads = (held[0] if isinstance(held, list) else held for tree in trees for held in _passages(tree))
    numbers = sorted({head for head in heads if isinstance(head, int)})
    found: dict[int, Any] = {}
    for sql, page in _asked("SELECT number, record FROM quotation WHERE number IN ({})", numbers):
        found |= {int(str(number)): reader.read(parse, record) for number, record in reader.rows(sql, page)}
    return found


def _asked(sql: str, numbers: Iterable[int]) -> Iterator[tuple[str, list[int]]]:
    """The question for so many of the numbers at a time as one may hold."""
    rest = iter(numbers)
    while page := list(islice(rest, _MOST_ASKED)):
        yield sql.format(",".join("?" * len(page))), page


def _passages(tree: Any) -> Iterator[Any]:  # noqa: ANN401 - JSON's own values
    return (held for variant in tree[_VARIANTS] for held in variant[_PASSAGES])


def _filled(tree: Any, quoted: Mapping[int, Any]) -> Any:  # noqa: ANN401
    """The statement with its quotations in their places."""
    for variant in tree[_VARIANTS]:
        variant[_PASSAGES] = [_whole(held, quoted) for held in variant[_PASSAGES]]
    return tree


def _whole(held: Any, quoted: Mapping[int, Any]) -> object:  # noqa: ANN401
    if isinstance(held, int):
        quotation = quoted[held]
        return [quotation, *(quotation[place] for place in _WHOLE)]
    head, *part = held
    return [quoted[head] if isinstance(head, int) else head, *part]
