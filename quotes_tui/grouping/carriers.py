"""Which of the articles that carry a wording is cited, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quotes_tui.dates import UNTOLD, moment
from quotes_tui.model import Article, Kind, Passage

KINDS = (Kind.DIRECT, Kind.MIXED, Kind.INDIRECT)
"""From the words themselves to a reporter's."""


def cited_first(passage: Passage, article: Article, lineage: Mapping[str, str]) -> tuple[object, ...]:
    """The key by which the passage to cite comes first."""
    derived = not _underived(article, lineage)
    kind = KINDS.index(passage.kind)
    return (
        not article.primary,
        kind,
        not article.url,
        derived,
        published(article),
        article.id,
        passage.spans,
    )


def citing_reason(passages: Sequence[Passage], articles: Mapping[str, Article], lineage: Mapping[str, str]) -> str:
    """Why the first of these passages is the one that is cited; "" where no other article has the words."""
    cited, *others = (articles[passage.article] for passage in passages)
    others = [other for other in others if other.id != cited.id]
    if not others:
        return ""
    grounds = ["is the primary text"] if cited.primary and not all(other.primary for other in others) else []
    if cited.url and any(not other.url for other in others):
        grounds.append("has an address")
    if _underived(cited, lineage) and any(not _underived(other, lineage) for other in others):
        grounds.append("is not derived from another")
    if cited.published and all(published(cited) <= published(other) for other in others):
        grounds.append(f"is the earliest{_as_far_as_told(cited, others)}")
    *most, last = grounds or ["comes first by name"]
    return f"cited from {cited.outlet or cited.id}, which {', '.join(most)}{' and ' if most else ''}{last}"


def published(article: Article) -> tuple[str, str]:
    """The key by which articles come in the order in which they were published."""
    return moment(article.published, article.published_time)


def _as_far_as_told(cited: Article, others: Sequence[Article]) -> str:
    """An article of unknown date or time comes after the others of its day, but nobody knows that it is later."""
    if not all(other.published for other in others):
        return " dated"
    day, clock = published(cited)
    return " with a time" if clock != UNTOLD and any(published(other) == (day, UNTOLD) for other in others) else ""


def _underived(article: Article, lineage: Mapping[str, str]) -> bool:
    return article.derived_from is None and lineage[article.id] == article.id
