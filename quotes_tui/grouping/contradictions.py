"""Where a wording may say the opposite of another: a negation or a number that differs.

Both are told from what changes between stretches of equal words. What only one of them has at an end is a trim and no
contradiction. A negation counts where one side of a change denies and the other does not, unless the other side says
it with another word ("rejected", "only"), or the negation has moved ("I don't think he will", "I think he won't"). Of
numbers each side must have one that the other lacks: where only one has more, the other tells less.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quotes_tui.align import Block, matches
from quotes_tui.grouping.negating import Piece, exceptions, idle_stems, implicit_negations, pieces
from quotes_tui.grouping.quantities import Quantity, quantities
from quotes_tui.grouping.wordings import Wording, light_words, stem

NEGATION, NUMBER = "negation", "number"
_LONGEST_END = 3
_LONGEST_MORE = 5
_LONGEST = 12
_MOST_MATTER = 3
_AGREEING = 0.5
_MOVED = 20

Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What differs (`negation` or `number`) and the words on either side, "" where there are none."""

    what: str
    here: str
    there: str

    def words(self) -> str:
        """The difference in plain words."""
        here, there = (f"“{words}”" if words else "nothing" for words in (self.here, self.there))
        return f"{there} against {here}"


@dataclass(frozen=True, slots=True)
class _Change:
    """What stands against what, and the place of it among the pieces of the first wording."""

    here: Pieces
    there: Pieces
    place: int
    inner: bool

    def imbalance(self) -> int:
        """1 where only the first side denies, -1 where only the second does, else 0."""
        first, second = (sum(piece.negates for piece in side) % 2 for side in (self.here, self.there))
        return first - second

    def sides(self, turn: int) -> tuple[Pieces, Pieces]:
        """Both sides, that of the wording which denies first, as `turn` (an imbalance) says."""
        return (self.here, self.there) if turn > 0 else (self.there, self.here)


@dataclass(frozen=True, slots=True)
class _Side:
    """The words of a wording, and the places of the first and the last that the other has, too."""

    keys: tuple[str, ...]
    first: int
    last: int

    def spelled(self, quantity: Quantity) -> str:
        """The words of a number."""
        return " ".join(self.keys[quantity.start : quantity.end])

    def beside(self, quantity: Quantity) -> tuple[str, str]:
        """The stems of the words of matter next to a number, before and after it; "" where there is none."""
        before, after = self.keys[: quantity.start][::-1], self.keys[quantity.end :]
        first, second = (next((stem(key) for key in side if key not in light_words()), "") for side in (before, after))
        return first, second


def contradictions(canonical: Wording, wording: Wording) -> tuple[Contradiction, ...]:
    """Where a wording differs from the canonical one in a negation or in its numbers; none where too little agrees."""
    here, there = pieces(canonical.keys, wording.keys), pieces(wording.keys, canonical.keys)
    equal = _equal_runs([piece.stem for piece in here], [piece.stem for piece in there])
    if not equal or sum(run.length for run in equal) < _AGREEING * min(len(here), len(there)):
        return ()
    changes = list(_changes(here, there, equal))
    first, last = equal[0], equal[-1]
    sides = (
        _Side(canonical.keys, here[first.here].word, here[last.here_end - 1].word),
        _Side(wording.keys, there[first.there].word, there[last.there_end - 1].word),
    )
    negated = [
        Contradiction(NEGATION, _told(change.here, canonical), _told(change.there, wording))
        for change in _unbalanced(changes)
    ]
    return (*negated, *_numbers(sides, changes))


def _equal_runs(here: Sequence[str], there: Sequence[str]) -> list[Block]:
    """The stretches of equal words; where a word stands twice, the one next to what follows is taken."""
    pairs = [(a + step, b + step) for a, b, length in matches(here, there) for step in range(length)]
    for number in range(len(pairs) - 2, -1, -1):
        (at, place), (next_at, next_place) = pairs[number], pairs[number + 1]
        if here[next_at - 1] == there[next_place - 1] == here[at]:
            pairs[number] = (next_at - 1, next_place - 1)
        elif next_at == at + 1 and here[at] == there[next_place - 1]:
            pairs[number] = (at, next_place - 1)
        elif next_place == place + 1 and there[place] == here[next_at - 1]:
            pairs[number] = (next_at - 1, place)
    runs: list[Block] = []
    for at, place in pairs:
        if runs and (runs[-1].here_end, runs[-1].there_end) == (at, place):
            runs[-1] = Block(runs[-1].here, runs[-1].there, runs[-1].length + 1)
        else:
            runs.append(Block(at, place, 1))
    return runs


def _changes(here: Sequence[Piece], there: Sequence[Piece], equal: Sequence[Block]) -> Iterator[_Change]:
    """What lies between the stretches of equal words, and before and after them."""
    first, last = equal[0], equal[-1]
    yield _Change(tuple(here[: first.here]), tuple(there[: first.there]), 0, False)
    for before, after in pairwise(equal):
        mine, theirs = here[before.here_end : after.here], there[before.there_end : after.there]
        yield _Change(tuple(mine), tuple(theirs), before.here_end, True)
    yield _Change(tuple(here[last.here_end :]), tuple(there[last.there_end :]), last.here_end, False)


# --- negations -------------------------------------------------------------------------------------------


def _unbalanced(changes: Sequence[_Change]) -> list[_Change]:
    """The changes of which one side denies what the other does not, those left out that another makes up for."""
    found: list[_Change] = []
    for change in changes:
        turn = change.imbalance()
        if not turn or not (_is_flip(change) or _is_small_end(change)):
            continue
        if found and found[-1].imbalance() == -turn and change.place - found[-1].place <= _MOVED:
            found.pop()
        else:
            found.append(change)
    return [change for change in found if _is_flip(change) and not _said_otherwise(change, changes)]


def _is_flip(change: _Change) -> bool:
    """Whether a change is hardly more than the negation, or puts a few words in the place of a few.

    A clause that one wording leaves out, with a negation in it, is an omission; so is what only one has at an end, but
    for a single word of negation before the rest ("Not all").
    """
    longest = max(len(change.here), len(change.there))
    denying, silent = change.sides(change.imbalance())
    more, less = _matter(denying), _matter(silent)
    if not change.inner:
        return longest <= _LONGEST_END if silent else len(denying) == 1 and not change.place
    if not less:
        return more <= 1 and longest <= _LONGEST_MORE
    return 0 < more <= _MOST_MATTER and less <= _MOST_MATTER and longest <= _LONGEST


def _is_small_end(change: _Change) -> bool:
    """Whether a few words at an end deny; they may make up for a negation further on ("Employers cannot treat ...")."""
    return not change.inner and max(len(change.here), len(change.there)) <= _LONGEST_END


def _matter(side: Sequence[Piece]) -> int:
    """How many words of it carry matter."""
    return sum(not piece.negates and piece.stem not in idle_stems() for piece in side)


def _said_otherwise(change: _Change, changes: Sequence[_Change]) -> bool:
    """Whether the side without the negation may deny in another word, or makes the same exception with one."""
    turn = change.imbalance()
    if any(piece.stem in implicit_negations() for piece in change.sides(turn)[1]):
        return True
    near = [other.sides(turn) for other in changes if abs(other.place - change.place) <= _MOVED]
    with_negation, without = exceptions()
    return any(piece.stem in with_negation for denying, _ in near for piece in denying) and any(
        piece.stem in without for _, silent in near for piece in silent
    )


def _told(side: Sequence[Piece], wording: Wording) -> str:
    """The words of one side as the wording has them."""
    return " ".join(wording.keys[word] for word in dict.fromkeys(piece.word for piece in side))


# --- numbers ---------------------------------------------------------------------------------------------


def _numbers(sides: tuple[_Side, _Side], changes: Sequence[_Change]) -> list[Contradiction]:
    """The numbers of either wording that the other lacks, where they stand in each other's place."""
    canonical, wording = sides
    mine, theirs = _apart(quantities(canonical.keys), quantities(wording.keys))
    pairs = [
        (canonical.spelled(one), wording.spelled(other))
        for one in mine
        for other in theirs
        if one.kind == other.kind
        and (_replaced(one, other, changes) or _alike_placed((one, canonical), (other, wording)))
    ]
    if not pairs:
        return []
    here, there = (" ".join(dict.fromkeys(side)) for side in zip(*pairs, strict=True))
    return [Contradiction(NUMBER, here, there)]


def _apart(mine: Sequence[Quantity], theirs: Sequence[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """The numbers of either side that no number of the other is equal to, each taken once."""
    left, rest = list(theirs), []
    for one in mine:
        match = next((other for other in left if one.equals(other)), None)
        if match is None:
            rest.append(one)
        else:
            left.remove(match)
    return rest, left


def _replaced(one: Quantity, other: Quantity, changes: Sequence[_Change]) -> bool:
    """Whether one number stands in one change with another."""
    held = any(_holds(change.here, one) and _holds(change.there, other) for change in changes)
    return held and not (one.soft and other.soft)


def _holds(side: Sequence[Piece], quantity: Quantity) -> bool:
    return any(quantity.start <= piece.word < quantity.end for piece in side)


def _alike_placed(one: tuple[Quantity, _Side], other: tuple[Quantity, _Side]) -> bool:
    """Whether two numbers are of the same thing; at an end that the other wording lacks, after the same word, too."""
    (first, mine), (second, theirs) = one, other
    if first.soft or second.soft or first.kind != "number":
        return False
    before, after = mine.beside(first)
    before_it, after_it = theirs.beside(second)
    shared = mine.first <= first.start <= mine.last and theirs.first <= second.start <= theirs.last
    return after == after_it != "" and (shared or before == before_it != "")
