"""A cluster of units made into a statement: variants, canonical wording, speaker, counts, evidence."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import blake2b

from quotes_tui.grouping.canonical import Reading, choose, make_canonical, make_reading, make_variants, stands_at
from quotes_tui.grouping.clusters import Cluster
from quotes_tui.grouping.corpus import Corpus
from quotes_tui.grouping.flags import find_flags
from quotes_tui.grouping.passages import join
from quotes_tui.grouping.reasons import joined, speaker, witnesses
from quotes_tui.grouping.rejoining import runs
from quotes_tui.grouping.wordings import read_wording
from quotes_tui.model import Kind, Passage, Statement
from quotes_tui.text import fold, in_mid_sentence

_ID_LETTERS = 8


def make_statement(cluster: Cluster, corpus: Corpus, identity: str) -> Statement:
    """The statement of a cluster under the id that it was given."""
    passages = passages_of(cluster, corpus)
    readings = _readings(passages, corpus)
    best, why = choose(readings, corpus.options.canonical)
    variants = make_variants(best, readings)
    said_by, backing = speaker(cluster, corpus)
    doubts = find_flags([variant for variant in variants if variant.language_is(variants[0])])
    reports = corpus.reports(passages)
    quotations = [passage.quotation for passage in sorted(passages, key=corpus.by_date)]
    return Statement(
        id=identity,
        speaker=said_by,
        variants=variants,
        canonical=make_canonical(best, why, corpus.articles, corpus.lineage),
        role=corpus.voices.role(said_by) if said_by else None,
        said=_most(quotation.said for quotation in quotations),
        occasion=_most(in_mid_sentence(quotation.occasion.text) for quotation in quotations if quotation.occasion),
        outlets=len({fold(corpus.outlet(passage.article).strip()) for passage in reports}),
        witnesses=len({corpus.lineage[passage.article] for passage in reports}),
        flags=tuple(sorted({doubt.flag for doubt in doubts})),
        evidence=(
            *joined(cluster, corpus, variants),
            *backing,
            *(doubt.record() for doubt in doubts),
            *witnesses(reports, corpus),
        ),
        notes=_notes(passages, corpus),
    )


def passages_of(cluster: Cluster, corpus: Corpus) -> list[Passage]:
    """The passages of a cluster: neighbouring units of one quotation are one."""
    return [
        join(corpus.articles[held[0].passage.article].text, [unit.passage for unit in held])
        for run in runs(cluster.members, corpus.units)
        if (held := [corpus.units[number] for number in run])
    ]


def identities(clusters: Iterable[Cluster], corpus: Corpus) -> list[str]:
    """An id for every cluster, from the article and the place of its earliest direct passage, or of its earliest.

    Primary texts count where there are no reports: an original that is added later changes no id.
    Two that begin at one place (a quotation inside another) are told apart in the order of the clusters. An article
    without a date counts as the latest: a dated one that is added may change the id of what only undated ones report.
    """
    taken: set[str] = set()
    found = []
    for cluster in clusters:
        passages = corpus.reports([corpus.units[number].passage for number in cluster.members])
        first = min(passages, key=lambda passage: (passage.kind is not Kind.DIRECT, *corpus.by_date(passage)))
        place = f"{first.article}\0{first.spans[0].start}"
        identity, again = _digest(place), 1
        while identity in taken:
            identity, again = _digest(f"{place}\0{again}"), again + 1
        taken.add(identity)
        found.append(identity)
    return found


def _digest(place: str) -> str:
    digest = blake2b(place.encode("utf-8", "surrogatepass"), digest_size=10).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:_ID_LETTERS]


def _readings(passages: Sequence[Passage], corpus: Corpus) -> list[Reading]:
    alike: dict[tuple[str, ...], list[Passage]] = {}
    for passage in passages:
        keys = read_wording(passage.text).keys or (passage.text,)
        alike.setdefault(keys, []).append(passage)
    pinned = corpus.options.constraints.pinned
    return [make_reading(held, corpus.articles, corpus.lineage, pinned) for held in alike.values()]


def _notes(passages: Sequence[Passage], corpus: Corpus) -> tuple[str, ...]:
    """The user's notes about the words of this statement, in the order of the decisions."""
    return tuple(
        words
        for place, words in corpus.options.constraints.notes
        if any(stands_at(passage, place) for passage in passages)
    )


def _most(values: Iterable[str | None]) -> str | None:
    """The value given most often, the first of those where several are; None where there is none."""
    counts = Counter(value for value in values if value)
    return max(counts, key=counts.__getitem__) if counts else None
