"""In which names of a row the fields of its article stand: known shapes of data sets, and a `fields.toml` of one's own.

    text = "body_html"                 # the column, or the name in a JSON row
    published = "meta.date"            # in a mapping within the row
    authors = ["by", "writer"]         # the first that holds something
    markup = true                      # the text is HTML: its paragraphs are read
    [always]
    outlet = "The Island Post"         # what holds for every row

It counts for the rows of the files beside it and in the folders below.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from quotes_tui.errors import SettingsError
from quotes_tui.reading.field_names import by_known_names, other_names
from quotes_tui.reading.source import FIELDS_FILE, Source, printable

_LIMIT = 65_536  # bytes


@dataclass(frozen=True, slots=True)
class FieldMap:
    """Field -> the names in which it may stand; what is `always` so; whether the text is `markup`; the map's file."""

    names: dict[str, tuple[str, ...]]
    always: dict[str, str] = field(default_factory=dict)
    markup: bool = False
    path: str = ""


def known_fields(row: Mapping[str, object], own: FieldMap | None = None) -> dict[str, tuple[str, object]]:
    """Field -> its name in the row and its value: by its usual names, a known shape of rows, and one's own map."""
    found = by_known_names(row)
    for one in (*_recognised(row), *([own] if own else [])):
        for name, places in one.names.items():
            if value := _first(row, places):
                found[name] = value
            elif one is own:
                found.pop(name, None)
        found |= {name: (name, value) for name, value in one.always.items() if name not in found or one is own}
    return found


def own_map(source: Source) -> FieldMap | None:
    """The map of the nearest `fields.toml` from the file's folder up to the folder that was named."""
    if source.root is None:
        return None
    for folder in _from(source.path.parent, source.root):
        path = folder / FIELDS_FILE
        if path.is_file():
            state = path.stat()
            return _read(path, state.st_mtime_ns, state.st_size)
    return None


def _from(folder: Path, root: Path) -> Iterable[Path]:
    return [one for one in (folder, *folder.parents) if one == root or root in one.parents]


@lru_cache(maxsize=64)
def _read(path: Path, changed: int, size: int) -> FieldMap:
    shown = printable(path)
    if size > _LIMIT:
        raise SettingsError(f"{shown}: larger than {_LIMIT // 1024} KB")
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{shown}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{shown}: not UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(f"{shown}: not TOML: {error}") from None
    markup, always = data.pop("markup", False), data.pop("always", {})
    if not isinstance(markup, bool):
        raise SettingsError(f"{shown}: markup should be true or false")
    if not isinstance(always, dict) or not all(isinstance(value, str) for value in always.values()):
        raise SettingsError(f'{shown}: [always] should hold lines of field = "words"')
    _refuse_unknown(shown, [*data, *always])
    return FieldMap({name: _names(shown, name, value) for name, value in data.items()}, always, markup, shown)


def _refuse_unknown(shown: str, names: Iterable[str]) -> None:
    for name in names:
        if name not in other_names():
            near = get_close_matches(name, other_names(), 1)
            hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(other_names())}"
            raise SettingsError(f"{shown}: {name} is no field of an article; {hint}")


def _names(shown: str, name: str, value: object) -> tuple[str, ...]:
    names = value if isinstance(value, list) else [value]
    if not names or not all(isinstance(one, str) and one for one in names):
        raise SettingsError(f"{shown}: {name} should be the name of a column, or a list of names")
    return tuple(names)


def _first(row: Mapping[str, object], names: Iterable[str]) -> tuple[str, object] | None:
    found = ((name, _at(row, name)) for name in names)
    return next(((name, value) for name, value in found if value is not None and value not in ("", [], {})), None)


def _at(row: Mapping[str, object], name: str) -> object:
    """What stands under a name, which may have dots of its own or go down into mappings."""
    if name in row or "." not in name:
        return row.get(name)
    head, _, rest = name.partition(".")
    inner = row.get(head)
    return _at(inner, rest) if isinstance(inner, Mapping) else None


def _recognised(row: Mapping[str, object]) -> Iterable[FieldMap]:
    return (one for when, one in _shapes() if when <= row.keys())


@cache
def _shapes() -> tuple[tuple[frozenset[str], FieldMap], ...]:
    words = resources.files(__package__).joinpath("data/field_maps.toml").read_text(encoding="utf-8")
    shapes: Iterable[dict[str, Any]] = tomllib.loads(words).values()
    return tuple(
        (frozenset(shape["when"]), FieldMap({name: tuple(names) for name, names in shape["fields"].items()}))
        for shape in shapes
    )
