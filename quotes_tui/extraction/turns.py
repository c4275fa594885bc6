"""Transcripts and interviews: paragraphs "NAME: words" are cut into the name, which announces, and its words.

Names in capitals ("HOST:") and the letters of "Q:" and "A:" need two turns to make a dialogue, names as they are
usually written ("Ada Low:") need four and one that comes back; a single "NOTE:" makes none.
"""

from __future__ import annotations

import re
from collections import Counter

from quotes_tui.extraction.items import Block

_GAP = r"[ \t\u00a0]+(?=\S)"
_CAPITALS = re.compile(rf"[\"“]?([A-Z][A-Z.'’ -]{{2,30}}(?:, [A-Z ]{{2,20}})?:){_GAP}")
_LETTERS = re.compile(rf"([QA][:.]){_GAP}")
_NAMES = re.compile(rf"([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,3}}:){_GAP}")
_DIALOGUE = 2
_DIALOGUE_OF_NAMES = 4


def with_turns(text: str, stretches: list[Block]) -> list[Block]:
    """The paragraphs, each turn of a dialogue cut into name and words."""
    turns = _turns(text, stretches)
    if not turns:
        return stretches
    cut: list[Block] = []
    for block in stretches:
        turn = turns.get(block)
        cut += [Block(*turn.span(1), turn=True), Block(turn.end(), block.end)] if turn else [block]
    return cut


def _turns(text: str, stretches: list[Block]) -> dict[Block, re.Match[str]]:
    """The blocks that are turns of a dialogue, with the match that ends before their words."""
    shouted = _matching(text, stretches, _CAPITALS)
    letters = _matching(text, stretches, _LETTERS)
    names = _matching(text, stretches, _NAMES)
    turns = shouted if len(shouted) >= _DIALOGUE else {}
    if len({turn[1] for turn in letters.values()}) == _DIALOGUE:
        turns |= letters
    times = Counter(_last(turn) for turn in names.values())
    if len(names) >= _DIALOGUE_OF_NAMES and len(times) > 1 and max(times.values()) > 1:
        turns |= {block: turn for block, turn in names.items() if times[_last(turn)] > 1 or turns}
    return turns


def _last(turn: re.Match[str]) -> str:
    """The word by which a label is known again: "Holm:" of "Prime Minister Anders Holm:"."""
    return turn[1].rsplit(" ", 1)[-1]


def _matching(text: str, stretches: list[Block], shape: re.Pattern[str]) -> dict[Block, re.Match[str]]:
    return {block: turn for block in stretches if (turn := shape.match(text, block.start, block.end))}
