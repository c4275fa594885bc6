"""What a statement has to do with others: near misses, one line credited to two people, the same words again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from quotes_tui.grouping.clusters import OTHER_DATE, TWO_SPEAKERS, Refusal
from quotes_tui.model import Link

_POSSIBLE = 0.8
_MOST_POSSIBLE = 5
_FEWEST_WORDS = 4
_FLAGS = {TWO_SPEAKERS: "two-speakers", OTHER_DATE: "other-date"}


@dataclass(slots=True)
class Relatives:
    """The other statements that one statement knows of, by id."""

    flags: set[str] = field(default_factory=set)
    related: dict[str, Link] = field(default_factory=dict)
    possible: dict[str, Link] = field(default_factory=dict)

    def nearest(self) -> tuple[Link, ...]:
        """The possible reports of the same statement, the likeliest first; none that is related otherwise."""
        others = [link for id, link in self.possible.items() if id not in self.related]
        return tuple(sorted(others, key=lambda link: (-link.score, link.id))[:_MOST_POSSIBLE])


def relatives(refused: Sequence[Refusal], ids: Mapping[int, str]) -> Mapping[str, Relatives]:
    """The relatives of every statement that has some; `ids` gives the statement of each unit by number."""
    found: dict[str, Relatives] = defaultdict(Relatives)
    for refusal in sorted(refused, key=lambda refusal: (-refusal.tie.value, refusal.tie.a, refusal.tie.b)):
        first, second = ids[refusal.tie.a], ids[refusal.tie.b]
        if first != second:
            for one, other in ((first, second), (second, first)):
                _note(found[one], other, refusal)
    return found


def _note(relatives: Relatives, other: str, refusal: Refusal) -> None:
    tie = refusal.tie
    flag = _FLAGS.get(refusal.why)
    if flag is None:
        if tie.value >= _POSSIBLE:
            relatives.possible.setdefault(
                other, Link(other, f"{tie.words()}; {refusal.why}", round(min(1.0, tie.value / 1.5), 3))
            )
    elif tie.copied and tie.shared >= _FEWEST_WORDS:
        relatives.flags.add(flag)
        relatives.related.setdefault(other, Link(other, f"{flag}: {tie.words()}", round(min(1.0, tie.value / 1.5), 3)))


def sorted_links(links: Iterable[Link]) -> tuple[Link, ...]:
    """Links in the order of their ids."""
    return tuple(sorted(links, key=lambda link: link.id))
