"""What is known of each cell of aligned columns: its token, whether an ellipsis elides it, where it moved from."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from quotes_tui.align import ELLIPSIS, Move, Token, moves
from quotes_tui.collation.columns import NOTHING

Signature = tuple[object, ...]


class Cells:
    """The aligned columns of all witnesses with what is known of each cell."""

    def __init__(self, witnesses: Sequence[Sequence[Token]], columns: Sequence[Sequence[int]], base: int) -> None:
        self.witnesses, self.columns, self.base = witnesses, columns, base
        self.grid = [self._row(w) for w in range(len(witnesses))]
        self.elided = [self._elided(w) for w in range(len(witnesses))]
        self.away = [self._moves(w) for w in range(len(witnesses))]
        self.homes: dict[int, list[int]] = {}
        for place, home in sorted(item for places in self.away for item in places.items()):
            self.homes.setdefault(home, []).append(place)

    def _row(self, witness: int) -> list[str | None]:
        """Per column the key of the token that a witness has there."""
        tokens = self.witnesses[witness]
        return [None if column[witness] == NOTHING else tokens[column[witness]].key for column in self.columns]

    def keys(self, witness: int, start: int, stop: int) -> tuple[str, ...]:
        """The keys of a witness's words in the columns `start:stop`, ellipses left out."""
        return tuple(key for key in self.grid[witness][start:stop] if key and key != ELLIPSIS)

    def is_moved(self, witness: int, place: int) -> bool:
        """Whether a token moved, or (of the base) is where another witness's words moved from."""
        return place in self.homes if witness == self.base else place in self.away[witness]

    def _elided(self, witness: int) -> list[bool]:
        """Per column whether an ellipsis of the witness stands for it: from its word before to its word after."""
        if not any(token.omission for token in self.witnesses[witness]):
            return [False] * len(self.columns)
        found: list[bool] = []
        for held, group in groupby(self.columns, key=lambda column: self._holds_word(column[witness], witness)):
            cells = [column[witness] for column in group]
            found.extend([not held and any(place != NOTHING for place in cells)] * len(cells))
        return found

    def _holds_word(self, place: int, witness: int) -> bool:
        return place != NOTHING and not self.witnesses[witness][place].omission

    def _moves(self, witness: int) -> dict[int, int]:
        """Which token of the base each moved token of a witness equals."""
        if witness == self.base:
            return {}
        ours, theirs = self.witnesses[self.base], self.witnesses[witness]
        base_free, free = [True] * len(ours), [True] * len(theirs)
        for column, key, base_key in zip(self.columns, self.grid[witness], self.grid[self.base], strict=True):
            if key is not None and key == base_key:
                base_free[column[self.base]] = free[column[witness]] = False
        return _places(moves(ours, theirs, base_free, free))

    def signature(self, column: int) -> Signature:
        """What neighbouring columns must have in common to be one stretch: who agrees with whom, what moved."""
        numbers: dict[str | None, int] = {None: 0}
        cells: list[object] = []
        for place, row, away, elided in zip(self.columns[column], self.grid, self.away, self.elided, strict=True):
            agreed = "elided" if elided[column] else numbers.setdefault(row[column], len(numbers))
            # A run that moved keeps its distance from home: two runs side by side stay two.
            cells.append((agreed, place - away[place]) if place in away else agreed)
        place = self.columns[column][self.base]
        return (*cells, tuple(place - moved for moved in self.homes.get(place, ())))


def _places(found: Sequence[Move]) -> dict[int, int]:
    return {move.b_start + i: move.a_start + i for move in found for i in range(move.length)}
