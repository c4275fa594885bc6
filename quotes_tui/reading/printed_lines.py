"""The lines of printed pages -> paragraphs: running heads left out, hyphens at the ends of lines undone, lines joined.

What a page prints is lines at places; where a paragraph ends is told by gaps, indentation, the size of letters and the
length of lines. The words themselves stay as they are printed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_EDGE = 2  # lines at the top and at the bottom of a page
_SHARE = 0.4  # of the pages: heads of left and of right pages may differ
_PAGE_NUMBER = re.compile(r"(?:page\s+)?[\s–—|-]*\d{1,4}[\s–—|-]*(?:(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_ENDS = re.compile(r"[.!?…:。！？][\"'”’»)」』\]]*$")
_HYPHEN = re.compile(r"([^\W_]+)[-\u2010]$")
_SOFT = "\u00ad"
_WORD = re.compile(r"[^\W\d_]+")
_NO_SPACES = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff01-\uff60]")
_GAP, _INDENT, _SIZE, _SHORT = 1.35, 0.8, 1.15, 0.7  # times: leading, size of the letters, size, width of a line


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its words, where they begin (points, from the left and from the bottom), the letters' size."""

    text: str
    x: float
    y: float
    size: float


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[str]:
    """The paragraphs of the pages, in order."""
    body = _without_running_lines(pages)
    lines = [line for page in body for line in page]
    known = {word for line in lines for word in re.findall(r"[^\W\d_]+-[^\W\d_]+", line.text.lower())}
    breaks = _Breaks(body)
    found: list[list[Line]] = []
    for number, page in enumerate(body):
        for at, line in enumerate(page):
            fresh = not found or breaks.between(found[-1], line, turned=at == 0 and number > 0)
            if fresh:
                found.append([])
            found[-1].append(line)
    return [_joined([line.text.strip() for line in one], known) for one in found]


def _without_running_lines(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without what is repeated at their tops and bottoms, and without their numbers."""
    counts: Counter[tuple[bool, str]] = Counter()
    for page in pages:
        counts.update({(top, _key(page[at])) for top, at in _edges(page)})
    least = max(2, _SHARE * len(pages))
    return [
        [line for at, line in enumerate(page) if not any(_runs(line, top, counts, least) for top in _sides(page, at))]
        for page in pages
    ]


def _edges(page: Sequence[Line]) -> Iterator[tuple[bool, int]]:
    return ((top, at) for at in range(len(page)) for top in _sides(page, at))


def _sides(page: Sequence[Line], at: int) -> list[bool]:
    """Whether a line is one of the first of its page (True), of the last ones (False), or both."""
    return [True] * (at < _EDGE) + [False] * (at >= len(page) - _EDGE)


def _runs(line: Line, top: bool, counts: Counter[tuple[bool, str]], least: float) -> bool:
    return counts[top, _key(line)] >= least or _PAGE_NUMBER.fullmatch(line.text.strip()) is not None


def _key(line: Line) -> str:
    return _DIGITS.sub("#", " ".join(line.text.split())).casefold()


class _Breaks:
    """Where one paragraph ends and the next begins."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        lines = [line for page in pages for line in page]
        gaps = [a.y - b.y for page in pages for a, b in pairwise(page) if 0 < a.y - b.y < 5 * a.size]
        self.leading = median(gaps) if gaps else 0.0
        lengths = sorted(len(line.text) for line in lines)
        self.width = lengths[int(0.8 * (len(lengths) - 1))] if lengths else 0

    def between(self, paragraph: Sequence[Line], line: Line, turned: bool) -> bool:
        """Whether `line` begins a new one after the lines of `paragraph`; `turned`: it is the first of its page."""
        last = paragraph[-1]
        size = max(last.size, 1.0)
        ended = bool(_ENDS.search(last.text.rstrip()))
        if max(last.size, line.size) > _SIZE * min(last.size, line.size):
            return True
        if turned or line.y > last.y:  # the next page, the next column
            return ended
        if self.leading and last.y - line.y > _GAP * self.leading:
            return True
        if line.x > last.x + _INDENT * size or (line.x < last.x - _INDENT * size and len(paragraph) > 1):
            return True
        return ended and len(last.text) < _SHORT * self.width


def _joined(lines: Sequence[str], known: set[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        if text.endswith(_SOFT):
            text = text[:-1] + line
        elif hyphen := _HYPHEN.search(text):
            text = (text if _keeps_hyphen(hyphen.group(1), line, known) else text[:-1]) + line
        elif _NO_SPACES.match(text[-1:]) and _NO_SPACES.match(line):
            text += line
        else:
            text += f" {line}"
    return text.rstrip(_SOFT)


def _keeps_hyphen(before: str, line: str, known: set[str]) -> bool:
    """Whether the hyphen is the word's own: before a capital or a figure, or as the text has it elsewhere in a line."""
    after = _WORD.match(line)
    if not after or not line[:1].islower():
        return True
    return f"{before}-{after.group()}".lower() in known
