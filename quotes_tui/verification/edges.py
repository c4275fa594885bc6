"""What a part leaves out of the quotation it is a part of, and whether it may stand for itself.

A part may stand for itself if it is as much as some article prints; if it is made of whole sentences; or if it is a
clause with a verb of its own that begins and ends where a clause does (at punctuation, at an "and" or "but") and
leaves no negation and no condition of its sentence behind. Every other part is a trim.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quotes_tui.grouping.conditions import Loss, lost
from quotes_tui.grouping.passages import is_clause
from quotes_tui.grouping.wordings import negations
from quotes_tui.verification.comparable import Comparable, unspaced
from quotes_tui.verification.matching import Match
from quotes_tui.verification.printed import Printed
from quotes_tui.verification.runs import STANDS_FOR
from quotes_tui.word_lists import listed_words

_CLAUSE_MARKS = frozenset(",;:–—―…()。、．，；：")
_CLAUSE_WORDS = 5
_LONGEST = 12  # words of what is left out that a reason shows


@dataclass(frozen=True, slots=True)
class Trim:
    """What a part leaves out: why that matters, in words; `grave` where a negation or a condition is lost."""

    why: str
    grave: bool = False


@cache
def _joints() -> frozenset[str]:
    return listed_words("verification/data/joints.txt")


def trims(found: Match, printed: Printed) -> list[Trim]:
    """What an exact match leaves out of a quotation, gravest first; empty where nothing that matters."""
    left_out = [*_elided(found), *_unmarked(found), *_ends(found, printed)]
    return sorted(left_out, key=lambda trim: not trim.grave)


def shortened(words: Comparable, start: int, stop: int) -> str:
    """Words of a text in quotation marks, shortened in the middle."""
    if stop - start <= _LONGEST:
        return f"“{words.words(start, stop)}”"
    half = _LONGEST // 2
    return f"“{words.words(start, start + half)} … {words.words(stop - half, stop)}”"


def _left_out(found: Match, start: int, stop: int, how: str) -> Trim:
    """The words of the printed sentence from `start` up to `stop`, and what is lost with them."""
    words = found.there
    loss = _lost(found, start, stop)
    if loss is None:
        return Trim(f"{how} {shortened(words, start, stop)}")
    return Trim(f"{how} a {loss.what}: {shortened(words, start, stop)}", grave=True)


def _lost(found: Match, start: int, stop: int) -> Loss | None:
    """The condition or negation that is lost with words of a sentence of which others are kept."""
    words = found.there
    first, last = words.sentence(start, stop)
    denied = next((words.keys[number] for number in range(start, stop) if words.keys[number] in negations()), None)
    if denied and any(block.there >= stop for block in found.blocks) and found.start < start:
        return Loss("negation", denied)
    kept = [*range(first, start), *range(stop, last)]
    kept = [number for number in kept if any(block.there <= number < block.there_end for block in found.blocks)]
    if not kept:
        return None
    rest = " ".join(words.words(number, number + 1) for number in kept)
    return lost(words.words(first, last), rest)


def _elided(found: Match) -> Iterator[Trim]:
    for gap in found.gaps():
        start, stop = gap.there
        if start < stop and gap.here[0] == gap.here[1]:
            yield _left_out(found, start, stop, "Its ellipsis stands for")


def _unmarked(found: Match) -> Iterator[Trim]:
    for block in found.blocks:
        for number in range(1, block.length):
            if block.there + number in found.there.gaps and block.here + number not in found.here.gaps:
                before = found.there.words(max(0, block.there + number - 3), block.there + number)
                yield Trim(f"The article itself leaves words out after “{before}”, which is not shown")


def _ends(found: Match, printed: Printed) -> Iterator[Trim]:
    words, start, stop = found.there, found.start, found.stop
    if {start, stop} <= printed.edges:
        return
    first, last = words.sentence(start, stop)
    clause = is_clause(words.words(start, stop)) or any(unspaced(key) for key in words.keys[start:stop])
    # "Prices rose in spring, and ...": a verb that is in no list, but the subject's place and the joint tell.
    clause = clause or (start == first and stop - start >= _CLAUSE_WORDS and _joins(words, stop))
    if first < start and start not in printed.edges and not _stood_for(start - first, found.blocks[0].here):
        yield from _end(found, (first, start), "Begins", clause and _opens_clause(words, start))
    behind = len(found.here.keys) - found.blocks[-1].here_end
    if stop < last and stop not in printed.edges and not _stood_for(last - stop, behind):
        yield from _end(found, (stop, last), "Ends", clause and _closes_clause(words, stop))


def _stood_for(left_out: int, more: int) -> bool:
    """Whether words in brackets of the quoter's own stand at this end for what is left out."""
    return more > 0 and left_out <= STANDS_FOR


def _end(found: Match, left: tuple[int, int], does: str, stands_alone: bool) -> Iterator[Trim]:
    """What the part leaves out of its sentence at one end; nothing where it stands alone and loses no more."""
    trim = _left_out(found, *left, "Leaves out")
    if trim.grave:
        yield trim
    elif not stands_alone:
        yield Trim(f"{does} inside a clause: {trim.why[0].lower()}{trim.why[1:]}")


def _joins(words: Comparable, stop: int) -> bool:
    return stop < len(words.keys) and words.keys[stop] in _joints() and _marked(words.between(stop))


def _opens_clause(words: Comparable, start: int) -> bool:
    return words.keys[start - 1] in _joints() or words.keys[start] in _joints() or _marked(words.between(start))


def _closes_clause(words: Comparable, stop: int) -> bool:
    return words.keys[stop] in _joints() or _marked(words.between(stop))


def _marked(between: str) -> bool:
    return not _CLAUSE_MARKS.isdisjoint(between) or " - " in between
