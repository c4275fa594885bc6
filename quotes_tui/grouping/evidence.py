"""How strongly two wordings speak for being reports of one statement, and how strongly they must.

Two ways of being alike are weighed. Copied: the words of the shorter stand in the longer in runs, as in a reprint,
a trim or a fragment. Reworded: both share the words that carry the matter, as two translations do. What is needed
depends on how alike the articles are and on who speaks: in two accounts of one speech a few shared rare words
settle it, in articles that have nothing to do with each other only a long run of the same words does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import Indel

from quotes_tui.grouping.events import ALIKE
from quotes_tui.grouping.speakers import Fit
from quotes_tui.grouping.units import Unit
from quotes_tui.grouping.wordings import Wording
from quotes_tui.model import Evidence

_RUN = 3
_COPIED = 0.78
_MATTER_ELSEWHERE = 5
_FEW = 2
# One shared word of more than so many cannot be enough.
_ONE_OF = 5
# By how many words carry the matter, from one to four and more. Read off pairs of AllSides reports of one event.
_NEED_STRANGER = (0.75, 0.75, 0.56, 0.56)
_NEED_SAME_SPEAKER = (0.6, 0.5, 0.34, 0.26)
_NEED_ELSEWHERE = 0.8
_NEED_PARALLEL = 0.23
_PARALLEL = 0.55
_MOST = 1.5
_WORTH_KNOWING = 0.5


class Scale:
    """What stems weigh here, and what a wording weighs in all (kept, since it is asked again for every pair)."""

    def __init__(self, weigh: Callable[[str], float]) -> None:
        self._stem = cache(weigh)
        self._bags: dict[frozenset[str], float] = {}
        self._bigrams: dict[frozenset[tuple[str, str]], float] = {}

    def shared(self, stems: Iterable[str]) -> float:
        """The weight of stems taken together."""
        return sum(map(self._stem, stems))

    def bag(self, wording: Wording) -> float:
        """The weight of a wording's stems."""
        if wording.bag not in self._bags:
            self._bags[wording.bag] = self.shared(wording.bag)
        return self._bags[wording.bag]

    def pairs(self, bigrams: Iterable[tuple[str, str]]) -> float:
        """The weight of neighbouring stems taken together."""
        return sum(self._stem(first) + self._stem(second) for first, second in bigrams)

    def bigrams(self, wording: Wording) -> float:
        """The weight of a wording's neighbouring stems."""
        if wording.bigrams not in self._bigrams:
            self._bigrams[wording.bigrams] = self.pairs(wording.bigrams)
        return self._bigrams[wording.bigrams]


@dataclass(frozen=True, slots=True)
class Tie:
    """What speaks for two units being one statement; `value` is the strength over what is needed, 1 is enough.

    `copied` says that the one's words stand in the other in runs: such a tie needs no second opinion. `nearness` is
    how near both are in meaning, where that was asked.
    """

    a: int
    b: int
    value: float
    copied: bool
    shared: int
    share: float
    alike: float
    nearness: float | None = None

    def settles(self) -> bool:
        """Whether it holds though the reports name two bodies: a long copy, or two accounts of one text."""
        enough = _FEW + 1 if self.alike >= ALIKE else _MATTER_ELSEWHERE
        return self.alike >= _PARALLEL or (self.copied and self.shared >= enough)

    def words(self) -> str:
        """The evidence in plain words with its numbers."""
        words = "1 word that carries" if self.shared == 1 else f"{self.shared} words that carry"
        how = "in runs of the same words" if self.copied else "rare words counting for more"
        share = f"{words} the matter shared, {self.share:.0%} of the shorter wording, {how}"
        if self.nearness is not None:
            share = f"{share}; in meaning {self.nearness:.0%} near"
        if not self.alike:
            return f"{share}; the articles tell of other events"
        event = "as reports of one event are" if self.alike >= ALIKE else "too little for one event"
        return f"{share}; the articles are {self.alike:.0%} alike, {event}"

    def record(self, what: str) -> Evidence:
        """The evidence as it is kept."""
        return Evidence(what, self.words(), round(min(1.0, self.value / _MOST), 3))


def compare(a: Unit, b: Unit, alike: float, scale: Scale) -> Tie | None:
    """The tie of two units; None where they share too little to speak of."""
    first, second = _by_length(a.wording, b.wording)
    if not first.keys or not (first.bag & second.bag):
        return None
    return _copied(a, b, alike) or _reworded(a, b, alike, scale)


def _by_length(a: Wording, b: Wording) -> tuple[Wording, Wording]:
    return (a, b) if (len(a.keys), a.keys) <= (len(b.keys), b.keys) else (b, a)


def _copied(a: Unit, b: Unit, alike: float) -> Tie | None:
    """The tie of words that stand in both in runs: the whole wordings', or those in quotation marks."""
    best = None
    pairs = ((a.wording, b.wording), (a.marked or a.wording, b.marked or b.wording))
    for one, other in dict.fromkeys(pairs):
        shorter, longer = _by_length(one, other)
        share, matter = copied_share(shorter, longer)
        if share < _COPIED or not _enough_copied(
            a, b, shorter.keys == longer.keys, matter, round(share * len(shorter.keys)), alike
        ):
            continue
        value = _MOST * (0.25 + 0.75 * share) if matter > 1 else 1.0
        if best is None or value > best.value:
            best = Tie(a.number, b.number, value, True, matter, share, alike)
    return best


def _reworded(a: Unit, b: Unit, alike: float, scale: Scale) -> Tie | None:
    views = [(a.wording, b.wording), (a.core, b.core), (a.marked or a.core, b.marked or b.core)]
    if _named_alike(a, b) and a.article != b.article:
        views.append((a.fuller or a.core, b.fuller or b.core))
    ways = dict.fromkeys(views)
    strength, share, common = max([reworded(*_by_length(one, other), scale) for one, other in ways])
    if alike < ALIKE and common < _MATTER_ELSEWHERE:
        return None
    value = min(_MOST, strength / need(a, b, common, alike))
    return Tie(a.number, b.number, value, False, common, share, alike) if value > _WORTH_KNOWING else None


def copied_share(shorter: Wording, longer: Wording) -> tuple[float, int]:
    """The share of the shorter wording's words that stand in the longer in runs, and how many carry matter.

    A run is three words or more, or two that carry matter, or the whole of the shorter wording.
    """
    blocks = [block for block in Indel.opcodes(shorter.keys, longer.keys) if block.tag == "equal"]
    light = shorter.light
    kept = matter = 0
    for block in blocks:
        run = shorter.keys[block.src_start : block.src_end]
        carrying = sum(key not in light for key in run)
        if len(run) >= _RUN or carrying > 1 or len(run) == len(shorter.keys):
            kept += len(run)
            matter += carrying
    return kept / len(shorter.keys), matter


def _enough_copied(a: Unit, b: Unit, whole: bool, matter: int, words: int, alike: float) -> bool:
    """Whether copied words are enough to go by: in one event few, elsewhere only many."""
    if alike < ALIKE:
        return matter >= _MATTER_ELSEWHERE
    if whole or words > _RUN or matter > _FEW:
        return True
    return a.article != b.article and (_named_alike(a, b) or alike >= _PARALLEL)


def _named_alike(a: Unit, b: Unit) -> bool:
    return a.by.fit(b.by) is Fit.SAME


def reworded(shorter: Wording, longer: Wording, scale: Scale) -> tuple[float, float, int]:
    """The strength of shared matter (0 to 1), its share of the lighter wording, how many words or names carry it."""
    common = shorter.bag & longer.bag
    matter = len(common - (shorter.tails & longer.tails)) or min(1, len(common))
    if not common or (matter == 1 and min(len(shorter.bag), len(longer.bag)) > _ONE_OF):
        return 0.0, 0.0, 0
    shared = scale.shared(common)
    light, heavy = sorted((scale.bag(shorter), scale.bag(longer)))
    share = shared / light
    order = scale.pairs(shorter.bigrams & longer.bigrams) / (min(scale.bigrams(shorter), scale.bigrams(longer)) or 1.0)
    surface = Indel.normalized_similarity(shorter.keys, longer.keys)
    return 0.4 * 2 * shared / (light + heavy) + 0.2 * share + 0.2 * min(1.0, order) + 0.2 * surface, share, matter


def need(a: Unit, b: Unit, common: int, alike: float) -> float:
    """How strong shared matter must be.

    Less the more alike the articles are, less where both reports name one speaker, and less the more words carry
    it: two people who speak of one thing share a name or two. Articles as alike as two translations do not help where
    the reports name speakers who are hardly one.
    """
    if alike < ALIKE:
        return _NEED_ELSEWHERE
    if alike >= _PARALLEL and a.by.fit(b.by) > Fit.DOUBT:
        return _NEED_PARALLEL
    by_words = _NEED_SAME_SPEAKER if _named_alike(a, b) else _NEED_STRANGER
    return by_words[min(common, len(by_words)) - 1]
