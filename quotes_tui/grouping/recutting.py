"""Long units cut where another article cuts the same words.

What one outlet prints as one sentence another quotes in two: “X,” he said. “Y.” against “X, and Y.” These are two
statements, since an article that quotes both apart says so; the long sentence then takes part in each.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from quotes_tui.grouping.likeness import copied_share
from quotes_tui.grouping.passages import make_passage
from quotes_tui.grouping.units import Unit, make_unit, renumbered
from quotes_tui.grouping.wordings import Wording, split_keys
from quotes_tui.model import Passage, Report, Span
from quotes_tui.text import strip, words

_RUN = 3
_BETWEEN = 4
_COPIED = 0.78
_MARKS = re.compile(r"[^\w\s]*+(?:\s+[–—-]+(?=\s))?")

Run = tuple[str, ...]


def recut(units: Sequence[Unit], reports: Sequence[Report]) -> list[Unit]:
    """The units with those cut in which two direct quotations of another article follow each other, renumbered."""
    opening, closing = _by_run(units)
    found: list[Unit] = []
    for unit in units:
        places = sorted(_places(unit, units, opening, closing)) if len(unit.wording.keys) >= 2 * _RUN else []
        article = reports[unit.article].article
        for passage in _cut(article.text, unit.passage, unit.wording, places) if places else ():
            found.append(make_unit(len(found), unit.article, unit.quotation, article, passage, unit.by))
        if not places:
            found.append(renumbered(unit, len(found)))
    return found


def _by_run(units: Iterable[Unit]) -> tuple[dict[Run, list[int]], dict[Run, list[int]]]:
    """The direct units by their first and by their last words."""
    opening: dict[Run, list[int]] = defaultdict(list)
    closing: dict[Run, list[int]] = defaultdict(list)
    for unit in units:
        if unit.direct and len(unit.wording.keys) >= _RUN:
            opening[unit.wording.keys[:_RUN]].append(unit.number)
            closing[unit.wording.keys[-_RUN:]].append(unit.number)
    return opening, closing


def _places(
    unit: Unit, units: Sequence[Unit], opening: dict[Run, list[int]], closing: dict[Run, list[int]]
) -> Iterator[int]:
    """The numbers of words before which a unit is cut."""
    keys = unit.wording.keys
    for start in range(_RUN, len(keys) - _RUN + 1):
        for second in opening.get(keys[start : start + _RUN], ()):
            if units[second].article == unit.article:
                continue
            for end in range(start, max(_RUN, start - _BETWEEN) - 1, -1):
                firsts = closing.get(keys[end - _RUN : end], ())
                if any(_follow(units[first], units[second], keys, end) for first in firsts):
                    yield end


def _follow(first: Unit, second: Unit, keys: Run, end: int) -> bool:
    """Whether the words up to a place are those of one unit, and the words after it those of a later one."""
    return (
        first.article == second.article
        and first.number < second.number
        and _stands(first.wording.keys, keys[:end])
        and _stands(second.wording.keys, keys[end:])
    )


def _stands(one: Run, other: Run) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return copied_share(shorter, longer)[0] >= _COPIED


def _cut(text: str, passage: Passage, wording: Wording, places: Sequence[int]) -> list[Passage]:
    """The passage cut before words of these numbers; whole where its words cannot be told apart in the text."""
    ends = [
        (word.end, len(split_keys(text[word.start : word.end])))
        for span in passage.spans
        for word in words(text, span.start, span.end)
    ]
    if tuple(key for span in passage.spans for key in split_keys(span.of(text))) != wording.keys:
        return [passage]
    offsets, count = [], 0
    for end, keys in ends:
        count += keys
        if count in places:
            offsets.append(_after_marks(text, end))
    return [make_passage(text, passage.quotation, spans) for spans in _divided(text, passage.spans, offsets)]


def _after_marks(text: str, offset: int) -> int:
    """The offset behind the punctuation that follows a word, a dash set off by spaces among it."""
    marks = _MARKS.match(text, offset)
    return marks.end() if marks else offset


def _divided(text: str, spans: Sequence[Span], offsets: Iterable[int]) -> list[list[Span]]:
    """Spans divided at offsets, each part with the spans that lie in it."""
    parts: list[list[Span]] = [[]]
    borders = iter([*offsets, len(text) + 1])
    border = next(borders)
    for span in spans:
        rest = span
        while rest.start < rest.end:
            if rest.start >= border:
                parts.append([])
                border = next(borders)
                continue
            piece = Span(rest.start, min(rest.end, border))
            parts[-1].append(strip(text, piece))
            rest = strip(text, Span(piece.end, rest.end))
    return [[span for span in part if span.start < span.end] for part in parts if part]
