"""A reader of our TEI, as strict as one should be with files of others: no entities, no network, no DTD."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
TEI = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
POINTING = ("wit", "corresp", "ana", "ref", "who", "target")
_GLYPH = re.compile(r"#char-([0-9A-F]{4,6})")

Element = Any


def parsed(xml: str) -> Element:
    """The document; AssertionError where an id stands twice or a reference leads nowhere."""
    document = etree.fromstring(xml.encode(), PARSER)
    ids = document.xpath("//@xml:id")
    assert len(ids) == len(set(ids))
    pointers = [one for name in POINTING for value in document.xpath(f"//@{name}") for one in value.split()]
    assert {one[1:] for one in pointers if one.startswith("#")} <= set(ids)
    return document


def characters(element: Element) -> str:
    """All text of an element; a `g` is the character that it names."""
    return "".join(_pieces(element, None))


def wording(block: Element, witness: str) -> str:
    """What a witness reads: the text that is common to all, with its reading of each entry."""
    return "".join(_pieces(block, witness))


def _pieces(element: Element, witness: str | None) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        named = _GLYPH.fullmatch(child.get("ref") or "")
        if named:
            yield chr(int(named[1], 16))
        elif child.tag == f"{TEI}app" and witness is not None:
            (reading,) = (one for one in child if f"#{witness}" in one.get("wit").split())
            yield from _pieces(reading, witness)
        else:
            yield from _pieces(child, witness)
        yield child.tail or ""
