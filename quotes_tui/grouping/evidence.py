"""How strongly two wordings speak for being reports of one statement, and how strongly they must.

Two ways of being alike are weighed. Copied: the words of the shorter stand in the longer in runs, as in a reprint,
a trim or a fragment. Reworded: both share the words that carry the matter, as two translations do. What is needed
depends on how alike the articles are and on who speaks: in two accounts of one speech a few shared rare words
settle it, in articles that have nothing to do with each other only a long run of the same words does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotes_tui.grouping.events import ALIKE
from quotes_tui.grouping.likeness import Copy, Matter, Scale, by_length, may_be_copied, reworded
from quotes_tui.grouping.passages import is_clause
from quotes_tui.grouping.speakers import Fit
from quotes_tui.grouping.units import Unit
from quotes_tui.grouping.wordings import negations
from quotes_tui.model import Evidence

_RUN = 3
_COPIED = 0.78
_MATTER_ELSEWHERE = 5
_FEW = 2
# By how many words carry the matter. Read off reports of one event in AllSides articles. Two speakers of one topic
# share its words, so there only the others count.
_NEED_STRANGER = (0.9, 0.85, 0.8, 0.62, 0.56)
_NEED_SAME_SPEAKER = (0.6, 0.6, 0.57, 0.35, 0.26)
# More where the words stand in another order and are of the topic, each other word making up for so much disorder.
_LOOSE, _IN_ORDER, _ENOUGH_SELDOM, _MORE_IF_LOOSE = 0.3, 0.05, 5, 0.15
_ONE_WORD = 0.35
_LABEL = 4
# So many words of the topic count in articles that are rather alike, one in others.
_RATHER_ALIKE, _TOPICAL = 0.2, 3
_VERY_ALIKE = 0.42
_BESIDE = 1 / 3
# How much of all words, by how many carry matter: what stands in marks twice was hardly worded anew.
# Articles as alike as that may be translations, in which words in marks differ too.
_TRANSLATED = 0.6
_LEAST_OF_QUOTED, _LITTLE = 0.4, 4
_LEAST_IF_LESS_ALIKE = 0.35
_SURFACE_OF_EVEN = (0.65, 0.65, 0.65, 0.0)
_SURFACE_OF_UNEVEN = (0.45, 0.45, 0.45, 0.0)
_NEED_OF_TERM = 1.2
_NEED_ELSEWHERE = 0.8
_NEED_PARALLEL = 0.23
_MOST = 1.5
_MUCH, _MOSTLY = 8, 0.6
_SENTENCE = 6
_MATTER_OF_SENTENCE = 3
_WORTH_KNOWING = 0.5


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
    strength: float = 0.0
    nearness: float | None = None

    def settles(self) -> bool:
        """Whether it holds though the reports name two bodies: a long copy, much matter, renderings of one text."""
        if self.parallel:
            return True
        if not self.copied:
            return self.shared >= _MUCH and self.share >= _MOSTLY
        if self.words_copied <= _LABEL:
            return False
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
    first, second = by_length(a.wording, b.wording)
    if not first.keys or not (first.bag & second.bag) or _says_little(a, b, setting):
        return None
    return _copied(a, b, setting) or _reworded(a, b, setting)


def _says_little(a: Unit, b: Unit, setting: Setting) -> bool:
    """Whether one of the two is a term that anybody uses, or a word or two that nobody put in quotation marks."""
    if setting.parallel or a.article == b.article:
        return False
    short = [unit for unit in (a, b) if len(unit.wording.keys) <= _FEW]
    return any(not unit.direct for unit in short) or (bool(short) and not _named_alike(a, b))


def _copied(a: Unit, b: Unit, setting: Setting) -> Tie | None:
    """The tie of words that stand in both in runs: the whole wordings', or those in quotation marks."""
    in_marks = (a.marked or a.wording, b.marked or b.wording)
    ways = (in_marks,) if _label(a) or _label(b) else dict.fromkeys(((a.wording, b.wording), in_marks))
    pairs = (by_length(one, other) for one, other in ways)
    copies = [copy for pair in pairs if may_be_copied(*pair, _COPIED) and (copy := Copy.of(*pair)).share >= _COPIED]
    enough = [copy for copy in copies if _enough_copied(a, b, copy, setting)]
    if not enough:
        return None
    best = max(enough, key=lambda copy: (_value(copy), copy.matter, copy.whole))
    return Tie(
        a.number,
        b.number,
        _value(best),
        copied=True,
        shared=best.matter,
        share=best.share,
        alike=setting.alike,
        parallel=setting.parallel,
        verbatim=best.whole,
        words_copied=best.words,
        strength=best.strength,
    )


def _value(copy: Copy) -> float:
    """The strength of a copy over what is needed; a single word that carries matter is just enough."""
    return _MOST * copy.strength if copy.matter > 1 else 1.0


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
    found = [reworded(*by_length(one, other), setting.scale) for one, other in ways]
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
        strength=best.strength,
    )


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
    if _is_term(copy) and not (_of_one_word(copy, setting) if named_alike else _agree_beside(a, b, copy)):
        return False
    if copy.whole:
        return True
    if copy.matter <= _FEW and copy.lacks_matter and not named_alike:
        return False
    if copy.matter <= _FEW and any(key in negations() and key not in copy.longer.keys for key in copy.shorter.keys):
        return False
    if not (named_alike or a.direct or b.direct):
        return copy.words > _RUN + _FEW
    return copy.words > _RUN or copy.matter > _FEW or (a.article != b.article and named_alike)


def _is_term(copy: Copy) -> bool:
    """Whether what is copied is a few words that say nothing by themselves: no clause."""
    return len(copy.shorter.keys) <= _LABEL and not is_clause(" ".join(copy.shorter.keys))


def _of_one_word(copy: Copy, setting: Setting) -> bool:
    """Whether a term is more than one word, or one that is rare and no word of the topic."""
    if copy.matter > 1 or len(copy.shorter.keys) > _FEW:
        return True
    return setting.scale.bag(copy.shorter) >= _ONE_WORD and all(map(setting.scale.seldom, copy.shorter.bag))


def _agree_beside(a: Unit, b: Unit, copy: Copy) -> bool:
    """Whether two wordings that hold a term share more of their matter than the term, and no two groups said them."""
    if a.by.are_groups(b.by):
        return False
    rest = [unit.wording.bag - copy.shorter.bag for unit in (a, b)]
    return len(rest[0] & rest[1]) >= max(1, _BESIDE * min(map(len, rest)))


def _named_alike(a: Unit, b: Unit) -> bool:
    return a.by.fit(b.by) is Fit.SAME


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
    if not _named_alike(a, b):
        return _at(_NEED_STRANGER, min(matter.seldom, matter.runs)) if matter.words > _FEW else _NEED_OF_TERM
    if matter.shared <= 1 and not matter.seldom:
        return _NEED_OF_TERM
    quoted_twice = a.direct and b.direct and setting.alike < _TRANSLATED
    if quoted_twice and _worded_apart(matter):
        return _NEED_OF_TERM
    loose = matter.shared > _FEW and matter.surface + _IN_ORDER * min(matter.seldom, _ENOUGH_SELDOM) < _LOOSE
    topical = _TOPICAL if setting.alike >= _RATHER_ALIKE else 1
    needed = _at(_NEED_SAME_SPEAKER, min(matter.shared, matter.seldom + topical))
    if setting.alike < _VERY_ALIKE:
        needed = max(needed, _LEAST_IF_LESS_ALIKE)
    if quoted_twice and matter.shared <= _LITTLE:
        needed = max(needed, _LEAST_OF_QUOTED)
    return needed + _MORE_IF_LOOSE * loose


def _worded_apart(matter: Matter) -> bool:
    """Whether two wordings of little matter have too few words in order in common to be one, quoted twice."""
    return matter.surface < _at(_SURFACE_OF_EVEN if matter.even else _SURFACE_OF_UNEVEN, matter.shared)


def _at(table: Sequence[float], place: int) -> float:
    return table[min(place, len(table) - 1)]
