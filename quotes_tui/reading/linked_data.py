"""What a page says of its article to machines: JSON-LD in its scripts, schema.org's words.

Broken scripts are mended where that is safe (comments around them, a comma too many) and else passed over: no page is
lost by them. What is nested or repeated without end is looked at as far as the limits below go.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Node: TypeAlias = Mapping[str, object]

_LONGEST = 5_000_000  # characters of a script
_MOST = 20_000  # nodes of a page
_DEPTH = 12
_ARTICLES = frozenset(
    "advertisercontentarticle analysisnewsarticle article askpublicnewsarticle backgroundnewsarticle blogposting"
    " liveblogposting newsarticle opinionnewsarticle pressrelease report reportagenewsarticle reviewnewsarticle"
    " satiricalarticle scholarlyarticle socialmediaposting techarticle transcript".split()
)
_WRAPPING = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.*?\*/)|(?:-->|//\s*\]\]>|\]\]>|;)\s*\Z", re.DOTALL
)
_COMMA_TOO_MANY = re.compile(r",(\s*[}\]])")
_TAG = re.compile(r"<[^<>]{1,300}>")


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The articles that a page describes, in order, and its nodes by their `@id`."""

    articles: list[Node] = field(default_factory=list)
    by_id: dict[str, Node] = field(default_factory=dict)

    def nodes(self, value: object) -> list[Node]:
        """The nodes that a value is or points to; bare words count as a node with that name."""
        values = value if isinstance(value, list) else [value]
        return [node for one in values[:_MOST] if (node := self._node(one))]

    def _node(self, value: object) -> Node | None:
        if isinstance(value, str):
            return {"name": value} if value.strip() else None
        if not isinstance(value, Mapping):
            return None
        target = value.get("@id")
        known = self.by_id.get(target) if isinstance(target, str) else None
        return {**known, **value} if known else value


def linked_data(root: HtmlElement) -> LinkedData:
    """What the scripts of a page say."""
    found = LinkedData()
    seen = 0
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        for node in _nodes(_loaded(script.text or "")):
            seen += 1
            if seen > _MOST:
                return found
            if isinstance(node.get("@id"), str) and len(node) > 1:
                found.by_id.setdefault(str(node["@id"]), node)
            if types(node) & _ARTICLES:
                found.articles.append(node)
    return found


def types(node: Node) -> frozenset[str]:
    """The types of a node in small letters, without the address of the vocabulary."""
    given = node.get("@type")
    values = given if isinstance(given, list) else [given]
    return frozenset(value.rpartition("/")[2].rpartition(":")[2].lower() for value in values if isinstance(value, str))


def words(value: object) -> str | None:
    """Words on one line, entities and tags undone; of several the first, of a node its name."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("@value")
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return None
    return " ".join(_TAG.sub(" ", html.unescape(value)).split()) or None


def _loaded(script: str) -> object:
    if len(script) > _LONGEST:
        return None
    bare = _WRAPPING.sub("", script)
    for tried in (bare, _COMMA_TOO_MANY.sub(r"\1", bare)):
        try:
            return json.loads(tried, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: object) -> Iterator[Node]:
    """All nodes below a value, outer ones first, without calling itself."""
    waiting = [(value, 0)]
    while waiting:
        one, depth = waiting.pop()
        if isinstance(one, Mapping):
            yield one
            children: list[object] = [child for key, child in one.items() if key != "@context"]
        else:
            children = one if isinstance(one, list) else []
        if depth < _DEPTH:
            waiting += ((child, depth + 1) for child in reversed(children) if isinstance(child, (Mapping, list)))
