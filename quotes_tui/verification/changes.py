"""The word diff of purported words and printed ones: what is equal, replaced, inserted, deleted."""

from __future__ import annotations

from collections.abc import Sequence

from quotes_tui.align import Block, Edit, absorbs
from quotes_tui.verification.comparable import Comparable
from quotes_tui.verification.finding import Change, ChangeKind

_Step = tuple[Edit, int, int, int, int]
_KINDS: dict[Edit, ChangeKind] = {
    Edit.EQUAL: "equal",
    Edit.INSERT: "inserted",
    Edit.DELETE: "deleted",
    Edit.REPLACE: "replaced",
}


def diff(here: Comparable, there: Comparable, blocks: Sequence[Block]) -> tuple[Change, ...]:
    """What leads from the printed words to the purported ones, in order; nothing of either text is left out."""
    here_cuts, there_cuts = _cuts(here), _cuts(there)
    changes = []
    for edit, a, a_end, b, b_end in _merged(here, _steps(here, there, blocks)):
        mine, theirs = here.text[here_cuts[a] : here_cuts[a_end]], there.text[there_cuts[b] : there_cuts[b_end]]
        changes.append(Change(_KINDS[edit], mine, theirs))
    return tuple(changes)


def _steps(here: Comparable, there: Comparable, blocks: Sequence[Block]) -> list[_Step]:
    steps: list[_Step] = []
    a = b = 0
    for block in [*blocks, Block(len(here.keys), len(there.keys), 0)]:
        if a < block.here or b < block.there:
            edit = Edit.DELETE if a == block.here else Edit.INSERT if b == block.there else Edit.REPLACE
            steps.append((edit, a, block.here, b, block.there))
        a, b = block.here_end, block.there_end
        if block.length:
            steps.append((Edit.EQUAL, block.here, a, block.there, b))
    return steps


def _merged(here: Comparable, steps: Sequence[_Step]) -> list[_Step]:
    """The steps, those made one that only stray words of grammar part."""
    merged: list[_Step] = []
    for step in steps:
        merged.append(step)
        while len(merged) > 2 and _is_stray(here, merged[-3], merged[-2], merged[-1]):
            first, last = merged[-3], merged[-1]
            merged[-3:] = [(Edit.REPLACE, first[1], last[2], first[3], last[4])]
    return merged


def _is_stray(here: Comparable, before: _Step, middle: _Step, after: _Step) -> bool:
    if middle[0] is not Edit.EQUAL or not absorbs(before[0], after[0]):
        return False
    return not any(here.carries(number) for number in range(middle[1], middle[2]))


def _cuts(words: Comparable) -> list[int]:
    """Where a text is cut before each word: after the space, so that opening marks stay with the word they open."""
    inner = [_cut(words, number) for number in range(1, len(words.keys))]
    return [0, *inner, len(words.text)] if words.keys else [0]


def _cut(words: Comparable, number: int) -> int:
    end, start = words.places[number - 1].end, words.places[number].start
    return next((at for at in range(start, end, -1) if words.text[at - 1].isspace()), start)
