"""Under which names a field is read: the table of `data/fields.toml`, and how names are compared."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

_ANY_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)


def by_known_names(raw: Mapping[str, object]) -> dict[str, tuple[str, object]]:
    """Field -> its name in the file and its value, for the names of `data/fields.toml`; blank values are left out."""
    given = {_key(name): (name, value) for name, value in raw.items() if value is not None and value not in ("", [])}
    found: dict[str, tuple[str, object]] = {}
    for field, others in other_names().items():
        for name in (field, *others):
            if name in given and _fits(field, name, given[name][1]):
                found.setdefault(field, given[name])
    return found


@cache
def other_names() -> dict[str, tuple[str, ...]]:
    """The fields, and under which other names each is read."""
    data = tomllib.loads(resources.files(__package__).joinpath("data/fields.toml").read_text(encoding="utf-8"))
    return {field: tuple(names) for field, names in data.items()}


def _key(name: str) -> str:
    """datePublished, date-published and "Date published" are one name."""
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name.strip())
    return re.sub(r"[\s-]+", "_", apart).casefold()


def _fits(field: str, name: str, value: object) -> bool:
    """A name that two fields share counts as the address where its value is one."""
    shared = name in other_names()["outlet"] and name in other_names()["url"]
    return not shared or (isinstance(value, str) and bool(_ANY_ADDRESS.match(value.strip()))) == (field == "url")
