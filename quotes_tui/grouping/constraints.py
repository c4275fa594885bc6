"""The user's decisions as grouping obeys them: places in articles become units that are bound or kept apart.

Bound units are in one cluster before evidence speaks, and no evidence joins clusters of which one holds a unit that is
kept apart from one of the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from quotes_tui.grouping.options import Constraints, Place
from quotes_tui.grouping.units import Unit
from quotes_tui.model import Evidence, Span, Statement, Topic
from quotes_tui.text import one_line

BY_DECISION = "by decision"
BOUNDS_SET = f"bounds {BY_DECISION}"
_SHOWN = 80  # characters of another statement's words


def standing_at(span: Span, stretches: Sequence[Sequence[Span]]) -> list[int]:
    """Which stretches of a text, each one or several spans, are what a span of it is about, by their numbers.

    The one most like it, and others apart from that one that have half of its words, or half of whose words it has. Of
    a report and one reported inside it only that one is meant whose bounds fit better.
    """
    taken: list[int] = []
    for number in sorted(range(len(stretches)), key=lambda number: (-_likeness(span, stretches[number]), number)):
        shared = _overlap([span], stretches[number])
        enough = 0 < 2 * shared >= min(span.end - span.start, _size(stretches[number]))
        if enough and not any(_overlap(stretches[number], stretches[other]) for other in taken):
            taken.append(number)
    return sorted(taken)


def _likeness(span: Span, stretch: Sequence[Span]) -> float:
    shared = _overlap([span], stretch)
    return shared / (span.end - span.start + _size(stretch) - shared) if shared else 0.0


def _overlap(one: Sequence[Span], other: Sequence[Span]) -> int:
    return sum(a.overlap(b) for a in one for b in other)


def _size(stretch: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in stretch)


class Bonds:
    """The units that are bound together (`together`) and kept apart by decision."""

    def __init__(self, constraints: Constraints, units: Sequence[Unit]) -> None:
        named = {place.article for places in (*constraints.together, *constraints.apart) for place in places}
        within: dict[str, list[Unit]] = defaultdict(list)
        for unit in units if named else ():
            if unit.passage.article in named:
                within[unit.passage.article].append(unit)
        groups = [[number for place in places for number in _at(place, within)] for places in constraints.together]
        self.together = tuple(tuple(sorted(set(group))) for group in groups)
        self._units = units
        self._apart: dict[int, set[int]] = defaultdict(set)
        for first, second in constraints.apart:
            for a in _at(first, within):
                for b in set(_at(second, within)) - {a}:
                    self._apart[a].add(b)
                    self._apart[b].add(a)

    def part(self, one: Iterable[int], other: Iterable[int]) -> bool:
        """Whether a unit of the one is kept apart from a unit of the other."""
        return bool(self._apart) and not self._strangers(one).isdisjoint(other)

    def _strangers(self, members: Iterable[int]) -> set[int]:
        return {number for member in members for number in self._apart.get(member, ())}

    def told(self, statement: Statement, members: Sequence[int], ids: Mapping[int, str]) -> tuple[Evidence, ...]:
        """What was decided about a statement, in words; `members` are its units, `ids` the statement of every unit."""
        together, apart = self._told_together(statement, set(members)), self._told_apart(members, ids)
        return (*together, *apart, *_told_of_quotations(statement))

    def _told_together(self, statement: Statement, members: set[int]) -> Iterator[Evidence]:
        for group in self.together:
            if members.issuperset(group) and len(group) > 1:
                letters = {_letter(self._units[number], statement) for number in group}
                what = _listed(letters) if len(letters) > 1 else f"all reports of {_listed(letters)}"
                yield Evidence(f"{what} report one statement", f"kept together {BY_DECISION}", topic=Topic.CURATION)

    def _told_apart(self, members: Iterable[int], ids: Mapping[int, str]) -> Iterator[Evidence]:
        others: dict[str, Unit] = {}
        for number in sorted(self._strangers(members)):
            others.setdefault(ids[number], self._units[number])
        for id, unit in others.items():
            what = f"“{_shortened(unit.passage.text)}” is another statement, {id}"
            yield Evidence(what, f"kept apart {BY_DECISION}", topic=Topic.CURATION)


def _told_of_quotations(statement: Statement) -> Iterator[Evidence]:
    """Which reports have the speaker or the bounds that the user gave them."""
    found: dict[str, list[str]] = defaultdict(list)
    for variant in statement.variants:
        for quotation in (passage.quotation for passage in variant.passages):
            if quotation.speaker_evidence == BY_DECISION:
                found[f"said by {quotation.speaker}" if quotation.speaker else "said by nobody known"].append(
                    variant.id
                )
            if quotation.rule == BOUNDS_SET:
                found["quoted with other bounds"].append(variant.id)
    for what, letters in found.items():
        verb = "are" if len(set(letters)) > 1 else "is"
        yield Evidence(f"{_listed(letters)} {verb} {what}", BY_DECISION, topic=Topic.CURATION)


def _at(place: Place, within: Mapping[str, Sequence[Unit]]) -> list[int]:
    units = within.get(place.article, ())
    return [units[n].number for n in standing_at(place.span, [unit.passage.spans for unit in units])]


def _letter(unit: Unit, statement: Statement) -> str:
    return next(
        variant.id
        for variant in statement.variants
        for passage in variant.passages
        if passage.quotation is unit.passage.quotation and any(_overlap([s], passage.spans) for s in unit.passage.spans)
    )


def _listed(letters: Iterable[str]) -> str:
    """Sigla in their order, as a list in a sentence."""
    *most, last = sorted(set(letters), key=lambda letter: (len(letter), letter))
    return f"{', '.join(most)} and {last}" if most else last


def _shortened(words: str) -> str:
    whole = one_line(words)
    return whole if len(whole) <= _SHOWN else whole[:_SHOWN].rsplit(" ", 1)[0] + " …"
