"""How strongly two wordings speak for being reports of one statement, and how strongly they must.

Two ways of being alike are weighed. Copied: the words of the shorter stand in the longer in runs, as in a reprint,
a trim or a fragment. Reworded: both share the words that carry the matter, as two translations do. What is needed
depends on how alike the articles are and on who speaks: in two accounts of one speech a few shared rare words
settle it, in articles that have nothing to do with each other only a long run of the same words does.
"""

from __future__ import annotations

from dataclasses import dataclass

from quotes_tui.grouping.events import ALIKE
from quotes_tui.grouping.likeness import Copy, by_length, may_be_copied, reworded
from quotes_tui.grouping.needs import FEW, MUCH, Setting, named_alike, need
from quotes_tui.grouping.passages import is_clause
from quotes_tui.grouping.units import Unit
from quotes_tui.grouping.wordings import negations
from quotes_tui.model import Evidence

_RUN = 3
_COPIED = 0.78
_MATTER_ELSEWHERE = 5
_ONE_WORD = 0.35
_LABEL = 4
_BESIDE = 1 / 3
_MOST = 1.5
_MOSTLY = 0.6
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
            return self.shared >= MUCH and self.share >= _MOSTLY
        if self.words_copied <= _LABEL:
            return False
        return self.shared >= (FEW + 1 if self.alike >= ALIKE else _MATTER_ELSEWHERE) or (
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
    short = [unit for unit in (a, b) if len(unit.wording.keys) <= FEW]
    return any(not unit.direct for unit in short) or (bool(short) and not named_alike(a, b))


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
    return unit.direct and len(unit.wording.keys) <= FEW


def _reworded(a: Unit, b: Unit, setting: Setting) -> Tie | None:
    views = [(a.wording, b.wording), (a.core, b.core)]
    if not _terms_apart(a, b):
        views.append((a.marked or a.core, b.marked or b.core))
    if named_alike(a, b) and a.article != b.article:
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
        needed = FEW if named_alike(a, b) else _MATTER_OF_SENTENCE
        return copy.matter >= (needed if copy.sentence and setting.alike > 0 else _MATTER_ELSEWHERE)
    if setting.parallel:
        return True
    if _is_term(copy) and not _agree_beside(a, b, copy, setting):
        return False
    if copy.whole:
        return True
    one_speaker = named_alike(a, b)
    if copy.matter <= FEW and copy.lacks_matter and not one_speaker:
        return False
    if copy.matter <= FEW and any(key in negations() and key not in copy.longer.keys for key in copy.shorter.keys):
        return False
    if not (one_speaker or a.direct or b.direct):
        return copy.words > _RUN + FEW
    return copy.words > _RUN or copy.matter > FEW or (a.article != b.article and one_speaker)


def _is_term(copy: Copy) -> bool:
    """Whether what is copied is a few words that say nothing by themselves: no clause."""
    return len(copy.shorter.keys) <= _LABEL and not is_clause(" ".join(copy.shorter.keys))


def _of_one_word(copy: Copy, setting: Setting) -> bool:
    """Whether a term is more than one word, or one that is rare and no word of the topic."""
    if copy.matter > 1 or len(copy.shorter.keys) > FEW:
        return True
    return setting.scale.bag(copy.shorter) >= _ONE_WORD and all(map(setting.scale.seldom, copy.shorter.bag))


def _agree_beside(a: Unit, b: Unit, copy: Copy, setting: Setting) -> bool:
    """Whether two wordings that hold a term share more of their matter than the term.

    Of one speaker anything will do, or that a wording hardly says more; two groups that use one term say two things.
    """
    shared, fewest = _beside(a, b, copy.shorter.bag)
    if named_alike(a, b):
        return _of_one_word(copy, setting) and (shared > 0 or fewest <= FEW)
    return not a.by.are_groups(b.by) and shared >= max(1, _BESIDE * fewest)


def _terms_apart(a: Unit, b: Unit) -> bool:
    """Whether both have no more than a term in marks, and beside it share nothing of much that they say."""
    if not a.marked or not b.marked or max(len(a.marked.keys), len(b.marked.keys)) > _LABEL:
        return False
    shared, fewest = _beside(a, b, a.marked.bag | b.marked.bag)
    return shared == 0 and fewest > FEW


def _beside(a: Unit, b: Unit, term: frozenset[str]) -> tuple[int, int]:
    """How much of their matter two wordings share beside a term, and how much the one that has less of it has."""
    one, other = (unit.wording.bag - term for unit in (a, b))
    return len(one & other), min(len(one), len(other))
