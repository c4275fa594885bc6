"""Boxes of other stories on a page ("MOST VIEWED", "Read also:"), and lines that point to one ("SEE ALSO: ...", a
headline in capitals between two paragraphs), so that nothing is taken from them."""

from __future__ import annotations

import re

from quotes_tui.extraction.cues import word_list
from quotes_tui.extraction.items import Block

_HEADINGS = word_list("sidebar_headings.txt")
_LONGEST_HEADING = 40
_FULL_PARAGRAPH = 300
_GOES_ON = 3
# The headline and what may stand under it.
_HEAD = 2
_LONGEST_TEASER = 200
_FEWEST_WORDS = 3
_LONG_WORD = re.compile(r"[^\W\d_]{3,}")
_POINTS = re.compile(r"([A-Za-z][A-Za-z’' ]{2,30}):\s")


def without_sidebars(text: str, stretches: list[Block]) -> list[Block]:
    """The blocks of the story: the heading of a box ends it, until several full paragraphs follow in a row."""
    kept: list[Block] = []
    boxed = False
    for at, block in enumerate(stretches):
        if is_sidebar_heading(text, block):
            boxed = True
        elif boxed and _story_goes_on(text, stretches, at):
            boxed = False
        if not (boxed or _is_teaser(text, stretches, at)):
            kept.append(block)
    return kept


def is_sidebar_heading(text: str, block: Block) -> bool:
    """Whether the block is the heading of a box of other stories."""
    if block.end - block.start > _LONGEST_HEADING:
        return False
    return text[block.start : block.end].strip(" \t#*_:–—-|»>.…").casefold().replace("’", "'") in _HEADINGS


def _is_teaser(text: str, stretches: list[Block], at: int) -> bool:
    """Whether the block is one line that points to another story, between paragraphs of this one."""
    block = stretches[at]
    if at < _HEAD or block.end - block.start > _LONGEST_TEASER or text[block.end - 1] in '.:…”"':
        return False
    line = text[block.start : block.end]
    points = _POINTS.match(line)
    if points and points[1].casefold().replace("’", "'") in _HEADINGS:
        return True
    shouted = line.isupper() and len(_LONG_WORD.findall(line)) > _FEWEST_WORDS
    return shouted and "!" not in line and line[0] not in '“"' and text[stretches[at - 1].end - 1] != ":"


def _story_goes_on(text: str, stretches: list[Block], at: int) -> bool:
    """Whether full paragraphs without bullets or list headings between follow: the box was in the middle."""
    run = stretches[at : at + _GOES_ON]
    return len(run) == _GOES_ON and all(_is_full(text, block) for block in run)


def _is_full(text: str, block: Block) -> bool:
    long = block.end - block.start >= _FULL_PARAGRAPH // 3
    return not block.bullet and long and text[block.end - 1] in '.!?”"’'
