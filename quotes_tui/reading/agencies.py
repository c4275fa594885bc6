"""News agencies by the names that texts give them; the list is `data/agencies.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

_SHORT = 4  # letters


def agency_named(words: str) -> str | None:
    """The agency's name as bylines print it, for any of its names; None where it is no known agency."""
    return _names().get(_key(words))


def agency_printed(words: str) -> str | None:
    """The same for words that may be something else: a short name ("SPA", "AA") must be written as the agency does."""
    agency = agency_named(words)
    bare = words.strip().removeprefix("the ").removeprefix("The ")
    return agency if agency and (len(bare) > _SHORT or bare in _short_names()) else None


@cache
def _short_names() -> frozenset[str]:
    return frozenset(name for agency in _agencies() for name in _names_of(agency) if len(name) <= _SHORT)


@cache
def _names() -> dict[str, str]:
    return {_key(name): agency["name"] for agency in _agencies() for name in _names_of(agency)}


@cache
def _agencies() -> list[dict[str, Any]]:
    data = tomllib.loads(resources.files(__package__).joinpath("data/agencies.toml").read_text(encoding="utf-8"))
    return list(data["agency"])


def _names_of(agency: dict[str, Any]) -> list[str]:
    return [name for name in (agency["name"], agency.get("long"), *agency.get("aliases", ())) if name]


def _key(words: str) -> str:
    return " ".join(words.casefold().removeprefix("the ").split())
