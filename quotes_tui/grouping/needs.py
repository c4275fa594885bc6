"""How strong the matter must be that two wordings share, for them to be reports of one statement.

The numbers were read off reports of one event in AllSides articles: some four hundred pairs of passages, judged by
reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotes_tui.grouping.events import ALIKE
from quotes_tui.grouping.likeness import Matter, Scale
from quotes_tui.grouping.speakers import Fit
from quotes_tui.grouping.units import Unit

FEW = 2
MUCH = 8
_NEARLY_ALL = 0.8
# By how many words carry the matter. Two speakers of one topic share its words, so there only the others count.
_OF_STRANGERS = (0.9, 0.85, 0.8, 0.62, 0.56)
_OF_ONE_SPEAKER = (0.6, 0.6, 0.57, 0.35, 0.26)
_LEAST_IF_LESS_ALIKE = 0.35
_LEAST_OF_QUOTED, _LITTLE = 0.4, 4
# So many words of the topic count in articles that are very alike, one in others.
_VERY_ALIKE, _TOPICAL = 0.42, 3
# More where the words stand in another order and are of the topic, each other word making up for so much disorder.
_LOOSE, _IN_ORDER, _ENOUGH_SELDOM, _MORE_IF_LOOSE = 0.3, 0.05, 5, 0.15
# How alike the words in order and the articles must be, taken together: each makes up for the other.
_NEITHER_ALIKE = 0.54
# How much of all words, by how many carry matter: what stands in marks twice was hardly worded anew.
# Articles as alike as that may be translations, in which words in marks differ too.
_TRANSLATED = 0.65
_SURFACE_OF_EVEN = (0.65, 0.65, 0.65, 0.0)
_SURFACE_OF_UNEVEN = (0.45, 0.45, 0.45, 0.2, 0.0)
_NEVER = 1.2
_ELSEWHERE = 0.8
_PARALLEL = 0.23


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the two articles: how alike they are, what stems weigh there, whether they render one text."""

    alike: float
    scale: Scale
    parallel: bool = False


def need(a: Unit, b: Unit, matter: Matter, setting: Setting) -> float:
    """How strong shared matter must be.

    Less in two articles of one event, less where both reports name one speaker, and less the more words carry it: two
    people who speak of one thing share a name or two. Least in two renderings of one text, but not where the reports
    name speakers who are hardly one.
    """
    if setting.alike < ALIKE:
        return _ELSEWHERE
    if setting.parallel and a.by.fit(b.by) > Fit.DOUBT:
        return _PARALLEL
    if not named_alike(a, b):
        return _of_strangers(matter)
    return _of_one_speaker(matter, setting, quoted_twice=a.direct and b.direct)


def named_alike(a: Unit, b: Unit) -> bool:
    """Whether both reports name one speaker."""
    return a.by.fit(b.by) is Fit.SAME


def _of_strangers(matter: Matter) -> float:
    if matter.words <= FEW:
        return _NEVER
    much = matter.shared >= MUCH and matter.share >= _NEARLY_ALL
    return _at(_OF_STRANGERS, min(matter.shared if much else matter.seldom, matter.runs))


def _of_one_speaker(matter: Matter, setting: Setting, quoted_twice: bool) -> float:
    untranslated = quoted_twice and setting.alike < _TRANSLATED
    if _of_the_topic_alone(matter) or _far_apart(matter, setting) or (untranslated and _worded_apart(matter)):
        return _NEVER
    needed = _at(_OF_ONE_SPEAKER, min(matter.shared, matter.seldom + _topical(matter, setting)))
    if setting.alike < _VERY_ALIKE:
        needed = max(needed, _LEAST_IF_LESS_ALIKE)
    if untranslated and matter.shared <= _LITTLE:
        needed = max(needed, _LEAST_OF_QUOTED)
    return needed + _MORE_IF_LOOSE * _loose(matter)


def _of_the_topic_alone(matter: Matter) -> bool:
    return matter.shared <= 1 and not matter.seldom


def _far_apart(matter: Matter, setting: Setting) -> bool:
    """Whether neither the words in order nor the articles are alike, and one says what the other does not."""
    return matter.share < 1 and matter.surface + setting.alike < _NEITHER_ALIKE


def _worded_apart(matter: Matter) -> bool:
    """Whether two wordings of little matter have too few words in order in common to be one, quoted twice."""
    return matter.surface < _at(_SURFACE_OF_EVEN if matter.even else _SURFACE_OF_UNEVEN, matter.shared)


def _topical(matter: Matter, setting: Setting) -> int:
    """How many words of the topic count: a speaker says them in many sentences about it."""
    if matter.share >= _NEARLY_ALL or (setting.alike >= _VERY_ALIKE and matter.seldom):
        return _TOPICAL
    return 1


def _loose(matter: Matter) -> bool:
    order = matter.surface + _IN_ORDER * min(matter.seldom, _ENOUGH_SELDOM)
    return matter.shared > FEW and order < _LOOSE


def _at(table: Sequence[float], place: int) -> float:
    return table[min(place, len(table) - 1)]
