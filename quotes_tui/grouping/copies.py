"""Near-duplicate articles: prints of one text, though one has a sidebar, a new lead or some words of its own.

Two articles are prints of one text where most of the shorter one's narrative stands in the other: in runs of six
words, or word by word in order where an editor changed a word here and there. Words in quotation marks are
left out, since two reporters who quote one speech at length are still two witnesses, and so is what a house prints
below all its articles. What stands round the text on one page only does not count against it, so the narrative
is also counted between the first and the last paragraph that both share; only a shared foot is no text.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from heapq import nsmallest
from itertools import chain, pairwise
from zlib import crc32

from rapidfuzz.distance import Indel

from quotes_tui.dates import parse_date
from quotes_tui.grouping.buckets import partners, recurring
from quotes_tui.grouping.wordings import split_keys
from quotes_tui.model import Article
from quotes_tui.text import fold, paragraphs
from quotes_tui.word_lists import listed_lines

_RUN = 6
_COPIED = 0.5
_COPIED_OF_ONE_AGENCY = 0.35
# Literal translations of one text reach 0.71 (thirty pairs were measured), one with every seventh word changed 0.85.
_WORD_BY_WORD = 0.78
_PARAGRAPH_COPIED = 0.4
_FEWEST_RUNS, _FEWEST_OF_BRIEF = 40, 15
_LEAST_SHARE = 0.12
_SHARE_OF_SHORTER = 0.33
_FEWEST_PARAGRAPHS = 4
_OPENS_BEFORE = 0.4
_OF_ITS_OWN = 0.3
_ALL_ALIKE, _NARRATIVE_ALIKE = 0.8, 0.6
_BLOCK = 3
_MARK = 4  # one run in so many is a mark, by which copies are looked for
_FEWEST_MARKS = 3
_MARKS_A_PARAGRAPH = 8
_BUCKET = 50
_DAYS_OF_ONE_TEXT = 4

_QUOTED = re.compile(
    r"“[^“”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^«»\n]*(?:»|$)|„[^„“”\n]*(?:[“”]|$)"
    r"|(?<!\w)‘(?:[^‘’\n]|’(?=\w))*’(?!\w)|(?<!\w)'(?=\w)(?:[^'\n]|'(?=\w))*'(?!\w)"
)

Runs = frozenset[int]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Print:
    """What of an article is compared: its own words by number, paragraph by paragraph.

    `whole` are all its words where nearly all are quoted, else none.
    """

    paragraphs: tuple[array[int], ...]
    whole: array[int]
    agency: str
    house: str
    day: int | None

    def words(self) -> array[int]:
        """The narrative in one."""
        return array("I", chain.from_iterable(self.paragraphs))

    def marks(self) -> Runs:
        """The runs by which copies are looked for."""
        return frozenset(_marking(chain.from_iterable(map(_runs, (*self.paragraphs, self.whole)))))


def copies(articles: Sequence[Article]) -> list[Pair]:
    """The pairs of articles, by number, that are prints of one text."""
    prints = _without_house_lines([_print(article) for article in articles])
    marks = [array("q", taken.marks()) for taken in prints]
    shared = recurring(chain.from_iterable(marks), sum(map(len, marks)))
    judge = _Judge(prints)
    return [
        (number, other)
        for number, others in partners([array("q", shared(held)) for held in marks], _BUCKET)
        for other, count in sorted(others.items())
        if count >= _FEWEST_MARKS and judge.copy(number, other)
    ]


def _print(article: Article) -> _Print:
    blocks = [block.span.of(article.text) for block in paragraphs(article.text)]
    told = [_numbered(_QUOTED.sub(" ", block)) for block in blocks if not _house_words().search(block)]
    day = parse_date(article.published) if article.published else None
    brief = sum(max(0, len(words) - _RUN + 1) for words in told) < _FEWEST_OF_BRIEF
    return _Print(
        paragraphs=tuple(filter(None, told)),
        whole=_numbered(article.text if brief else ""),
        agency=fold(article.agency or ""),
        house=fold(article.outlet or ""),
        day=day.toordinal() if day else None,
    )


def _numbered(text: str) -> array[int]:
    """The words of a text, each as a number of its own that is the same in every corpus."""
    return array("I", [crc32(key.encode("utf-8", "surrogatepass")) for key in split_keys(text)])


def _runs(words: Sequence[int]) -> list[int]:
    """The runs of six words, each as the hash of its words' numbers: the same in every process."""
    return [hash(run) for run in zip(*(words[start:] for start in range(_RUN)), strict=False)]


def _marking(runs: Iterable[int]) -> Iterator[int]:
    return (run for run in runs if run % _MARK == 0)


@cache
def _house_words() -> re.Pattern[str]:
    """Finds what only a house says about itself and its pages."""
    phrases = "|".join(re.escape(line) for line in listed_lines("grouping/data/house_lines.txt"))
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)


# --- what a house prints below all its articles ------------------------------------------------------------


def _without_house_lines(prints: Sequence[_Print]) -> list[_Print]:
    """The prints without the paragraphs that another article of the same house has too, though it is no print of it."""
    houses: dict[str, list[int]] = defaultdict(list)
    for number, taken in enumerate(prints):
        if taken.house:
            houses[taken.house].append(number)
    found = list(prints)
    for held in houses.values():
        if len(held) > 1:
            repeated = _repeated([prints[number] for number in held])
            for number, lines in zip(held, repeated, strict=True):
                kept = tuple(p for at, p in enumerate(prints[number].paragraphs) if at not in lines)
                found[number] = replace(prints[number], paragraphs=kept)
    return found


def _repeated(prints: Sequence[_Print]) -> list[set[int]]:
    """The paragraphs of each of one house's articles, by number, that articles with another text have too.

    Two have another text where they share little, or only the foot or the head, or lie days apart.
    """
    marked = [[_paragraph_marks(paragraph) for paragraph in taken.paragraphs] for taken in prints]
    all_marks = [frozenset().union(*marks) for marks in marked]
    holders: dict[int, list[int]] = defaultdict(list)
    for number, marks in enumerate(all_marks):
        for mark in marks:
            holders[mark].append(number)

    @cache
    def unlike(a: int, b: int) -> bool:
        one, other = prints[a].day, prints[b].day
        if one is not None and other is not None and abs(one - other) > _DAYS_OF_ONE_TEXT:
            return True
        common = all_marks[a] & all_marks[b]
        if len(common) < _COPIED * min(len(all_marks[a]), len(all_marks[b])):
            return True
        edges = [_edges(marked[number], common) for number in (a, b)]
        return any(min(sizes) > _OF_ITS_OWN for sizes in zip(*edges, strict=True))

    common = {mark for mark, held in holders.items() if any(unlike(a, b) for a, b in pairwise(held))}
    return [{at for at, marks in enumerate(held) if 2 * len(marks & common) > len(marks)} for held in marked]


def _edges(held: Sequence[Runs], common: Runs) -> tuple[float, float]:
    """How much of an article stands above and below what it shares with another, as shares of its marks."""
    shared = [at for at, marks in enumerate(held) if marks & common] or [0]
    sizes = [len(marks) for marks in held]
    whole = sum(sizes) or 1
    return sum(sizes[: shared[0]]) / whole, sum(sizes[shared[-1] + 1 :]) / whole


def _paragraph_marks(words: Sequence[int]) -> Runs:
    """A few runs of a paragraph, the same wherever it stands: as many of a short one as of a long one."""
    return frozenset(nsmallest(_MARKS_A_PARAGRAPH, _runs(words)))


# --- whether two are prints of one text --------------------------------------------------------------------


class _Judge:
    """Says of two prints whether they are one text."""

    def __init__(self, prints: Sequence[_Print]) -> None:
        self._prints = prints
        self._narrative = lru_cache(maxsize=256)(lambda number: _by_paragraph(prints[number]))

    def copy(self, a: int, b: int) -> bool:
        """Whether most of the shorter one's narrative stands in the other."""
        first, second = self._prints[a], self._prints[b]
        one, other = self._narrative(a), self._narrative(b)
        here, there = frozenset().union(*one), frozenset().union(*other)
        shorter = min(len(here), len(there))
        if shorter < _FEWEST_OF_BRIEF:
            return _all_alike(first, second)
        common = here & there
        same_agency = bool(first.agency) and first.agency == second.agency
        if len(common) >= (_COPIED_OF_ONE_AGENCY if same_agency else _COPIED) * shorter:
            return True
        if len(common) < _LEAST_SHARE * shorter:
            return False
        return _word_by_word(first.words(), second.words()) or (
            len(common) >= max(_FEWEST_RUNS, _SHARE_OF_SHORTER * shorter) and _as_a_block(one, other, common)
        )


def _by_paragraph(taken: _Print) -> tuple[Runs, ...]:
    return tuple(frozenset(_runs(paragraph)) for paragraph in taken.paragraphs)


def _all_alike(a: _Print, b: _Print) -> bool:
    """Whether two texts that are nearly all quotation are one: all their words agree, and the reporters' own do."""
    return (
        bool(a.whole and b.whole)
        and Indel.normalized_similarity(a.whole, b.whole) >= _ALL_ALIKE
        and Indel.normalized_similarity(a.words(), b.words()) >= _NARRATIVE_ALIKE
    )


def _word_by_word(a: Sequence[int], b: Sequence[int]) -> bool:
    """Whether most words of the shorter narrative stand in the other in order, three or more together."""
    blocks = (block for block in Indel.opcodes(a, b) if block.tag == "equal")
    sizes = (block.src_end - block.src_start for block in blocks)
    return sum(size for size in sizes if size >= _BLOCK) >= _WORD_BY_WORD * min(len(a), len(b))


def _as_a_block(one: Sequence[Runs], other: Sequence[Runs], common: Runs) -> bool:
    """Whether what both share is a text of its own on both pages, and no foot of both."""
    blocks = [_block(paragraphs, common) for paragraphs in (one, other)]
    return min(share for share, _ in blocks) >= _COPIED and min(begins for _, begins in blocks) < _OPENS_BEFORE


def _block(held: Sequence[Runs], common: Runs) -> tuple[float, float]:
    """The share of common runs between the first and the last paragraph that are mostly common; where that begins.

    A few such paragraphs are no text: they may be a long post that both print.
    """
    copied = [at for at, runs in enumerate(held) if runs and len(runs & common) >= _PARAGRAPH_COPIED * len(runs)]
    if len(copied) < _FEWEST_PARAGRAPHS:
        return 0.0, 1.0
    between = frozenset().union(*held[copied[0] : copied[-1] + 1])
    before = sum(map(len, held[: copied[0]]))
    return len(between & common) / len(between), before / sum(map(len, held))
