"""Columns of tokens joined into stretches that read as phrases.

Neighbouring columns in which the same witnesses agree are one stretch; what only some have and what only others
have at the same place is one (a replacement); and stray function words between two replacements join them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from quotes_tui.align import Edit, absorbs, function_words
from quotes_tui.collation.cells import Cells
from quotes_tui.collation.columns import NOTHING


@dataclass(frozen=True, slots=True)
class Stretch:
    """Columns `start:stop`; per witness its tokens there, their keys, and whether its own ellipsis elides some.

    A `fixed` stretch stays as it is, because words moved from or to it.
    """

    start: int
    stop: int
    tokens: tuple[tuple[int, ...], ...]
    keys: tuple[tuple[str, ...], ...]
    elided: tuple[bool, ...]
    fixed: bool = False

    def joined(self, other: Stretch) -> Stretch:
        """This and the next as one."""
        return Stretch(
            self.start,
            other.stop,
            tuple(a + b for a, b in zip(self.tokens, other.tokens, strict=True)),
            tuple(a + b for a, b in zip(self.keys, other.keys, strict=True)),
            tuple(a or b for a, b in zip(self.elided, other.elided, strict=True)),
        )


def stretches(cells: Cells) -> list[Stretch]:
    """The columns as stretches, in order."""
    found: list[Stretch] = []
    for _, group in groupby(range(len(cells.columns)), key=cells.signature):
        columns = list(group)
        found.append(_stretch(cells, columns[0], columns[-1] + 1))
    return _absorbed(_complemented(found, cells.base), cells.base)


def _stretch(cells: Cells, start: int, stop: int) -> Stretch:
    count = range(len(cells.witnesses))
    columns = cells.columns[start:stop]
    tokens = [tuple(column[w] for column in columns if column[w] != NOTHING) for w in count]
    return Stretch(
        start,
        stop,
        tuple(tokens),
        tuple(cells.keys(w, start, stop) for w in count),
        tuple(any(cells.elided[w][start:stop]) for w in count),
        fixed=any(cells.is_moved(w, place) for w in count for place in tokens[w]),
    )


def _complemented(found: Iterable[Stretch], base: int) -> list[Stretch]:
    """Neighbours that no witness has both of are one: what stands against each other."""
    joined: list[Stretch] = []
    for stretch in found:
        if joined and _complement(joined[-1], stretch, base):
            joined[-1] = joined[-1].joined(stretch)
        else:
            joined.append(stretch)
    return joined


def _complement(first: Stretch, second: Stretch, base: int) -> bool:
    if first.fixed or second.fixed or any(a and b for a, b in zip(first.keys, second.keys, strict=True)):
        return False
    return not (_elides_beside(first, second, base) or _elides_beside(second, first, base))


def _elides_beside(elided: Stretch, worded: Stretch, base: int) -> bool:
    """Whether a witness has words in one stretch and elides, in the other, what they would be compared with."""
    return any(
        elided.elided[w] and worded.keys[w] and (w == base or elided.keys[base]) for w in range(len(worded.keys))
    )


# --- stray function words --------------------------------------------------------------------------------


def _absorbed(found: Iterable[Stretch], base: int) -> list[Stretch]:
    joined: list[Stretch] = []
    for stretch in found:
        joined.append(stretch)
        while len(joined) > 2 and _stray(joined[-3], joined[-2], joined[-1], base):
            joined[-3:] = [joined[-3].joined(joined[-2]).joined(joined[-1])]
    return joined


def _stray(before: Stretch, middle: Stretch, after: Stretch, base: int) -> bool:
    """Whether joining three stretches makes an edit more readable for one witness and loses no equal words of any."""
    if before.fixed or middle.fixed or after.fixed or not _light(middle):
        return False
    gains = [_gain(w, base, before, middle, after) for w in range(len(middle.keys)) if w != base]
    return all(gain is not None for gain in gains) and any(gains)


def _light(stretch: Stretch) -> bool:
    return all(key in function_words() for keys in stretch.keys for key in keys)


def _gain(witness: int, base: int, *three: Stretch) -> bool | None:
    """True: the three are one replacement there; False: joining changes nothing; None: it would lose an equality."""
    edits = [_edit(stretch.keys[base], stretch.keys[witness]) for stretch in three]
    if not any(stretch.keys[witness] for stretch in three):
        return False
    if any(stretch.elided[w] for stretch in three for w in (base, witness)):
        return None
    if edits[1] is Edit.EQUAL and absorbs(edits[0], edits[2]):
        return True
    return False if len({edit is Edit.EQUAL for edit in edits}) == 1 else None


def _edit(base: Sequence[str], other: Sequence[str]) -> Edit:
    if base == other:
        return Edit.EQUAL
    return Edit.INSERT if not base else Edit.DELETE if not other else Edit.REPLACE
