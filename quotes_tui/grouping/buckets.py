"""Things that share a key, as pairs: every pair of a small bucket, only neighbours in a large one.

A key that very many hold tells little, and all its pairs would be too many to look at; but three hundred prints of
one agency text share every key, and must still find each other. Neighbours are enough for that.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)

_ROOM = 8  # places for each key, so that few keys share one


def partners(keys: Sequence[Iterable[Key]], most: int) -> Iterator[tuple[int, Counter[int]]]:
    """For each thing, by number, the later ones that share some of its keys, and how many of them.

    `keys` are those of each thing, each once. Of a key that more than `most` hold only the next thing counts. The pairs
    come thing by thing, since all together take more room than the things themselves.
    """
    buckets: dict[Key, list[int]] = defaultdict(list)
    for number, held in enumerate(keys):
        for key in held:
            buckets[key].append(number)
    for number, held in enumerate(keys):
        found: Counter[int] = Counter()
        for key in held:
            bucket = buckets[key]
            after = bisect_right(bucket, number)
            found.update(bucket[after:] if len(bucket) <= most else bucket[after : after + 1])
        yield number, found


def recurring(keys: Iterable[Key], about: int) -> Callable[[Collection[Key]], list[Key]]:
    """Picks from keys those that occur here more than once, and seldom another one; `about` is how many there are.

    Most keys occur once and so make no pair, but would fill most of the buckets.
    """
    size = max(1, about * _ROOM)
    times = bytearray(size)
    for key in keys:
        place = hash(key) % size
        if times[place] < 2:
            times[place] += 1
    return lambda held: [key for key in held if times[hash(key) % size] > 1]
