"""What a caller may ask of grouping: the user's own decisions, the rule of the canonical wording, meaning vectors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from quotes_tui.model import Span


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Words of an article that a decision is about."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Constraints:
    """Decisions about wordings, which no evidence overrules.

    `together` are sets of places whose wordings report one statement, `apart` pairs that do not, which come first where
    both cannot be; the wording at a place of `pinned` is the canonical one of its statement, the last place where there
    are several; `notes` are the user's own words about the statement there.
    """

    together: tuple[tuple[Place, ...], ...] = ()
    apart: tuple[tuple[Place, Place], ...] = ()
    pinned: tuple[Place, ...] = ()
    notes: tuple[tuple[Place, str], ...] = ()


class Rule(StrEnum):
    """What decides first which wording is canonical; the other grounds follow in their usual order."""

    PRIMARY = "primary"
    COMPLETE = "complete"
    WITNESSES = "witnesses"
    EARLIEST = "earliest"


class Meaning(Protocol):
    """How near two wordings are in meaning, 0 to 1; asked only where words alone leave it open."""

    def nearness(self, pairs: Sequence[tuple[str, str]]) -> list[float]: ...


@dataclass(frozen=True, slots=True)
class GroupingOptions:
    """How to group; `witnesses` is what `lineages` says of the articles, where that is known already."""

    constraints: Constraints = field(default_factory=Constraints)
    canonical: Rule = Rule.PRIMARY
    meaning: Meaning | None = None
    witnesses: Mapping[str, str] | None = None
