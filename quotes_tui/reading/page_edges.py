"""What is printed at the edges of pages and is no part of their text: running heads, page numbers, and the day and the
address that a browser prints there. It is left out, and tells about the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from quotes_tui.dates import parse_date, parse_time
from quotes_tui.reading.printed_lines import Line

_EDGE = 2  # lines at the top and at the bottom of a page
_SHARE = 0.4  # of the pages: heads of left and of right pages may differ
_PAGE_NUMBER = re.compile(r"(?:page\s+)?[\s–—|-]*\d{1,4}[\s–—|-]*(?:(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_ADDRESS = re.compile(r"https?://[^\s<>\"…]+(?!…)(?=\s|$)")
# At the bottom of each page that a browser prints: its address, its number and how many there are.
_BROWSER = re.compile(r"https?://\S+\s+\d{1,4}/\d{1,4}")
_CLOCK = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+\d{1,2}[:.]\d{2}")


def without_edges(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[str]]:
    """The pages without what is repeated at their edges and what browsers print there; and these lines, each once."""
    counts: Counter[tuple[bool, str]] = Counter()
    for page in pages:
        counts.update({(top, _key(page[at])) for top, at in _edges(page)})
    least = max(2, _SHARE * len(pages))
    kept: list[list[Line]] = []
    left_out: dict[str, None] = {}
    for page in pages:
        printed = any(_BROWSER.fullmatch(page[at].text.strip()) for _, at in _edges(page))
        running = {at for top, at in _edges(page) if _runs(page[at], counts[top, _key(page[at])] >= least, printed)}
        left_out |= dict.fromkeys(" ".join(page[at].text.split()) for at in sorted(running))
        kept.append([line for at, line in enumerate(page) if at not in running])
    return kept, list(left_out)


def edge_facts(lines: Iterable[str]) -> dict[str, object]:
    """Which of `url, accessed, published` the lines at the edges tell.

    A day with a time of day beside an address is that of the visit, as browsers print it; a day alone is the paper's.
    """
    shown = list(lines)
    url = next((found.group() for line in shown if (found := _ADDRESS.search(line))), None)
    clocks = [line for line in shown if _CLOCK.match(line)]
    days = {day.isoformat() for line in shown if not parse_time(line) and (day := parse_date(line))}
    visit = next((day.isoformat() for line in clocks if (day := parse_date(line))), None) if url else None
    told = {"url": url, "accessed": visit, "published": days.pop() if len(days) == 1 else None}
    return {field: value for field, value in told.items() if value}


def _edges(page: Sequence[Line]) -> Iterator[tuple[bool, int]]:
    """The first lines of a page (True) and its last ones (False); a line may be both."""
    return ((top, at) for at in range(len(page)) for top in _sides(page, at))


def _sides(page: Sequence[Line], at: int) -> list[bool]:
    return [True] * (at < _EDGE) + [False] * (at >= len(page) - _EDGE)


def _runs(line: Line, repeated: bool, printed: bool) -> bool:
    words = line.text.strip()
    if repeated or _PAGE_NUMBER.fullmatch(words):
        return True
    return printed and bool(_BROWSER.fullmatch(words) or _CLOCK.match(words))


def _key(line: Line) -> str:
    return _DIGITS.sub("#", " ".join(line.text.split())).casefold()
