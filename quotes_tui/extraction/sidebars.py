"""Boxes of other stories on a page ("MOST VIEWED", "Read also:"), so that nothing is taken from them."""

from __future__ import annotations

from quotes_tui.extraction.cues import word_list
from quotes_tui.extraction.items import Block

_HEADINGS = word_list("sidebar_headings.txt")
_LONGEST_HEADING = 40
_FULL_PARAGRAPH = 300
_GOES_ON = 3


def without_sidebars(text: str, stretches: list[Block]) -> list[Block]:
    """The blocks of the story: the heading of a box ends it, until several full paragraphs follow in a row."""
    kept: list[Block] = []
    boxed = False
    for at, block in enumerate(stretches):
        if is_sidebar_heading(text, block):
            boxed = True
        elif boxed and _story_goes_on(text, stretches, at):
            boxed = False
        if not boxed:
            kept.append(block)
    return kept


def is_sidebar_heading(text: str, block: Block) -> bool:
    """Whether the block is the heading of a box of other stories."""
    if block.end - block.start > _LONGEST_HEADING:
        return False
    return text[block.start : block.end].strip(" \t#*_:–—-|»>.…").casefold().replace("’", "'") in _HEADINGS


def _story_goes_on(text: str, stretches: list[Block], at: int) -> bool:
    """Whether full paragraphs without bullets or list headings between follow: the box was in the middle."""
    run = stretches[at : at + _GOES_ON]
    return len(run) == _GOES_ON and all(_is_full(text, block) for block in run)


def _is_full(text: str, block: Block) -> bool:
    long = block.end - block.start >= _FULL_PARAGRAPH // 3
    return not block.bullet and long and text[block.end - 1] in '.!?”"’'
