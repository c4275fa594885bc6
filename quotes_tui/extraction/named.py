"""The record of a noun phrase that names a source: its form and what it tells."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """How a noun phrase names its source."""

    PRONOUN = "pronoun"
    PERSON = "person"
    COUNTRY = "country"
    BODY = "body"
    ROLE = "role"
    GROUP = "group"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Named:
    """A noun phrase taken apart.

    `name` is the bare name in English order, the body's normal name, or the description of an unnamed source; `sex` is
    "m", "f" or None; `country` is a country's name; `full` says that a given name is there; `parts` are those of a
    joint source.
    """

    form: Form
    name: str
    role: str | None = None
    sex: str | None = None
    country: str | None = None
    definite: bool = False
    full: bool = False
    parts: tuple[Named, ...] = ()
