"""Two renderings of one text: two translations of it, or a text and its rewrite sentence by sentence.

Two reporters who write about one event choose what to tell and in which order; two translators do not. So two articles
are renderings of one text where most sentences of the shorter have their like in the other, in the same order. There
words need hardly agree: what stands in the same place is the same thing said.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from quotes_tui.grouping.events import Events
from quotes_tui.grouping.wordings import light_words, split_keys, stem
from quotes_tui.model import Article, Span
from quotes_tui.text import sentences

_WORTH_LOOKING = 0.5
_LIKE = 0.3
_IN_ORDER = 0.7
_FEWEST_STEMS = 3
# One or two sentences that are alike are no text: whatever stands beside them is not the same thing said.
_FEWEST_IN_ORDER = 4
_MOST_SENTENCES = 400
_KEPT = 256  # articles whose sentences are not read again

Places = list[tuple[Span, Span]]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence, the stems of its words that carry matter, and what they weigh."""

    span: Span
    stems: frozenset[str]
    weight: float


class Renderings:
    """Which articles, by number, render one text, and which of their sentences stand for each other."""

    def __init__(self, articles: Sequence[Article], events: Events) -> None:
        self._events = events
        self._of = lru_cache(maxsize=_KEPT)(lambda number: _read(articles[number].text, events))

    def places(self, a: int, b: int) -> Places:
        """The sentences of two renderings that stand for each other, in order; none where they are no renderings."""
        if a == b or self._events.alike(a, b) < _WORTH_LOOKING:
            return []
        first, second = self._of(a), self._of(b)
        counted = min(_full(first), _full(second))
        chain = self._in_order(first, second)
        if len(chain) < max(_FEWEST_IN_ORDER, _IN_ORDER * counted):
            return []
        return [(first[i].span, second[j].span) for i, j in _filled(chain, len(first), len(second))]

    def _in_order(self, first: Sequence[_Sentence], second: Sequence[_Sentence]) -> list[tuple[int, int]]:
        """The longest run of sentences, each with its like in the other, in which both go forward."""
        likes = []
        for i, sentence in enumerate(first):
            if len(sentence.stems) >= _FEWEST_STEMS:
                likeness, back = max(((self._likeness(sentence, other), -j) for j, other in enumerate(second)))
                if likeness >= _LIKE:
                    likes.append((i, -back))
        return _longest_rising(likes)

    def _likeness(self, one: _Sentence, other: _Sentence) -> float:
        """Twice the weight of the shared stems over that of all."""
        common = one.stems & other.stems
        return 2 * _weight(common, self._events) / (one.weight + other.weight) if common else 0.0


def _read(text: str, events: Events) -> list[_Sentence]:
    """The sentences of an article, at most the first 400."""
    light = light_words()
    found = []
    for span in sentences(text)[:_MOST_SENTENCES]:
        stems = frozenset(stem(key) for key in split_keys(span.of(text)) if key not in light)
        found.append(_Sentence(span, stems, _weight(stems, events)))
    return found


def _weight(stems: Iterable[str], events: Events) -> float:
    return math.fsum(map(events.rarity, stems))


def _full(sentences: Sequence[_Sentence]) -> int:
    return sum(len(sentence.stems) >= _FEWEST_STEMS for sentence in sentences)


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of pairs, sorted by their first, whose second rise; patience sorting with the way back."""
    lowest: list[int] = []
    at: list[int] = []
    before: list[int | None] = []
    for number, (_, value) in enumerate(pairs):
        place = bisect_left(lowest, value)
        before.append(at[place - 1] if place else None)
        lowest[place : place + 1] = [value]
        at[place : place + 1] = [number]
    chain, number_or_none = [], at[-1] if at else None
    while number_or_none is not None:
        chain.append(pairs[number_or_none])
        number_or_none = before[number_or_none]
    return chain[::-1]


def _filled(chain: Sequence[tuple[int, int]], first: int, second: int) -> list[tuple[int, int]]:
    """The chain with the sentences between two of its links where as many stand between them on either side."""
    found: list[tuple[int, int]] = []
    for (i, j), (next_i, next_j) in pairwise([(-1, -1), *chain, (first, second)]):
        if i >= 0:
            found.append((i, j))
        if next_i - i == next_j - j:
            found.extend(zip(range(i + 1, next_i), range(j + 1, next_j), strict=True))
    return found
