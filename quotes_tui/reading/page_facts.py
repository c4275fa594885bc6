"""The fields of a web page: from its linked data, its meta elements, and what it prints where such things stand.

What a page states for machines counts before what it prints, save for the headline, which is the one that readers saw.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import chain
from typing import TYPE_CHECKING

from quotes_tui.reading import language
from quotes_tui.reading.bylines import Byline, read_bylines
from quotes_tui.reading.linked_data import LinkedData, Node, linked_data, types, words
from quotes_tui.reading.page_addresses import addresses, saved, site, web_address
from quotes_tui.reading.page_days import first_date, marked_days, printed_day

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DAY_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d/[01]\d/[0-3]\d)/")
_SUFFIX = re.compile(r"\s+[|–—·•-]\s+")
_LEAST_WORDS = 2


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The fields by their names, and what the page says of its text: how many words, all of them, free for all.

    Where a page tells nothing, the fields are left out; `told_words` is then 0, `told_text` empty.
    """

    fields: dict[str, object]
    told_words: int = 0
    told_text: str = ""
    free: bool = True


class Facts:
    """What one page says of its articles; made before the page is taken apart."""

    def __init__(self, root: HtmlElement) -> None:
        self._root = root
        self._linked: LinkedData = linked_data(root)
        self._meta = _meta(root)
        self._saved = saved(root)

    def of(self, part: HtmlElement, alone: bool = True) -> PageFacts:
        """The facts of the article in a part of the page; `alone` where the page has no other one."""
        headline = _headline(part if not alone else self._root)
        node = self._node(headline, alone)
        meta = self._meta if alone else {}
        where = self._addresses(node, alone)
        outlet = self._outlet(node)
        byline = self._byline(node, meta, part, outlet)
        days = [words(node.get("datePublished")), *_stated(meta, "published")]
        made = [words(node.get("dateCreated")), *_DAY_IN_ADDRESS.findall(where.get("url", ""))]
        fields: dict[str, object] = {
            "title": self._title(headline, node, meta, outlet),
            "outlet": outlet,
            "authors": list(byline.authors),
            "agency": byline.agency or self._agency(node, meta),
            "published": first_date(days, chain(marked_days(part), made, printed_day(part))),
            "modified": first_date([words(node.get("dateModified")), *_stated(meta, "modified")]),
            "accessed": self._saved.on,
            "language": self._language(node, part),
            **where,
        }
        told = node.get("articleBody")
        return PageFacts(
            {name: value for name, value in fields.items() if value},
            _number(node.get("wordCount")),
            told if isinstance(told, str) else "",
            str(node.get("isAccessibleForFree", True)).lower() not in ("false", "no", "0", "http://schema.org/false"),
        )

    def _node(self, headline: str | None, alone: bool) -> Node:
        """The article that the linked data tells of: the one of that headline, else the first if there is no other."""
        articles = self._linked.articles
        if headline:
            same = (one for one in articles if _key(words(one.get("headline")) or "") == _key(headline))
            if found := next(same, None):
                return found
        return articles[0] if articles and alone else {}

    def _title(self, headline: str | None, node: Node, meta: Mapping[str, list[str]], outlet: str | None) -> str | None:
        if headline and _key(headline) != _key(outlet or ""):
            return headline
        title = self._root.find(".//head/title")
        document = words(title.text_content()) if title is not None else None
        told = (
            words(node.get("headline")),
            words(node.get("name")),
            *_stated(meta, "title"),
            document,
        )
        found = next(filter(None, told), None)
        return found and _without_outlet(found, outlet)

    def _outlet(self, node: Node) -> str | None:
        publishers = [name for one in self._linked.nodes(node.get("publisher")) if (name := words(one.get("name")))]
        told = next(iter([*publishers, *_stated(self._meta, "outlet")]), None)
        if told and not told.startswith("@") and not web_address(told):
            return told
        return site(self._addresses(node, True).get("url"))

    def _byline(self, node: Node, meta: Mapping[str, list[str]], part: HtmlElement, outlet: str | None) -> Byline:
        people = [one for key in ("author", "creator") for one in self._linked.nodes(node.get(key))]
        told = [(name, _is_body(one)) for one in people if (name := words(one.get("name")))]
        stated = ([(name, False) for name in meta.get(key, ())] for key in _names()["authors"])
        for names in (told, *stated, [(name, False) for name in _printed(part)]):
            byline = read_bylines(names, outlet)
            if byline.authors or byline.agency:
                return byline
        return Byline()

    def _agency(self, node: Node, meta: Mapping[str, list[str]]) -> str | None:
        keys = ("sourceOrganization", "provider", "creditText", "copyrightHolder", "contributor", "isBasedOn")
        told = [name for key in keys for one in self._linked.nodes(node.get(key)) if (name := words(one.get("name")))]
        return read_bylines([(name, False) for name in (*told, *_stated(meta, "agency"))], None).agency

    def _language(self, node: Node, part: HtmlElement) -> str | None:
        near = (one.get("lang") or one.get("{http://www.w3.org/XML/1998/namespace}lang") for one in _upwards(part))
        told = [*near, words(node.get("inLanguage")), *_stated(self._meta, "language")]
        return next((one for one in told if one and language.stated(one)), None)

    def _addresses(self, node: Node, alone: bool) -> dict[str, str]:
        canonical = [one.get("href") or "" for one in self._root.iter("link") if _says(one, "canonical")]
        own = [words(node.get("url")) or "", _identity(node.get("mainEntityOfPage")) or ""]
        whole = [*canonical, *_stated(self._meta, "url")]
        return addresses([*whole, *own] if alone else [*own, *whole], self._saved.url)


def _meta(root: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in root.iter("meta"):
        content = words(one.get("content"))
        for key in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := one.get(key)):
                found.setdefault(name.strip().lower(), []).append(content)
    return found


def _stated(meta: Mapping[str, list[str]], field: str) -> list[str]:
    return [value for name in _names()[field] for value in meta.get(name, ())]


@cache
def _names() -> dict[str, list[str]]:
    """Under which names each field is stated."""
    found = resources.files(__package__).joinpath("data/page_meta.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(found))


def _headline(part: HtmlElement) -> str | None:
    """The words of the one first heading; where there are several nobody knows which is the article's."""
    found = [
        text for one in part.iter("h1") if (text := words(one.text_content())) and len(text.split()) >= _LEAST_WORDS
    ]
    return found[0] if len(set(found)) == 1 or (found and part.tag == "article") else None


def _printed(part: HtmlElement) -> Iterator[str]:
    """The names where a page prints who wrote it."""
    for one in part.iter():
        if isinstance(one.tag, str) and (_says(one, "author") or one.get("itemprop") == "author"):
            yield words(one.text_content()[:200]) or ""
    for one in part.iter("p", "div", "span"):
        if "byline" in (one.get("class") or "").lower() and (text := words(one.text_content()[:200])):
            yield text


def _says(element: HtmlElement, relation: str) -> bool:
    return relation in (element.get("rel") or "").lower().split()


def _upwards(part: HtmlElement) -> Iterator[HtmlElement]:
    yield part
    yield from part.iterancestors()


def _identity(value: object) -> str | None:
    if isinstance(value, Mapping):
        value = value.get("@id") or value.get("url")
    return value if isinstance(value, str) else None


def _is_body(node: Node) -> bool:
    return any(one.endswith("organization") or one == "newsagency" for one in types(node))


def _number(value: object) -> int:
    digits = words(value) or ""
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 9 else 0


def _without_outlet(title: str, outlet: str | None) -> str:
    head, parted, tail = title, "", ""
    if found := list(_SUFFIX.finditer(title)):
        head, parted, tail = title[: found[-1].start()], "|", title[found[-1].end() :]
    return head if parted and outlet and _key(tail) in (_key(outlet), _key(outlet).removeprefix("the")) else title


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
