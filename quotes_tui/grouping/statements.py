"""A cluster of units made into a statement: variants, canonical wording, speaker, counts, evidence."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from quotes_tui.grouping.canonical import Reading, choose, citing_reason, make_reading
from quotes_tui.grouping.clusters import Cluster
from quotes_tui.grouping.contradictions import contradictions
from quotes_tui.grouping.passages import join
from quotes_tui.grouping.rejoining import runs
from quotes_tui.grouping.relations import difference, relate
from quotes_tui.grouping.speakers import Sighting, Voice, Voices
from quotes_tui.grouping.units import Unit
from quotes_tui.grouping.wordings import read_wording
from quotes_tui.model import Article, Canonical, Evidence, Kind, Passage, Relation, SpeakerKind, Statement, Variant
from quotes_tui.text import fold, in_mid_sentence

_ID_LETTERS = 8
_MOST_COMPARED = 12
_RELATIONS = tuple(Relation)


@dataclass(frozen=True, slots=True)
class Corpus:
    """What every statement is made from."""

    articles: Mapping[str, Article]
    units: Sequence[Unit]
    voices: Voices
    lineage: Mapping[str, str]

    def by_date(self, passage: Passage) -> tuple[object, ...]:
        """The key that puts passages in the order in which they were published."""
        return (self.articles[passage.article].published or "9", passage.article, passage.spans)


def make_statement(cluster: Cluster, corpus: Corpus, identity: str) -> Statement:
    """The statement of a cluster under the id that it was given."""
    passages = passages_of(cluster, corpus)
    readings = _readings(passages, corpus)
    best, why = choose(readings)
    variants = _variants(best, readings)
    speaker, backing = _speaker(cluster, corpus)
    doubts = _doubts(variants)
    quotations = [passage.quotation for passage in sorted(passages, key=corpus.by_date)]
    citing = citing_reason(best, corpus.articles, corpus.lineage)
    return Statement(
        id=identity,
        speaker=speaker,
        variants=variants,
        canonical=Canonical("A", best.passages[0].article, "; ".join(filter(None, (why, citing)))),
        role=corpus.voices.role(speaker) if speaker else None,
        said=_most(quotation.said for quotation in quotations),
        occasion=_most(in_mid_sentence(quotation.occasion.text) for quotation in quotations if quotation.occasion),
        outlets=len({fold(_outlet(corpus.articles[passage.article]).strip()) for passage in passages}),
        witnesses=len({corpus.lineage[passage.article] for passage in passages}),
        flags=tuple(sorted({what for what, _ in doubts})),
        evidence=(*_joined(cluster, corpus, variants), *backing, *(record for _, record in doubts)),
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

    Two that begin at one place (a quotation inside another) are told apart in the order of the clusters. An article
    without a date counts as the latest: a dated one that is added may change the id of what only undated ones report.
    """
    taken: set[str] = set()
    found = []
    for cluster in clusters:
        passages = [corpus.units[number].passage for number in cluster.members]
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
    return [make_reading(held, corpus.articles, corpus.lineage) for held in alike.values()]


def _variants(best: Reading, readings: Sequence[Reading]) -> tuple[Variant, ...]:
    base = read_wording(best.text)
    related = [(reading, relate(base, best.kind, read_wording(reading.text), reading.kind)) for reading in readings]
    related.sort(
        key=lambda pair: (pair[0] is not best, _RELATIONS.index(pair[1]), -pair[0].witnesses, *_place(pair[0]))
    )
    return tuple(
        Variant(
            id=siglum(number),
            text=reading.text,
            relation=relation,
            passages=reading.passages,
            witnesses=reading.witnesses,
            difference=round(difference(base, read_wording(reading.text)), 4),
        )
        for number, (reading, relation) in enumerate(related)
    )


def _place(reading: Reading) -> tuple[object, ...]:
    return (reading.published, reading.passages[0].article, reading.passages[0].spans)


def siglum(number: int) -> str:
    """The letter of a variant: A to Z, then AA, AB and so on."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _speaker(cluster: Cluster, corpus: Corpus) -> tuple[str | None, list[Evidence]]:
    """Who said it, and what was concluded from the other reports of the same statement."""
    units = [corpus.units[number] for number in sorted(cluster.members)]
    seen = Counter(unit.by for unit in units if unit.by.voice)
    if not seen:
        return None, []
    best = min((by.voice for by in seen if by.voice), key=lambda voice: _likeliest(voice, seen))
    backing = next(unit for unit in units if unit.by.voice == best)
    source = _outlet(corpus.articles[backing.passage.article])
    records = []
    for other in sorted({unit.by.voice.name if unit.by.voice else "" for unit in units} - {best.name}):
        who = f"the words credited to {other}" if other else "the words whose speaker the text does not tell"
        records.append(Evidence(f"{who} are {best.name}'s", f"{source} names {best.name} for the same statement", 0.8))
    return best.name, records


def _likeliest(voice: Voice, seen: Counter[Sighting]) -> tuple[object, ...]:
    """The order of likelihood: a minister before the government, somebody before a group, named on the spot, often."""
    speaks_for = sum(by.voice is not None and by.voice.name in voice.stands_for for by in seen)
    named, times = (sum(n for by, n in seen.items() if by.voice == voice and by.named >= least) for least in (1, 0))
    return (-speaks_for, voice.kind is SpeakerKind.GROUP, -named, -times, voice.name)


def _joined(cluster: Cluster, corpus: Corpus, variants: Sequence[Variant]) -> list[Evidence]:
    """For each wording but the first its tie to the first, or where there is none its strongest tie to another."""
    units, first = corpus.units, variants[0].id
    ends = [
        (_letter(units[tie.a], variants), _letter(units[tie.b], variants), tie)
        for tie in sorted(cluster.ties, key=lambda tie: (-tie.value, tie.a, tie.b))
    ]
    best: dict[str, Evidence] = {}
    for one, other, tie in sorted(ends, key=lambda end: first not in end[:2]):
        if one != other:
            best.setdefault(one, tie.record(f"{one} reports what {other} reports"))
            best.setdefault(other, tie.record(f"{other} reports what {one} reports"))
    return [best[variant.id] for variant in variants[1:] if variant.id in best]


def _doubts(variants: Sequence[Variant]) -> list[tuple[str, Evidence]]:
    """The negations and numbers in which a wording differs from one before it: which of the two, and the words."""
    found: list[tuple[str, Evidence]] = []
    for number, variant in enumerate(variants):
        for earlier in variants[: min(number, _MOST_COMPARED)]:
            differing = contradictions(read_wording(earlier.text), read_wording(variant.text))
            told = [Evidence(f"{variant.id} differs from {earlier.id} in a {c.what}", c.words()) for c in differing]
            found.extend((c.what, record) for c, record in zip(differing, told, strict=True))
            if differing:
                break
    return found


def _letter(unit: Unit, variants: Sequence[Variant]) -> str:
    for variant in variants:
        for passage in variant.passages:
            if passage.quotation is unit.passage.quotation and any(
                span.holds(unit.passage.spans[0]) for span in passage.spans
            ):
                return variant.id
    raise LookupError(unit.passage.text)


def _most(values: Iterable[str | None]) -> str | None:
    """The value given most often, the first of those where several are; None where there is none."""
    counts = Counter(value for value in values if value)
    return max(counts, key=counts.__getitem__) if counts else None


def _outlet(article: Article) -> str:
    return article.outlet or article.id
