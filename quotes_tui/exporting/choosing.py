"""Which statements of an index are exported, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quotes_tui.indexing import ALL, Index
from quotes_tui.indexing.rows import Scope
from quotes_tui.model import Statement

_PAGE = 200


@dataclass(frozen=True, slots=True)
class Choice:
    """What is exported: everything, or less. `speaker` None stands for statements whose speaker is not told.

    `words` must all be in a statement; `statement` is the id of a single one.
    """

    speaker: str | Scope | None = ALL
    words: str = ""
    statement: str | None = None

    def count(self, index: Index) -> int:
        """How many statements that is."""
        return 1 if self.statement is not None else len(index.statements(self.speaker, self.words))

    def statements(self, index: Index) -> Iterator[Statement]:
        """They themselves, newest first; of each page of them one is in memory."""
        if self.statement is not None:
            yield index.statement(self.statement)
        elif self.speaker is ALL and not self.words.strip():
            yield from index.all_statements()
        else:
            view = index.statements(self.speaker, self.words)
            for start in range(0, len(view), _PAGE):
                for row in view.rows(start, start + _PAGE):
                    yield index.statement(row.id)
