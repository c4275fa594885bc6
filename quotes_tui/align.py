"""Tokens against tokens: what is equal, replaced, added, left out, moved or elided between two texts.

Case and punctuation are no difference, nor is a hyphen or a curly apostrophe. An ellipsis (`…`, `...`, `[…]`) is a
token that stands for the words it elides. The alignment is the longest common subsequence (rapidfuzz' Indel):
unlike Levenshtein it never gives up equal words for a cheaper replacement.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import count, pairwise

from quotes_tui.text import WORD, fold
from quotes_tui.word_lists import listed_words

ELLIPSIS = "…"
_OMISSION = r"\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.(?:\s?\.)?"
_TOKEN = re.compile(f"({_OMISSION})|{WORD}")
_NEAR = 5
_MOST_PLACES = 16
_LONG_RUN = 4


@cache
def function_words() -> frozenset[str]:
    """The words that carry grammar only, as folded keys."""
    return listed_words("data/function_words.txt")


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """`length` equal words, from word `here` of one text and from word `there` of the other."""

    here: int
    there: int
    length: int

    @property
    def here_end(self) -> int:
        """The word of the one after the last."""
        return self.here + self.length

    @property
    def there_end(self) -> int:
        """The word of the other after the last."""
        return self.there + self.length


# --- tokens ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a part of a hyphenated word, or an ellipsis (`key` is then `ELLIPSIS`), with its place in the text."""

    start: int
    end: int
    key: str

    @property
    def omission(self) -> bool:
        """Whether it stands for words that are left out."""
        return self.key == ELLIPSIS

    @property
    def light(self) -> bool:
        """Whether it carries grammar only."""
        return self.key in function_words()


def tokens(text: str, stem: Callable[[str], str] | None = None) -> list[Token]:
    """The tokens of a text in order; `stem` makes coarser keys of the folded words."""
    return [Token(start, end, stem(key) if stem and key != ELLIPSIS else key) for start, end, key in plain_tokens(text)]


def plain_tokens(text: str) -> Iterator[tuple[int, int, str]]:
    """The start, end and key of each token, for who reads very many."""
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if match.lastindex:
            yield start, end, ELLIPSIS
            continue
        word = match.group()
        if "-" not in word:
            yield start, end, fold(word)
            continue
        for part in word.split("-"):
            yield start, start + len(part), fold(part)
            start += len(part) + 1


def near_key(key: str) -> str:
    """What two forms of a word share ("Russia's", "Russian"): its first letters."""
    return key[:_NEAR]


# --- operations ------------------------------------------------------------------------------------------


class Edit(StrEnum):
    """What happens to a stretch of tokens between one text and another."""

    EQUAL = "equal"
    REPLACE = "replace"
    INSERT = "insert"
    DELETE = "delete"
    OMISSION = "omission"


@dataclass(frozen=True, slots=True)
class Operation:
    """Tokens `a_start:a_end` of one text stand against `b_start:b_end` of the other.

    An `OMISSION` is text on one side that the other elides with an ellipsis: no difference.
    """

    edit: Edit
    a_start: int
    a_end: int
    b_start: int
    b_end: int


def matches(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int, int]]:
    """The longest common subsequence of two key sequences, as blocks `(a_start, b_start, length)` in order."""
    # Here and not above: what only lays out or imports this module need not pay for it.
    from rapidfuzz.distance import Indel

    return [(o.src_start, o.dest_start, o.src_end - o.src_start) for o in Indel.opcodes(a, b) if o.tag == "equal"]


def operations(a: Sequence[Token], b: Sequence[Token]) -> list[Operation]:
    """What leads from `a` to `b`, in order and without a gap; stray function words between two edits join them."""
    found: list[Operation] = []
    a_at = b_at = 0
    for a_start, b_start, length in [*matches(_keys(a), _keys(b)), (len(a), len(b), 0)]:
        found.extend(_gap(a, b, a_at, a_start, b_at, b_start))
        a_at, b_at = a_start + length, b_start + length
        if length:
            found.append(Operation(Edit.EQUAL, a_start, a_at, b_start, b_at))
    return _merged(found, a)


def _keys(found: Sequence[Token]) -> list[str]:
    return [token.key for token in found]


def _gap(a: Sequence[Token], b: Sequence[Token], a_start: int, a_end: int, b_start: int, b_end: int) -> list[Operation]:
    """The edits between two equal runs: an ellipsis on one side takes what the words around it leave over."""
    around = _elided(b, b_start, b_end, a_end - a_start) or _elided(a, a_start, a_end, b_end - b_start)
    if around is None:
        return _edits(a_start, a_end, b_start, b_end)
    before, after = around
    elision = Operation(Edit.OMISSION, a_start + before, a_end - after, b_start + before, b_end - after)
    return [
        *_edits(a_start, elision.a_start, b_start, elision.b_start),
        elision,
        *_edits(elision.a_end, a_end, elision.b_end, b_end),
    ]


def _elided(side: Sequence[Token], start: int, end: int, opposite: int) -> tuple[int, int] | None:
    """How many tokens stand before and after the ellipses of a stretch; None if none, or more than are opposite."""
    places = [i for i in range(start, end) if side[i].omission]
    if not places:
        return None
    before, after = places[0] - start, end - places[-1] - 1
    return (before, after) if before + after <= opposite else None


def _edits(a_start: int, a_end: int, b_start: int, b_end: int) -> list[Operation]:
    """The edit of two stretches that have nothing in common; none where both are empty."""
    if a_start == a_end and b_start == b_end:
        return []
    edit = Edit.INSERT if a_start == a_end else Edit.DELETE if b_start == b_end else Edit.REPLACE
    return [Operation(edit, a_start, a_end, b_start, b_end)]


_JOINABLE = {(Edit.REPLACE, Edit.REPLACE), (Edit.DELETE, Edit.INSERT), (Edit.INSERT, Edit.DELETE)}


def absorbs(before: Edit, after: Edit) -> bool:
    """Whether a run of function words between two edits is better read as part of one replacement."""
    return (before, after) in _JOINABLE


def _merged(found: Sequence[Operation], a: Sequence[Token]) -> list[Operation]:
    merged: list[Operation] = []
    for operation in found:
        merged.append(operation)
        while len(merged) > 2 and _stray(merged[-3], merged[-2], merged[-1], a):
            last, first = merged[-1], merged[-3]
            merged[-3:] = [Operation(Edit.REPLACE, first.a_start, last.a_end, first.b_start, last.b_end)]
    return merged


def _stray(before: Operation, middle: Operation, after: Operation, a: Sequence[Token]) -> bool:
    return (
        middle.edit is Edit.EQUAL
        and absorbs(before.edit, after.edit)
        and all(token.light for token in a[middle.a_start : middle.a_end])
    )


# --- moves -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Move:
    """A run of `length` equal tokens that stands at `a_start` in one text and elsewhere, at `b_start`, in the other."""

    a_start: int
    b_start: int
    length: int


def moves(a: Sequence[Token], b: Sequence[Token], a_free: Sequence[bool], b_free: Sequence[bool]) -> list[Move]:
    """Equal runs among the tokens that the alignment left free, longest first.

    A run counts that holds two content words, or one among four words: "of the treaty" may stand anywhere twice.
    """

    def equal(i: int, j: int) -> bool:
        return 0 <= i < len(a) and 0 <= j < len(b) and a_free[i] and b_free[j] and a[i].key == b[j].key

    places: dict[tuple[str, str], list[int]] = {}
    for i, pair in enumerate(pairwise(_keys(a))):
        if a_free[i]:
            places.setdefault(pair, []).append(i)
    runs: list[Move] = []
    for j, pair in enumerate(pairwise(_keys(b))):
        for i in places.get(pair, ())[:_MOST_PLACES]:
            if equal(i, j) and not equal(i - 1, j - 1):
                length = next(n for n in count(1) if not equal(i + n, j + n))
                runs.append(Move(i, j, length))
    worthy = [run for run in runs if _tells(a[run.a_start : run.a_start + run.length])]
    return _apart(sorted(worthy, key=lambda run: (-run.length, run.a_start, run.b_start)))


def _tells(run: Sequence[Token]) -> bool:
    content = sum(not token.light and not token.omission for token in run)
    return content > 1 or (content == 1 and len(run) >= _LONG_RUN)


def _apart(runs: Sequence[Move]) -> list[Move]:
    """Of runs that share tokens, the one that comes first."""
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    kept: list[Move] = []
    for run in runs:
        in_a = range(run.a_start, run.a_start + run.length)
        in_b = range(run.b_start, run.b_start + run.length)
        if taken_a.isdisjoint(in_a) and taken_b.isdisjoint(in_b):
            taken_a.update(in_a)
            taken_b.update(in_b)
            kept.append(run)
    return kept


def free(a: Sequence[Token], b: Sequence[Token], found: Sequence[Operation]) -> tuple[list[bool], list[bool]]:
    """Which tokens of both sides no `EQUAL` operation takes: what `moves` may look at."""
    a_free, b_free = [True] * len(a), [True] * len(b)
    for operation in found:
        if operation.edit is Edit.EQUAL:
            a_free[operation.a_start : operation.a_end] = [False] * (operation.a_end - operation.a_start)
            b_free[operation.b_start : operation.b_end] = [False] * (operation.b_end - operation.b_start)
    return a_free, b_free
