"""The citation styles by their names: how each quotes, its full form and the one that stands in the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from quotes_tui.citation import apa, chicago, mla, newsroom, wikipedia
from quotes_tui.citation.markup import Runs
from quotes_tui.citation.quoting import AS_PRINTED, Quoting
from quotes_tui.citation.references import Reference
from quotes_tui.errors import UsageError

_MLA_BLOCK = 360  # characters: more than four lines of ninety


@dataclass(frozen=True, slots=True)
class Style:
    """One style: `entry` is what a list or note holds, `in_text` what stands beside the words.

    `in_parentheses` says that the latter follows the quotation in its own sentence.
    """

    name: str
    label: str
    entry: Callable[[Reference], Runs]
    in_text: Callable[[Reference], Runs]
    quoting: Quoting
    in_parentheses: bool = False


_CHICAGO = Quoting(ellipsis=". . .", block_words=100)
_ALL = (
    Style("plain", "Plain text", chicago.note, chicago.short_note, AS_PRINTED),
    Style("markdown", "Markdown", chicago.note, chicago.short_note, AS_PRINTED),
    Style("chicago-note", "Chicago 18, note", chicago.note, chicago.short_note, _CHICAGO),
    Style("chicago-bibliography", "Chicago 18, bibliography", chicago.bibliography, chicago.short_note, _CHICAGO),
    Style(
        "chicago-author-date",
        "Chicago 18, author-date",
        chicago.author_date,
        chicago.in_parentheses,
        _CHICAGO,
        in_parentheses=True,
    ),
    Style("apa", "APA 7", apa.entry, apa.in_parentheses, Quoting(". . .", block_words=40), in_parentheses=True),
    Style(
        "mla",
        "MLA 9",
        mla.entry,
        mla.in_parentheses,
        Quoting(". . .", block_length=_MLA_BLOCK, brackets=True),
        in_parentheses=True,
    ),
    Style("newsroom", "Newsroom", newsroom.attribution, newsroom.short_attribution, Quoting("...")),
    Style("wikipedia", "Wikipedia", wikipedia.template, wikipedia.footnote, Quoting("...", straight=True)),
)
STYLES: Mapping[str, Style] = MappingProxyType({style.name: style for style in _ALL})
"""All styles, by name, in the order in which they are offered."""


def style_named(name: str, others: Iterable[str] = ()) -> Style:
    """The style of that name; UsageError names those there are, and `others` that may be meant."""
    try:
        return STYLES[name]
    except KeyError:
        known = ", ".join([*STYLES, *others])
        raise UsageError(f"There is no citation style {name!r}; there are {known}.") from None
