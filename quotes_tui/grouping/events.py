"""How alike two articles are: whether they tell of one event, and so of one speech.

Articles are weighed by the stems of their text: a stem counts by its rarity in the corpus, and two articles are as
alike as the cosine of their weights. Dates further apart than a few days make them strangers; an unknown date fits any.
"""

from __future__ import annotations

import math
from collections import Counter, deque
from collections.abc import Sequence

from quotes_tui.dates import parse_date
from quotes_tui.grouping.buckets import partners
from quotes_tui.grouping.wordings import light_words, split_keys, stem
from quotes_tui.model import Article

DAYS_OF_ONE_EVENT = 4
ALIKE = 0.175
# Rarity is counted among so many articles, however many there are: what one article adds then changes nothing for
# those that share no word with it, and in a corpus about one event the names of the event still weigh something.
_AMONG = 650
_COMMON = 1.05
_KEYS_AN_ARTICLE = 48
_BUCKET = 60
# Of two articles of which one has no date: less alike they tell of other events, and so they do if so much less alike
# than another that has one.
_ALIKE_UNDATED, _MUCH_LESS = 0.24, 0.75


class Events:
    """The articles of a corpus by number, with their weights, dates and neighbours.

    `weights[stem]` is the rarity of a stem: the log of how many articles there are for each that holds it.
    """

    def __init__(self, articles: Sequence[Article]) -> None:
        counts = deque(Counter(_stems(article.text)) for article in articles)
        spread = Counter(stem for count in counts for stem in count)
        self.days = [_day(article.published) for article in articles]
        self._rarest = math.log(_AMONG)
        self._rarity = {stem: math.log(max(_COMMON, _AMONG / found)) for stem, found in spread.items()}
        self._norms: list[float] = []
        self._vectors: list[dict[str, float]] = []
        while counts:
            self._vectors.append(self._vector(counts.popleft()))
        self._alike: dict[tuple[int, int], float] = {}
        self._nearest: dict[int, tuple[float, int]] = {}
        self._neighbours: list[tuple[int, int]] | None = None

    def _vector(self, count: Counter[str]) -> dict[str, float]:
        """The weights of an article before they are made to one length: most are rarities, which take no room here."""
        weights = {
            stem: self._rarity[stem] if times == 1 else (1 + math.log(times)) * self._rarity[stem]
            for stem, times in count.items()
        }
        self._norms.append(math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0)
        return weights

    def rarity(self, stem: str) -> float:
        """How rare a stem is among the articles, from near 0 to 1 for one that a single article holds."""
        return self._rarity.get(stem, self._rarest) / self._rarest

    def prominence(self, article: int, stem: str) -> float:
        """How often an article says a stem: 0 for never, 1 for once, rising with the log of the times."""
        weight = self._vectors[article].get(stem)
        norm = self._norms[article]
        return weight / norm * norm / self._rarity[stem] if weight else 0.0

    def alike(self, a: int, b: int) -> float:
        """The likeness of two articles, 0 to 1; 1 for an article and itself, 0 where the dates lie apart."""
        if a == b:
            return 1.0
        pair = (a, b) if a < b else (b, a)
        known = self._alike.get(pair)
        if known is None:
            return self._cosine(*pair) if self.gap(a, b) <= DAYS_OF_ONE_EVENT else 0.0
        return known

    def _cosine(self, a: int, b: int) -> float:
        less, more = sorted((a, b), key=lambda number: len(self._vectors[number]))
        short, long = self._norms[less], self._norms[more]
        weights = self._vectors[more]
        return sum([(w / short) * (weights[s] / long) for s, w in self._vectors[less].items() if s in weights])

    def gap(self, a: int, b: int) -> int:
        """The days between two articles, 0 where a date is not known."""
        first, second = self.days[a], self.days[b]
        return 0 if first is None or second is None else abs(first - second)

    def neighbours(self) -> list[tuple[int, int]]:
        """The pairs of articles that tell of one event, found through the words that weigh most in each."""
        if self._neighbours is None:
            self._neighbours = self._near()
        return self._neighbours

    def _another_event(self, a: int, b: int) -> bool:
        """Whether two articles, one of them of no date, are little alike, or told to be of other days by those of known
        date that each is much liker to."""
        if self.days[a] is not None and self.days[b] is not None:
            return False
        likeness = self.alike(a, b)
        if likeness < _ALIKE_UNDATED:
            return True
        days = []
        for article in (a, b):
            known = self.days[article]
            most, day = (1.0, known) if known is not None else self._nearest.get(article, (0.0, 0))
            if likeness >= _MUCH_LESS * most:
                return False
            days.append(day)
        return abs(days[0] - days[1]) > DAYS_OF_ONE_EVENT

    def _heaviest(self, number: int) -> list[str]:
        """The stems that weigh most in an article, of equal ones the first of the alphabet."""
        vector, norm = self._vectors[number], self._norms[number]
        return sorted(sorted(vector), key=lambda stem: -vector[stem] / norm)[:_KEYS_AN_ARTICLE]

    def _near(self) -> list[tuple[int, int]]:
        keys = [self._heaviest(number) for number in range(len(self._vectors))]
        for number, others in partners(keys, _BUCKET):
            likenesses = ((other, self.alike(number, other)) for other in sorted(others))
            self._alike.update(((number, other), alike) for other, alike in likenesses if alike >= ALIKE)
        near = list(self._alike)
        for pair in near:
            for undated, dated in (pair, pair[::-1]):
                if self.days[undated] is None and (day := self.days[dated]) is not None:
                    self._nearest[undated] = max(self._nearest.get(undated, (0.0, 0)), (self.alike(*pair), day))
        strangers = {pair for pair in near if self._another_event(*pair)}
        self._alike.update(dict.fromkeys(strangers, 0.0))
        return [pair for pair in near if pair not in strangers]


def _stems(text: str) -> list[str]:
    light = light_words()
    return [stem(key) for key in split_keys(text) if key not in light]


def _day(published: str | None) -> int | None:
    found = parse_date(published) if published else None
    return found.toordinal() if found else None
