"""HTML that a feed or a row carries as an article's text -> its paragraphs."""

from __future__ import annotations

import re

from quotes_tui.reading.decoding import DecodingError
from quotes_tui.reading.page_blocks import blocks
from quotes_tui.reading.page_furniture import take_off
from quotes_tui.reading.page_tree import PageError, parse

_TAG = re.compile(
    r"<(?:[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?|/[a-zA-Z][a-zA-Z0-9]*\s*|!--.*?--)>|&#?\w{2,10};", re.DOTALL
)
# What WordPress puts below a text that it sends out; the title in it may hold quotation marks.
_ADDED = re.compile(r"The post .{1,500} (?:appeared first|first appeared) on .{1,200}\.")


def is_markup(words: str) -> bool:
    """Whether tags or character references stand in the words."""
    return bool(_TAG.search(words))


def paragraphs_of(markup: str, max_depth: int) -> tuple[str, tuple[str, ...]]:
    """The paragraphs, a blank line between two, and a sentence on each part that could not be read.

    Captions, pull quotes and the like are left out as those of a page are, and the line that feeds add below.
    """
    if not markup.strip():
        return "", ()
    try:
        page = parse(b"\xef\xbb\xbf" + markup.encode("utf-8", "replace"), max_depth)
    except PageError:
        return "", ()
    except DecodingError as error:
        return "", (str(error),)
    take_off(page.tree)
    found = [block.text for block in blocks(page.tree)]
    return "\n\n".join(found[:-1] if found and _ADDED.fullmatch(found[-1]) else found), page.cuts
