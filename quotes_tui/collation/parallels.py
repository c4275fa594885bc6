"""Two articles beside each other: paragraph against paragraph, and within those word against word.

What a reprint did to a text is seen in the whole of it: paragraphs that it cut, added or put elsewhere, and words that
it changed. Of an excerpt (`[… 3]`) nobody knows what it leaves out: a paragraph that may stand there is `OPEN`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from quotes_tui.align import ELLIPSIS, tokens
from quotes_tui.collation.chaining import Keys, Pair, Shared, heaviest, reworded
from quotes_tui.collation.collating import collate_wordings
from quotes_tui.collation.readings import Collation, Mark
from quotes_tui.model import Span
from quotes_tui.text import Paragraph, paragraphs

FIRST, SECOND = "1", "2"


class Stand(StrEnum):
    """How the paragraphs of a row stand to each other."""

    EQUAL = "equal"
    """The same words; case, punctuation and the style of quotation marks do not count."""
    CHANGED = "changed"
    """Some words are other ones."""
    ONLY = "only"
    """One text has it and the other has not."""
    OPEN = "open"
    """One text has it; the other leaves out, just there, what is not known."""
    MOVED = "moved"
    """Both have it, at different places: each place is a row."""
    LEFT_OUT = "left-out"
    """A mark of what an excerpt leaves out."""


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs that stand beside each other: `a` and `b` are stretches of the two texts, None where one has nothing.

    `collation` compares their words under the sigla `FIRST` and `SECOND`; of what moved, those of both places.
    `left_out` are the paragraphs that an excerpt leaves out in each text; `later` tells, of what moved, whether its
    other place comes later.
    """

    stand: Stand
    a: Span | None = None
    b: Span | None = None
    collation: Collation | None = None
    left_out: tuple[int, int] = (0, 0)
    later: bool = False


@dataclass(frozen=True, slots=True)
class Parallels:
    """Two texts, row by row in the order of both.

    `words` are the words of each text that can be compared (of both that of `OPEN` rows left out), `shared` those that
    both have; `excerpts` says which of the two is known to be one.
    """

    a: str
    b: str
    rows: tuple[Row, ...]
    words: tuple[int, int]
    shared: int
    excerpts: tuple[bool, bool]

    @property
    def share(self) -> float:
        """The share of words in common, 0 to 1; 0 where there is nothing to compare."""
        return 2 * self.shared / sum(self.words) if sum(self.words) else 0.0


def compare_texts(a: str, b: str) -> Parallels:
    """The bodies of two articles, aligned by paragraphs and then by words.

    The alignment keeps the order of both texts; what stands elsewhere is told as moved. Every paragraph of both is in
    one row. The work grows with the texts, whatever they are.
    """
    texts, blocks = (a, b), (paragraphs(a), paragraphs(b))
    keys = [_keys(text, found) for text, found in zip(texts, blocks, strict=True)]
    shared = Shared(keys[0], keys[1])
    groups = _joined(heaviest(shared.alike()), shared, blocks)
    moved = shared.moved(*(_free(groups, keys, side) for side in (0, 1)))
    groups = _with_reworded(groups, keys, moved)
    rows = tuple(_Rows(texts, blocks, groups, moved).all())
    comparable = [row for row in rows if row.stand not in (Stand.OPEN, Stand.LEFT_OUT)]
    words = (_words(a, (row.a for row in comparable)), _words(b, (row.b for row in comparable)))
    common = sum(_shared_words(row, a) for row in rows if row.b)
    return Parallels(a, b, rows, words, common, (_is_excerpt(blocks[0]), _is_excerpt(blocks[1])))


def _keys(text: str, found: Sequence[Paragraph]) -> list[list[str]]:
    """The words of each paragraph by their keys, of one without words all of it; none where paragraphs are left out."""
    spans = [one.span.of(text) for one in found]
    return [
        [] if one.left_out else [key for key in _keys_of(words) if key != ELLIPSIS] or [words]
        for one, words in zip(found, spans, strict=True)
    ]


def _keys_of(text: str) -> list[str]:
    return [token.key for token in tokens(text)] or [text]


def _is_excerpt(found: Sequence[Paragraph]) -> bool:
    return any(one.left_out for one in found)


def _words(text: str, spans: Iterable[Span | None]) -> int:
    return sum(not token.omission for span in spans if span for token in tokens(span.of(text)))


def _shared_words(row: Row, a: str) -> int:
    if row.stand is Stand.EQUAL:
        return _words(a, [row.a])
    if row.collation is None:
        return 0
    second = row.collation.sigla.index(SECOND)
    alike = (column[second] for column in row.collation.columns)
    held = (one.text for one in alike if one and one.mark in (Mark.SAME, Mark.MOVED))
    return sum(not token.omission for text in held for token in tokens(text))


# --- which paragraphs stand for each other ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Group:
    """Neighbouring paragraphs of one text that stand for neighbouring ones of the other."""

    sides: tuple[range, range]

    @classmethod
    def of(cls, pair: Pair) -> _Group:
        return cls((range(pair[0], pair[0] + 1), range(pair[1], pair[1] + 1)))

    def wider(self, side: int, by: int) -> _Group:
        """With one more paragraph of a side, before (-1) or after (1)."""
        held = self.sides[side]
        grown = range(held.start - (by < 0), held.stop + (by > 0))
        return _Group((grown, self.sides[1]) if side == 0 else (self.sides[0], grown))


def _free(groups: Sequence[_Group], keys: Sequence[Sequence[Keys]], side: int) -> list[int]:
    """The paragraphs of a text that no group takes."""
    taken = {at for group in groups for at in group.sides[side]}
    return [at for at, held in enumerate(keys[side]) if held and at not in taken]


def _with_reworded(groups: Sequence[_Group], keys: Sequence[Sequence[Keys]], moved: Sequence[Pair]) -> list[_Group]:
    """The groups, and between them the pairs of paragraphs that share words, if not their order."""
    gone = ({i for i, _ in moved}, {j for _, j in moved})
    end = _Group((range(len(keys[0]), len(keys[0])), range(len(keys[1]), len(keys[1]))))
    found: list[_Group] = []
    at = [0, 0]
    for group in (*groups, end):
        gaps = [[n for n in range(at[side], group.sides[side].start) if n not in gone[side]] for side in (0, 1)]
        found += [*map(_Group.of, reworded(keys[0], keys[1], gaps[0], gaps[1])), group]
        at = [group.sides[side].stop for side in (0, 1)]
    return found[:-1]


def _joined(pairs: Sequence[Pair], shared: Shared, blocks: Sequence[Sequence[Paragraph]]) -> list[_Group]:
    """Pairs with the neighbours that one of the texts has joined to them: one paragraph may have become two."""
    taken = ({i for i, _ in pairs}, {j for _, j in pairs})
    groups: list[_Group] = []
    for pair in pairs:
        group = _Group.of(pair)
        for side, by in ((0, -1), (0, 1), (1, -1), (1, 1)):
            while (at := _next_to(group, side, by, len(blocks[side]))) is not None:
                if at in taken[side] or not _stands_in(shared, at, side, group):
                    break
                group = group.wider(side, by)
                taken[side].add(at)
        groups.append(group)
    return groups


def _next_to(group: _Group, side: int, by: int, count: int) -> int | None:
    at = group.sides[side].start - 1 if by < 0 else group.sides[side].stop
    return at if 0 <= at < count else None


def _stands_in(shared: Shared, at: int, side: int, group: _Group) -> bool:
    opposite = group.sides[1 - side]
    return any(shared.kept((at, other) if side == 0 else (other, at), side) for other in opposite)


# --- rows ------------------------------------------------------------------------------------------------


class _Rows:
    """The rows of two texts from their groups and from what moved."""

    def __init__(
        self,
        texts: tuple[str, str],
        blocks: tuple[list[Paragraph], list[Paragraph]],
        groups: Sequence[_Group],
        moved: Sequence[Pair],
    ) -> None:
        self.texts, self.blocks, self.groups = texts, blocks, groups
        self.moved = (dict(moved), {j: i for i, j in moved})

    def all(self) -> Iterator[Row]:
        """The rows in order."""
        at = [0, 0]
        for group in (*self.groups, None):
            ends = [group.sides[side].start if group else len(self.blocks[side]) for side in (0, 1)]
            yield from self._between(range(at[0], ends[0]), range(at[1], ends[1]))
            if group:
                yield self._beside(self._span(0, group.sides[0]), self._span(1, group.sides[1]))
                at = [group.sides[side].stop for side in (0, 1)]

    def _between(self, gap_a: range, gap_b: range) -> Iterator[Row]:
        """What stands between two groups: of the first text, then of the second, marks of omission side by side."""
        gaps = (list(gap_a), list(gap_b))
        unknown = [any(self.blocks[side][at].left_out for at in gaps[side]) for side in (0, 1)]
        while gaps[0] or gaps[1]:
            heads = [self.blocks[side][gaps[side][0]] if gaps[side] else None for side in (0, 1)]
            worded = next((side for side in (0, 1) if (head := heads[side]) and not head.left_out), None)
            if worded is not None:
                yield self._alone(worded, gaps[worded].pop(0), Stand.OPEN if unknown[1 - worded] else Stand.ONLY)
                continue
            spans = [head.span if head else None for head in heads]
            counts = [head.left_out if head else 0 for head in heads]
            yield Row(Stand.LEFT_OUT, spans[0], spans[1], left_out=(counts[0], counts[1]))
            for gap in gaps:
                del gap[:1]

    def _alone(self, side: int, at: int, stand: Stand) -> Row:
        span = self.blocks[side][at].span
        row = Row(stand, span, None) if side == 0 else Row(stand, None, span)
        if at not in self.moved[side]:
            return row
        other = self.moved[side][at]
        both = (at, other) if side == 0 else (other, at)
        collation = self._collation(self.blocks[0][both[0]].span, self.blocks[1][both[1]].span)
        return replace(row, stand=Stand.MOVED, collation=collation, later=self._is_later(both) is (side == 0))

    def _is_later(self, moved: Pair) -> bool:
        """Whether the place in the second text is the later one: no group that comes before the one follows the other.

        Between two groups the paragraphs of the first text come first.
        """
        a, b = moved
        return not any(group.sides[0].stop <= a and group.sides[1].start > b for group in self.groups)

    def _beside(self, a: Span, b: Span) -> Row:
        if _keys_of(a.of(self.texts[0])) == _keys_of(b.of(self.texts[1])):
            return Row(Stand.EQUAL, a, b)
        return Row(Stand.CHANGED, a, b, self._collation(a, b))

    def _collation(self, a: Span, b: Span) -> Collation:
        return collate_wordings({FIRST: a.of(self.texts[0]), SECOND: b.of(self.texts[1])}, FIRST)

    def _span(self, side: int, held: range) -> Span:
        blocks = self.blocks[side]
        return Span(blocks[held.start].start, blocks[held.stop - 1].end)
