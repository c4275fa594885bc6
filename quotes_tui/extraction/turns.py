"""Transcripts: paragraphs "NAME: words" are cut into the name, which announces, and the words that it announces."""

from __future__ import annotations

import re

from quotes_tui.extraction.items import Block, Sentence

_TURN = re.compile(r"[\"“]?([A-Z][A-Z.'’ -]{2,30}(?:, [A-Z ]{2,20})?:)[ \t\u00a0]+(?=\S)")
_DIALOGUE = 2


def with_turns(text: str, stretches: list[Block]) -> list[Block]:
    """The paragraphs, each turn of a dialogue cut into name and words; a single "NOTE:" makes no dialogue."""
    turns = {block: turn for block in stretches if (turn := _TURN.match(text, block.start, block.end))}
    if len(turns) < _DIALOGUE:
        return stretches
    cut: list[Block] = []
    for block in stretches:
        turn = turns.get(block)
        cut += [Block(*turn.span(1)), Block(turn.end(), block.end)] if turn else [block]
    return cut


def is_name_in_capitals(s: Sentence) -> bool:
    """Whether a paragraph is nothing but "NAME:"."""
    named = s.items.span(s.begin, s.end).of(s.items.text)
    return s.first and s.last and bool(_TURN.match(named + " -"))
