"""The whole of grouping in one screenful."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from quotes_tui.grouping.clusters import OTHER_DATE, TWO_SPEAKERS, Cluster, Clusters, Refusal
from quotes_tui.grouping.constraints import Bonds
from quotes_tui.grouping.corpus import Corpus
from quotes_tui.grouping.events import Events
from quotes_tui.grouping.lineage import lineages
from quotes_tui.grouping.options import GroupingOptions
from quotes_tui.grouping.recutting import recut
from quotes_tui.grouping.rejoining import rejoin
from quotes_tui.grouping.relatives import Relatives, note_stitches, relatives, sorted_links
from quotes_tui.grouping.renderings import Renderings
from quotes_tui.grouping.speakers import Voices
from quotes_tui.grouping.statements import identities, make_statement
from quotes_tui.grouping.stitching import find_stitches
from quotes_tui.grouping.ties import find_ties
from quotes_tui.grouping.uncertain import ask_meaning
from quotes_tui.grouping.units import make_units
from quotes_tui.grouping.wordings import read_wording
from quotes_tui.model import Report, Speaker, Statement


def group(
    reports: Iterable[Report], speakers: Sequence[Speaker] = (), options: GroupingOptions | None = None
) -> Iterator[Statement]:
    """The statements that the quotations of these articles report, in the order of article id and place.

    Only acts of speech are grouped. The order of `reports` does not matter; `speakers` are those a corpus states.
    """
    ordered = sorted(reports, key=lambda report: report.article.id)
    with _nothing_collected():
        decided = _decide(ordered, speakers, options or GroupingOptions())
    for identity, cluster in decided.clusters.items():
        others = decided.relatives.get(identity) or Relatives()
        statement = make_statement(cluster, decided.corpus, identity)
        yield replace(
            statement,
            flags=tuple(sorted({*statement.flags, *others.flags})),
            related=sorted_links(others.related.values()),
            possible=others.nearest(),
            evidence=(
                *statement.evidence,
                *decided.bonds.told(statement, cluster.members, decided.places),
                *others.evidence(decided.corpus),
            ),
        )
    read_wording.cache_clear()


@dataclass(frozen=True, slots=True)
class _Decided:
    """What statements are made from: the clusters and their relatives by id, the id of each unit's by number.

    How likely it all was, which takes as much room again, is gone by then.
    """

    corpus: Corpus
    clusters: Mapping[str, Cluster]
    places: Mapping[int, str]
    relatives: Mapping[str, Relatives]
    bonds: Bonds


def _decide(reports: Sequence[Report], speakers: Sequence[Speaker], asked: GroupingOptions) -> _Decided:
    """All of grouping but the statements; the reports stand in the order of article id."""
    articles = [report.article for report in reports]
    # First, since what it takes is free again before anything else is held.
    witnesses = lineages(articles) if asked.witnesses is None else asked.witnesses
    voices = Voices((quotation for report in reports for quotation in report.quotations), speakers)
    units = recut(make_units(reports, voices), reports)
    events = Events(articles)
    bonds = Bonds(asked.constraints, units)
    ties = ask_meaning(find_ties(units, events, Renderings(articles, events)), units, asked.meaning)
    clusters = Clusters(units, events.days, ties, bonds)
    found = rejoin(clusters.found(), units, bonds)
    corpus = Corpus({article.id: article for article in articles}, units, voices, witnesses, asked)
    ids = identities(found, corpus)
    places = {number: id for id, cluster in zip(ids, found, strict=True) for number in cluster.members}
    known = relatives(_undecided(clusters.refused, found, bonds), places)
    note_stitches(known, find_stitches(units, events, [witnesses[article.id] for article in articles]), places)
    return _Decided(corpus, dict(zip(ids, found, strict=True)), places, known, bonds)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Python does not look for records that refer to each other in a circle: there are none, and it takes a sixth of
    the time to look again and again."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _undecided(refused: Sequence[Refusal], found: Sequence[Cluster], bonds: Bonds) -> list[Refusal]:
    """The refusals that leave a question open: none between statements of which the user has said that they are two."""
    of = {number: cluster.members for cluster in found for number in cluster.members}
    return [
        refusal
        for refusal in refused
        if refusal.why in (TWO_SPEAKERS, OTHER_DATE) or not bonds.part(of[refusal.tie.a], of[refusal.tie.b])
    ]
