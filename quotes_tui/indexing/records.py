"""Records as bytes and back: what is read equals what was written.

A record is written as JSON, without the fields that hold their default; a record whose fields have no defaults (a span)
is a plain list. Readers are made once from the records' own type hints, so that a field added to the model needs
nothing here. `shapes` changes when a record changes: it keeps old files from being read in a new way.
"""

from __future__ import annotations

import hashlib
import json
import types
import typing
from collections.abc import Callable, Hashable, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from quotes_tui.model import Article, Quotation, Speaker, Statement

Record = TypeVar("Record")
_Read = Callable[[Any], Any]
_Write = Callable[[Any], object]
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)


def pack(record: object) -> bytes:
    """The record, or the sequence of records, as bytes. Lone surrogates and control characters are kept."""
    return _ENCODER.encode(_plain(record)).encode("utf-8", "surrogatepass")


def unpack(kind: type[Record], packed: bytes) -> Record:
    """The record that was packed; ValueError where the bytes hold none."""
    return _from_plain(kind, _parse(packed))


def unpack_all(kind: type[Record], packed: bytes) -> list[Record]:
    """The records of a sequence that was packed; ValueError where the bytes hold none."""
    parsed = _parse(packed)
    if not isinstance(parsed, list):
        raise ValueError(f"no list of {kind.__name__} in these bytes")
    return [_from_plain(kind, item) for item in parsed]


def key(text: str) -> bytes:
    """The text as a key of a table: any text whatever, ordered by code point."""
    return text.encode("utf-8", "surrogatepass")


def text_of(stored: bytes) -> str:
    """The text of a key."""
    return stored.decode("utf-8", "surrogatepass")


def _from_plain(kind: type[Record], plain: object) -> Record:
    try:
        record: Record = _reader(typing.cast(Hashable, kind))(plain)
    except (TypeError, KeyError, IndexError, AttributeError) as error:
        raise ValueError(f"no {kind.__name__} in this value") from error
    return record


def _parse(packed: bytes) -> object:
    return json.loads(packed.decode("utf-8", "surrogatepass"))


def _plain(value: object) -> object:
    return _writer(typing.cast(Hashable, type(value)))(value)


@cache
def _writer(kind: Hashable) -> _Write:
    """What turns a value of that type into JSON's own."""
    if not isinstance(kind, type):
        raise TypeError(f"{kind} is no type")
    if is_dataclass(kind):
        return _record_writer(kind)
    if issubclass(kind, (tuple, list)):
        return lambda items: [_plain(item) for item in items]
    return (lambda value: value.value) if issubclass(kind, Enum) else _as_it_is


def _record_writer(kind: type) -> _Write:
    parts = [(part.name, part.default) for part in _fields(kind)]
    if not any(_has_default(part) for part in _fields(kind)):
        return lambda record: [_plain(getattr(record, name)) for name, _ in parts]

    def write(record: object) -> object:
        held = [(name, getattr(record, name), default) for name, default in parts]
        return {name: _plain(value) for name, value, default in held if value is not default and value != default}

    return write


@cache
def _fields(kind: type) -> tuple[Field[Any], ...]:
    return fields(kind)


def _has_default(part: Field[Any]) -> bool:
    return part.default is not MISSING or part.default_factory is not MISSING


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
    readers = {part.name: _reader(hints[part.name]) for part in _fields(kind)}
    if any(_has_default(part) for part in _fields(kind)):
        return lambda value: kind(**{name: readers[name](held) for name, held in value.items()})
    each = list(readers.values())
    return lambda value: kind(*[read(held) for read, held in zip(each, value, strict=True)])


def _shape(kind: type, seen: set[type]) -> list[str]:
    seen.add(kind)
    defaults = {part.name: f"={part.default}" if _has_default(part) else "" for part in _fields(kind)}
    lines = [
        f"{kind.__name__}: " + ", ".join(f"{part.name} {part.type}{defaults[part.name]}" for part in _fields(kind))
    ]
    for hint in typing.get_type_hints(kind).values():
        for inner in (hint, *typing.get_args(hint)):
            if isinstance(inner, type) and is_dataclass(inner) and inner not in seen:
                lines += _shape(inner, seen)
    return lines


@cache
def shapes() -> str:
    """A short name for the fields of all records that are kept; it changes when one of them does."""
    seen: set[type] = set()
    lines = [line for kind in (Article, Quotation, Speaker, Statement) for line in _shape(kind, seen)]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
