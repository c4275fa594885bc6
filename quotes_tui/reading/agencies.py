"""News agencies by the names that texts give them; the list is `data/agencies.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


def agency_named(words: str) -> str | None:
    """The agency's name as bylines print it, for any of its names; None where it is no known agency."""
    return _names().get(_key(words))


@cache
def _names() -> dict[str, str]:
    data = tomllib.loads(resources.files(__package__).joinpath("data/agencies.toml").read_text(encoding="utf-8"))
    return {
        _key(name): agency["name"]
        for agency in data["agency"]
        for name in (agency["name"], agency.get("long"), *agency.get("aliases", ()))
        if name
    }


def _key(words: str) -> str:
    return " ".join(words.casefold().removeprefix("the ").split())
