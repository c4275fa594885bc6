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
_DATA = re.compile(r"(?<=[\"'(=,\s])data:[a-z0-9.+/;=_-]{0,120},[A-Za-z0-9+/=%._~!*-]{100,}", re.IGNORECASE)
# Hundreds of attributes: a parser compares each with all others, and no page has them.
_OVERLOADED = re.compile(
    r"(<[A-Za-z][\w:-]*+)(?:\s++[^\s\"'<>/=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'<>]++))?+){500,}+"
)
_OF_STYLE = ("b", "big", "center", "em", "font", "i", "small", "span", "strong", "tt", "u")
_CUT = "elements stand too deep in each other for any reader: what follows them is lost"
# What XML knows no way to write, bare or as a number: it stands in pages by mistake.
_CONTROL = re.compile(
    "[\\x00-\\x08\\x0b\\x0e-\\x1f\\ufffe\\uffff]"
    "|&#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01])|x0*(?:[0-8b]|[ef]|1[0-9a-f]|d[89a-f]..|fff[ef]));?(?![0-9a-f])",
    re.IGNORECASE,
)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")


class PageError(ValueError):
    """The bytes are no page; the words say why."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its tree, the encoding it was in, and a sentence on each part that is not in the tree."""

    tree: HtmlElement
    encoding: str
    cuts: tuple[str, ...] = ()


def parse(data: bytes, max_depth: int) -> Page:
    """The page; DecodingError where the bytes are no text, PageError where nothing stands in it.

    `max_depth` is how many elements may stand in each other; what is deeper is left out.
    """
    text, encoding = decoded(data)
    text = _CONTROL.sub("\ufffd", text)
    text = _OVERLOADED.sub(r"\1", _DATA.sub("data:,", _DECLARATION.sub("", text)))
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
    cuts = [_CUT] if any(error.level == etree.ErrorLevels.FATAL for error in parser.error_log) else []
    if _too_deep(tree, max_depth):
        # Nearly always tags of style that were never closed, and nothing is lost without them.
        etree.strip_tags(tree, *_OF_STYLE)
        deep = _too_deep(tree, max_depth)
        for element in deep:
            element.drop_tree()
        if deep:
            cuts.append(f"{len(deep)} elements left out: deeper than max_depth = {max_depth} of [reading]")
    return Page(tree, encoding, tuple(cuts))


def _too_deep(tree: HtmlElement, max_depth: int) -> list[HtmlElement]:
    """The outermost elements that are deeper."""
    level = [tree]
    for _ in range(max_depth):
        level = [child for element in level for child in element]
        if not level:
            return []
    return level


def decoded(data: bytes) -> tuple[str, str]:
    """The text of a page or of XML, and its encoding; DecodingError where the bytes are no text."""
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
