"""Which pairs of units are worth comparing.

Two ways, because no index of shared words finds a rewritten paraphrase: in two articles that tell of one event, and
inside one article, every pair that shares a content word; elsewhere only pairs that share a run of three content
words or two rare ones. Buckets are capped, so that a stock phrase does not make every pair a candidate.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from quotes_tui.grouping.buckets import pairs_of
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


def far_pairs(units: Sequence[Unit], events: Events) -> list[Pair]:
    """The pairs of two articles anywhere that share all words, a run of three content stems or two of the rarest."""
    buckets: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for unit in units:
        for key in sorted(_keys(unit, events)):
            buckets[key].append(unit.number)
    found = {pair for held in buckets.values() for pair in pairs_of(held, _BUCKET)}
    return sorted((a, b) for a, b in found if units[a].article != units[b].article)


def _keys(unit: Unit, events: Events) -> set[tuple[str, ...]]:
    stems = unit.wording.stems
    rarest = sorted(unit.wording.bag, key=lambda stem: (-events.rarity(stem), stem))[:_RAREST]
    pairs = {tuple(sorted(pair)) for pair in combinations(rarest, 2)}
    return {*zip(stems, stems[1:], stems[2:], strict=False), *pairs, unit.wording.keys}
