"""What is known of each cell of aligned columns: its token, whether an ellipsis elides it, where it moved from."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from quotes_tui.align import Move, Token, moves
from quotes_tui.collation.columns import NOTHING

Signature = tuple[object, ...]


class Cells:
    """The aligned columns of all witnesses with what is known of each cell."""

    def __init__(self, witnesses: Sequence[Sequence[Token]], columns: Sequence[Sequence[int]], base: int) -> None:
        self.witnesses, self.columns, self.base = witnesses, columns, base
        self.elided = [self._elided(w) for w in range(len(witnesses))]
        self.away = [self._moves(w) for w in range(len(witnesses))]
        self.homes = {i for places in self.away for i in places.values()}

    def key(self, column: int, witness: int) -> str | None:
        """The key of the token that a witness has in a column."""
        place = self.columns[column][witness]
        return None if place == NOTHING else self.witnesses[witness][place].key

    def keys(self, witness: int, places: Sequence[int]) -> tuple[str, ...]:
        """The keys of some tokens of a witness, ellipses left out."""
        found = (self.witnesses[witness][place] for place in places)
        return tuple(token.key for token in found if not token.omission)

    def is_moved(self, witness: int, place: int) -> bool:
        """Whether a token moved, or (of the base) is where another witness's words moved from."""
        return place in self.homes if witness == self.base else place in self.away[witness]

    def _elided(self, witness: int) -> list[bool]:
        """Per column whether an ellipsis of the witness stands for it: from its word before to its word after."""
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
        for column in range(len(self.columns)):
            key = self.key(column, witness)
            if key is not None and key == self.key(column, self.base):
                base_free[self.columns[column][self.base]] = free[self.columns[column][witness]] = False
        return _places(moves(ours, theirs, base_free, free))

    def signature(self, column: int) -> Signature:
        """What neighbouring columns must have in common to be one stretch: who agrees with whom, what moved."""
        numbers: dict[str, int] = {}
        cells: list[object] = []
        for witness in range(len(self.witnesses)):
            place, key = self.columns[column][witness], self.key(column, witness)
            if self.elided[witness][column]:
                cells.append("elided")
            elif key is None:
                cells.append(None)
            else:
                home = self.away[witness].get(place)
                # A run that moved keeps its distance from home: two runs side by side stay two.
                cells.append((numbers.setdefault(key, len(numbers)), None if home is None else place - home))
        place = self.columns[column][self.base]
        return (*cells, tuple(place - moved for moved in self._guests(place)))

    def _guests(self, home: int) -> list[int]:
        if home not in self.homes:
            return []
        return sorted(place for places in self.away for place, at in places.items() if at == home)


def _places(found: Sequence[Move]) -> dict[int, int]:
    return {move.b_start + i: move.a_start + i for move in found for i in range(move.length)}
