"""XML made of text that may hold anything: a parser gives back the very characters, and none of it is markup.

What XML has no place for (most control characters, halves of surrogates) becomes a TEI `g` that names the character.
What it has a place for but could steer a terminal or reorder a line is written as a reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from quotes_tui.exporting.references import date_parts
from quotes_tui.text import clean

_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_GLYPH = re.compile(r'<g ref="#char-([0-9A-F]{4})">')
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9_-]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_HOST = re.compile(r"[a-z]+://[^/?#]*")
_TIME = re.compile(r"[0-2]\d:[0-5]\d:[0-5]\d(?:Z|[+-][01]\d:[0-5]\d)?", re.ASCII)
_UNKNOWN = "\ufffd"


def content(text: str) -> str:
    """Text within an element."""
    if clean(text) == text and not _ILLEGAL.search(text):
        return text.translate(_MARKUP)
    return "".join(_glyph(char) if _ILLEGAL.match(char) else _reference(char) for char in text)


def element(name: str, attributes: Mapping[str, str | None], *parts: str) -> str:
    """An element of parts that are XML already; attributes that are None are left out."""
    stated = "".join(f' {key}="{_attribute(value)}"' for key, value in attributes.items() if value is not None)
    inner = "".join(parts)
    return f"<{name}{stated}>{inner}</{name}>" if inner else f"<{name}{stated}/>"


def written(name: str, text: str, **attributes: str | None) -> str:
    """An element of nothing but text."""
    return element(name, attributes, content(text))


def identifier(kind: str, id: str) -> str:
    """An `xml:id` of ASCII, another one for each id of a kind: points stand around what an NCName may not hold."""
    return f"{kind}-" + _NOT_IN_ID.sub(lambda found: f".{ord(found.group()):x}.", id)


def pointers(ids: Iterable[str]) -> str | None:
    """References to elements of the same document, between blanks; None for none."""
    return " ".join(f"#{id}" for id in ids) or None


def uri(address: str) -> str:
    """An encoded address as the schemas of XML take it: square brackets stand in the name of a host alone."""
    found = _HOST.match(address)
    host = found.group() if found else ""
    return host + address[len(host) :].replace("[", "%5B").replace("]", "%5D")


def language(code: str | None) -> str | None:
    """A language as `xml:lang` takes it; None for what is none."""
    return code if code and _LANGUAGE.fullmatch(code) else None


def when(iso: str | None, time_of_day: str | None = None) -> str | None:
    """A day, month or year as `when` takes it, a day with its time; None for what the calendar does not have."""
    parts = date_parts(iso)
    try:
        date(*[*parts, 1, 1][:3])
    except (ValueError, TypeError):
        return None
    day = "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])
    return f"{day}T{time_of_day}" if len(parts) == 3 and time_of_day and _TIME.fullmatch(time_of_day) else day


def glyphs(xml: str) -> set[str]:
    """The characters that stand there as `g`."""
    return {chr(int(code, 16)) for code in _GLYPH.findall(xml)}


def glyph_id(char: str) -> str:
    """The `xml:id` of the description of a character."""
    return f"char-{ord(char):04X}"


def substitute(char: str) -> str:
    """What is shown for a character that XML has no place for."""
    shown = clean(char)
    return _UNKNOWN if _ILLEGAL.match(shown) else shown


def _glyph(char: str) -> str:
    return f'<g ref="#{glyph_id(char)}">{substitute(char)}</g>'


def _reference(char: str) -> str:
    return char.translate(_MARKUP) if clean(char) == char else f"&#x{ord(char):X};"


def _attribute(value: str) -> str:
    if value.isprintable() and clean(value) == value:
        return value.translate(_MARKUP)
    safe = _ILLEGAL.sub(lambda found: substitute(found.group()), value)
    return "".join("&#xA;" if char == "\n" else _reference(char) for char in safe)
