"""How strongly two wordings speak for being reports of one statement, and how strongly they must.

Two ways of being alike are weighed. Copied: the words of the shorter stand in the longer in runs, as in a reprint,
a trim or a fragment. Reworded: both share the words that carry the matter, as two translations do. What is needed
depends on how alike the articles are and on who speaks: in two accounts of one speech a few shared rare words
settle it, in articles that have nothing to do with each other only a long run of the same words does.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import Indel, LCSseq

from quotes_tui.grouping.events import ALIKE
from quotes_tui.grouping.speakers import Fit
from quotes_tui.grouping.units import Unit
from quotes_tui.grouping.wordings import Wording
from quotes_tui.model import Evidence

_RUN = 3
_COPIED = 0.78
_ROUNDING = 1e-9
_MATTER_ELSEWHERE = 5
_FEW = 2
# One shared word of more than so many cannot be enough.
_ONE_OF = 5
# By how many words carry the matter. Read off reports of one event in AllSides articles. Two speakers of one topic
# share its words, so there only the others count.
_NEED_STRANGER = (0.9, 0.85, 0.8, 0.62, 0.56)
_NEED_SAME_SPEAKER = (0.6, 0.6, 0.5, 0.34, 0.26)
_ONE_WORD = 0.35
_NEED_ELSEWHERE = 0.8
_NEED_PARALLEL = 0.23
_MOST = 1.5
_MUCH, _MOSTLY = 8, 0.6
_SENTENCE = 6
_MATTER_OF_SENTENCE = 3
_WORTH_KNOWING = 0.5


class Scale:
    """What stems weigh here, and what a wording weighs in all (kept, since it is asked again for every pair).

    `seldom` tells whether a stem is no word of the topic, which the two articles say time and again.
    """

    def __init__(self, weigh: Callable[[str], float], seldom: Callable[[str], bool] = lambda stem: True) -> None:
        self._stem = cache(weigh)
        self.seldom = cache(seldom)
        self._bags: dict[frozenset[str], float] = {}
        self._bigrams: dict[frozenset[tuple[str, str]], float] = {}

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
        if wording.bigrams not in self._bigrams:
            self._bigrams[wording.bigrams] = self.pairs(wording.bigrams)
        return self._bigrams[wording.bigrams]


@dataclass(frozen=True, slots=True)
class Tie:
    """What speaks for two units being one statement; `value` is the strength over what is needed, 1 is enough.

    `copied` says that the one's words stand in the other in runs: such a tie needs no second opinion; `verbatim` that
    both are the same words; `parallel` that the articles are two renderings of one text.
    `nearness` is how near both are in meaning, where that was asked.
    """

    a: int
    b: int
    value: float
    copied: bool
    shared: int
    share: float
    alike: float
    parallel: bool = False
    verbatim: bool = False
    words_copied: int = 0
    nearness: float | None = None

    def settles(self) -> bool:
        """Whether it holds though the reports name two bodies: a long copy, much matter, renderings of one text."""
        if self.parallel:
            return True
        if not self.copied:
            return self.shared >= _MUCH and self.share >= _MOSTLY
        return self.shared >= (_FEW + 1 if self.alike >= ALIKE else _MATTER_ELSEWHERE) or (
            self.verbatim and self.words_copied >= _SENTENCE
        )

    def words(self) -> str:
        """The evidence in plain words with its numbers."""
        if not self.shared:
            return "they stand in the same place of two renderings of one text"
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


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the two articles: how alike they are, what stems weigh there, whether they render one text."""

    alike: float
    scale: Scale
    parallel: bool = False


def compare(a: Unit, b: Unit, setting: Setting) -> Tie | None:
    """The tie of two units; None where they share too little to speak of."""
    first, second = _by_length(a.wording, b.wording)
    if not first.keys or not (first.bag & second.bag):
        return None
    return _copied(a, b, setting) or _reworded(a, b, setting)


def _by_length(a: Wording, b: Wording) -> tuple[Wording, Wording]:
    return (a, b) if (len(a.keys), a.keys) <= (len(b.keys), b.keys) else (b, a)


def _copied(a: Unit, b: Unit, setting: Setting) -> Tie | None:
    """The tie of words that stand in both in runs: the whole wordings', or those in quotation marks."""
    in_marks = (a.marked or a.wording, b.marked or b.wording)
    ways = (in_marks,) if _label(a) or _label(b) else dict.fromkeys(((a.wording, b.wording), in_marks))
    pairs = (_by_length(one, other) for one, other in ways)
    copies = [copy for pair in pairs if _may_be_copied(*pair) and (copy := Copy.of(*pair)).share >= _COPIED]
    enough = [copy for copy in copies if _enough_copied(a, b, copy, setting)]
    if not enough:
        return None
    best = max(enough, key=lambda copy: (copy.value, copy.matter, copy.whole))
    return Tie(
        a.number,
        b.number,
        best.value,
        copied=True,
        shared=best.matter,
        share=best.share,
        alike=setting.alike,
        parallel=setting.parallel,
        verbatim=best.whole,
        words_copied=best.words,
    )


def _label(unit: Unit) -> bool:
    """Whether a unit is a word or two in marks; such words are looked for among those that another has in marks."""
    return unit.direct and len(unit.wording.keys) <= _FEW


def _reworded(a: Unit, b: Unit, setting: Setting) -> Tie | None:
    views = [(a.wording, b.wording), (a.core, b.core), (a.marked or a.core, b.marked or b.core)]
    if _named_alike(a, b) and a.article != b.article:
        views.append((a.fuller or a.core, b.fuller or b.core))
    ways = dict.fromkeys(views)
    if setting.alike < ALIKE and all(len(one.bag & other.bag) < _MATTER_ELSEWHERE for one, other in ways):
        return None
    found = [reworded(*_by_length(one, other), setting.scale) for one, other in ways]
    best = max(found, key=lambda matter: (matter.strength, matter.share, matter.shared, matter.seldom))
    if setting.alike < ALIKE and best.shared < _MATTER_ELSEWHERE:
        return None
    value = min(_MOST, best.strength / need(a, b, best, setting))
    if value <= _WORTH_KNOWING:
        return None
    return Tie(
        a.number,
        b.number,
        value,
        copied=False,
        shared=best.shared,
        share=best.share,
        alike=setting.alike,
        parallel=setting.parallel,
    )


@dataclass(frozen=True, slots=True)
class Copy:
    """Words of a shorter wording that stand in a longer in runs: their share of it, how many carry matter; `whole`
    where the two are the same words."""

    shorter: Wording
    share: float
    matter: int
    whole: bool

    @classmethod
    def of(cls, shorter: Wording, longer: Wording) -> Copy:
        """What the longer wording copies of the shorter."""
        return cls(shorter, *copied_share(shorter, longer), shorter.keys == longer.keys)

    @property
    def value(self) -> float:
        """The strength of the tie over what is needed; a single word that carries matter is just enough."""
        return _MOST * (0.25 + 0.75 * self.share) if self.matter > 1 else 1.0

    @property
    def words(self) -> int:
        """How many words are copied."""
        return round(self.share * len(self.shorter.keys))

    @property
    def sentence(self) -> bool:
        """Whether it is a sentence, word for word."""
        return self.whole and len(self.shorter.keys) >= _SENTENCE


def _may_be_copied(shorter: Wording, longer: Wording) -> bool:
    """Whether so many words stand in both in order that most may stand there in runs; a quick look at most pairs."""
    needed = math.ceil(_COPIED * len(shorter.keys) - _ROUNDING)
    return LCSseq.similarity(shorter.keys, longer.keys, score_cutoff=needed) >= needed


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


def _enough_copied(a: Unit, b: Unit, copy: Copy, setting: Setting) -> bool:
    """Whether copied words are enough to go by.

    In one event few, but a word or two of the topic are not; elsewhere only many, and in articles of the same days a
    sentence word for word.
    """
    if setting.alike < ALIKE:
        needed = _FEW if _named_alike(a, b) else _MATTER_OF_SENTENCE
        return copy.matter >= (needed if copy.sentence and setting.alike > 0 else _MATTER_ELSEWHERE)
    if setting.parallel:
        return True
    named_alike = _named_alike(a, b)
    if len(copy.shorter.keys) <= _FEW and not named_alike:
        return False  # a term of a word or two, which anybody uses
    if copy.whole:
        return True
    if copy.matter == 1 and len(copy.shorter.keys) <= _FEW and setting.scale.bag(copy.shorter) < _ONE_WORD:
        return False
    return copy.words > _RUN or copy.matter > _FEW or (a.article != b.article and named_alike)


def _named_alike(a: Unit, b: Unit) -> bool:
    return a.by.fit(b.by) is Fit.SAME


@dataclass(frozen=True, slots=True)
class Matter:
    """What two wordings share: its strength (0 to 1), its share of the lighter wording, and how many words or names
    carry it, of them those that are no words of the topic."""

    strength: float = 0.0
    share: float = 0.0
    shared: int = 0
    seldom: int = 0


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
    order = scale.pairs(shorter.bigrams & longer.bigrams) / (min(scale.bigrams(shorter), scale.bigrams(longer)) or 1.0)
    surface = Indel.normalized_similarity(shorter.keys, longer.keys)
    strength = 0.4 * 2 * shared / (light + heavy) + 0.2 * share + 0.2 * min(1.0, order) + 0.2 * surface
    return Matter(strength, share, matter, sum(map(scale.seldom, heads)))


def need(a: Unit, b: Unit, matter: Matter, setting: Setting) -> float:
    """How strong shared matter must be.

    Less in two articles of one event, less where both reports name one speaker, and less the more words carry it: two
    people who speak of one thing share a name or two. Least in two renderings of one text, but not where the reports
    name speakers who are hardly one.
    """
    if setting.alike < ALIKE:
        return _NEED_ELSEWHERE
    if setting.parallel and a.by.fit(b.by) > Fit.DOUBT:
        return _NEED_PARALLEL
    table, carrying = (_NEED_SAME_SPEAKER, matter.shared) if _named_alike(a, b) else (_NEED_STRANGER, matter.seldom)
    return table[min(carrying, len(table) - 1)]
