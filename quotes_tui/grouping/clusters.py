"""Ties between units made into statements, without chaining.

Ties are taken strongest first. Two clusters become one where their leaders (the fullest wordings) are tied, or
where their members are tied on the average; that one pair is tied is not enough. Some units are never together:
words in quotation marks that stand apart in one article, unless the one holds the other, and words of two people.
What the user decided comes before all ties.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from quotes_tui.dates import parse_date
from quotes_tui.grouping.constraints import BY_DECISION, Bonds
from quotes_tui.grouping.evidence import Tie
from quotes_tui.grouping.options import Constraints
from quotes_tui.grouping.speakers import Fit
from quotes_tui.grouping.units import Unit
from quotes_tui.grouping.wordings import Wording

DAYS_OF_ONE_WORDING = 30
TWO_SPEAKERS = "two speakers"
OTHER_DATE = "other date"
KEPT_APART = f"kept apart {BY_DECISION}"
# Of a speech at night one report tells the day before, another the day after.
_DAYS_ONE_MAY_ERR = 1
_WORDS_OF_ONE_OCCASION = 10
_AVERAGE = 0.5
_HELD = 0.8
_HELD_WORDS = 0.5
_FEWEST_IN_MARKS = 3


@dataclass(slots=True)
class Cluster:
    """Units that report one statement, the ties that joined them, and its fullest wording."""

    members: list[int]
    leader: int
    ties: list[Tie] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A tie that was strong enough or nearly so and was not taken, and why."""

    tie: Tie
    why: str


class Clusters:
    """The units of a corpus brought together; `refused` are the ties that were not taken."""

    def __init__(
        self, units: Sequence[Unit], days: Sequence[int | None], ties: Iterable[Tie], bonds: Bonds | None = None
    ) -> None:
        self._units, self._days = units, days
        self._bonds = bonds or Bonds(Constraints(), units)
        self._at = {unit.number: Cluster([unit.number], unit.number) for unit in units}
        self._values: dict[tuple[int, int], float] = {}
        self.refused: list[Refusal] = []
        ordered = sorted(ties, key=lambda tie: (-tie.value, not tie.copied, -tie.alike, tie.a, tie.b))
        for tie in ordered:
            self._values[tie.a, tie.b] = tie.value
        for first, *others in self._bonds.together:
            for other in others:
                self._bind(self._at[first], self._at[other])
        for tie in ordered:
            self._take(tie)

    def found(self) -> list[Cluster]:
        """The clusters, in the order of their first unit."""
        return sorted({id(c): c for c in self._at.values()}.values(), key=lambda cluster: min(cluster.members))

    def _take(self, tie: Tie) -> None:
        first, second = self._at[tie.a], self._at[tie.b]
        if first is second:
            first.ties.append(tie)
            return
        why = "too little agrees"
        if tie.value >= 1:
            why = self._forbidden(first, second, tie) or self._unsupported(first, second, tie)
        if why:
            self.refused.append(Refusal(tie, why))
        else:
            self._merge(first, second)
            self._at[tie.a].ties.append(tie)

    def _bind(self, first: Cluster, second: Cluster) -> None:
        if first is not second and not self._bonds.part(first.members, second.members):
            self._merge(first, second)

    def _merge(self, first: Cluster, second: Cluster) -> None:
        into, gone = sorted((first, second), key=lambda cluster: (-len(cluster.members), min(cluster.members)))
        into.leader = min(into.leader, gone.leader, key=self._fullness)
        into.members.extend(gone.members)
        into.ties.extend(gone.ties)
        for member in gone.members:
            self._at[member] = into

    def _fullness(self, number: int) -> tuple[int, int]:
        return (-len(self._units[number].wording.bag), number)

    def _unsupported(self, first: Cluster, second: Cluster, tie: Tie) -> str:
        """Why the ties of the members do not carry a merger.

        Copies of one wording count once; wordings that only one article has both of, or in two languages, are not
        compared, so do not count.
        """
        if self._value([self._leader(first, tie.a)], [self._leader(second, tie.b)]) >= 1:
            return ""
        pairs = [(one, other) for one in self._wordings(first) for other in self._wordings(second)]
        values = [min(1.0, self._value(one, other)) for one, other in pairs if self._comparable(one, other)]
        average = sum(values) / len(values) if values else 0.0
        return "" if average >= _AVERAGE else f"the other wordings agree too little ({average:.2f} of 1)"

    def _leader(self, cluster: Cluster, number: int) -> int:
        """The fullest wording of a cluster in the language of a unit of it."""
        if self._units[cluster.leader].comparable(self._units[number]):
            return cluster.leader
        fellows = (member for member in cluster.members if self._units[member].comparable(self._units[number]))
        return min(fellows, key=self._fullness)

    def _comparable(self, one: Sequence[int], other: Sequence[int]) -> bool:
        units = [self._units[number] for number in (*one, *other)]
        return len({unit.article for unit in units}) > 1 and self._units[one[0]].comparable(self._units[other[0]])

    def _wordings(self, cluster: Cluster) -> list[list[int]]:
        """The members by wording."""
        alike: dict[tuple[str, ...], list[int]] = {}
        for number in cluster.members:
            alike.setdefault(self._units[number].wording.keys, []).append(number)
        return list(alike.values())

    def _value(self, one: Sequence[int], other: Sequence[int]) -> float:
        return max(self._values.get((a, b) if a < b else (b, a), 0.0) for a in one for b in other)

    def _forbidden(self, first: Cluster, second: Cluster, tie: Tie) -> str:
        least = Fit.OPEN if not tie.settles() else Fit.DOUBT
        speakers = [{self._units[number].by for number in cluster.members} for cluster in (first, second)]
        if any(a.fit(b) < least for a in speakers[0] for b in speakers[1]):
            return TWO_SPEAKERS
        if self._too_long(first, second) or (not _is_long_copy(tie) and self._said_apart(first, second)):
            return OTHER_DATE
        if self._bonds.part(first.members, second.members):
            return KEPT_APART
        if any(self._apart(a, b) and not self._parts_of_one(a, b, tie) for a in first.members for b in second.members):
            return "two quotations of one article"
        return ""

    def _too_long(self, first: Cluster, second: Cluster) -> bool:
        days = [
            day for n in (*first.members, *second.members) if (day := self._days[self._units[n].article]) is not None
        ]
        return bool(days) and max(days) - min(days) > DAYS_OF_ONE_WORDING

    def _said_apart(self, first: Cluster, second: Cluster) -> bool:
        """Whether the reports themselves tell that the words were said on different days."""
        one, other = (self._days_said(cluster) for cluster in (first, second))
        return bool(one and other) and min(abs(a - b) for a in one for b in other) > _DAYS_ONE_MAY_ERR

    def _days_said(self, cluster: Cluster) -> set[int]:
        said = (self._units[number].passage.quotation.said for number in cluster.members)
        return {found.toordinal() for day in said if day and (found := parse_date(day))}

    def _apart(self, a: int, b: int) -> bool:
        """Whether two units have words in marks that stand apart in one article, neither holding the other."""
        one, other = self._units[a], self._units[b]
        if one.article != other.article or (one.quotation == other.quotation and abs(a - b) == 1):
            return False
        first, second = _in_marks(one), _in_marks(other)
        if first is None or second is None or self._value([a], [b]) >= 1:
            return False
        return not _holds(first, second)

    def _parts_of_one(self, a: int, b: int, tie: Tie) -> bool:
        """Whether the tie is between a fragment of these two and a fuller direct wording that the other stands in too.

        A reporter who quotes a sentence and then, in a clause of his own, the rest of it, quotes one statement.
        """
        ends = {tie.a, tie.b}
        for fragment, other in ((a, b), (b, a)):
            if not self._units[fragment].fragment or self._units[other].fragment:
                continue
            for whole in ends - {fragment} if fragment in ends else ():
                sizes = [len(self._units[part].wording.bag) for part in (fragment, other)]
                fuller = self._units[whole].direct and len(self._units[whole].wording.bag) > max(sizes)
                if fuller and self._value([other], [whole]) >= 1:
                    return True
        return False


def _is_long_copy(tie: Tie) -> bool:
    """Whether the words are so many that they were hardly said twice: whoever tells another day has it wrong."""
    return tie.parallel or (tie.copied and tie.words_copied >= _WORDS_OF_ONE_OCCASION)


def _in_marks(unit: Unit) -> Wording | None:
    """The words of a unit that stand in quotation marks; None where they are few or none."""
    if unit.direct:
        return unit.wording
    return unit.marked if unit.marked and len(unit.marked.stems) >= _FEWEST_IN_MARKS else None


def _holds(one: Wording, other: Wording) -> bool:
    """Whether the shorter of two wordings stands in the longer: most of its matter, and half of all its words."""
    shared, words = len(one.bag & other.bag), len(set(one.keys) & set(other.keys))
    few, fewest = min(len(one.bag), len(other.bag)), min(len(set(one.keys)), len(set(other.keys)))
    return shared >= _HELD * few and words >= _HELD_WORDS * fewest
