"""What two wordings share: words copied in runs, or the words that carry the matter."""

from __future__ import annotations

import math
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import Indel, LCSseq

from quotes_tui.grouping.wordings import Wording

_RUN = 3
# A sentence has so many words.
_SENTENCE = 6
_ROUNDING = 1e-9
# One shared word of more than so many cannot be enough.
_ONE_OF = 5
_EVEN = 2


class Scale:
    """What stems weigh here, and what a wording weighs in all (kept, since it is asked again for every pair).

    `seldom` tells whether a stem is no word of the topic, which the two articles say time and again.
    """

    def __init__(self, weigh: Callable[[str], float], seldom: Callable[[str], bool] = lambda stem: True) -> None:
        self._stem = cache(weigh)
        self.seldom = cache(seldom)
        self._bags: dict[frozenset[str], float] = {}
        self._neighbours: dict[tuple[str, ...], float] = {}

    def shared(self, stems: Iterable[str]) -> float:
        """The weight of stems taken together."""
        return math.fsum(map(self._stem, stems))

    def bag(self, wording: Wording) -> float:
        """The weight of a wording's stems."""
        if wording.bag not in self._bags:
            self._bags[wording.bag] = self.shared(wording.bag)
        return self._bags[wording.bag]

    def pairs(self, bigrams: Iterable[tuple[str, str]]) -> float:
        """The weight of neighbouring stems taken together."""
        return math.fsum(self._stem(first) + self._stem(second) for first, second in bigrams)

    def bigrams(self, wording: Wording) -> float:
        """The weight of a wording's neighbouring stems."""
        if wording.stems not in self._neighbours:
            self._neighbours[wording.stems] = self.pairs(wording.bigrams)
        return self._neighbours[wording.stems]


def by_length(a: Wording, b: Wording) -> tuple[Wording, Wording]:
    """Two wordings, the shorter first."""
    return (a, b) if (len(a.keys), a.keys) <= (len(b.keys), b.keys) else (b, a)


@dataclass(frozen=True, slots=True)
class Copy:
    """Words of a shorter wording that stand in a longer in runs: their share of it, how many carry matter; `whole`
    where the two are the same words."""

    shorter: Wording
    longer: Wording
    share: float
    matter: int
    whole: bool

    @classmethod
    def of(cls, shorter: Wording, longer: Wording) -> Copy:
        """What the longer wording copies of the shorter."""
        return cls(
            shorter, longer, *copied_share(shorter.keys, longer.keys, shorter.light), shorter.keys == longer.keys
        )

    @property
    def strength(self) -> float:
        """How much alike the two are, 0 to 1, as copies are."""
        return 0.25 + 0.75 * self.share

    @property
    def words(self) -> int:
        """How many words are copied."""
        return round(self.share * len(self.shorter.keys))

    @property
    def lacks_matter(self) -> bool:
        """Whether a word of the shorter that carries matter is not copied."""
        return self.matter < sum(key not in self.shorter.light for key in self.shorter.keys)

    @property
    def sentence(self) -> bool:
        """Whether it is a sentence, word for word."""
        return self.whole and len(self.shorter.keys) >= _SENTENCE


def may_be_copied(shorter: Wording, longer: Wording, share: float) -> bool:
    """Whether so many words stand in both in order that this share may stand there in runs; a quick look at most."""
    needed = math.ceil(share * len(shorter.keys) - _ROUNDING)
    return LCSseq.similarity(shorter.keys, longer.keys, score_cutoff=needed) >= needed


def copied_share(shorter: Sequence[str], longer: Sequence[str], light: Container[str] = ()) -> tuple[float, int]:
    """The share of the shorter wording's words that stand in the longer in runs, and how many are not `light`.

    A run is three words or more, or two that carry matter, or the whole of the shorter wording.
    """
    kept = matter = 0
    for block in Indel.opcodes(shorter, longer):
        if block.tag != "equal":
            continue
        run = shorter[block.src_start : block.src_end]
        carrying = sum(key not in light for key in run)
        if len(run) >= _RUN or carrying > 1 or len(run) == len(shorter):
            kept += len(run)
            matter += carrying
    return kept / len(shorter), matter


@dataclass(frozen=True, slots=True)
class Matter:
    """What two wordings share: its strength (0 to 1), its share of the lighter wording, and how many words or names
    carry it, of them those that are no words of the topic; `even` where neither has more than twice the other's
    words."""

    strength: float = 0.0
    share: float = 0.0
    shared: int = 0
    words: int = 0
    seldom: int = 0
    runs: int = 0
    surface: float = 0.0
    even: bool = False


def reworded(shorter: Wording, longer: Wording, scale: Scale) -> Matter:
    """The matter that two wordings share."""
    common = shorter.bag & longer.bag
    heads = common - (shorter.tails & longer.tails)
    matter = len(heads) or min(1, len(common))
    if not common or (matter == 1 and min(len(shorter.bag), len(longer.bag)) > _ONE_OF):
        return Matter()
    shared = scale.shared(common)
    light, heavy = sorted((scale.bag(shorter), scale.bag(longer)))
    share = shared / light
    joined = shorter.bigrams & longer.bigrams
    order = scale.pairs(joined) / (min(scale.bigrams(shorter), scale.bigrams(longer)) or 1.0)
    surface = Indel.normalized_similarity(shorter.keys, longer.keys)
    strength = 0.4 * 2 * shared / (light + heavy) + 0.2 * share + 0.2 * min(1.0, order) + 0.2 * surface
    runs = max(1, len(common) - len(joined))
    words, seldom = min(len(shorter.bag), len(longer.bag)), sum(map(scale.seldom, heads))
    even = len(longer.keys) <= _EVEN * len(shorter.keys)
    return Matter(strength, share, matter, words, seldom, runs, surface, even)
