"""Text of articles in documents: escaped, so that none of it is markup, and kept from turning what is around it."""

from __future__ import annotations

import re
from html import escape

from quotes_tui.text import one_line

# What Markdown takes for markup, and notebooks for formulas, anchors, comments and highlights, and bare addresses.
_MARKUP = re.compile(r"[\\`*_<>\[\]|~#$^@]|&(?=#?\w+;)|%(?=%)|(?<=%)%|=(?==)|(?<==)=|:(?=//)|(?<=www)\.", re.IGNORECASE)
_LIST = re.compile(r"\A(?:[-+=](?=\s|\Z|[-=])|\d{1,9}(?=[.)](?:\s|\Z)))")


def html(text: str) -> str:
    """Text on one clean line for HTML, in an element or an attribute."""
    return escape(one_line(text), quote=True)


def isolated(text: str, language: str | None = None) -> str:
    """The same in an element of its own, so that its direction is its own; `language` as the article states it."""
    stated = f' lang="{html(language)}"' if language else ""
    return f"<bdi{stated}>{html(text)}</bdi>"


def html_link(text: str, address: str | None) -> str:
    """Isolated text that leads to an address, where there is one; `address` must be encoded."""
    shown = isolated(text)
    return f'<a href="{escape(address, quote=True)}" rel="noreferrer">{shown}</a>' if address else shown


def markdown(text: str) -> str:
    """Text on one clean line that shows as it is written, at the beginning of a line and in a table too."""
    shown = _MARKUP.sub(lambda found: "\\" + found.group(), one_line(text))
    listed = _LIST.match(shown)
    if not listed:
        return shown
    at = listed.end() if listed.group().isdigit() else 0
    return f"{shown[:at]}\\{shown[at:]}"


def markdown_link(text: str, address: str | None) -> str:
    """Text that leads to an address, where there is one; `address` must be encoded."""
    return f"[{markdown(text)}](<{address}>)" if address else markdown(text)
