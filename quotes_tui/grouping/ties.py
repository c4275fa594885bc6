"""The ties of a corpus: candidates compared, and one-to-one where two articles tell of one speech.

Two accounts of one event report each statement once, so among the reworded pairs of two articles only those are
taken that are each other's best; copied words need no such help.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from quotes_tui.grouping.candidates import by_article, event_blocks, far_pairs, sharing_pairs
from quotes_tui.grouping.events import Events
from quotes_tui.grouping.evidence import Scale, Tie, compare
from quotes_tui.grouping.units import Unit

_SECOND_BEST = 0.9


def find_ties(units: Sequence[Unit], events: Events) -> list[Tie]:
    """Every tie between two units worth knowing, the strongest of each pair, in the order of the units."""
    ties: dict[tuple[int, int], Tie] = {}
    for found in (_inside_articles(units, events), _inside_events(units, events), _elsewhere(units, events)):
        for tie in found:
            ties.setdefault((tie.a, tie.b), tie)
    return [ties[pair] for pair in sorted(ties)]


def _inside_events(units: Sequence[Unit], events: Events) -> Iterable[Tie]:
    for first, second in event_blocks(units, events):
        alike = events.alike(first[0].article, second[0].article)
        scale = _local(events, (*first, *second))
        pairs = sharing_pairs(first, second)
        yield from one_to_one([tie for a, b in pairs if (tie := compare(units[a], units[b], alike, scale))], units)


def _inside_articles(units: Sequence[Unit], events: Events) -> Iterable[Tie]:
    """Words that an article repeats: the headline's in the text, the lead's further down."""
    scale = Scale(events.rarity)
    for held in by_article(units).values():
        for a, b in sharing_pairs(held, held):
            if a < b and (tie := compare(units[a], units[b], 1.0, scale)) and tie.copied:
                yield tie


def _elsewhere(units: Sequence[Unit], events: Events) -> Iterable[Tie]:
    scale = Scale(events.rarity)
    for a, b in far_pairs(units, events):
        if tie := compare(units[a], units[b], events.alike(units[a].article, units[b].article), scale):
            yield tie


def _local(events: Events, units: Sequence[Unit]) -> Scale:
    """The rarity of a stem, less for one that many statements of these two articles share."""
    held = Counter(stem for unit in units for stem in unit.wording.bag)
    return Scale(lambda stem: events.rarity(stem) / (1 + 0.5 * math.log(max(1.0, held[stem] / 2))))


def one_to_one(ties: Sequence[Tie], units: Sequence[Unit]) -> list[Tie]:
    """The ties between two articles of which each reworded one is the best, or nearly, of both its units.

    Best among the other article's direct quotations, or among its reports of other kinds: what is said is often
    retold in the lead and quoted further down.
    """
    best: dict[tuple[int, bool], float] = {}
    for tie in ties:
        for end in _ends(tie, units):
            best[end] = max(best.get(end, 0.0), tie.value)
    return [
        tie for tie in ties if tie.copied or tie.value >= _SECOND_BEST * max(best[end] for end in _ends(tie, units))
    ]


def _ends(tie: Tie, units: Sequence[Unit]) -> tuple[tuple[int, bool], tuple[int, bool]]:
    """Each unit of a tie with whether its partner is a direct quotation."""
    return (tie.a, units[tie.b].direct), (tie.b, units[tie.a].direct)
