"""The two forms of a citation, plain text and Markdown: what is emphasised, linked and escaped in each."""

from __future__ import annotations

import re
from enum import StrEnum

from quotes_tui.text import one_line


class Style(StrEnum):
    """The form of what is cited."""

    PLAIN = "plain"
    MARKDOWN = "markdown"


# A bracket that is a plain insertion (`[sic]`, `[the bill]`, `[…]`) means nothing to Markdown and stays as it is.
_INSERTION = r"\[[\w ,.'’…-]+\](?![\[(:])"
_SPECIAL = re.compile(rf"({_INSERTION})|([\\`*_<>\[\]|~#]|&(?=#?\w+;))")


def literal(text: str, style: Style) -> str:
    """Text on one clean line that shows as it is written, in Markdown too."""
    line = one_line(text)
    if style is Style.PLAIN:
        return line
    return _SPECIAL.sub(lambda m: m.group(1) or "\\" + m.group(2), line)


def italic(text: str, style: Style) -> str:
    """The name of an outlet."""
    written = literal(text, style)
    return f"*{written}*" if style is Style.MARKDOWN and written else written


def link(text: str, address: str, style: Style) -> str:
    """Text that leads to an address, as far as the form can say so; `address` must be encoded."""
    written = literal(text, style)
    return f"[{written}](<{address}>)" if style is Style.MARKDOWN else written
