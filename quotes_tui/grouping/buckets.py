"""Things that share a key, as pairs: every pair of a small bucket, only neighbours in a large one.

A key that very many hold tells little, and all its pairs would be too many to look at; but three hundred prints of
one agency text share every key, and must still find each other. Neighbours are enough for that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise


def pairs_of(bucket: Sequence[int], most: int) -> Iterable[tuple[int, int]]:
    """The pairs of a bucket in rising order of its numbers; of one that holds more than `most` only the neighbours."""
    return combinations(bucket, 2) if len(bucket) <= most else pairwise(bucket)
