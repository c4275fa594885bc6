"""Decisions about statements, made into what grouping obeys; of two that contradict each other the later one wins.

Decisions are taken latest first. A link or a separation that does not go with what is taken already, be it through
others, is overruled; the rest of its decision holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations, product

from quotes_tui.curation.decisions import Action, Decision, Target
from quotes_tui.curation.file import Entry
from quotes_tui.curation.standing import NotThere, Standing
from quotes_tui.grouping.options import Constraints, Place
from quotes_tui.model import Problem

Pair = tuple[Place, Place]


@dataclass(slots=True)
class Wish:
    """What a decision asks of grouping; `failed` says what of it names nothing that is there."""

    entry: Entry
    links: list[Pair] = field(default_factory=list)
    parts: list[Pair] = field(default_factory=list)
    about: tuple[Place, ...] = ()
    failed: list[NotThere] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        """Whether anything is left that can be obeyed."""
        return bool(self.links or self.parts or (self.about and self.entry.decision.action in _ALONE))


_ALONE = (Action.PIN, Action.NOTE)


def wish_of(entry: Entry, standing: Standing) -> Wish:
    """What a decision asks, in places of the articles as they are."""
    wish = Wish(entry)
    decision = entry.decision
    targets, others, left = (
        list(_places(named, standing, wish.failed)) for named in (decision.targets, decision.others, decision.left)
    )
    wish.about = tuple(targets)
    wish.parts = [(a, b) for a, b in product(targets, left) if a != b]
    if decision.action in (Action.MERGE, Action.MOVE):
        wish.links = [(a, b) for a, b in product(targets, others) if a != b]
    elif decision.action is Action.SPLIT and wish.parts:
        wish.links = list(combinations(targets, 2))
    if shared := set(targets) & {*others, *left}:
        wish.failed.append(NotThere(f"some of these words are one passage now ({len(shared)})"))
    return wish


def _places(targets: Iterable[Target], standing: Standing, failed: list[NotThere]) -> Iterator[Place]:
    for target in targets:
        try:
            yield from standing.places(target)
        except NotThere as reason:
            failed.append(reason)


class _Agreed:
    """Links and separations that go together; each set of linked places is named by one of them."""

    def __init__(self) -> None:
        self._name: dict[Place, Place] = {}
        self._members: dict[Place, list[Place]] = {}
        self._against: dict[Place, set[Place]] = defaultdict(set)
        self.parts: list[Pair] = []

    def _of(self, place: Place) -> Place:
        self._members.setdefault(self._name.setdefault(place, place), [place])
        return self._name[place]

    def link(self, a: Place, b: Place) -> bool:
        one, other = self._of(a), self._of(b)
        if one == other:
            return True
        if other in self._against[one]:
            return False
        into, gone = sorted((one, other), key=lambda name: (-len(self._members[name]), name))
        for place in self._members[gone]:
            self._name[place] = into
        self._members[into] += self._members.pop(gone)
        for stranger in self._against.pop(gone, ()):
            self._against[stranger].discard(gone)
            self._against[stranger].add(into)
            self._against[into].add(stranger)
        return True

    def part(self, a: Place, b: Place) -> bool:
        one, other = self._of(a), self._of(b)
        if one == other:
            return False
        self._against[one].add(other)
        self._against[other].add(one)
        self.parts.append((min(a, b), max(a, b)))
        return True

    def together(self) -> tuple[tuple[Place, ...], ...]:
        return tuple(sorted(tuple(sorted(held)) for held in self._members.values() if len(held) > 1))


def constrain(wishes: list[Wish]) -> tuple[Constraints, list[Problem]]:
    """The constraints that the wishes, in the order of their decisions, come to, and what was overruled by a later."""
    agreed = _Agreed()
    overruled = []
    for wish in reversed(wishes):
        obeyed = [agreed.link(*pair) for pair in wish.links] + [agreed.part(*pair) for pair in wish.parts]
        if not all(obeyed):
            how = "is overruled in part" if any(obeyed) else "is overruled"
            problem = wish.entry.problem(f"{how} by a later decision")
            overruled.append(replace(problem, reason=f"left out: {problem.reason}"))
    about = [(wish.entry.decision, wish.about) for wish in wishes]
    return Constraints(
        together=agreed.together(),
        apart=tuple(sorted(set(agreed.parts))),
        pinned=tuple(place for decision, places in about if decision.action is Action.PIN for place in places),
        notes=tuple(_notes(about)),
    ), overruled[::-1]


def _notes(about: Iterable[tuple[Decision, tuple[Place, ...]]]) -> Iterator[tuple[Place, str]]:
    for decision, places in about:
        if decision.action is Action.NOTE and places:
            yield places[0], decision.value
