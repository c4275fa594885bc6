"""Where a wording may say the opposite of another: a negation or a number that differs.

A negation is told from the words that change between stretches of equal words. Such a change at an end is a trim and
no contradiction; a long one is another way of saying it, in which a negation may well sit elsewhere. Of numbers each
wording must have one that the other lacks: where only one has more, the other tells less.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Indel, Opcode

from quotes_tui.grouping.wordings import Wording, negations, stem

NEGATION, NUMBER = "negation", "number"
_LONGEST = 3
_AGREEING = 0.5
_FIGURE = re.compile(r"\d(?:[\d.,]*\d)?")

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What differs (`negation` or `number`) and the words on either side, "" where there are none."""

    what: str
    here: str
    there: str

    def words(self) -> str:
        """The difference in plain words."""
        here, there = (f"“{words}”" if words else "nothing" for words in (self.here, self.there))
        return f"{there} against {here}"


def contradictions(canonical: Wording, wording: Wording) -> list[Contradiction]:
    """Where a wording differs from the canonical one in a negation or in its numbers; none where too little agrees."""
    here, there = canonical.keys, wording.keys
    equal = [block for block in Indel.opcodes(here, there) if block.tag == "equal"]
    if sum(block.src_end - block.src_start for block in equal) < _AGREEING * min(len(here), len(there)):
        return []
    found = [
        Contradiction(NEGATION, " ".join(one), " ".join(other))
        for one, other in _inner_changes(here, there, equal)
        if max(len(one), len(other)) <= _LONGEST and negations().isdisjoint(one) != negations().isdisjoint(other)
    ]
    mine, theirs = _figures(here), _figures(there)
    if mine - theirs and theirs - mine:
        found.append(Contradiction(NUMBER, " ".join(sorted(mine - theirs)), " ".join(sorted(theirs - mine))))
    return found


def _inner_changes(here: Keys, there: Keys, equal: Sequence[Opcode]) -> Iterator[tuple[Keys, Keys]]:
    """What lies between the stretches of equal words; at an end only where both wordings have something there."""
    for before, after in pairwise(equal):
        yield here[before.src_end : after.src_start], there[before.dest_end : after.dest_start]
    if equal:
        first, last = equal[0], equal[-1]
        heads, tails = (
            (here[: first.src_start], there[: first.dest_start]),
            (here[last.src_end :], there[last.dest_end :]),
        )
        yield from (ends for ends in (heads, tails) if all(ends))


def _figures(keys: Iterable[str]) -> frozenset[str]:
    """The numbers, those in words as figures, without what follows the figures ("20th")."""
    return frozenset(figure.group() for key in keys if (figure := _FIGURE.match(stem(key))))
