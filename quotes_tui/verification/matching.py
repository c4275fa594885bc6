"""Purported words laid beside printed ones: which words both share, in which stretch, and how near that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quotes_tui.align import Block, matches
from quotes_tui.verification.comparable import Comparable
from quotes_tui.verification.runs import Blocks, exact

_MATTER, _GRAMMAR, _BETWEEN = 1.0, 0.35, 0.25
_MOST, _NEARLY_ALL, _HALF = 0.6, 0.75, 0.5
_FEW = 5  # equal words, so few that hardly any other may differ
_MATTER_SHARED = 2
_WHOLE, _WHOLE_WORDS = 0.85, 8
_SHORT = 8
_LEAST = 0.1  # of the purported words: what is a smaller part of them is no source of the whole
_RUN = 3
_MOST_PIECES = 3


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between two blocks: purported words against printed ones, either may be none."""

    here: tuple[int, int]
    there: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Match:
    """How purported words (`here`) stand to printed ones (`there`), of which a stretch is compared.

    `exact` where every purported word stands there in order and what lies between the blocks is left out by an
    ellipsis or stood for by brackets. `share` of both sides' words that are equal, 0 to 1.
    """

    here: Comparable
    there: Comparable
    blocks: Blocks
    exact: bool
    share: float

    @property
    def start(self) -> int:
        """The first printed word that is matched."""
        return self.blocks[0].there if self.blocks else 0

    @property
    def stop(self) -> int:
        """The printed word after the last that is matched."""
        return self.blocks[-1].there_end if self.blocks else len(self.there.keys)

    @property
    def equal(self) -> int:
        """How many words both have, in this order."""
        return sum(block.length for block in self.blocks)

    def gaps(self) -> Iterator[Gap]:
        """What stands between the blocks, words in brackets left out."""
        for before, after in pairwise(self.blocks):
            here, there = (before.here_end, after.here), (before.there_end, after.there)
            kept = [n for n in range(*there) if n not in self.there.asides]
            yield Gap(here, (kept[0], kept[-1] + 1) if kept else (there[0], there[0]))

    def unmatched(self) -> list[int]:
        """The purported words that the printed lack, those in brackets left out."""
        matched = {n for block in self.blocks for n in range(block.here, block.here_end)}
        return [n for n in range(len(self.here.keys)) if n not in matched and n not in self.here.asides]


def match(here: Comparable, there: Comparable) -> Match | None:
    """The match of two texts; None where they share next to nothing."""
    found = exact(here, there)
    if found is not None:
        return Match(here, there, found, True, 1.0)
    trimmed = _within_a_sentence(here, there)
    if trimmed:
        return _measured(here, there, trimmed)
    matched = [one for stretch in _stretches(here, there) if (one := _within(here, there, *stretch))]
    return max(matched, key=lambda one: (one.share, -one.start), default=None)


def _stretches(here: Comparable, there: Comparable) -> list[tuple[int, int]]:
    """The printed words to look among: those in which shared ones are dense; for a few words, each sentence besides."""
    window = _window(here, _shared(here, there, 0, len(there.keys)))
    if window is None:
        return []
    every = list(pairwise((*there.opens, len(there.keys)))) if len(here.keys) <= _SHORT else []
    return [there.sentence(*window), *every]


def _within(here: Comparable, there: Comparable, start: int, stop: int) -> Match | None:
    """The match within a stretch: a word of it may have been found in one far before it."""
    window = _window(here, _shared(here, there, start, stop))
    blocks = _shared(here, there, *window) if window else []
    return _measured(here, there, blocks) if blocks else None


def _measured(here: Comparable, there: Comparable, blocks: Sequence[Block]) -> Match:
    equal = sum(block.length for block in blocks)
    share = 2 * equal / (len(here.keys) + blocks[-1].there_end - blocks[0].there)
    return Match(here, there, tuple(blocks), False, share)


def _within_a_sentence(here: Comparable, there: Comparable) -> list[Block] | None:
    """All the words in few pieces of one printed sentence, each worth the name; None where they are not there so."""
    asked = set(here.keys)
    for start, stop in pairwise((*there.opens, len(there.keys))):
        if asked <= set(there.keys[start:stop]):
            blocks = _shared(here, there, start, stop)
            equal = sum(block.length for block in blocks)
            if equal == len(here.keys) and is_in_pieces(here, blocks):
                return blocks
    return None


def is_in_pieces(here: Comparable, blocks: Sequence[Block]) -> bool:
    """Whether shared words stand in few pieces that are no chance: three words and more, or two of matter."""
    return len(blocks) <= _MOST_PIECES and all(_solid(here, block) for block in blocks)


def _shared(here: Comparable, there: Comparable, start: int, stop: int) -> list[Block]:
    found = matches(here.keys, there.keys[start:stop])
    return _closed_up(here, there, [Block(a, start + b, length) for a, b, length in found])


def _closed_up(here: Comparable, there: Comparable, blocks: Sequence[Block]) -> list[Block]:
    """Words that stand far off and right before the next ones as well are taken from there, which breaks up less."""
    closed: list[Block] = []
    for block in reversed(blocks):
        after = closed[-1] if closed else None
        if after is not None and block.here_end == after.here:
            begin = after.there - block.length
            if there.keys[begin : after.there] == here.keys[block.here : block.here_end]:
                closed[-1] = Block(block.here, begin, block.length + after.length)
                continue
        closed.append(block)
    return closed[::-1]


def _window(here: Comparable, blocks: Sequence[Block]) -> tuple[int, int] | None:
    """The printed stretch in which the shared words are dense: words far off, shared by chance, are left out."""
    best, best_window = 0.0, None
    value, start, at = 0.0, 0, 0
    for block in blocks:
        value -= _BETWEEN * (block.there - at)
        if value <= 0:
            value, start = 0.0, block.there
        numbers = range(block.here, block.here_end)
        value += sum(_MATTER if here.carries(number) else _GRAMMAR for number in numbers)
        at = block.there_end
        if value > best:
            best, best_window = value, (start, at)
    return best_window


def is_most(found: Match, *, flipped: bool = False) -> bool:
    """Whether most of the words of one wording are there, in their order: what makes a wording an altered one.

    Few words may differ little only, or in what makes them say the opposite (`flipped`).
    """
    matched = [n for block in found.blocks for n in range(block.here, block.here_end)]
    carrying = sum(map(found.here.carries, matched))
    asked = sum(map(found.here.carries, range(len(found.here.keys))))
    if carrying and _is_one_word_off(found, len(matched), _FEW - 1 - flipped):
        return True
    if carrying < _MATTER_SHARED or not any(_solid(found.here, block) for block in found.blocks):
        return False
    few = len(matched) <= _FEW and len(matched) < _NEARLY_ALL * len(found.here.keys)
    if found.share >= _MOST and (flipped or not few) and carrying >= _HALF * asked:
        return True
    return _is_whole(found, len(matched), carrying)


def _is_one_word_off(found: Match, matched: int, fewest: int) -> bool:
    """Whether a whole printed sentence of a few words is there but for one: "I hated them", "I loved them"."""
    first, last = found.there.sentence(found.start, found.stop)
    return matched >= fewest and max(last - first, len(found.here.keys)) == matched + 1


def _is_whole(found: Match, matched: int, carrying: int) -> bool:
    """Whether a printed sentence is there, though much is added to it: a long one nearly, a short one wholly."""
    first, last = found.there.sentence(found.start, found.stop)
    if matched < _LEAST * len(found.here.keys):
        return False
    if matched == last - first and len(found.blocks) == 1 and carrying > _MATTER_SHARED:
        return True
    return matched >= _WHOLE_WORDS and matched >= _WHOLE * (last - first)


def is_worth_a_look(found: Match) -> bool:
    """Whether a stretch of words is shared that somebody may remember."""
    return found.share >= _MOST or any(_solid(found.here, block) for block in found.blocks)


def _solid(here: Comparable, block: Block) -> bool:
    numbers = range(block.here, block.here_end)
    return block.length >= _RUN or sum(map(here.carries, numbers)) > 1
