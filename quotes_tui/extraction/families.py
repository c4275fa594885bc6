"""Whom a family name alone means, where several people bear it.

The first to be named in full, as a rule; but who is a relative of somebody so well known that the article begins with
the family name alone is not meant by it: "Fenn said ... her brother, Paul Fenn, ... Fenn added".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from quotes_tui.extraction import titles
from quotes_tui.extraction.entity import Entity
from quotes_tui.extraction.runs import Run, without_possessive
from quotes_tui.text import plain
from quotes_tui.word_lists import listed_words

_REACH = 48
_OWNER = r"(?:his|her|their|[\w.-]+(?:['’]s|s['’]))"


def is_relative(text: str, start: int, end: int) -> bool:
    """Whether the name at a place is told apart by its suffix, or by whose son or sister it is."""
    return bool(
        titles.suffix(text[start:end])
        or _before().search(text, max(0, start - _REACH), start)
        or _after().match(text, end)
    )


def mark_later(families: Mapping[str, list[Entity]], shorts: Iterable[Run]) -> None:
    """Mark who is named in full only after the family name stood alone, and so for somebody else.

    `families` are the people by folded family name, `shorts` the runs that name nobody in full, in order.
    """
    spelled = {
        word: family
        for family, people in families.items()
        for entity in people
        for word in entity.name.split()
        if plain(word) == family
    }
    alone: dict[str, int] = {}
    for run in shorts:
        if family := spelled.get(without_possessive(run.words.rpartition(" ")[2])):
            alone.setdefault(family, run.start)
    for family, start in alone.items():
        for place, entity in enumerate(sorted(families[family], key=lambda entity: entity.first)):
            entity.later = start < entity.first and (place > 0 or entity.relative)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_OWNER} (?:[a-z-]+ ){{0,2}}(?:{_kin()})|first lady),? \Z", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf", (?:the )?{_OWNER} (?:[a-z-]+ ){{0,2}}(?:{_kin()})\b", re.IGNORECASE)


def _kin() -> str:
    return "|".join(sorted(listed_words("extraction/data/kin.txt")))
