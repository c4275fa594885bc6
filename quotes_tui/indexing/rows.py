"""What lists and headings show of an index: small rows, read by pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from quotes_tui.model import SpeakerKind

Row = TypeVar("Row", covariant=True)


class View(Protocol[Row]):
    """A list of rows of any length that is read by pages; the whole is never in memory."""

    def __len__(self) -> int: ...

    def rows(self, start: int, stop: int) -> Sequence[Row]:
        """The rows from `start` up to `stop`, fewer where the list ends."""
        ...


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A speaker in the list: `name` is None for the statements whose speaker the texts do not tell."""

    name: str | None
    role: str | None
    kind: SpeakerKind
    statements: int


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement in the list. `wordings` gives, per variant, how many passages carry it (for a small bar)."""

    id: str
    speaker: str | None
    said: str | None
    published: str | None
    text: str
    kind: str
    outlets: int
    witnesses: int
    wordings: tuple[int, ...]
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """What an index holds, for the title line and `build`'s report."""

    title: str
    articles: int
    outlets: int
    witnesses: int
    quotations: int
    statements: int
    speakers: int
    languages: tuple[tuple[str, int], ...] = ()
    first: str | None = None
    last: str | None = None
