"""Links that open a page at the words: text fragments (`#:~:text=`), as the WICG draft defines them.

A browser takes the first place where the words stand, whole words only, white space aside. So the words are given
exactly, or by their beginning and end where they are long or run over a paragraph's end, and with the words around
them where they are few or stand elsewhere too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from quotes_tui.model import Article, Span
from quotes_tui.text import Paragraph, Word, paragraphs, words

LONGEST_EXACT = 300
FEW_WORDS = 3
UNMISTAKABLE = 8
_ENDS = 4
_CONTEXT = 3
_BLOCK_END = re.compile(r"\n\s*\n|\n\s*(?:[-*+•]|\d+[.)])\s")
_URL_SAFE = "%/:?#[]@!$&'()*+,;=~-._"


def address(article: Article) -> str | None:
    """The article's address on the web, encoded: its own, else that of an archived copy; None where it has none."""
    for url in (article.url, article.archive_url):
        if url and _is_web(url):
            return quote(url.strip(), safe=_URL_SAFE, errors="replace")
    return None


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def text_fragment(article: Article, spans: Sequence[Span]) -> str | None:
    """The address that opens the article at the words of `spans`; None where the article has no address."""
    page = address(article)
    if page is None:
        return None
    page = page.partition(":~:")[0].removesuffix("#")
    text = _Searched(article.text, words(article.text), paragraphs(article.text))
    directives = [directive for span in spans if (directive := text.directive(span))]
    if not directives:
        return page
    return page + (":~:" if "#" in page else "#:~:") + "&".join(f"text={directive}" for directive in directives)


def encode(term: str) -> str:
    """A term of a text directive: white space as one space, and all encoded that the grammar reserves."""
    return quote(" ".join(term.split()), safe="!'()*~._", errors="replace").replace("-", "%2D")


@dataclass(frozen=True, slots=True)
class _Searched:
    """An article's text with its words, to see where the same words stand again."""

    text: str
    words: list[Word]
    paragraphs: list[Paragraph]

    def directive(self, span: Span) -> str:
        """What follows `text=` for a span; empty where it holds no word."""
        inside = [i for i, word in enumerate(self.words) if span.start <= word.start and word.end <= span.end]
        if not inside:
            return ""
        first, stop = inside[0], inside[-1] + 1
        exact = self._between(first, stop)
        if len(exact) > LONGEST_EXACT or _BLOCK_END.search(exact):
            return self._range(first, stop)
        if self._is_clear(first, stop):
            return encode(exact)
        prefix, suffix = self._context(first, stop)
        return (f"{encode(prefix)}-," if prefix else "") + encode(exact) + (f",-{encode(suffix)}" if suffix else "")

    def _between(self, first: int, stop: int) -> str:
        return self.text[self.words[first].start : self.words[stop - 1].end]

    def _find(self, first: int, stop: int, begin: int = 0) -> list[int]:
        """Where the words `first:stop` stand, from word `begin` on."""
        keys = [word.key for word in self.words[first:stop]]
        last = len(self.words) - len(keys)
        heads = (i for i in range(begin, last + 1) if self.words[i].key == keys[0])
        return [i for i in heads if all(self.words[i + n].key == key for n, key in enumerate(keys))]

    def _is_clear(self, first: int, stop: int) -> bool:
        few = UNMISTAKABLE if any(paragraph.left_out for paragraph in self.paragraphs) else FEW_WORDS + 1
        return stop - first >= few and len(self._find(first, stop)) == 1

    def _context(self, first: int, stop: int) -> tuple[str, str]:
        """The words before and after, in the same paragraph: as many as make the place the only one."""
        lowest, highest = self._paragraph(first, stop)
        for reach in range(_CONTEXT, max(_CONTEXT, first - lowest, highest - stop) + 1):
            low, high = max(lowest, first - reach), min(highest, stop + reach)
            if len(self._find(low, high)) == 1:
                break
        prefix = self.text[self.words[low].start : self.words[first].start]
        suffix = self.text[self.words[stop - 1].end : self.words[high - 1].end]
        return prefix.strip(), suffix.strip()

    def _paragraph(self, first: int, stop: int) -> tuple[int, int]:
        """The first word and the one past the last of the paragraph that holds the words."""
        start, end = self.words[first].start, self.words[stop - 1].end
        block = next((p for p in self.paragraphs if p.start <= start and end <= p.end), None)
        if block is None:
            return first, stop
        inside = [i for i, word in enumerate(self.words) if block.start <= word.start and word.end <= block.end]
        return inside[0], inside[-1] + 1

    def _range(self, first: int, stop: int) -> str:
        """The form `start,end`: as many words of the beginning as are found there first, and so of the end."""
        half = first + max(1, (stop - first) // 2)
        head = next((n for n in range(first + _ENDS, half) if self._find(first, n)[0] == first), half)
        tail = next((n for n in range(stop - _ENDS, half, -1) if self._find(n, stop, head)[0] == n), half)
        if head == tail == stop or tail >= stop:
            return encode(self._between(first, stop))
        start, end = self._between(first, head), self._between(tail, stop)
        return f"{encode(_BLOCK_END.split(start)[0])},{encode(_BLOCK_END.split(end)[-1])}"
