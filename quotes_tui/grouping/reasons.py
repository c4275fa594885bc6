"""Decisions about one statement as records, in words for people: what joined its wordings, who says it, witnesses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from quotes_tui.dates import parse_date
from quotes_tui.grouping.clusters import Cluster
from quotes_tui.grouping.corpus import Corpus
from quotes_tui.grouping.evidence import Tie
from quotes_tui.grouping.speakers import Fit, Sighting, Voice
from quotes_tui.grouping.units import Unit
from quotes_tui.grouping.wordings import stem
from quotes_tui.model import Evidence, Passage, SpeakerKind, Topic, Variant

_CONCLUDED = 0.8
_MOST_NAMED = 6


def joined(cluster: Cluster, corpus: Corpus, variants: Sequence[Variant]) -> list[Evidence]:
    """For each wording but the first its tie to the first, or where there is none its strongest tie to another."""
    units, first = corpus.units, variants[0].id
    ends = [
        (_letter(units[tie.a], variants), _letter(units[tie.b], variants), tie)
        for tie in sorted(cluster.ties, key=lambda tie: (-tie.value, tie.a, tie.b))
    ]
    best: dict[str, Evidence] = {}
    for one, other, tie in sorted(ends, key=lambda end: first not in end[:2]):
        if one != other:
            why = in_words(tie, corpus)
            for here, there in ((one, other), (other, one)):
                what = f"{here} reports what {there} reports"
                best.setdefault(here, Evidence(what, why, tie.record(what).score, Topic.LINK))
    return [best[variant.id] for variant in variants[1:] if variant.id in best]


def in_words(tie: Tie, corpus: Corpus) -> str:
    """A tie with its numbers: what the wordings share, how near the articles are, what speaker and date say."""
    words = ", ".join(_shared_words(*(corpus.units[number] for number in (tie.a, tie.b))))
    named = f"both have {words}" if words else ""
    return "; ".join(filter(None, (tie.words(), named, speakers_fit(tie, corpus), dates_fit(tie, corpus))))


def _shared_words(one: Unit, other: Unit) -> list[str]:
    """The first words that carry matter in both, as the one has them, each once."""
    common = one.wording.bag & other.wording.bag
    heavy = (key for key in one.wording.keys if key not in one.wording.light and stem(key) in common)
    words = list(dict.fromkeys(heavy))
    return words if len(words) <= _MOST_NAMED else [*words[:_MOST_NAMED], "…"]


def _letter(unit: Unit, variants: Sequence[Variant]) -> str:
    for variant in variants:
        for passage in variant.passages:
            if passage.quotation is unit.passage.quotation and any(
                span.holds(unit.passage.spans[0]) for span in passage.spans
            ):
                return variant.id
    raise LookupError(unit.passage.text)


def speakers_fit(tie: Tie, corpus: Corpus) -> str:
    """What the two reports say of who speaks, held against each other."""
    one, other = (corpus.units[number].by for number in (tie.a, tie.b))
    if not (one.voice and other.voice):
        known = one.voice or other.voice
        return f"only one of the two says who speaks ({known.name})" if known else "neither says who speaks"
    if one.voice.name == other.voice.name:
        return f"both credit {one.voice.name}"
    names = f"{one.voice.name} and {other.voice.name}"
    return {
        Fit.SAME: f"they credit {names}, who may be one voice",
        Fit.OPEN: f"they credit {names}, which leaves it open",
        Fit.DOUBT: f"they credit {names}, which speaks against it",
        Fit.CLASH: f"they credit {names}, who are two",
    }[one.fit(other)]


def dates_fit(tie: Tie, corpus: Corpus) -> str:
    """How far apart the two articles were printed; "" where both reports stand in one article."""
    one, other = (corpus.articles[corpus.units[number].passage.article] for number in (tie.a, tie.b))
    if one.id == other.id:
        return "both stand in one article"
    first, second = parse_date(one.published or ""), parse_date(other.published or "")
    if not (first and second):
        return "the date of one article is not known, so the dates leave it open"
    days = abs((first - second).days)
    return "printed on one day" if not days else f"printed {days} day{'s' if days > 1 else ''} apart"


# --- who says it -----------------------------------------------------------------------------------------


def speaker(cluster: Cluster, corpus: Corpus) -> tuple[str | None, list[Evidence]]:
    """Who said it, and what was concluded from the other reports of the same statement."""
    units = [corpus.units[number] for number in sorted(cluster.members)]
    seen = Counter(unit.by for unit in units if unit.by.voice)
    if not seen:
        return None, [Evidence("Nobody is named as the speaker", "no report tells who it is", topic=Topic.SPEAKER)]
    best = min((by.voice for by in seen if by.voice), key=lambda voice: _likeliest(voice, seen))
    backing = next(unit for unit in units if unit.by.voice == best)
    source = corpus.outlet(backing.passage.article)
    records = []
    for other in sorted({unit.by.voice.name if unit.by.voice else "" for unit in units} - {best.name}):
        who = f"the words credited to {other}" if other else "the words whose speaker the text does not tell"
        why = f"{source} names {best.name} for the same statement"
        records.append(Evidence(f"{who} are {best.name}'s", why, _CONCLUDED, Topic.SPEAKER))
    return best.name, records


def _likeliest(voice: Voice, seen: Counter[Sighting]) -> tuple[object, ...]:
    """The order of likelihood: a minister before the government, somebody before a group, named on the spot, often."""
    speaks_for = sum(by.voice is not None and by.voice.name in voice.stands_for for by in seen)
    named, times = (sum(n for by, n in seen.items() if by.voice == voice and by.named >= least) for least in (1, 0))
    return (-speaks_for, voice.kind is SpeakerKind.GROUP, -named, -times, voice.name)


# --- witnesses -------------------------------------------------------------------------------------------


def witnesses(passages: Iterable[Passage], corpus: Corpus) -> list[Evidence]:
    """Which of the articles are one witness and which reword another text; nothing where each speaks for itself."""
    held: dict[str, list[str]] = {}
    for id in sorted({passage.article for passage in passages}):
        held.setdefault(corpus.lineage[id], []).append(id)
    told = (_one_witness(origin, ids, corpus) for origin, ids in sorted(held.items()))
    return [record for record in told if record]


def _one_witness(origin: str, ids: Sequence[str], corpus: Corpus) -> Evidence | None:
    rewords = [_rewords(id, corpus) for id in ids if corpus.articles[id].derived_from]
    if not rewords and ids == [origin]:
        return None
    names = list(dict.fromkeys(corpus.outlet(id) for id in ids))
    what = f"{_listed(names)} are one witness" if len(names) > 1 else f"{names[0]} reports at second hand"
    agency = corpus.articles[origin].agency
    credit = f", credited to {agency}" if agency else ""
    copied = f"the text was first found in {corpus.outlet(origin)}{credit}"
    return Evidence(what, "; ".join(rewords) or copied, topic=Topic.WITNESSES)


def _rewords(id: str, corpus: Corpus) -> str:
    source = corpus.articles[id].derived_from
    name = source and (source.outlet or source.agency or source.title or source.url)
    return f"{corpus.outlet(id)} says that it rewords {name or 'another text'}"


def _listed(names: Sequence[str]) -> str:
    """Names as a list in a sentence, many of them shortened."""
    shown = [*names[:_MOST_NAMED], f"{len(names) - _MOST_NAMED} more"] if len(names) > _MOST_NAMED else list(names)
    *most, last = shown
    return f"{', '.join(most)} and {last}" if most else last
