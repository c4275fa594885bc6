"""Quotation marks within quotation marks: which belong together, how deep they stand, and how each is turned.

Within double marks the first are single, those within them double, and so on inwards; where the words stand in no marks
of their own, the first are double. A mark without its other half stays as it is, save that a double one within double
ones becomes single; an apostrophe is no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quotes_tui.citation.edits import Change, Edit, applied
from quotes_tui.model import Span

_DOUBLE, _SINGLE = '“”„‟"', "‘’‚‛'"
_OPENING = "“„‟‘‚‛"
_CLOSES_LOW = {"“": "„", "‟": "„", "‘": "‚"}  # opening marks, but for what a low one opened
_REOPENED = re.compile(r"\n\s*\n\s*([“\"‘'])")
# ‘90s, ’90s, rock ’n’ roll: an apostrophe stands for what is left out before it.
_ELIDED = re.compile(r"['‘’](?:\d\ds?\b|(?:n|em|til|tis|twas|twere|cause|cos|bout|round|neath)\b)", re.IGNORECASE)
_BEFORE_OPENING = re.compile(r"[\s(\[{\-–—/“”„\"‘'«]")
_WORD_FOLLOWS = re.compile(r"\s\w")
_DEEPEST, _FAR = 30, 300  # open marks, and signs, within which the other half of a mark is looked for
_CURLY = {True: ("“", "”"), False: ("‘", "’")}


@dataclass(frozen=True, slots=True)
class _Open:
    at: int
    double: bool
    straight: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """A quotation within the words: where its marks stand, and how many such quotations hold it."""

    start: int
    end: int
    depth: int = 0


def pairs(words: str) -> list[Pair]:
    """The quotations within the words, in the order of their ends."""
    open_marks: list[_Open] = []
    found: list[Pair] = []
    for at, sign in enumerate(words):
        if sign not in _DOUBLE + _SINGLE or _is_apostrophe(words, at):
            continue
        match = _closed_by(words, at, open_marks)
        if match is not None:
            begun = open_marks[match]
            del open_marks[match:]
            found.append(Pair(begun.at, at))
        elif _may_open(words, at):
            open_marks.append(_Open(at, sign in _DOUBLE, sign in "\"'"))
    return _nested(found)


def _nested(found: list[Pair]) -> list[Pair]:
    """The pairs with their depths; none crosses another."""
    depths: dict[Pair, int] = {}
    around: list[Pair] = []
    for pair in sorted(found, key=lambda one: one.start):
        while around and around[-1].end < pair.start:
            around.pop()
        depths[pair] = len(around)
        around.append(pair)
    return [Pair(pair.start, pair.end, depths[pair]) for pair in found]


def _is_apostrophe(words: str, at: int) -> bool:
    if words[at] not in "'‘’":
        return False
    between = 0 < at < len(words) - 1 and words[at - 1].isalnum() and words[at + 1].isalnum()
    return between or bool(_ELIDED.match(words, at)) or _ends_elision(words, at)


def _ends_elision(words: str, at: int) -> bool:
    """The second apostrophe of ’n’."""
    return at > 1 and words[at - 1] in "nN" and words[at - 2] in "'‘’"


def _closed_by(words: str, at: int, open_marks: list[_Open]) -> int | None:
    """The place among the open marks of the one that is closed here."""
    sign = words[at]
    double = sign in _DOUBLE
    for place in range(len(open_marks) - 1, max(-1, len(open_marks) - 1 - _DEEPEST), -1):
        begun = open_marks[place]
        if begun.double is not double or begun.straight is not (sign in "\"'"):
            continue
        if sign in _CLOSES_LOW and words[begun.at] != _CLOSES_LOW[sign]:
            return None
        if begun.straight and not _may_close(words, at):
            return None
        return None if not double and _is_possessive(words, at) else place
    return None


def _may_open(words: str, at: int) -> bool:
    sign = words[at]
    if sign in _OPENING:
        return True
    before, after = words[at - 1 : at], words[at + 1 : at + 2]
    return (not before or bool(_BEFORE_OPENING.match(before))) and bool(after) and not after.isspace()


def _may_close(words: str, at: int) -> bool:
    """A typewriter mark: no space before it, and no letter after it, or nothing that tells."""
    before, after = words[at - 1 : at], words[at + 1 : at + 2]
    return not before.isspace() and not after.isalnum()


def _is_possessive(words: str, at: int) -> bool:
    """Whether a single mark that might close is the apostrophe of a plural: ‘the players’ union’."""
    follows = _WORD_FOLLOWS.match(words, at + 1)
    rest = words[at + 1 : at + _FAR].partition("‘")[0]
    later = any(sign in "’'" and not rest[n + 1 : n + 2].isalnum() for n, sign in enumerate(rest))
    return words[at - 1 : at] == "s" and bool(follows) and later


def _turned(words: str, *, within: bool) -> Iterator[tuple[int, str]]:
    """Where which mark must stand: `within` double marks, or in none."""
    found = pairs(words)
    for pair in found:
        opening, closing = _CURLY[(pair.depth % 2 == 0) is not within]
        yield from ((pair.start, opening), (pair.end, closing))
    if within:
        taken = {place for pair in found for place in (pair.start, pair.end)}
        alone = (at for at, sign in enumerate(words) if sign in "“”„‟" and at not in taken)
        yield from ((at, "’" if words[at] == "”" else "‘") for at in alone)


def turned_marks(text: str, span: Span, *, within: bool, why: str) -> list[Edit]:
    """The changes that turn the marks of a stretch; a mark that opens a paragraph of one quotation anew is left out."""
    words = span.of(text)
    told = {place for pair in pairs(words) for place in (pair.start, pair.end)}
    reopened = {found.start(1) for found in _REOPENED.finditer(words)} - told
    edits = [
        _edit(words, span, at, "", Change.MARK_LEFT_OUT, "a quotation of several paragraphs opens each of them anew")
        for at in reopened
    ]
    for at, mark in _turned(words, within=within):
        if at not in reopened and words[at] != mark:
            edits.append(_edit(words, span, at, mark, Change.MARK_TURNED, why))
    return edits


def _edit(words: str, span: Span, at: int, after: str, kind: Change, why: str) -> Edit:
    place = Span(span.start + at, span.start + at + 1)
    return Edit(place, words[at], after, kind, why)


def inner_marks(text: str) -> str:
    """Words as they stand within double marks: their own first ones single, those within these double."""
    return _all_turned(text, within=True)


def outer_marks(text: str) -> str:
    """Words as they stand in no marks: their own first ones double, those within these single."""
    return _all_turned(text, within=False)


def _all_turned(text: str, *, within: bool) -> str:
    whole = Span(0, len(text))
    return applied(text, whole, turned_marks(text, whole, within=within, why="marks within marks"))
