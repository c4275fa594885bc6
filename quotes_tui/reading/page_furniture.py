"""What stands on a page beside its article, and is taken off: captions, pull quotes, related boxes, what is hidden."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_SHARE = 0.3  # of a page's paragraphs: what holds more is no box beside the article, whatever it is called
_ATTRIBUTE = 2000  # characters of a class that are looked at
_MAIN = frozenset(("main", "article", "h1"))
_KEPT = frozenset(("html", "body")) | _MAIN


def take_off(root: HtmlElement) -> int:
    """Takes the furniture out of a tree, its tails left; gives the number of characters that were hidden on the page.

    An element that holds the headline, the main part or much of the page's text is left, however it is called.
    """
    sizes, holding = _measured(root)
    total = sizes.get(root, 0) or 1
    hidden = 0
    waiting = list(root)
    while waiting:
        element = waiting.pop()
        if not isinstance(element.tag, str):
            continue
        unseen = _is_hidden(element)
        size = sizes.get(element, 0)
        if unseen or (_is_furniture(element) and element not in holding and size <= _SHARE * total):
            hidden += size if unseen else 0
            element.drop_tree()
        else:
            waiting.extend(element)
    return hidden


def _measured(root: HtmlElement) -> tuple[dict[HtmlElement, int], set[HtmlElement]]:
    """How many characters of paragraphs each element holds, and which hold a headline or the main part of the page."""
    words: Counter[HtmlElement] = Counter()
    sizes: Counter[HtmlElement] = Counter()
    holding: set[HtmlElement] = set()
    for element in reversed(list(root.iter())):  # what is inside comes before what it is in
        above = element.getparent()
        if isinstance(element.tag, str):
            words[element] += len((element.text or "").strip())
            if element.tag == "p":
                sizes[element] = words[element]
            if element.tag in _MAIN:
                holding.add(element)
        if above is not None:
            words[above] += words[element] + len((element.tail or "").strip())
            sizes[above] += sizes[element]
            if element in holding:
                holding.add(above)
    return dict(sizes), holding


def lists(name: str) -> tuple[str, ...]:
    """One of the lists of `data/page_furniture.toml`."""
    return tuple(_data()[name])


def _is_hidden(element: HtmlElement) -> bool:
    if element.tag in ("html", "body"):
        return False
    if ("hidden" in element.attrib and element.get("hidden") != "until-found") or "amp-access-hide" in element.attrib:
        return True
    classes = (element.get("class") or "")[:_ATTRIBUTE].split()
    return bool(_HIDING.search(element.get("style") or "")) or not _unseen().isdisjoint(classes)


def _is_furniture(element: HtmlElement) -> bool:
    if element.tag in _elements():
        return True
    if element.tag in _KEPT:
        return False
    if element.get("role") in _roles():
        return True
    return any(_names_furniture(value) for value in (element.get("class"), element.get("id")) if value)


@cache
def _names_furniture(value: str) -> bool:
    words = [word.lower() for word in re.split(r"[\W_]+", _CAMEL.sub(" ", value[:_ATTRIBUTE])) if word]
    return not _words().isdisjoint(words) or any(pair in _pairs() for pair in pairwise(words))


@cache
def _data() -> dict[str, list[str]]:
    words = resources.files(__package__).joinpath("data/page_furniture.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(words))


@cache
def _elements() -> frozenset[str]:
    return frozenset(_data()["elements"])


@cache
def _roles() -> frozenset[str]:
    return frozenset(_data()["roles"])


@cache
def _unseen() -> frozenset[str]:
    return frozenset(_data()["unseen"])


@cache
def _words() -> frozenset[str]:
    return frozenset(_data()["words"])


@cache
def _pairs() -> frozenset[tuple[str, ...]]:
    return frozenset(map(tuple, _data()["pairs"]))
