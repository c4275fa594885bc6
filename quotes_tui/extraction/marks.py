"""Pair quotation marks: where words in marks begin and end, whatever the marks are.

Works paragraph by paragraph, so that a missing or stray mark derails one paragraph at most. Apostrophes, decades
('90s), elisions ('em) and inches are told from marks by their neighbours. Only outermost pairs are returned; marks
inside them are part of the words. One pass with a stack: linear in the paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

_FAMILIES = {
    **dict.fromkeys(('"', "“", "”", "„", "‟", "``", "''", ",,", "‘‘", "’’"), "double"),
    **dict.fromkeys(("«", "»", "‹", "›"), "angle"),
    **dict.fromkeys(("「", "」", "『", "』"), "corner"),
}
_OPENERS = frozenset(("“", "„", "‟", "``", ",,", "«", "‹", "「", "『"))
# The first character stands ahead of the choice, so that the search leaps to it.
_DOUBLE = re.compile(r"[\"“”„‟«»‹›「」『』`'‘’,](?:(?<![`'‘’,])|(?<=`)`|(?<=')'|(?<=‘)‘|(?<=’)’|(?<=(?<!\S),),(?=\w))")
# Most paragraphs hold no mark at all, and one search for a class of characters is cheap.
_ANY = re.compile(r"[\"“”„‟«»‹›「」『』`'‘’‛,](?:(?<!,)|,)")
_SINGLE_OPEN = re.compile(r"['‘‛](?<![\w.,!?].)(?=[\w“\"$#@…\[])")
_SINGLE_CLOSE = re.compile(r"['’](?<=[\w.,!?…;:–—%)\]”\"-].)(?!\w)")
_ELISION = re.compile(r"['‘‛](?:\d\ds?\b|(?:em|til|till|cause|bout|twas|tis|n|round|neath|cuz|ere)\b)", re.IGNORECASE)
_INCHES = re.compile(r"\D?[^\w.,]?\d{1,2}\"")
_SENTENCE_STOP = re.compile(r"[.!?…](?=\s)")
_DEEPEST = 4
_LONGEST_SINGLE = 2000


class Marked(NamedTuple):
    """Words in quotation marks: `start` to `end` with the marks, `inner` to `inner_end` without.

    `closed` is False where the closing mark is missing; the words then reach to the end of the paragraph or, where
    other words in marks follow, to the end of the last sentence before them.
    """

    start: int
    end: int
    inner: int
    inner_end: int
    closed: bool = True


_Role = Literal["opens", "closes", "either"]


class _Sign(NamedTuple):
    start: int
    end: int
    role: _Role
    family: str


def pair_marks(text: str, start: int, end: int, *, opened: bool = False) -> list[Marked]:
    """The outermost pairs of marks between two offsets, in order and disjoint.

    `opened` says that the paragraph before ended in words whose closing mark may stand here.
    """
    if not _ANY.search(text, start, end):
        return []
    signs = [_sign(text, match, start, end) for match in _DOUBLE.finditer(text, start, end)]
    if len(signs) % 2:
        signs = [sign for sign in signs if not _INCHES.match(text, max(start, sign.start - 3), sign.end)]
    if opened and signs and signs[0].role == "closes" and text[start : signs[0].start].strip():
        signs.insert(0, _Sign(start, start, "opens", signs[0].family))
    found = list(_doubles(text, signs, end)) if signs else []
    singles = list(_singles(text, start, end, found))
    if not singles:
        return found
    outside = [m for m in found if not any(s.start < m.start < s.end for s in _near(singles, m.start))]
    return sorted(outside + singles, key=lambda m: m.start)


def _near(singles: list[Marked], at: int) -> list[Marked]:
    before = bisect_left(singles, at, key=lambda s: s.start)
    return singles[max(0, before - 1) : before]


def _sign(text: str, match: re.Match[str], start: int, end: int) -> _Sign:
    sign = match.group()
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    at_word_start = (before.isspace() or before in "([{—–-‘'/") and not after.isspace()
    at_word_end = not before.isspace() and before not in "([{" and not after.isalnum()
    family = _FAMILIES[sign]
    role: _Role
    if match.start() == start and family == "double":
        role = "opens"
    elif sign == '"':
        role = "either" if at_word_start == at_word_end else "opens" if at_word_start else "closes"
    elif family == "corner":
        role = "opens" if sign in _OPENERS else "closes"
    elif sign in _OPENERS:
        role = "either" if at_word_end and not at_word_start else "opens"
    else:
        role = "either" if at_word_start and not at_word_end else "closes"
    return _Sign(match.start(), match.end(), role, family)


def _matches(signs: list[_Sign]) -> dict[int, int | None]:
    """Each outermost opening sign with the sign that closes it, None where that is missing; by position in the list."""
    matched: dict[int, int | None] = {}
    stack: list[int] = []
    for at, sign in enumerate(signs):
        depth = next((d for d, o in enumerate(stack[: -_DEEPEST - 1 : -1]) if signs[o].family == sign.family), None)
        if sign.role == "opens" or (sign.role == "either" and depth is None):
            stack.append(at)
            matched[at] = None
        elif depth is not None:
            opener = stack[-1 - depth]
            del stack[-1 - depth :]
            matched[opener] = at
    return matched


def _doubles(text: str, signs: list[_Sign], end: int) -> Iterator[Marked]:
    matched = _matches(signs)
    at = 0
    while at < len(signs):
        if at in matched:
            close = matched[at]
            marked = _closed(signs[at], signs[close]) if close is not None else _unclosed(text, signs, at, end)
            if marked and text[marked.inner : marked.inner_end].strip():
                yield marked
            at = close if close is not None else at
        at += 1


def _closed(opener: _Sign, closer: _Sign) -> Marked:
    return Marked(opener.start, closer.end, opener.end, closer.start)


def _unclosed(text: str, signs: list[_Sign], at: int, end: int) -> Marked | None:
    """What an opening mark without a closing one holds: the rest of the paragraph, or the sentences before the next."""
    opener = signs[at]
    if at + 1 == len(signs):
        stop = len(text[:end].rstrip()) if text[end - 1].isspace() else end
        return Marked(opener.start, stop, opener.end, stop, closed=False)
    stops = [m.end() for m in _SENTENCE_STOP.finditer(text, opener.end, signs[at + 1].start)]
    return Marked(opener.start, stops[-1], opener.end, stops[-1], closed=False) if stops else None


def _singles(text: str, start: int, end: int, doubles: list[Marked]) -> Iterator[Marked]:
    """Pairs of single marks that stand outside double ones."""
    closers = [m.start() for m in _SINGLE_CLOSE.finditer(text, start, end)]
    if not closers:
        return
    firm = [at for at in closers if not _is_possessive(text, at)]
    starts = [m.start for m in doubles]
    free = start
    for match in _SINGLE_OPEN.finditer(text, start, end):
        if match.start() < free or _ELISION.match(text, match.start()) or _inside(doubles, starts, match.start()):
            continue
        close = _closer(match.end(), firm, closers)
        if close is not None and not _inside(doubles, starts, close):
            yield Marked(match.start(), close + 1, match.end(), close)
            free = close + 1


def _closer(opened: int, firm: list[int], closers: list[int]) -> int | None:
    """The first mark that can only close; failing that the first that may be a possessive ("the ministers' ")."""
    for marks in (firm, closers):
        at = bisect_left(marks, opened + 1)
        if at < len(marks) and marks[at] - opened <= _LONGEST_SINGLE:
            return marks[at]
    return None


def _is_possessive(text: str, at: int) -> bool:
    return text[at - 1] in "sS" and text[at + 1 : at + 2].isspace() and text[at + 2 : at + 3].islower()


def _inside(doubles: list[Marked], starts: list[int], at: int) -> bool:
    before = bisect_left(starts, at)
    return before > 0 and at < doubles[before - 1].end
