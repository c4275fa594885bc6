"""Zotero RDF, the library as Zotero exports it with its files: an article of each item that has a text.

The text is that of the file attached to the item, else its abstract. XML is read without entities, network and
document types.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quotes_tui.errors import ArticleError, MissingExtra
from quotes_tui.reading import fields
from quotes_tui.reading.attachments import Attachments
from quotes_tui.reading.decoding import DecodingError
from quotes_tui.reading.field_maps import own_map
from quotes_tui.reading.page_tree import decoded
from quotes_tui.reading.rows import Row, row_articles
from quotes_tui.reading.source import Found, Source
from quotes_tui.reading.zotero_items import KINDS, person_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SUFFIXES = frozenset({".rdf"})

_MARK = b"http://www.zotero.org/namespaces/export#"
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "z": "http://www.zotero.org/namespaces/export#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "bib": "http://purl.org/net/biblio#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "link": "http://purl.org/rss/1.0/modules/link/",
}
_RDF = f"{{{_NAMES['rdf']}}}"
_NO_ARTICLES = frozenset({"", "attachment", "note", "annotation"})


def takes(suffix: str, head: bytes) -> bool:
    """RDF that names Zotero's own words at its beginning."""
    return suffix in (".rdf", ".xml", "") and _MARK in head


def articles(source: Source, file: io.BufferedReader) -> Iterator[Found]:
    """The article of each item, with a word about each that gave none."""
    limit = source.limits.max_unpacked
    data = file.read(limit + 1)
    if len(data) > limit:
        yield ArticleError(source.shown, f"larger than {limit / 1e6:g} MB, too large for one library")
        return
    try:
        root, encoding = _parsed(data)
    except (DecodingError, _LibraryError) as error:
        yield ArticleError(source.shown, str(error))
        return
    own, attachments, library = own_map(source), Attachments(source), _Library(root, source.id)
    for number, item in enumerate(library.items, start=1):
        try:
            row = Row(library.row(item), number, item.sourceline or 1, encoding)
            row = yield from attachments.joined(row, library.links(item))
            yield from row_articles(source, row, own)
        except fields.FieldError as error:
            yield ArticleError(source.shown, error.reason, item.sourceline)
    if not library.items:
        yield ArticleError(source.shown, "a library without items")


class _LibraryError(ValueError):
    """The file is no library; the words say why."""


def _parsed(data: bytes) -> tuple[Element, str]:
    try:
        from lxml import etree
    except ImportError:
        raise MissingExtra("html", "reading Zotero RDF") from None
    text, encoding = decoded(data)
    if "<!DOCTYPE" in text:
        raise _LibraryError("a document type (<!DOCTYPE) is declared: such XML is not read")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(_DECLARATION.sub("", text, count=1).encode("utf-8", "replace"), parser), encoding
    except etree.XMLSyntaxError as error:
        raise _LibraryError(f"no well-formed XML: {' '.join(str(error).split())[:120]}") from None


class _Library:
    """The items of an export, and its other nodes by the names under which items point to them."""

    def __init__(self, root: Element, name: str) -> None:
        self._name = name
        self._nodes = {about: node for node in root if (about := node.get(f"{_RDF}about"))}
        self.items = [node for node in root if _text(node, "z:itemType") not in _NO_ARTICLES]

    def row(self, item: Element) -> dict[str, object]:
        """The item under the names of an article's fields."""
        return {
            "id": self._id(item),
            "text": _text(item, "dcterms:abstract"),
            "title": _text(item, "dc:title") or _text(item, "dc:subject"),
            "outlet": self._outlet(item),
            "authors": _people(item, "bib:authors"),
            "translator": _people(item, "z:translators"),
            "published": _text(item, "dc:date"),
            "accessed": _text(item, "dcterms:dateSubmitted"),
            "url": _text(item, "dc:identifier/dcterms:URI/rdf:value"),
            "language": _text(item, "z:language"),
            "kind": KINDS.get(_text(item, "z:itemType")),
            "excerpt": True,
        }

    def links(self, item: Element) -> list[str]:
        """The files attached to the item."""
        pointed = (self._nodes.get(one.get(f"{_RDF}resource", "")) for one in item.findall("link:link", _NAMES))
        named = (part for node in pointed if node is not None for part in node if part.tag in _FILES)
        return [path for part in named if (path := part.get(f"{_RDF}resource"))]

    def _id(self, item: Element) -> str:
        """The address by which the library knows the item, else the number that it has there."""
        about = item.get(f"{_RDF}about") or ""
        return f"{self._name}{about}" if about.startswith("#") else about

    def _outlet(self, item: Element) -> str:
        for part in item.findall("dcterms:isPartOf", _NAMES):
            held = [*part, self._nodes.get(part.get(f"{_RDF}resource", ""))]
            if title := next((title for node in held if node is not None and (title := _text(node, "dc:title"))), ""):
                return title
        return _text(item, "dc:publisher/foaf:Organization/foaf:name")


_FILES = (f"{_RDF}resource", f"{{{_NAMES['z']}}}path")


def _text(node: Element, path: str) -> str:
    return (node.findtext(path, "", _NAMES) or "").strip()


def _people(item: Element, role: str) -> list[str]:
    people = item.findall(f"{role}/rdf:Seq/rdf:li/*", _NAMES)
    named = (person_name(*(_text(one, f"foaf:{part}") for part in ("givenName", "surname", "name"))) for one in people)
    return [name for name in named if name]
