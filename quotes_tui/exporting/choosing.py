"""Which statements of an index are exported, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quotes_tui.errors import UsageError
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


def speaker_called(index: Index, name: str) -> str:
    """The name as the index has it: as given, or the one speaker whom those words fit. UsageError otherwise."""
    found = [row.name for row in index.speakers(name).rows(0, 6) if row.name]
    if name in found or index.speaker(name):
        return name
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"{name!r} may be {', '.join(found[:5])}{', …' if len(found) > 5 else ''}.")
    raise UsageError(f"No speaker {name!r}; `quotes-tui speakers` lists them.")
