"""Which wording of a statement is cited, and from which article, by a stated rule that is kept in words.

A primary text before any report of it; direct before mixed before indirect; complete before fragment; more
witnesses; earlier. Of the articles that carry that wording the one is cited that has an address, is least derived
and is earliest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quotes_tui.grouping.wordings import read_wording
from quotes_tui.model import Article, Kind, Passage

_COMPLETE = 0.6
_KINDS = (Kind.DIRECT, Kind.MIXED, Kind.INDIRECT)


@dataclass(frozen=True, slots=True)
class Reading:
    """A distinct wording of a statement with the passages that carry it, the one to cite first."""

    text: str
    kind: Kind
    passages: tuple[Passage, ...]
    witnesses: int
    primary: bool
    published: str


def make_reading(passages: Sequence[Passage], articles: Mapping[str, Article], lineage: Mapping[str, str]) -> Reading:
    """The reading that these equal wordings are: its kind the best of theirs."""
    ordered = sorted(passages, key=lambda passage: _cited_first(passage, articles[passage.article], lineage))
    return Reading(
        text=ordered[0].text,
        kind=ordered[0].kind,
        passages=tuple(ordered),
        witnesses=len({lineage[passage.article] for passage in passages}),
        primary=articles[ordered[0].article].primary,
        published=min(articles[passage.article].published or "9" for passage in passages),
    )


def _cited_first(passage: Passage, article: Article, lineage: Mapping[str, str]) -> tuple[object, ...]:
    derived = article.derived_from is not None or lineage[article.id] != article.id
    kind = _KINDS.index(passage.kind)
    return (not article.primary, kind, not article.url, derived, article.published or "9", article.id, passage.spans)


def choose(readings: Sequence[Reading]) -> tuple[Reading, str]:
    """The canonical reading and the reason in words."""
    best = min(readings, key=lambda reading: _rank(reading, readings))
    return best, _reason(best, readings)


def _rank(reading: Reading, readings: Sequence[Reading]) -> tuple[object, ...]:
    complete = is_complete(reading, readings)
    kind = _KINDS.index(reading.kind)
    first = reading.passages[0]
    return (not reading.primary, kind, not complete, -reading.witnesses, reading.published, first.article, first.spans)


def is_complete(reading: Reading, readings: Sequence[Reading]) -> bool:
    """Whether a reading has most of the matter of the fullest reading of its kind."""
    fullest = max(len(read_wording(other.text).bag) for other in readings if other.kind is reading.kind)
    return len(read_wording(reading.text).bag) >= _COMPLETE * fullest


def _reason(best: Reading, readings: Sequence[Reading]) -> str:
    """The grounds in the order of the rule, as far as they tell this reading from the others."""
    grounds = ["primary text" if best.primary else f"{best.kind} quotation"]
    rivals = [r for r in readings if r is not best and r.primary == best.primary and r.kind is best.kind]
    for ground, ahead in (
        ("complete", lambda r: is_complete(r, readings)),
        (_count(best.witnesses, "witness", "witnesses"), lambda r: r.witnesses == best.witnesses),
        ("earliest", lambda r: r.published == best.published),
    ):
        if rivals and not all(ahead(rival) for rival in rivals):
            grounds.append(ground)
            rivals = [rival for rival in rivals if ahead(rival)]
    return ", ".join(grounds) if len(readings) > 1 else f"the only wording, {grounds[0]}"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def citing_reason(reading: Reading, articles: Mapping[str, Article], lineage: Mapping[str, str]) -> str:
    """Why its first article is the one that is cited; "" where there is no other."""
    cited, *others = (articles[passage.article] for passage in reading.passages)
    others = [other for other in others if other.id != cited.id]
    if not others:
        return ""
    grounds = []
    if cited.url and any(not other.url for other in others):
        grounds.append("has an address")
    if _underived(cited, lineage) and any(not _underived(other, lineage) for other in others):
        grounds.append("is not derived from another")
    if cited.published and all(cited.published <= (other.published or "9") for other in others):
        # An article of unknown date comes after the dated ones, but nobody knows that it is later.
        grounds.append("is the earliest" if all(other.published for other in others) else "is the earliest dated")
    *most, last = grounds or ["comes first by name"]
    return f"cited from {cited.outlet or cited.id}, which {', '.join(most)}{' and ' if most else ''}{last}"


def _underived(article: Article, lineage: Mapping[str, str]) -> bool:
    return article.derived_from is None and lineage[article.id] == article.id
