"""What stands on a page beside its article, and is taken off: captions, pull quotes, related boxes, what is hidden."""

from __future__ import annotations

import re
import tomllib
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
_KEPT = frozenset(("html", "body", "main", "article", "h1", "p"))


def take_off(root: HtmlElement) -> int:
    """Takes the furniture out of a tree, its tails left; gives the number of characters that were hidden on the page.

    An element that holds the headline, the main part or much of the page's text is left, however it is called.
    """
    total = sum(map(_length, root.iter("p"))) or 1
    hidden = 0
    for element in list(root.iterdescendants()):
        if not isinstance(element.tag, str):
            continue
        unseen = _is_hidden(element)
        if unseen or _is_furniture(element):
            length = sum(map(_length, element.iter("p")))
            if not unseen and _holds_the_article(element, length / total):
                continue
            hidden += length if unseen else 0
            element.drop_tree()
    return hidden


def lists(name: str) -> tuple[str, ...]:
    """One of the lists of `data/page_furniture.toml`."""
    return tuple(_data()[name])


def _is_hidden(element: HtmlElement) -> bool:
    if element.tag in ("html", "body"):
        return False
    if "hidden" in element.attrib and element.get("hidden") != "until-found":
        return True
    classes = (element.get("class") or "")[:_ATTRIBUTE].split()
    return bool(_HIDING.search(element.get("style") or "")) or not _unseen().isdisjoint(classes)


def _is_furniture(element: HtmlElement) -> bool:
    if element.tag in _elements():
        return True
    if element.tag in _KEPT - {"p"}:
        return False
    if element.get("role") in _roles():
        return True
    return any(_names_furniture(value) for value in (element.get("class"), element.get("id")) if value)


@cache
def _names_furniture(value: str) -> bool:
    words = [word.lower() for word in re.split(r"[\W_]+", _CAMEL.sub(" ", value[:_ATTRIBUTE])) if word]
    return not _words().isdisjoint(words) or any(pair in _pairs() for pair in pairwise(words))


def _holds_the_article(element: HtmlElement, share: float) -> bool:
    return share > _SHARE or next(element.iter("h1", "main", "article"), None) is not None


def _length(element: HtmlElement) -> int:
    return sum(len(words.strip()) for words in element.itertext() if words)


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
