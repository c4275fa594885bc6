"""What lists and headings show of an index: small rows, read by pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol, TypeVar

from quotes_tui.model import SpeakerKind

Row = TypeVar("Row", covariant=True)


class View(Protocol[Row]):
    """A list of rows of any length that is read by pages; the whole is never in memory."""

    def __len__(self) -> int: ...

    def rows(self, start: int, stop: int) -> Sequence[Row]:
        """The rows from `start` up to `stop`, fewer where the list ends."""
        ...


class Scope(Enum):
    """Whose statements: everybody's. A name or None (the text does not tell) narrows it."""

    ALL = "all"


ALL = Scope.ALL


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A speaker in the list: `name` is None for the statements whose speaker the texts do not tell."""

    name: str | None
    role: str | None
    kind: SpeakerKind
    statements: int


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement in the list.

    `wordings` gives, per variant, how many passages carry it (for a small bar); `published` is the earliest date
    of an article that carries it; `difference` is the largest share of words in which a wording differs; `possible`
    says how many other statements may be this one.
    """

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
    difference: float = 0.0
    possible: int = 0


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in the list: `witness` is the id of the article whose wording it is, its own where it copies none."""

    id: str
    title: str | None
    outlet: str | None
    agency: str | None
    published: str | None
    language: str | None
    quotations: int
    witness: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What an index holds, for the title line and `build`'s report.

    `languages` counts articles by language, most first; `first` and `last` are publication dates.
    """

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
    problems: int = 0


@dataclass(frozen=True, slots=True)
class CurationUse:
    """A file of the user's decisions that a build read: how many there are in it, and how many applied wholly."""

    path: str
    decisions: int
    applied: int


@dataclass(frozen=True, slots=True)
class Built:
    """What an index was built from, and how: enough to build it again.

    `sources` are the paths of the articles; `curation` the files of decisions that were there; `given` the one that was
    named for the build; `canonical` the rule of the canonical wording, `semantic` the meaning vectors, if any.
    """

    sources: tuple[str, ...] = ()
    curation: tuple[CurationUse, ...] = ()
    given: str | None = None
    canonical: str = "primary"
    semantic: str | None = None
