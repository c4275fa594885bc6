"""The words of a quotation as they are written in a line, found again as they are printed."""

from __future__ import annotations

import re
from bisect import bisect_right

from quotes_tui.model import Article, Passage, Span
from quotes_tui.text import one_line, paragraphs

NEAR = 1  # paragraphs before and after those of the passage


class Bounds:
    """A passage and the paragraphs around it, within which other words may be chosen."""

    def __init__(self, article: Article, passage: Passage) -> None:
        self._text = article.text
        self._span = Span(passage.spans[0].start, passage.spans[-1].end)
        blocks = [paragraph.span for paragraph in paragraphs(article.text)]
        first = max(bisect_right([span.start for span in blocks], self._span.start) - 1, 0)
        last = max(bisect_right([span.start for span in blocks], self._span.end) - 1, first)
        near = blocks[max(first - NEAR, 0) : last + NEAR + 1] or [Span(0, len(article.text))]
        self._within = Span(near[0].start, near[-1].end)
        start = blocks[first].start if blocks else 0
        self.before = [one_line(span.of(article.text)) for span in near if span.start < start]
        self.here = [one_line(span.of(article.text)) for span in blocks[first : last + 1] or near]
        self.after = [one_line(span.of(article.text)) for span in blocks[last + 1 : last + NEAR + 1]]

    @property
    def words(self) -> str:
        """What the passage has now, from its first word to its last, in one line."""
        return one_line(self._span.of(self._text))

    def printed(self, words: str) -> str | None:
        """The words just as the article has them, where they stand nearest to the passage; None where they do not.

        One space stands for any white space.
        """
        parts = words.split()
        if not parts:
            return None
        pattern = re.compile(r"\s+".join(map(re.escape, parts)))
        found = list(pattern.finditer(self._text, self._within.start, self._within.end))
        if not found:
            return None
        return min(found, key=lambda match: abs(match.start() - self._span.start)).group()

    def refused(self, words: str) -> str:
        """Why these cannot be the words of the quotation; empty if they can."""
        if not words:
            return "A quotation needs words; to drop it, reject it."
        if words == self.words:
            return "These are the words that it has."
        return "" if self.printed(words) else "Not exact words of the paragraphs above."
