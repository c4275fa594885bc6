"""The lines of printed pages -> paragraphs: hyphens at the ends of lines undone, lines joined.

What a page prints is lines at places; where a paragraph ends is told by gaps, indentation, the size of letters and the
length of lines. The words themselves stay as they are printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_ENDS = re.compile(r"[.!?…:。！？][\"'”’»)」』\]]*$")
_HYPHEN = re.compile(r"([^\W_]+)[-\u2010]$")
_OWN_HYPHEN = re.compile(r"[^\w\s][-\u2010]$|\d[-\u2010]$")  # as in "U.S.-led" and "20-year"
_SOFT = "\u00ad"
_WORD = re.compile(r"[^\W\d_]+")
_NO_SPACES = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff01-\uff60]")
_GAP, _INDENT, _SIZE, _SHORT = 1.35, 0.8, 1.15, 0.7  # times: leading, size of the letters, size, width of a line
_FEWEST_INDENTS = 3
_NARROW = 0.3


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its words, where they begin (points, from the left and from the bottom), the letters' size."""

    text: str
    x: float
    y: float
    size: float


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[str]:
    """The paragraphs of the pages, in order."""
    lines = [line for page in pages for line in page]
    known = {word for line in lines for word in re.findall(r"[^\W\d_]+-[^\W\d_]+", line.text.lower())}
    breaks = _Breaks(pages)
    found: list[list[Line]] = []
    for number, page in enumerate(pages):
        for at, line in enumerate(page):
            following = page[at + 1] if at + 1 < len(page) else None
            if not found or breaks.between(found[-1], line, following, turned=at == 0 and number > 0):
                found.append([])
            found[-1].append(line)
    return [_joined([line.text.strip() for line in one], known) for one in found]


class _Breaks:
    """Where one paragraph ends and the next begins."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        lines = [line for page in pages for line in page]
        gaps = sorted(a.y - b.y for page in pages for a, b in pairwise(page) if 0.6 * a.size < a.y - b.y < 5 * a.size)
        # Not the middle one: where paragraphs are few lines each, the gaps between them are as many as those within.
        self.leading = gaps[int(_NARROW * (len(gaps) - 1))] if gaps else 0.0
        lengths = sorted(len(line.text) for line in lines)
        self.width = lengths[int(0.8 * (len(lengths) - 1))] if lengths else 0
        first = sum(self._is_set_in(line, behind) for page in pages for line, behind in pairwise(page))
        self.sets_in = first >= _FEWEST_INDENTS

    def _is_set_in(self, line: Line, following: Line | None) -> bool:
        """Whether a line is the first of a paragraph that is set in there alone."""
        if following is None or not line.y > following.y or line.size != following.size:
            return False
        near = not self.leading or line.y - following.y <= _GAP * self.leading
        return near and line.x > following.x + _INDENT * max(line.size, 1.0)

    def between(self, paragraph: Sequence[Line], line: Line, following: Line | None, turned: bool) -> bool:
        """Whether `line`, with `following` below it, begins a new paragraph after the lines of `paragraph`.

        `turned` says that it is the first of its page.
        """
        last = paragraph[-1]
        size = max(last.size, 1.0)
        ended = bool(_ENDS.search(last.text.rstrip()))
        if max(last.size, line.size) > _SIZE * min(last.size, line.size):
            return True
        set_in = self.sets_in and self._is_set_in(line, following)
        if turned or line.y > last.y:  # the next page, the next column
            return ended and (set_in or not self.sets_in)
        if set_in and (ended or len(last.text) < _SHORT * self.width):
            return True
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
        elif _OWN_HYPHEN.search(text):
            text += line
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
