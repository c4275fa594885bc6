"""The ties of a corpus: candidates compared, and one-to-one where two articles tell of one speech.

Two accounts of one event report each statement once, so among the reworded pairs of two articles only those are
taken that are each other's best; copied words need no such help.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quotes_tui.grouping.candidates import by_article, event_blocks, far_pairs, sharing_pairs
from quotes_tui.grouping.events import Events
from quotes_tui.grouping.evidence import Tie, compare
from quotes_tui.grouping.likeness import Scale
from quotes_tui.grouping.needs import Setting
from quotes_tui.grouping.renderings import Places, Renderings
from quotes_tui.grouping.speakers import Fit
from quotes_tui.grouping.units import Unit
from quotes_tui.model import Kind, Span

_SECOND_BEST = 0.75
# What stands there word for word is not reworded there too.
_VERBATIM = math.inf
_IN_PLACE = 1.05
_LEAST = 0.25
# What both articles say more often is a word of their topic, which two statements of one event share too.
_SELDOM = 1 + math.log(4)


def find_ties(units: Sequence[Unit], events: Events, renderings: Renderings) -> list[Tie]:
    """Every tie between two units of one language worth knowing, the strongest of each pair, in the order of the units.

    What a translation translates is told by its article's fields or by decision, never by what the two share.
    """
    ties: dict[tuple[int, int], Tie] = {}
    for found in (
        _inside_articles(units, events),
        _inside_events(units, events, renderings),
        _elsewhere(units, events),
    ):
        for tie in found:
            if units[tie.a].comparable(units[tie.b]):
                ties.setdefault((tie.a, tie.b), tie)
    return [ties[pair] for pair in sorted(ties)]


def _inside_events(units: Sequence[Unit], events: Events, renderings: Renderings) -> Iterable[Tie]:
    for first, second in event_blocks(units, events):
        a, b = first[0].article, second[0].article
        places = renderings.places(a, b)
        setting = Setting(events.alike(a, b), _local(events, a, b), bool(places))
        ties = {
            (tie.a, tie.b): tie
            for one, other in sharing_pairs(first, second)
            if (tie := compare(units[one], units[other], setting))
        }
        for tie in in_one_place(first, second, places, setting.alike):
            found = ties.get((tie.a, tie.b), tie)
            ties[tie.a, tie.b] = replace(found, value=max(found.value, tie.value))
        yield from one_to_one([ties[pair] for pair in sorted(ties)], units)


def _inside_articles(units: Sequence[Unit], events: Events) -> Iterable[Tie]:
    """Words that an article repeats: the headline's in the text, the lead's further down."""
    setting = Setting(1.0, Scale(events.rarity))
    for held in by_article(units).values():
        for a, b in sharing_pairs(held, held):
            if a < b and (tie := compare(units[a], units[b], setting)) and tie.copied:
                yield tie


def _elsewhere(units: Sequence[Unit], events: Events) -> Iterable[Tie]:
    """Ties of what is not compared as reports of one event, where a word of the topic would count as any other."""
    scale, near = Scale(events.rarity), set(events.neighbours())
    compared = {unit.number for held in by_article(units).values() for unit in held}
    for a, b in far_pairs(units, events):
        first, second = units[a].article, units[b].article
        if (first, second) in near and a in compared and b in compared:
            continue
        setting = Setting(events.alike(first, second), scale)
        if tie := compare(units[a], units[b], setting):
            yield tie


def _local(events: Events, a: int, b: int) -> Scale:
    """The rarity of a stem, less for one that these two articles say time and again."""

    def weigh(stem: str) -> float:
        often = (events.prominence(a, stem) + events.prominence(b, stem)) / 2
        return events.rarity(stem) / math.sqrt(max(1.0, often))

    return Scale(weigh, lambda stem: max(events.prominence(a, stem), events.prominence(b, stem)) <= _SELDOM)


def in_one_place(first: Sequence[Unit], second: Sequence[Unit], places: Places, alike: float) -> Iterable[Tie]:
    """Ties of units that stand in the same places of two renderings of one text, whatever their words.

    Where two sentences stand for each other and report as many things in quotation marks, or as many without, these
    are the same in order.
    """
    for here, there in places:
        for marked in (True, False):
            ones, others = _in(first, here, marked), _in(second, there, marked)
            if len(ones) == len(others):
                for one, other in zip(ones, others, strict=True):
                    if one.by.fit(other.by) > Fit.DOUBT:
                        yield Tie(one.number, other.number, _IN_PLACE, False, 0, 0.0, alike, True, strength=_LEAST)


def _in(units: Sequence[Unit], sentence: Span, marked: bool) -> list[Unit]:
    """The units that begin in a sentence, with words in marks or without."""
    return [
        unit
        for unit in units
        if sentence.start <= unit.start < sentence.end and (unit.passage.kind is not Kind.INDIRECT) is marked
    ]


def one_to_one(ties: Sequence[Tie], units: Sequence[Unit]) -> list[Tie]:
    """The ties between two articles of which each reworded one is the best, or nearly, of both its units.

    Best among the other article's direct quotations, or among its reports of other kinds: what is said is often
    retold in the lead and quoted further down. A wording that stands in another with all its matter may do so beside
    others, as parts of one sentence do.
    """
    best: dict[tuple[int, bool], float] = {}
    for tie in ties:
        value = _VERBATIM if tie.verbatim else tie.strength
        for end in _ends(tie, units):
            best[end] = max(best.get(end, 0.0), value)
    return [
        tie
        for tie in ties
        if tie.copied or tie.share >= 1 or tie.strength >= _SECOND_BEST * max(best[end] for end in _ends(tie, units))
    ]


def _ends(tie: Tie, units: Sequence[Unit]) -> tuple[tuple[int, bool], tuple[int, bool]]:
    """Each unit of a tie with whether its partner is a direct quotation."""
    return (tie.a, units[tie.b].direct), (tie.b, units[tie.a].direct)
