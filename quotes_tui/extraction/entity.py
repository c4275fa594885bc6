"""Somebody or something that an article names, and a place where it does."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from quotes_tui.extraction.named import Named
from quotes_tui.model import SpeakerKind


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that an article names.

    `roles` are in the order of the text; `human` is False for papers and the like; `full` is False where only what it
    is is known ("ministry"); `count` says how often it is named. `first` is where somebody is first named in full;
    `relative` marks who is named there as a relative of another, `later` whose family name stood before for another.
    """

    name: str
    kind: SpeakerKind
    sex: str | None = None
    country: str | None = None
    roles: list[str] = field(default_factory=list)
    speaks_for: tuple[str, ...] = ()
    plural: bool = False
    human: bool = True
    full: bool = True
    count: int = 0
    first: int = 0
    relative: bool = False
    later: bool = False

    def fits(self, named: Named) -> bool:
        """Whether "Mrs. Clinton" or "H. Clinton" can be that Clinton."""
        if named.sex and self.sex and named.sex != self.sex:
            return False
        first, _, family = named.name.partition(". ")
        return not (family and len(first) == 1) or self.name.startswith(first)


class Sighting(NamedTuple):
    """A place where an entity is named; `spoke` where it is the source of a quotation."""

    start: int
    end: int
    entity: Entity
    spoke: bool = False
