"""Which paragraph of one text stands for which of another: by the runs of words that both have, in one order.

Paragraphs come as the keys of their words. A run that stands in many paragraphs pairs them first with first, second
with second, so that the work stays in proportion to the texts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from quotes_tui.align import function_words

Keys = Sequence[str]
Run = tuple[str, ...]
Pair = tuple[int, int]

RUN = 3
_MOST_PAIRS = 16  # of paragraphs that one run makes
_ALIKE = 0.25  # of the runs of the shorter of two paragraphs: they are one paragraph in two states
_FEWEST = 2  # runs in common, where they are not the whole paragraph
_KEPT = 0.5  # of the runs of a paragraph: it stands in the other one, joined to its neighbour, or moved
_REWORDED = 0.25  # of the content words of both, where the paragraphs around them stand for each other
_GAP = 12  # paragraphs between two such on one side


class Shared:
    """How many runs the paragraphs of two texts share."""

    def __init__(self, a: Sequence[Keys], b: Sequence[Keys]) -> None:
        self.a, self.b = [runs(keys) for keys in a], [runs(keys) for keys in b]
        self.counts = _shared(self.a, self.b)

    def alike(self) -> dict[Pair, int]:
        """The pairs that may be one paragraph in two states, with the runs that they share."""
        return {pair: count for pair, count in self.counts.items() if self._alike(pair, count)}

    def _alike(self, pair: Pair, count: int) -> bool:
        shorter = min(len(self.a[pair[0]]), len(self.b[pair[1]]))
        return count >= _ALIKE * shorter and count >= min(_FEWEST, shorter)

    def kept(self, pair: Pair, of: int) -> bool:
        """Whether the paragraph of the first (`of` 0) or the second text (1) stands mostly in that of the other."""
        whole = len(self.b[pair[1]]) if of else len(self.a[pair[0]])
        return self.counts.get(pair, 0) >= _KEPT * whole

    def moved(self, free_a: Iterable[int], free_b: Iterable[int]) -> list[Pair]:
        """Paragraphs that no other takes and that stand mostly in one another, the most alike first."""
        a, b = {i for i in free_a if len(self.a[i]) >= RUN}, {j for j in free_b if len(self.b[j]) >= RUN}
        found: list[Pair] = []
        for pair in sorted(self.counts, key=lambda pair: (-self.counts[pair], pair)):
            if pair[0] in a and pair[1] in b and (self.kept(pair, 0) or self.kept(pair, 1)):
                a.discard(pair[0])
                b.discard(pair[1])
                found.append(pair)
        return found


def runs(keys: Keys) -> set[Run]:
    """The runs of three words; of fewer words the one run that they are."""
    return {tuple(keys)} if len(keys) < RUN else set(zip(*(keys[at:] for at in range(RUN)), strict=False))


def _shared(a: Sequence[set[Run]], b: Sequence[set[Run]]) -> dict[Pair, int]:
    there = _holders(b)
    counts: dict[Pair, int] = defaultdict(int)
    for run, here in _holders(a).items():
        held = there.get(run, ())
        few = len(here) * len(held) <= _MOST_PAIRS
        for pair in product(here, held) if few else zip(here, held, strict=False):
            counts[pair] += 1
    return counts


def _holders(paragraphs: Sequence[set[Run]]) -> dict[Run, list[int]]:
    held: dict[Run, list[int]] = defaultdict(list)
    for number, found in enumerate(paragraphs):
        for run in found:
            if run:
                held[run].append(number)
    return held


# --- one order -------------------------------------------------------------------------------------------


def heaviest(weights: Mapping[Pair, int]) -> list[Pair]:
    """Of weighted pairs those that follow each other in both texts, each paragraph once, of the most weight in all."""
    numbers = {j: rank for rank, j in enumerate(sorted({j for _, j in weights}), start=1)}
    best: list[tuple[int, Pair | None]] = [(0, None)] * (len(numbers) + 1)  # a Fenwick tree of the best chain ends
    before: dict[Pair, Pair | None] = {}
    # Of one paragraph the later pairs first: no chain then takes it twice.
    for pair in sorted(weights, key=lambda pair: (pair[0], -pair[1])):
        at = numbers[pair[1]]
        reached, before[pair] = _best_before(best, at)
        weight, place = reached + weights[pair], at
        while place < len(best):
            if best[place][0] < weight:
                best[place] = (weight, pair)
            place += place & -place
    _, last = _best_before(best, len(best))
    chain: list[Pair] = []
    while last is not None:
        chain.append(last)
        last = before[last]
    return chain[::-1]


def _best_before(best: Sequence[tuple[int, Pair | None]], at: int) -> tuple[int, Pair | None]:
    """The heaviest chain that ends before a place."""
    place, found = at - 1, best[0]
    while place > 0:
        if best[place][0] > found[0]:
            found = best[place]
        place -= place & -place
    return found


# --- what stands between -----------------------------------------------------------------------------------


def reworded(a: Sequence[Keys], b: Sequence[Keys], gap_a: Sequence[int], gap_b: Sequence[int]) -> list[Pair]:
    """Of a few paragraphs between two groups those that share many of their content words, in one order."""
    if len(gap_a) > _GAP or len(gap_b) > _GAP:
        return []
    here, there = [_content(a[i]) for i in gap_a], [_content(b[j]) for j in gap_b]
    weights = {
        (gap_a[i], gap_b[j]): round(1000 * share)
        for i, ours in enumerate(here)
        for j, theirs in enumerate(there)
        if (share := _dice(ours, theirs)) >= _REWORDED
    }
    return heaviest(weights)


def _content(keys: Keys) -> Counter[str]:
    return Counter(key for key in keys if key not in function_words())


def _dice(a: Counter[str], b: Counter[str]) -> float:
    both = a.total() + b.total()
    return 2 * (a & b).total() / both if both else 0.0
