"""The pieces that several styles share: marks around titles, outlets, translators, the place in the text."""

from __future__ import annotations

from quotes_tui.citation.markup import Runs, addressed, roman, slanted
from quotes_tui.citation.names import Name
from quotes_tui.citation.references import Medium, Reference

_TRANSLATIONS = {
    "official": "official translation",
    "provisional": "provisional translation",
    "machine": "machine translation",
    "user": "my translation",
}
UNTITLED = {
    Medium.ARTICLE: "untitled news article",
    Medium.PAGE: "untitled web page",
    Medium.SPEECH: "untitled transcript",
    Medium.STATEMENT: "untitled statement",
    Medium.POST: "untitled post",
}


def in_marks(title: str) -> Runs:
    """A title in double quotation marks."""
    return roman(f"“{title}”") if title else ()


def outlet(source: Reference, *, italic: bool = True) -> Runs:
    """The outlet; empty where it is the author already."""
    if is_author(source):
        return ()
    return slanted(source.outlet) if italic else roman(source.outlet)


def is_author(source: Reference) -> bool:
    """Whether the outlet is the author, so that it is named once."""
    return source.outlet in ("", source.agency) or any(name.straight == source.outlet for name in source.authors)


def with_handle(written: str, name: Name, marks: str) -> str:
    """A name with that of its account in the marks of the style: "NASA (@NASA)"."""
    return f"{written} {marks[0]}{name.handle}{marks[1]}" if name.handle else written


def address(source: Reference) -> Runs:
    """The address."""
    return addressed(source.address)


def status(source: Reference) -> str:
    """By whom it was translated, where a reader must know: "provisional translation"."""
    return _TRANSLATIONS.get(source.translation, "")


def own_translation(source: Reference) -> str:
    """What an in-text citation says of a translation that nobody published."""
    return status(source) if source.translation in ("machine", "user") else ""


def capital(text: str) -> str:
    """The text as it begins a sentence."""
    return text[:1].upper() + text[1:]
