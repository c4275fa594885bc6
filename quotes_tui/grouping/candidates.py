"""Which pairs of units are worth comparing.

Two ways, because no index of shared words finds a rewritten paraphrase: in two articles that tell of one event, and
inside one article, every pair that shares a content word; elsewhere only pairs that share a run of three content
words or two rare ones. Buckets are capped, so that a stock phrase does not make every pair a candidate.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from quotes_tui.grouping.buckets import partners, recurring
from quotes_tui.grouping.events import Events
from quotes_tui.grouping.units import Unit

_BUCKET = 40
_RAREST = 5
_LONGEST_ARTICLE = 400

Pair = tuple[int, int]


def event_blocks(units: Sequence[Unit], events: Events) -> Iterator[tuple[list[Unit], list[Unit]]]:
    """The units of each article against those of each other article that tells of the same event."""
    held = by_article(units)
    for a, b in events.neighbours():
        if held.get(a) and held.get(b):
            yield held[a], held[b]


def by_article(units: Sequence[Unit]) -> dict[int, list[Unit]]:
    """The units of each article, at most the first 400."""
    held: dict[int, list[Unit]] = defaultdict(list)
    for unit in units:
        if len(held[unit.article]) < _LONGEST_ARTICLE:
            held[unit.article].append(unit)
    return held


def sharing_pairs(first: Sequence[Unit], second: Sequence[Unit]) -> list[Pair]:
    """The pairs of a unit of each side that share a content word, by number; both sides may be the same."""
    holders: dict[str, list[int]] = defaultdict(list)
    for unit in second:
        for stem in unit.wording.bag:
            holders[stem].append(unit.number)
    return sorted(
        {(unit.number, other) for unit in first for stem in unit.wording.bag for other in holders.get(stem, ())}
    )


def far_pairs(units: Sequence[Unit], events: Events) -> Iterator[Pair]:
    """The pairs of two articles anywhere that share all words, a run of three content stems or two of the rarest.

    They come in rising order of the units' numbers, which are their places.
    """
    about = sum(len(unit.wording.stems) + math.comb(_RAREST, 2) for unit in units)
    shared = recurring((key for unit in units for key in _keys(unit, events)), about)
    keys = [shared(_keys(unit, events)) for unit in units]
    for number, others in partners(keys, _BUCKET):
        article = units[number].article
        yield from ((number, other) for other in sorted(others) if units[other].article != article)


def _keys(unit: Unit, events: Events) -> set[tuple[str, ...]]:
    stems = unit.wording.stems
    rarest = sorted(unit.wording.bag, key=lambda stem: (-events.rarity(stem), stem))[:_RAREST]
    pairs = {tuple(sorted(pair)) for pair in combinations(rarest, 2)}
    return {*zip(stems, stems[1:], stems[2:], strict=False), *pairs, unit.wording.keys}
