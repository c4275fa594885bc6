"""Records as bytes and back: what is read equals what was written.

A record is written as a JSON list of its fields, without the last ones that hold their default. Readers are made once
from the records' own type hints, so that a field added to the model needs nothing here. `shapes` changes when a record
changes: it keeps old files from being read in a new way.
"""

from __future__ import annotations

import json
import types
import typing
import zlib
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from quotes_tui import model
from quotes_tui.indexing import rows

Record = TypeVar("Record")
_Read = Callable[[Any], Any]
_Write = Callable[[Any], object]
_OWN = frozenset((str, int, float, bool, types.NoneType))  # that JSON has itself
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)


def pack(record: object) -> bytes:
    """The record, or the sequence of records, as bytes. Lone surrogates and control characters are kept."""
    return encode(plain(record))


def encode(plain: object) -> bytes:
    """What `plain` gave, as bytes."""
    return _ENCODER.encode(plain).encode("utf-8", "surrogatepass")


def unpack(kind: type[Record], packed: bytes) -> Record:
    """The record that was packed; ValueError where the bytes hold none."""
    return from_plain(kind, parse(packed))


def unpack_all(kind: type[Record], packed: bytes) -> list[Record]:
    """The records of a sequence that was packed; ValueError where the bytes hold none."""
    parsed = parse(packed)
    if not isinstance(parsed, list):
        raise ValueError(f"no list of {kind.__name__} in these bytes")
    return [from_plain(kind, item) for item in parsed]


def key(text: str) -> bytes:
    """The text as a key of a table: any text whatever, ordered by code point."""
    return text.encode("utf-8", "surrogatepass")


def text_of(stored: bytes) -> str:
    """The text of a key."""
    return stored.decode("utf-8", "surrogatepass")


def from_plain(kind: type[Record], plain: object) -> Record:
    """The record that JSON's own values stand for; ValueError where they stand for none."""
    try:
        record: Record = _reader(typing.cast(Hashable, kind))(plain)
    except (TypeError, KeyError, IndexError, AttributeError) as error:
        raise ValueError(f"no {kind.__name__} in this value") from error
    return record


def parse(packed: bytes) -> Any:  # noqa: ANN401 - JSON's own values
    """JSON's own values; ValueError where the bytes hold none."""
    return json.loads(packed.decode("utf-8", "surrogatepass"))


def plain(value: object) -> Any:  # noqa: ANN401
    """A record, or a sequence of records, as JSON's own values."""
    return _writer(typing.cast(Hashable, type(value)))(value)


@cache
def _writer(kind: Hashable) -> _Write:
    """What turns a value of that type into JSON's own."""
    if not isinstance(kind, type):
        raise TypeError(f"{kind} is no type")
    if is_dataclass(kind):
        return _record_writer(kind)
    if issubclass(kind, (tuple, list)):
        return lambda items: [plain(item) for item in items]
    return (lambda value: value.value) if issubclass(kind, Enum) else _as_it_is


def _record_writer(kind: type) -> _Write:
    parts = [(part.name, part.default) for part in fields(kind)]

    def write(record: object) -> object:
        held = len(parts)
        while held and getattr(record, parts[held - 1][0]) == parts[held - 1][1]:
            held -= 1
        values = [getattr(record, name) for name, _ in parts[:held]]
        return [value if type(value) in _OWN else plain(value) for value in values]

    return write


@cache
def _reader(hint: Hashable) -> _Read:
    """What turns parsed JSON into a value of that type."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        inner = _reader(next(argument for argument in arguments if argument is not type(None)))
        return lambda value: None if value is None else inner(value)
    if origin is tuple:
        return _tuple_reader(arguments)
    if isinstance(hint, type) and is_dataclass(hint):
        return _record_reader(hint)
    return hint if isinstance(hint, type) and issubclass(hint, Enum) else _as_it_is


def _as_it_is(value: object) -> object:
    return value


def _tuple_reader(arguments: Sequence[Hashable]) -> _Read:
    if arguments[-1] is Ellipsis:
        each = _reader(arguments[0])
        return lambda value: tuple(map(each, value))
    readers = [_reader(argument) for argument in arguments]
    return lambda value: tuple(read(item) for read, item in zip(readers, value, strict=True))


def _record_reader(kind: type) -> _Read:
    hints = typing.get_type_hints(kind)
    readers = [_reader(hints[part.name]) for part in fields(kind)]
    turned = [(place, read) for place, read in enumerate(readers) if read is not _as_it_is]

    def read(value: Any) -> object:  # noqa: ANN401
        if not isinstance(value, list) or len(value) > len(readers):
            raise TypeError(f"no fields of {kind.__name__}")
        held = value.copy()
        for place, turn in turned:
            if place < len(held):
                held[place] = turn(held[place])
        return kind(*held)

    return read


@cache
def shapes() -> str:
    """A short name for the fields of all records that are kept; it changes when one of them does."""
    lines = "\n".join(f"{kind.__name__}: {', '.join(map(_shape, fields(kind)))}" for kind in _kinds())
    return f"lists-{zlib.crc32(lines.encode()):08x}"


def _shape(part: Field[Any]) -> str:
    return f"{part.name} {part.type}" if part.default is MISSING else f"{part.name} {part.type}={part.default}"


def _kinds() -> Iterator[type]:
    for room in (model, rows):
        yield from (kind for kind in vars(room).values() if isinstance(kind, type) and is_dataclass(kind))
