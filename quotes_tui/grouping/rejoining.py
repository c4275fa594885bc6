"""Units that always travel together are one passage again.

Cutting quotations into sentences lets outlets' different cuts meet. Where nothing was cut differently the sentences
belong together: two clusters become one where each unit of the first is followed, in its own quotation, by a unit
of the second, and none of the second stands alone. The clauses of a mixed quotation, each with words in marks of its
own, stay apart where two reporters give both: they chose the words of each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from quotes_tui.grouping.clusters import Cluster
from quotes_tui.grouping.constraints import Bonds
from quotes_tui.grouping.units import Unit


def rejoin(clusters: Sequence[Cluster], units: Sequence[Unit], bonds: Bonds | None = None) -> list[Cluster]:
    """The clusters with those merged that travel together, in the order of their first unit; `bonds` are obeyed."""
    at = {number: cluster for cluster in clusters for number in cluster.members}
    for one, other in pairwise(units):
        first, second = at[one.number], at[other.number]
        if first is second or one.quotation != other.quotation or not _travel(first, second, units):
            continue
        if bonds is None or not bonds.part(first.members, second.members):
            first.members.extend(second.members)
            first.ties.extend(second.ties)
            for number in second.members:
                at[number] = first
    return sorted({id(c): c for c in at.values()}.values(), key=lambda cluster: min(cluster.members))


def _travel(first: Cluster, second: Cluster, units: Sequence[Unit]) -> bool:
    before, after = runs(first.members, units), runs(second.members, units)
    if len(before) > 1 and all(units[run[0]].marked for run in (*before, *after)):
        return False
    followers = {(run[0], units[run[0]].quotation) for run in after}
    return len(before) == len(after) and all((run[-1] + 1, units[run[-1]].quotation) in followers for run in before)


def runs(members: Iterable[int], units: Sequence[Unit]) -> list[list[int]]:
    """The members as runs of neighbours within one quotation, in order."""
    found: list[list[int]] = []
    for number in sorted(members):
        if found and number == found[-1][-1] + 1 and units[number].quotation == units[number - 1].quotation:
            found[-1].append(number)
        else:
            found.append([number])
    return found
