"""Purported words that are put together from several places: other statements, other sentences of one quotation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from quotes_tui.align import Block
from quotes_tui.verification.comparable import Comparable
from quotes_tui.verification.printed import Printed
from quotes_tui.verification.runs import runs

_COVERED = 0.85
_MOST_PLACES = 4
_FEWEST = 3
_MATTER = 2
_LONG, _MORE = 6, 4


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the purported words and the printed words that hold it."""

    printed: Printed
    block: Block


def stitched(here: Comparable, marked: Sequence[Printed], most: int = 0) -> list[Piece]:
    """The places that the words are put together from, in their order; empty where they are not.

    `most` words are those of one place that has nearly all of them: then each place must bring a longer run, and all
    together some words more, since three words that were changed may stand anywhere by chance.
    """
    offered = [Piece(printed, block) for printed in marked for block in runs(here, printed.words)]
    free = set(range(len(here.keys)))
    chosen: list[Piece] = []
    while len(chosen) < _MOST_PLACES and free:
        best = max(offered, key=lambda piece: _gain(piece, free), default=None)
        if best is None or not _tells(here, best, free):
            break
        chosen.append(best)
        free -= set(_numbers(best))
    if len(free) > (1 - _COVERED) * len(here.keys) or not any(_apart(*pair) for pair in combinations(chosen, 2)):
        return []
    if most and (len(here.keys) - len(free) < most + _MORE or any(piece.block.length < _LONG for piece in chosen)):
        return []
    return sorted(chosen, key=lambda piece: piece.block)


def _numbers(piece: Piece) -> range:
    return range(piece.block.here, piece.block.here_end)


def _gain(piece: Piece, free: set[int]) -> int:
    return sum(number in free for number in _numbers(piece))


def _tells(here: Comparable, piece: Piece, free: set[int]) -> bool:
    """Whether it brings enough words that no other place has given yet."""
    new = [number for number in _numbers(piece) if number in free]
    return len(new) >= _FEWEST and sum(map(here.carries, new)) >= _MATTER


def _apart(one: Piece, other: Piece) -> bool:
    """Whether two places are two: other sentences of one quotation, else other statements."""
    mine, theirs = _place(one), _place(other)
    if one.printed is other.printed:
        return mine[1] != theirs[1]
    return mine[0] != theirs[0]


def _place(piece: Piece) -> tuple[str, tuple[int, int]]:
    """The statement that a piece belongs to, or its article; and the sentence."""
    block, printed = piece.block, piece.printed
    carrier = printed.carrier(printed.spans(block.there, block.there_end))
    sentence = printed.words.sentence(block.there, block.there_end)
    return carrier.statement.id if carrier else printed.article, sentence
