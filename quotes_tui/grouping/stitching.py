"""Words that one pair of quotation marks joins though they were not said together.

A quotation is held against those of other accounts of the same event. It is stitched where no one of them has its
words in one place but two places together have nearly all: two places of one quotation with more than a few words
between them, or two quotations of which the first goes on and the second has begun before. A printed ellipsis at the
joint says so itself, and where another witness prints the words across the joint they were said together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from quotes_tui.grouping.events import Events
from quotes_tui.grouping.speakers import Fit, Sighting
from quotes_tui.grouping.units import Unit

_FEWEST = 8  # words of a quotation that may be stitched
_RUN = 4
_MATTER = 2
_SEED = 3
_COVERED = 0.85
_FAR = 10  # words between two places of one quotation
_MORE = 3  # words by which a fuller quotation goes on, or has begun before
_SHARED = 4  # words at a joint that both places may happen to have
_BESIDE = 2  # words on either side of a joint that show that nothing was left out

Seed = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stitch:
    """A unit in which words are joined that stand apart, the units that hold them, and how, in words."""

    unit: int
    sources: tuple[int, ...]
    why: str


@dataclass(frozen=True, slots=True, eq=False)
class _Quoted:
    """A direct quotation: its words, the unit of each, the places of omissions, who says it, its article."""

    keys: tuple[str, ...]
    units: tuple[Unit, ...]
    gaps: frozenset[int]
    by: Sighting
    article: int
    one_pair: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """Words `start:end` of a quotation that stand in another one at `there:there_end`, but for a few."""

    other: _Quoted
    start: int
    end: int
    there: int
    there_end: int


def find_stitches(units: Sequence[Unit], events: Events, witnesses: Sequence[str]) -> list[Stitch]:
    """The stitched quotations, in the order of the units; `witnesses` gives the witness of each article by number."""
    quoted: dict[int, list[_Quoted]] = defaultdict(list)
    for quotation in _direct(units):
        quoted[quotation.article].append(quotation)
    near: dict[int, list[int]] = defaultdict(list)
    for a, b in events.neighbours():
        near[a].append(b)
        near[b].append(a)
    places: dict[_Quoted, list[_Place]] = defaultdict(list)
    for theirs in sorted(near):
        seeds = _seeds(quoted.get(theirs, ()))
        for quotation in (one for mine in near[theirs] for one in quoted.get(mine, ())):
            if quotation.one_pair and len(quotation.keys) >= _FEWEST and (found := _found(quotation, seeds)):
                places[quotation] += found
    stitches = (_stitch(quotation, found, witnesses) for quotation, found in places.items())
    return sorted(filter(None, stitches), key=lambda stitch: stitch.unit)


def _direct(units: Sequence[Unit]) -> Iterator[_Quoted]:
    for _, group in groupby(units, key=lambda unit: unit.quotation):
        held = tuple(group)
        if all(unit.direct for unit in held):
            keys: list[str] = []
            owners: list[Unit] = []
            gaps: set[int] = set()
            for unit in held:
                gaps.update(len(keys) + gap for gap in unit.wording.gaps)
                keys.extend(unit.wording.keys)
                owners.extend([unit] * len(unit.wording.keys))
            one_pair = len(held[0].passage.quotation.spans) == 1
            yield _Quoted(tuple(keys), tuple(owners), frozenset(gaps), held[0].by, held[0].article, one_pair)


def _seeds(held: Iterable[_Quoted]) -> dict[Seed, list[tuple[_Quoted, int]]]:
    """Where each run of three words stands in the quotations of an article."""
    found: dict[Seed, list[tuple[_Quoted, int]]] = defaultdict(list)
    for quotation in held:
        for at, seed in _runs(quotation):
            found[seed].append((quotation, at))
    return found


def _runs(quotation: _Quoted) -> Iterator[tuple[int, Seed]]:
    return enumerate(zip(*(quotation.keys[start:] for start in range(_SEED)), strict=False))


def _found(quotation: _Quoted, seeds: Mapping[Seed, Sequence[tuple[_Quoted, int]]]) -> list[_Place]:
    """The places of another article that hold runs of a quotation's words; runs a few words apart are one place."""
    hits: dict[_Quoted, list[tuple[int, int]]] = defaultdict(list)
    for at, seed in _runs(quotation):
        for other, there in seeds.get(seed, ()):
            if quotation.by.fit(other.by) >= Fit.OPEN:
                hits[other].append((at, there))
    return [place for other, pairs in hits.items() for place in _places(quotation, other, pairs)]


def _places(quotation: _Quoted, other: _Quoted, hits: Sequence[tuple[int, int]]) -> Iterator[_Place]:
    open_places: list[list[int]] = []
    for at, there in hits:
        near = (p for p in open_places if at - p[1] < _FAR and -_SEED <= there - p[3] < _FAR and p[1] - at < _SEED)
        place = next(near, None)
        if place:
            place[1], place[3] = max(place[1], at + _SEED), max(place[3], there + _SEED)
        else:
            open_places.append([at, at + _SEED, there, there + _SEED])
    for start, end, there, there_end in open_places:
        light = quotation.units[start].wording.light
        if end - start >= _RUN and sum(key not in light for key in quotation.keys[start:end]) >= _MATTER:
            yield _Place(other, start, end, there, there_end)


def _stitch(quotation: _Quoted, places: Sequence[_Place], witnesses: Sequence[str]) -> Stitch | None:
    whole = len(quotation.keys)
    if any(place.end - place.start >= _COVERED * whole for place in places):
        return None
    for first in sorted(places, key=lambda place: (place.start, -place.end, place.there)):
        for second in sorted(places, key=lambda place: (-place.end, place.start, place.there)):
            shared = max(0, first.end - second.start)
            covered = first.end - first.start + second.end - second.start - shared
            both = first.start < second.start and shared <= _SHARED and covered >= _COVERED * whole
            if both and _apart(quotation, first, second):
                together = _said_together(quotation, first, second, places, witnesses)
                return None if together else _made(quotation, first, second)
    return None


def _apart(quotation: _Quoted, first: _Place, second: _Place) -> bool:
    """Whether the two places are far from each other, and no ellipsis tells of it."""
    joint = sorted((first.end, second.start))
    if any(joint[0] <= gap <= joint[1] for gap in quotation.gaps):
        return False
    if first.other is second.other:
        between = second.there - first.there_end
        omitted = any(first.there_end <= gap <= second.there for gap in first.other.gaps)
        return (between >= _FAR or second.there_end <= first.there) and not omitted
    goes_on = len(first.other.keys) - first.there_end >= _MORE
    one_sentence = quotation.units[first.end - 1] is quotation.units[second.start]
    return one_sentence and goes_on and second.there >= _MORE


def _said_together(
    quotation: _Quoted, first: _Place, second: _Place, places: Sequence[_Place], witnesses: Sequence[str]
) -> bool:
    """Whether another witness than the two places has the words on both sides of the joint together."""
    sources = {witnesses[place.other.article] for place in (first, second)} | {witnesses[quotation.article]}
    return any(
        place.start <= first.end - _BESIDE
        and second.start + _BESIDE <= place.end
        and witnesses[place.other.article] not in sources
        for place in places
    )


def _made(quotation: _Quoted, first: _Place, second: _Place) -> Stitch:
    one, other = (" ".join(quotation.keys[place.start : place.end]) for place in (first, second))
    sources = (first.other.units[first.there], second.other.units[second.there])
    where = "in two quotations"
    if first.other is second.other:
        between = second.there - first.there_end
        where = f"{between} words apart in one quotation" if between > 0 else "the other way round in one quotation"
    why = f"“{one}” and “{other}” stand {where} of another article, and no ellipsis tells"
    return Stitch(quotation.units[second.start].number, tuple(dict.fromkeys(unit.number for unit in sources)), why)
