"""Words of one text found word for word in another: as a whole, with ellipses, or in runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from quotes_tui.align import Block
from quotes_tui.verification.comparable import Comparable

# How many words a bracketed word of the quoter's own ("[he]") may stand for.
STANDS_FOR = 6
_RUN = 3

Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class _Segment:
    """Purported words that must stand together; what precedes them is left out by an ellipsis, or in brackets."""

    numbers: tuple[int, ...]
    after_ellipsis: bool


def exact(here: Comparable, there: Comparable) -> Blocks | None:
    """Where the purported words stand in the printed ones without any other word among them.

    An ellipsis may stand for any words of the printed, words in brackets for a few; what is in brackets in the
    printed may be left out. None where they do not.
    """
    if not here.keys or len(here.keys) - len(here.asides) > len(there.keys):
        return None
    skipping = (frozenset[int](), there.asides) if there.asides else (frozenset[int](),)
    freed = (
        (frozenset[int](), here.asides) if here.asides and len(here.asides) < len(here.keys) else (frozenset[int](),)
    )
    for skipped in skipping:
        numbers = [n for n in range(len(there.keys)) if n not in skipped]
        for free in freed:
            found = _placed(here, there, _segments(here, free), numbers)
            if found is not None:
                return _blocks(found)
    return None


def _segments(here: Comparable, free: frozenset[int]) -> list[_Segment]:
    segments: list[_Segment] = []
    numbers: list[int] = []
    ellipsis = False
    for number in range(len(here.keys)):
        if (number in here.gaps or number in free) and numbers:
            segments.append(_Segment(tuple(numbers), ellipsis))
            numbers, ellipsis = [], False
        ellipsis = ellipsis or number in here.gaps
        if number not in free:
            numbers.append(number)
    return [*segments, _Segment(tuple(numbers), ellipsis)] if numbers else segments


def _placed(
    here: Comparable, there: Comparable, segments: Sequence[_Segment], numbers: Sequence[int]
) -> list[tuple[int, int]] | None:
    """Pairs of word numbers for all segments in order; None where one of them does not fit."""
    keys = [there.keys[number] for number in numbers]
    for start in _places([here.keys[n] for n in segments[0].numbers], keys, 0, len(keys)):
        pairs, at = [], start
        for segment in segments:
            wanted = [here.keys[n] for n in segment.numbers]
            reach = len(keys) if segment.after_ellipsis else at + STANDS_FOR
            place = start if segment is segments[0] else next(_places(wanted, keys, at, reach), None)
            if place is None:
                break
            pairs += [(n, numbers[place + i]) for i, n in enumerate(segment.numbers)]
            at = place + len(wanted)
        else:
            return pairs
    return None


def _places(wanted: Sequence[str], keys: Sequence[str], start: int, last: int) -> Iterator[int]:
    """Where the wanted words stand together, from `start` up to `last`."""
    length = len(wanted)
    for at in range(start, min(last, len(keys) - length) + 1):
        if keys[at] == wanted[0] and keys[at : at + length] == list(wanted):
            yield at


def _blocks(pairs: Sequence[tuple[int, int]]) -> Blocks:
    blocks: list[Block] = []
    for here, there in pairs:
        if blocks and (blocks[-1].here_end, blocks[-1].there_end) == (here, there):
            blocks[-1] = Block(blocks[-1].here, blocks[-1].there, blocks[-1].length + 1)
        else:
            blocks.append(Block(here, there, 1))
    return tuple(blocks)


def runs(here: Comparable, there: Comparable) -> list[Block]:
    """The longest stretches of three words and more that both have, wherever they stand."""
    starts: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(there.keys) - _RUN + 1):
        starts.setdefault(there.keys[at : at + _RUN], []).append(at)
    found: list[Block] = []
    for at in range(len(here.keys) - _RUN + 1):
        for place in starts.get(here.keys[at : at + _RUN], ()):
            if not (at and place and here.keys[at - 1] == there.keys[place - 1]):
                found.append(Block(at, place, _length(here.keys, there.keys, at, place)))
    return found


def _length(here: Sequence[str], there: Sequence[str], at: int, place: int) -> int:
    room = min(len(here) - at, len(there) - place)
    return next(n for n in count(_RUN) if n >= room or here[at + n] != there[place + n])
