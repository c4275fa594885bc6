"""Articles that go back to one text are one witness: prints of it, and what an article says that it rewords.

An article that says which text it rewords (`derived_from`) shares that one's witness.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quotes_tui.grouping.carriers import published
from quotes_tui.grouping.copies import copies
from quotes_tui.grouping.wordings import split_keys
from quotes_tui.model import Article
from quotes_tui.text import fold


def lineages(articles: Iterable[Article]) -> dict[str, str]:
    """For each article id the id of its witness: the first article (by date and time, then id) of one text's."""
    ordered = sorted(articles, key=lambda article: (published(article), article.id))
    parent = list(range(len(ordered)))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for a, b in (*copies(ordered), *_derived(ordered)):
        first, second = sorted((root(a), root(b)))
        parent[second] = first
    return {article.id: ordered[root(number)].id for number, article in enumerate(ordered)}


def _derived(articles: Sequence[Article]) -> list[tuple[int, int]]:
    """The pairs of articles of which one rewords the other, or which both reword a third."""
    sources: dict[tuple[str, str], int] = {}
    for number, article in enumerate(articles):
        for mark in _marks(article.url, article.title, article.outlet, article.agency):
            sources.setdefault(mark, number)
    found = []
    for number, article in enumerate(articles):
        origin = article.derived_from
        for mark in _marks(origin.url, origin.title, origin.outlet, origin.agency) if origin else ():
            other = sources.setdefault(mark, number)
            if other != number:
                found.append((min(number, other), max(number, other)))
    return found


def _marks(url: str | None, title: str | None, outlet: str | None, agency: str | None) -> list[tuple[str, str]]:
    """What a text is known by: its address, and its title with whoever published it."""
    marks = [("url", url.strip().rstrip("/").removeprefix("https://").removeprefix("http://"))] if url else []
    names = [name for name in (outlet, agency) if name]
    return marks + [(fold(name), " ".join(split_keys(title))) for name in names if title]
