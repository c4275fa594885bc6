"""The nouns of a collation: what each variant reads in each column, and how that stands to the base."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """How a reading stands to the base of its collation."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    MOVED = "moved"
    OMISSION = "omission"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one variant has in one column: its verbatim words with the spacing that follows them.

    An empty text marked `OMISSION` is elided by an ellipsis that stands in a neighbouring column. `home` is, for
    what moved, the column in which the base has these words.
    """

    text: str
    mark: Mark = Mark.SAME
    home: int | None = None


@dataclass(frozen=True, slots=True)
class Collation:
    """The variants of a statement aligned in columns.

    `columns[c][w]` is the reading of variant `sigla[w]`, or None where it has nothing there; `base` is the siglum
    of the wording that the marks compare with.
    """

    sigla: tuple[str, ...]
    columns: tuple[tuple[Reading | None, ...], ...]
    base: str = ""

    def wording(self, siglum: str) -> str:
        """The variant's wording, its readings joined."""
        row = self.sigla.index(siglum)
        return "".join(reading.text for column in self.columns if (reading := column[row]))
