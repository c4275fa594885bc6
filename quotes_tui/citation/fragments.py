"""The words of an article as a browser searches them: which terms of a text fragment lead to one place and no other.

A browser takes the first place where a term stands, from one word boundary to another. Case, accents, the style of
quotation marks and the width of white space do not count. A term never runs over the end of a block of the page; a
range may, and so may what stands before or after. What an article's text leaves out is on the page all the same.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from quotes_tui.model import Article, Span

# Signs without width that a browser counts to the word before them: no term may end there, and none holds them.
CLINGING = (
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
LONGEST_EXACT = 300
FEW_WORDS = 3
FEW_SIGNS = 20
_ENDS = 4
_CONTEXT = 3
_FURTHEST = 24  # words of a context, or of an end: who repeats more than that repeats everything

# Where a term must not run on: a line's end may be a block's; what is left out stands on the page; markup does not.
_LEFT_OUT = r"\[[ \u00a0]?(?:…|\.\.\.)[ \u00a0]?\d*\]"
_BREAK = re.compile(
    r"(?:\n\s*|\A)(?:(?:[-+•>]|#{1,6}|\d{1,3}[.)])[ \t]+)*"
    rf"|{_LEFT_OUT}"
    r"|\*+|\]\([^()\s]*\)|\[(?=[^\[\]\n]*\]\()"
)
_HOLE = re.compile(_LEFT_OUT)
# Two runs of letters make one word over these: "U.S", "3.5", "it's", and in Hebrew over a double mark.
_TOKEN = re.compile(r"\w+(?:(?:[.,:;'·\u00ad\u200c\u200d]|(?<=[\u05d0-\u05ea])[\"״](?=[\u05d0-\u05ea]))\w+)*")
# Scripts that put no space between words: only a dictionary knows where one ends, and punctuation.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)


_CLINGING = frozenset(CLINGING)


class _Folding(dict[int, str]):
    """Each character as one that stands for all a browser takes for the same: `É` as `e`, `“` as `"`."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        # A mark over or under a letter is part of its word, which `\w` alone would deny it.
        folded = "_" if unicodedata.category(char)[0] == "M" else (unicodedata.normalize("NFKD", char)[:1].casefold())
        self[code] = folded[:1] or char
        return self[code]


_FOLDED = _Folding({ord(mark): '"' for mark in "“”„‟″"} | {ord(mark): "'" for mark in "‘’‚‛ʼ′"})


@dataclass(frozen=True, slots=True)
class _Token:
    """A word by the coarsest of bounds; `piece` numbers the stretch of unbroken text it stands in.

    A word that is `open` has a sign behind it that clings to it, so that no term may end with it.
    """

    start: int
    end: int
    piece: int
    unspaced: bool
    open: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """A text directive before it is encoded: `[prefix-,]start[,end][,-suffix]`, each as the article prints it."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What of a page is known: its headline and text, and the words of both with their places."""

    text: str
    shift: int
    folded: str
    squeezed: str
    tokens: tuple[_Token, ...]
    pieces: tuple[Span, ...]
    excerpt: bool

    def terms(self, span: Span) -> Terms | None:
        """The terms that lead to a span of the article's text; None where it holds no word."""
        first, stop = self._inside(Span(span.start + self.shift, span.end + self.shift))
        if first == stop:
            return None
        whole = self.tokens[first].piece == self.tokens[stop - 1].piece
        if stop - first > 1 and not (whole and len(self._words(first, stop)) <= LONGEST_EXACT):
            return self._range(first, stop)
        return self._exact(first, stop)

    def _inside(self, span: Span) -> tuple[int, int]:
        """The first word in the span and the one past the last; half a word is none, save where none can be told."""
        first = bisect_left(self.tokens, span.start, key=lambda token: token.start)
        if first and self.tokens[first - 1].end > span.start and self.tokens[first - 1].unspaced:
            first -= 1
        stop = bisect_left(self.tokens, span.end, key=lambda token: token.start)
        if stop > first and self.tokens[stop - 1].end > span.end and not self.tokens[stop - 1].unspaced:
            stop -= 1
        return first, self._closed(first, max(first, stop))

    def _closed(self, first: int, stop: int) -> int:
        """Past the last word that a term may end with: without open words, else with the next one that is not."""
        last = stop
        while last - 1 > first and self.tokens[last - 1].open:
            last -= 1
        return self._lengthened(last) if last > first else stop

    def _lengthened(self, stop: int) -> int:
        """The same or a later end, in the same piece, where no word is open."""
        while self.tokens[stop - 1].open and stop < self._bounds(stop - 1)[1]:
            stop += 1
        return stop

    def _words(self, first: int, stop: int) -> str:
        return self.text[self.tokens[first].start : self.tokens[stop - 1].end]

    def _only(self, first: int, stop: int, within: str | None = None) -> bool:
        """Whether the words from `first` to before `stop`, with what is between, stand once: in all, or in a part."""
        wanted = _squeezed(self.folded[self.tokens[first].start : self.tokens[stop - 1].end])
        searched = self.squeezed if within is None else within
        at = searched.find(wanted)
        return at >= 0 and searched.find(wanted, at + 1) < 0

    def _is_few(self, first: int, stop: int) -> bool:
        few = stop - first <= FEW_WORDS and not self.tokens[first].unspaced
        return few or len(self._words(first, stop)) < FEW_SIGNS

    def _bounds(self, at: int) -> tuple[int, int]:
        """The words of the piece in which a word stands."""
        piece = self.tokens[at].piece
        low = bisect_left(self.tokens, piece, key=lambda token: token.piece)
        return low, bisect_left(self.tokens, piece + 1, key=lambda token: token.piece)

    # --- the exact form ----------------------------------------------------------------------------------

    def _exact(self, first: int, stop: int) -> Terms:
        if not self.excerpt and not self._is_few(first, stop) and self._only(first, stop):
            return Terms(self._words(first, stop))
        lowest, highest = self._bounds(first)
        for reach in range(_CONTEXT, min(_FURTHEST, max(_CONTEXT, first - lowest, highest - stop)) + 1):
            low, high = max(lowest, first - reach), self._lengthened(min(highest, stop + reach))
            if self._only(low, high):
                break
        else:
            beyond = self._beyond(lowest, highest)
            if beyond:
                return beyond
        prefix, suffix = self._before(low, first), self._after(stop, high)
        return Terms(self._words(first, stop), prefix=prefix, suffix=suffix)

    def _before(self, low: int, first: int) -> str:
        return self.text[self.tokens[low].start : self.tokens[first].start].strip() if low < first else ""

    def _after(self, stop: int, high: int) -> str:
        return self.text[self.tokens[stop - 1].end : self.tokens[high - 1].end].strip() if stop < high else ""

    def _beyond(self, lowest: int, highest: int) -> Terms | None:
        """A whole piece told by its neighbours, where the same piece stands twice: a "No." among answers."""
        piece = self.tokens[lowest].piece
        block = self.pieces[piece]
        if block.end - block.start > LONGEST_EXACT:
            return None
        before = self._bounds(lowest - 1)[0] if lowest and self._adjoins(piece - 1) else lowest
        after = self._bounds(highest)[1] if highest < len(self.tokens) and self._adjoins(piece) else highest
        for reach in range(_CONTEXT, min(_FURTHEST, max(_CONTEXT, lowest - before, after - highest)) + 1):
            low, high = max(before, lowest - reach), min(after, highest + reach)
            if self._only(low, high):
                prefix = self.text[self.tokens[low].start : self.pieces[piece - 1].end] if low < lowest else ""
                suffix = self.text[self.pieces[piece + 1].start : self.tokens[high - 1].end] if high > highest else ""
                return Terms(block.of(self.text), prefix=prefix, suffix=suffix)
        return None

    def _adjoins(self, piece: int) -> bool:
        """Whether nothing but white space parts a piece with words from the next one."""
        if piece < 0 or piece + 1 >= len(self.pieces) or self.pieces[piece].start < self.shift:
            return False  # between headline and text a page has much that is neither
        gap = self.folded[self.pieces[piece].end : self.pieces[piece + 1].start]
        return "\n" in gap and not gap.strip()

    # --- the range ---------------------------------------------------------------------------------------

    def _range(self, first: int, stop: int) -> Terms:
        """As many words of the beginning as stand there alone, and of the end as stand first there after them."""
        middle = first + max(1, (stop - first) // 2)
        head, low = self._head(first, min(middle, self._bounds(first)[1]))
        tail, high = self._tail(head, max(middle, self._bounds(stop - 1)[0]), stop)
        start, end = self._words(first, head), self._words(tail, stop)
        return Terms(start, end, self._before(low, first), self._after(stop, high))

    def _head(self, first: int, limit: int) -> tuple[int, int]:
        """Past the last word of the beginning, and the first word of what stands before it."""
        lowest, limit = max(self._bounds(first)[0], first - _FURTHEST), min(limit, first + _FURTHEST)
        heads = (n for n in range(first + _ENDS, limit) if not self.tokens[n - 1].open and self._only(first, n))
        head = next(heads, self._closed(first, limit))
        if not self.excerpt and self._only(first, head):
            return head, first
        furthest = max(lowest, first - _CONTEXT)
        return head, next((low for low in range(furthest, lowest, -1) if self._only(low, head)), lowest)

    def _tail(self, head: int, limit: int, stop: int) -> tuple[int, int]:
        """The first word of the end, and past the last of what stands after it."""
        rest = _squeezed(self.folded[self.tokens[head - 1].end :])

        def is_alone(tail: int, high: int) -> bool:
            return tail >= head and self._only(tail, high, rest)

        highest, limit = min(self._bounds(stop - 1)[1], stop + _FURTHEST), max(limit, stop - _FURTHEST)
        tail = next((n for n in range(stop - _ENDS, limit, -1) if is_alone(n, stop)), limit)
        if not self.excerpt and is_alone(tail, stop):
            return tail, stop
        nearest = min(highest, stop + _CONTEXT)
        ends = (high for high in range(nearest, highest) if not self.tokens[high - 1].open)
        found = (high for high in ends if is_alone(tail, high))
        return tail, next(found, highest)


def _squeezed(text: str) -> str:
    """The text with one blank where white space is, however much."""
    return " ".join(text.split())


def page(article: Article) -> Page:
    """The article as it is searched on its page, under its headline."""
    return _page(article.text, article.title_printed or article.title or "")


@lru_cache(maxsize=8)
def _page(body: str, headline: str) -> Page:
    head = f"{' '.join(headline.split())}\n\n" if headline.strip() else ""
    text = head + body
    breaks = [match.span() for match in _BREAK.finditer(text)]
    folded = list(text.translate(_FOLDED))
    for start, end in breaks:
        if not _HOLE.match(text, start):
            folded[start:end] = [char if char.isspace() else " " for char in text[start:end]]
    searched = "".join(folded)
    pieces = _pieces(text, breaks)
    tokens = tuple(
        _Token(
            match.start(),
            match.end(),
            number,
            bool(_UNSPACED.search(match.group())),
            searched[match.end() : match.end() + 1] in _CLINGING,
        )
        for number, piece in enumerate(pieces)
        for match in _TOKEN.finditer(searched, piece.start, piece.end)
    )
    return Page(text, len(head), searched, _squeezed(searched), tokens, pieces, bool(_HOLE.search(body)))


def _pieces(text: str, breaks: list[tuple[int, int]]) -> tuple[Span, ...]:
    """The stretches between the breaks that hold a sign, outer white space left out."""
    edges = [0, *(edge for found in breaks for edge in found), len(text)]
    found = (Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if text[start:end].strip())
    return tuple(
        Span(piece.end - len(words.lstrip()), piece.start + len(words.rstrip()))
        for piece in found
        if (words := piece.of(text))
    )
