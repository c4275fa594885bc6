"""The text of a page as a reader sees it: paragraphs, in the order in which they stand.

A block is an unbroken run of words: a paragraph, a heading, an item of a list, a row of a table, or what stands
between two of them. White space is one blank, as a browser shows it; every other character is the page's own. The
marks that a browser puts around <q> are put.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark math nobr q ruby rb s samp small"
    " span strike strong sub sup time tt u var wbr".split()
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_UNSEEN = frozenset(
    "applet area audio base button canvas datalist dialog embed frame frameset head iframe img input link map meta"
    " noframes object option optgroup param picture progress rp rt script select source style svg template textarea"
    " title track video".split()
)
_CELLS = frozenset(("td", "th"))
_SPACE = re.compile(r"[ \t\n\f\r]+")
# In Chinese and Japanese a line that a wide blank sets in begins a paragraph, where pages show line ends as they are.
_SET_IN = re.compile(r"[ \t\f\r]*\n\s*?(?=\u3000)")
_MARKS = ("“", "”"), ("‘", "’")


@dataclass(slots=True)
class Block:
    """A run of words: the element it stands in (`holder`), and where its first word is: `slot` of `at`."""

    holder: HtmlElement
    at: HtmlElement
    slot: str
    parts: list[str] = field(default_factory=list)
    linked: int = 0  # characters inside links
    text: str = ""  # lines apart where the page breaks them

    @property
    def heading(self) -> bool:
        """Whether it is a heading."""
        return self.holder.tag in HEADINGS


def blocks(root: HtmlElement) -> list[Block]:
    """The blocks below an element, in order."""
    walker = _Walker()
    walker.walk(root)
    for block in walker.found:
        block.text = _seen("".join(block.parts))
    return [block for block in walker.found if block.text]


def _seen(words: str) -> str:
    """The words as a browser shows them: white space is one blank, and none at the ends of lines."""
    return "\n\n".join(shown for part in _SET_IN.split(words) if (shown := _lines(part)))


def _lines(words: str) -> str:
    lines = (_SPACE.sub(" ", line).strip() for line in words.split("\v"))
    return "\n".join(line for line in lines if line)


class _Walker:
    """Goes through a tree without calling itself, for trees may be deeper than calls."""

    def __init__(self) -> None:
        self.found: list[Block] = []
        self._open: Block | None = None
        self._holders: list[HtmlElement] = []
        self._links = self._quotes = 0

    def walk(self, root: HtmlElement) -> None:
        """Fills `found`."""
        self._holders = [root]
        for event, element in _events(root):
            if event == "start":
                self._enter(element)
            elif event == "end":
                self._leave(element)
            if event != "start" and element is not root:
                self._add(element, "tail", element.tail)

    def _enter(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag == "br":
            self._break()
        elif tag in _CELLS:
            self._next_cell()
        elif tag not in INLINE:
            self._open = None
        if tag not in INLINE and tag not in _CELLS and tag != "br":
            self._holders.append(element)
        self._links += tag == "a"
        if tag == "q":
            self._mark(element, 0)
            self._quotes += 1
        self._add(element, "text", element.text)

    def _leave(self, element: HtmlElement) -> None:
        tag = element.tag
        self._links -= tag == "a"
        if tag == "q":
            self._quotes -= 1
            self._mark(element, 1)
        if tag not in INLINE and tag not in _CELLS and tag != "br":
            self._holders.pop()
            self._open = None

    def _mark(self, element: HtmlElement, which: int) -> None:
        if self._open is None:
            self._begin(element, "text")
        assert self._open is not None
        self._open.parts.append(_MARKS[self._quotes % 2][which])

    def _next_cell(self) -> None:
        """The cells of a row are one block, a wide blank between them."""
        if self._open is not None:
            self._open.parts.append("\u2003")

    def _break(self) -> None:
        """One line break ends a line, a second one the paragraph."""
        if self._open is None:
            return
        if self._open.parts and self._open.parts[-1] == "\v":
            self._open = None
        else:
            self._open.parts.append("\v")

    def _add(self, element: HtmlElement, slot: str, words: str | None) -> None:
        if not words:
            return
        blank = not words.strip(" \t\n\f\r")
        if self._open is None:
            if blank:
                return
            self._begin(element, slot)
        assert self._open is not None
        if blank and self._open.parts[-1:] == ["\v"]:
            return
        self._open.parts.append(words.replace("\v", " "))
        if self._links:
            self._open.linked += len(words)

    def _begin(self, element: HtmlElement, slot: str) -> None:
        self._open = Block(self._holders[-1], element, slot)
        self.found.append(self._open)


def _events(root: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    """Start and end of every element that is seen, `skip` for one that is not."""
    yield "start", root
    waiting = [(root, iter(root))]
    while waiting:
        parent, children = waiting[-1]
        child = next(children, None)
        if child is None:
            waiting.pop()
            yield "end", parent
        elif not isinstance(child.tag, str) or child.tag in _UNSEEN:
            yield "skip", child
        else:
            yield "start", child
            waiting.append((child, iter(child)))
