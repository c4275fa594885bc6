"""Which blocks of a page are the article's: trafilatura finds the part of the page, its words are the page's own.

Each block is marked before the search, and those whose marks come out are the body. What the search passed over between
two of them, beside them, is put back; what is lost otherwise is counted.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quotes_tui.errors import MissingExtra
from quotes_tui.reading.page_blocks import INLINE, Block, blocks
from quotes_tui.reading.page_furniture import lists, take_off

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# A number in signs that no filter takes for words, links or white space.
_DIGITS = "▀▁▂▃▄▅▆▇"
_MARK = re.compile(f"⟦([{_DIGITS}]+)⟧")
_LINKED = 0.8  # of a paragraph: more is a link elsewhere and no sentence
_LED = 0.3  # the same for one that says where it leads
_ABOVE = 0.3  # of the words: where more stand above a heading, it is none of the whole article
_LABEL = 60  # characters
_WALL = 300  # characters
_ENDS = re.compile(r"[.!?…。！？؟۔][\"'”’»」』)\]]*$")
_MOST = 20_000  # blocks: the time of the search grows with the square of the links
_SHORT = 20  # letters: fewer may well be said twice


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks of the article, paragraphs of its part of the page that were passed over, and how much was unseen.

    `walled` says that readers are asked to sign in, `hidden` are characters that the page itself does not show.
    """

    kept: list[Block]
    lost: list[Block]
    walled: bool = False
    hidden: int = 0


def body_of(root: HtmlElement) -> Body:
    """The article's blocks below an element of a page; the tree is used up."""
    walled = any(map(_is_wall, blocks(root)))
    hidden = take_off(root)
    found = blocks(root)
    _mark(found)
    chosen = _with_the_passed_over(found, _chosen(root, len(found)) if len(found) <= _MOST else _largest_box(found))
    kept = _below_the_headline([found[number] for number in chosen])
    kept = _before_the_wall(kept) if walled else kept
    kept = _without_pull_quotes([block for block in kept if not _leads_elsewhere(block)])
    taken = set(chosen)
    lost = [block for block in _midst(found, chosen, taken) if not _leads_elsewhere(block)]
    return Body(kept, lost, walled=walled, hidden=hidden)


def _with_the_passed_over(found: list[Block], chosen: set[int]) -> list[int]:
    """The chosen ones, what stands beside them or in the next box of their kind, and the heads of posts."""
    if not chosen:
        return []
    homes = {_home(found[number]) for number in chosen}
    posts = {home for home in homes if home is not None and home.tag == "article"}
    kinds = Counter(_kind(found[number]) for number in chosen if found[number].holder.tag == "p")
    kind = max(kinds, key=lambda one: kinds[one], default=("", ""))
    first, last = min(chosen), max(chosen)

    def belongs(number: int, block: Block) -> bool:
        if len(posts) > 1 and (block.heading or block.at.tag == "time"):
            return _home(block) in posts or block.holder in posts
        if block.holder.tag != "p" or number < first:
            return False
        return (number < last and _home(block) in homes) or (bool(kind[1]) and _kind(block) == kind)

    return sorted(chosen | {number for number, block in enumerate(found) if belongs(number, block)})


def _home(block: Block) -> HtmlElement:
    """The box that a block stands in; block quotations are part of it."""
    home = block.holder.getparent()
    while home is not None and home.tag == "blockquote":
        home = home.getparent()
    return home


def _kind(block: Block) -> tuple[str, str]:
    home = _home(block)
    return (str(home.tag), home.get("class") or "") if home is not None else ("", "")


def _below_the_headline(kept: list[Block]) -> list[Block]:
    """Without the headline, what stands above it, and headings and labels that stand before the first paragraph."""
    top = next((at for at, block in enumerate(kept) if block.holder.tag == "h1"), -1) + 1
    if _size(kept[:top]) > _ABOVE * _size(kept):
        top = 0
    while top < len(kept) and kept[top].holder.tag != "article" and (kept[top].heading or _is_label(kept[top])):
        top += 1
    return kept[top:] or kept


def _is_label(block: Block) -> bool:
    """Whether a block is no sentence, as a date, a section or a number of comments above an article is none."""
    return block.holder.tag != "p" and len(block.text) < _LABEL and not _ENDS.search(block.text)


def _before_the_wall(kept: list[Block]) -> list[Block]:
    """Without the box that asks readers to sign in, unless most of the article stands in it."""
    boxes = {_home(block) for block in kept if _is_wall(block)}
    boxes = {box for box in boxes if _size([one for one in kept if _home(one) is box]) < _size(kept) / 2}
    return [block for block in kept if _home(block) not in boxes and not _is_wall(block)]


def _is_wall(block: Block) -> bool:
    """Whether a block is a request to sign in or subscribe, and no link to that at the edge of the page."""
    text = block.text.lower()
    if len(text) > _WALL or not any(words in text for words in lists("wall")):
        return False
    return not any(one.tag in ("header", "nav", "footer", "aside") for one in block.holder.iterancestors())


def _size(kept: list[Block]) -> int:
    return sum(len(block.text) for block in kept)


def _without_pull_quotes(kept: list[Block]) -> list[Block]:
    """Without what is set apart and printed a second time."""
    running = "".join(_key(block.text) for block in kept if not _set_apart(block))
    return [block for block in kept if not (_set_apart(block) and _repeats(_key(block.text), running))]


def _set_apart(block: Block) -> bool:
    return block.heading or any(one.tag == "blockquote" for one in (block.holder, *block.holder.iterancestors()))


def _repeats(key: str, running: str) -> bool:
    return len(key) > _SHORT and key in running


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _leads_elsewhere(block: Block) -> bool:
    """Whether a block is a link to another page, and no sentence of this one."""
    text = block.text
    if block.linked > _LINKED * len(text):
        return not block.heading
    return block.linked > _LED * len(text) and text.lower().startswith(lists("leads"))


def _midst(found: list[Block], chosen: list[int], taken: set[int]) -> list[Block]:
    """Paragraphs of the same part of the page that were not taken."""
    if not chosen:
        return []
    part = _part(found[chosen[0]].holder)
    return [
        block
        for number, block in enumerate(found)
        if number not in taken and block.holder.tag == "p" and part is not None and part in block.holder.iterancestors()
    ]


def _part(element: HtmlElement) -> HtmlElement | None:
    """The article or main part that an element stands in."""
    return next((one for one in element.iterancestors() if one.tag in ("article", "main")), None)


def _mark(found: list[Block]) -> None:
    for number, block in enumerate(found):
        mark = f"⟦{''.join(_DIGITS[int(digit)] for digit in format(number, 'o'))}⟧"
        at, slot = block.at, block.slot
        # Before the inline element that the words stand in, for the search may take that out and leave the others.
        while (slot == "text" and at.tag in INLINE) or (slot == "tail" and at.getparent().tag in INLINE):
            at, slot = _before(at if slot == "text" else at.getparent())
        setattr(at, slot, mark + (getattr(at, slot) or ""))


def _before(element: HtmlElement) -> tuple[HtmlElement, str]:
    previous = element.getprevious()
    return (element.getparent(), "text") if previous is None else (previous, "tail")


def _largest_box(found: list[Block]) -> set[int]:
    """The paragraphs of the box that holds most of them, for a page that is too large for the search."""
    sizes: Counter[HtmlElement] = Counter()
    for block in found:
        if block.holder.tag == "p" and not _leads_elsewhere(block):
            sizes[_home(block)] += len(block.text)
    box = max(sizes, key=lambda one: sizes[one], default=None)
    return {number for number, block in enumerate(found) if block.holder.tag == "p" and _home(block) is box}


def _chosen(root: HtmlElement, count: int) -> set[int]:
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise MissingExtra("html", "reading web pages") from None
    # It tells the log of every page in which it finds nothing, and the log would tell the terminal.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    document = bare_extraction(root, fast=True, include_comments=False)
    if document is None or isinstance(document, dict):
        return set()
    text = "".join(document.body.itertext())
    numbers = (int("".join(str(_DIGITS.index(sign)) for sign in mark), 8) for mark in _MARK.findall(text))
    return {number for number in numbers if number < count}
