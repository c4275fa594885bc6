"""The bytes of a saved page -> its tree, and what of it could not be read.

The parser takes no entities or files from anywhere, and nothing in a page is run. Bytes that are valid UTF-8 are that,
whatever the page says of itself; else its own word counts where the bytes bear it out, and then detection.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quotes_tui.errors import MissingExtra
from quotes_tui.reading.decoding import decode, marked_encoding

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEAD = 4096  # bytes in which a page tells its encoding
_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
# Pages that say the one mean the other, as browsers know.
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "euc_kr": "cp949"}
_MEANT |= {"shift_jis": "cp932", "big5": "big5hkscs"}
# A page saved as one file carries its pictures and fonts in its attributes, megabytes of them.
_DATA = re.compile(r"(?<=[\"'(=,\s])data:[a-z0-9.+/;=_-]{0,120},[A-Za-z0-9+/=%._~!*'-]{100,}", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")


class PageError(ValueError):
    """The bytes are no page; the words say why."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its tree, the encoding it was in, and a sentence on each part that is not in the tree."""

    tree: HtmlElement
    encoding: str
    cuts: tuple[str, ...] = ()


def parse(data: bytes) -> Page:
    """The page; DecodingError where the bytes are no text, PageError where nothing stands in it."""
    text, encoding = _decoded(data)
    text = _DATA.sub("data:,", _DECLARATION.sub("", text))
    try:
        from lxml import etree, html
    except ImportError:
        raise MissingExtra("html", "reading web pages") from None
    # Its own limit of 256 elements within each other cuts off pages whose tags are never closed.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, recover=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise PageError("nothing stands in the page") from None
    cut = any(error.level == etree.ErrorLevels.FATAL and error.line for error in parser.error_log)
    return Page(tree, encoding, (_CUT,) if cut else ())


_CUT = "elements stand too deep in each other for any reader: what follows them is lost"


def _decoded(data: bytes) -> tuple[str, str]:
    told = _told_encoding(data)
    if marked_encoding(data) or not told:
        return decode(data)
    try:
        return data.decode(), "utf-8"
    except UnicodeDecodeError:
        pass
    try:
        return data.decode(told), told
    except UnicodeDecodeError:
        return decode(data)


def _told_encoding(data: bytes) -> str | None:
    """What the page says its encoding is, as the codec that browsers take for it; None where it is no text's."""
    found = _XML_ENCODING.match(data[:_HEAD]) or _CHARSET.search(data[:_HEAD])
    if not found:
        return None
    try:
        codec = codecs.lookup(found.group(1).decode("ascii"))
    except LookupError:
        return None
    name = _MEANT.get(codec.name, codec.name)
    # A codec that is no text encoding (zip, rot13), and UTF-16, in which the word could not be read, are no answer.
    return name if codec._is_text_encoding and not name.startswith(("utf-16", "utf-32", "utf-7")) else None
