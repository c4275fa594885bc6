"""A citation in pieces, and its two written forms, plain text and Markdown: what is emphasised, linked, escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from quotes_tui.text import one_line


class Markup(StrEnum):
    """How a citation is written down."""

    PLAIN = "plain"
    MARKDOWN = "markdown"


class Face(StrEnum):
    """What a piece of a citation is: running text, a name in italics, or an address."""

    ROMAN = "roman"
    ITALIC = "italic"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a citation in one face."""

    text: str
    face: Face = Face.ROMAN


Runs = tuple[Run, ...]

# A bracket that is a plain insertion (`[sic]`, `[the bill]`, `[…]`) means nothing to Markdown and stays as it is.
_INSERTION = r"\[[\w ,;.'’…-]+\](?![\[(:])"
_STOPS = tuple(stop + marks for stop in ".?!…" for marks in ("", "”", "’”"))
_ABBREVIATED = re.compile(r"(?:\b[^\W\d_]\.){2,}\Z|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St|Mt|Bros|etc)\.\Z")
_SPECIAL = re.compile(rf"({_INSERTION})|([\\`*_<>\[\]|~#]|&(?=#?\w+;))")


def roman(text: str) -> Runs:
    """Running text; no piece where there is none."""
    return (Run(text),) if text else ()


def slanted(text: str) -> Runs:
    """Words in italics."""
    return (Run(text, Face.ITALIC),) if text else ()


def addressed(text: str) -> Runs:
    """An address on the web."""
    return (Run(text, Face.ADDRESS),) if text else ()


def bare(runs: Runs) -> str:
    """The words alone."""
    return "".join(run.text for run in runs)


def joined(parts: Iterable[Runs], between: str) -> Runs:
    """The parts that say something, with `between` between them."""
    found: Runs = ()
    for part in parts:
        if part:
            found += (roman(between) if found else ()) + part
    return found


def sentences(parts: Iterable[Runs]) -> Runs:
    """Each part as a sentence of its own, with a full stop where none stands there yet."""
    return joined((stopped(part) for part in parts), " ")


def listed(parts: Iterable[Runs]) -> Runs:
    """The parts parted by commas, which a title takes after its own mark, too: “Why the Fog?,” *Post* (Chicago 18)."""
    known = [part for part in parts if part]
    return joined([*(_ended(part, ",", ()) for part in known[:-1]), *known[-1:]], " ")


def stopped(runs: Runs) -> Runs:
    """The runs with a full stop at their end, where no stop stands there yet."""
    return _ended(runs, ".", _STOPS) if runs else ()


def _ended(runs: Runs, sign: str, enough: tuple[str, ...]) -> Runs:
    """A comma or full stop at the end, inside the marks that close there."""
    text = bare(runs)
    if text.endswith(enough):
        return runs
    last = runs[-1]
    marks = "’”" if text.endswith("’”") and "‘" in text else "”" if text.endswith("”") else ""
    if not marks or last.face is not Face.ROMAN:
        return (*runs, Run(sign))
    kept = last.text[: -len(marks)]
    if sign == "," and not is_abbreviated(kept):
        kept = kept.removesuffix(".")
    return (*runs[:-1], Run(kept + sign + marks))


def is_abbreviated(words: str) -> bool:
    """Whether the full stop at the end is an abbreviation's, which stays before a comma: "the U.S."."""
    return bool(_ABBREVIATED.search(words))


def written(runs: Runs, markup: Markup, target: str | None = None) -> str:
    """The citation on one clean line; in Markdown its first address leads to `target`, which must be encoded."""
    pieces = []
    for run in runs:
        match run.face:
            case Face.ROMAN:
                pieces.append(_spaced(run.text, literal(run.text, markup)))
            case Face.ITALIC:
                pieces.append(italic(run.text, markup))
            case Face.ADDRESS:
                pieces.append(link(run.text, target, markup) if target else literal(run.text, markup))
                target = None
    return "".join(pieces)


def _spaced(text: str, shown: str) -> str:
    """White space at the ends parts this run from the next and must stay."""
    if not text.strip():
        return " " if text else ""
    return (" " if text[0].isspace() else "") + shown + (" " if text[-1].isspace() else "")


def literal(text: str, markup: Markup) -> str:
    """Text on one clean line that shows as it is written, in Markdown too."""
    line = one_line(text)
    if markup is Markup.PLAIN:
        return line
    return _SPECIAL.sub(lambda m: m.group(1) or "\\" + m.group(2), line)


def italic(text: str, markup: Markup) -> str:
    """The name of an outlet, or another title in italics."""
    shown = literal(text, markup)
    return f"*{shown}*" if markup is Markup.MARKDOWN and shown else shown


def link(text: str, address: str, markup: Markup) -> str:
    """Text that leads to an address, as far as the form can say so; `address` must be encoded."""
    shown = literal(text, markup)
    return f"[{shown}](<{address}>)" if markup is Markup.MARKDOWN else shown
