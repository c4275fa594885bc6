"""Wordings of one statement in several languages: which language its reports are in, and which wording is the original.

Nothing is concluded from the words: an article says that it is the original (a primary text, or one that names its
translations) or that it is a translation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Protocol

from quotes_tui.model import Relation, tongue


class Spoken(Protocol):
    """What is asked of a wording; `original` is None where its article does not tell."""

    @property
    def language(self) -> str | None: ...
    @property
    def original(self) -> bool | None: ...
    @property
    def primary(self) -> bool: ...
    @property
    def published(self) -> str: ...
    @property
    def witnesses(self) -> int: ...


def alike(one: Spoken, other: Spoken) -> bool:
    """Whether two wordings are in one language, as far as is known."""
    first, second = tongue(one.language), tongue(other.language)
    return first is None or second is None or first == second


def home(readings: Sequence[Spoken]) -> str | None:
    """The language that most witnesses report in; None where none is known.

    Where two are as many it is the one that translates, then the earliest's. Where there are primary texts only, theirs
    count.
    """
    found: dict[str, list[Spoken]] = defaultdict(list)
    for reading in [one for one in readings if not one.primary] or readings:
        if code := tongue(reading.language):
            found[code].append(reading)
    return min(found, key=lambda code: (*_standing(found[code]), code), default=None)


def _standing(readings: Sequence[Spoken]) -> tuple[object, ...]:
    return (
        -sum(one.witnesses for one in readings),
        any(one.original for one in readings),
        min(one.published for one in readings),
    )


def relation_abroad(best: Spoken, reading: Spoken, readings: Sequence[Spoken]) -> Relation:
    """How a wording in another language stands to the canonical one: its original, or another translation."""
    originals = {tongue(one.language) for one in readings if one.original}
    if originals:
        return Relation.ORIGINAL if tongue(reading.language) in originals and not best.original else _TRANSLATED
    return _TRANSLATED if reading.original is False else Relation.ORIGINAL


_TRANSLATED = Relation.RETRANSLATED
