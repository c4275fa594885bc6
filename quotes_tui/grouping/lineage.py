"""Articles that reprint one text are one witness.

Two articles are copies where most six-word runs of the shorter one's narrative stand in the other. Words in quotation
marks are left out first, since two reporters who quote one speech at length are still two witnesses. What stands
round the text on one page only (a sidebar, a new lead) does not count against it: the runs are counted
between the first and the last paragraph that both share. An article that says which text it rewords
(`derived_from`) shares that one's witness.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quotes_tui.grouping.buckets import pairs_of
from quotes_tui.grouping.wordings import split_keys
from quotes_tui.model import Article
from quotes_tui.text import fold, paragraphs

_RUN = 6
_COPIED = 0.5
_PARAGRAPH_COPIED = 0.4
_FEWEST_RUNS = 40
_FEWEST_SHARED = 12
_SHARE_OF_SHORTER = 0.3
_BUCKET = 50
_QUOTED = re.compile(r"“[^“”\n]*”|\"[^\"\n]*\"")

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Print:
    """The six-word runs of an article, paragraph by paragraph."""

    paragraphs: tuple[frozenset[Run], ...]
    runs: frozenset[Run]


def lineages(articles: Iterable[Article]) -> dict[str, str]:
    """For each article id the id of its witness: the first article (by date, then id) of those that share one text."""
    ordered = sorted(articles, key=lambda article: (article.published or "9", article.id))
    parent = list(range(len(ordered)))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for a, b in (*_copies(ordered), *_derived(ordered)):
        first, second = sorted((root(a), root(b)))
        parent[second] = first
    return {article.id: ordered[root(number)].id for number, article in enumerate(ordered)}


def _copies(articles: Sequence[Article]) -> list[tuple[int, int]]:
    prints = [_print(article.text) for article in articles]
    holders: dict[Run, list[int]] = defaultdict(list)
    for number, taken in enumerate(prints):
        for run in taken.runs:
            holders[run].append(number)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for held in holders.values():
        for pair in pairs_of(held, _BUCKET):
            shared[pair] += 1
    return sorted(
        pair for pair, count in shared.items() if count >= _FEWEST_SHARED and _copy(prints[pair[0]], prints[pair[1]])
    )


def _print(text: str) -> _Print:
    blocks = [block.span.of(text) for block in paragraphs(text)]
    narrative = [frozenset(_runs(_QUOTED.sub(" ", block))) for block in blocks]
    if sum(map(len, narrative)) < _FEWEST_RUNS:
        narrative = [frozenset(_runs(block)) for block in blocks]
    return _Print(tuple(narrative), frozenset().union(*narrative))


def _runs(text: str) -> Iterable[Run]:
    keys = split_keys(text)
    return zip(*(keys[start:] for start in range(_RUN)), strict=False)


def _copy(a: _Print, b: _Print) -> bool:
    common = a.runs & b.runs
    shorter = min(len(a.runs), len(b.runs))
    if len(common) >= _COPIED * shorter:
        return True
    if len(common) < max(_FEWEST_RUNS, _SHARE_OF_SHORTER * shorter):
        return False
    return min(_share_between(a, common), _share_between(b, common)) >= _COPIED


def _share_between(taken: _Print, common: frozenset[Run]) -> float:
    """The share of common runs between the first and the last paragraph that are mostly common."""
    copied = [
        number
        for number, runs in enumerate(taken.paragraphs)
        if runs and len(runs & common) >= _PARAGRAPH_COPIED * len(runs)
    ]
    if not copied:
        return 0.0
    between = frozenset().union(*taken.paragraphs[copied[0] : copied[-1] + 1])
    return len(between & common) / len(between)


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
