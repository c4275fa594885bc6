"""The lines of an article with its quotations marked, the one looked at above the others.

Every character is shown as it stands there, cleaned; a line `[… 3]` of an excerpt becomes a rule that says so in
words. The gutter has the number of the paragraph and a bar beside the passage, which says without colour where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.cells import split_graphemes

from quotes_tui.model import Article, Quotation, Span
from quotes_tui.signs import Signs
from quotes_tui.text import clean, paragraphs
from quotes_tui.tui.drawing import Piece

GUTTER = 6
WIDEST = 88  # cells of text in a line: longer ones are hard to read

_PIECE = re.compile(r"\n| +|[^\n ]+")
_ONE_CELL = re.compile(r"[\x20-\x7e\u00a1-\u00ff‘’“”–—…]*")


@dataclass(frozen=True, slots=True)
class Page:
    """An article laid out: its lines, and where the passage begins and ends among them."""

    lines: Sequence[Sequence[Piece]]
    passage: range


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked at: the quotation and the stretches of its content that matter."""

    quotation: Quotation
    spans: Sequence[Span]


def page(article: Article, others: Iterable[Quotation], looked: Looked | None, width: int, signs: Signs) -> Page:
    """The article in lines of at most `width` cells."""
    text = clean(article.text.replace("\r\n", " \n").replace("\t", " "))
    roles = _roles(len(text), others, looked)
    room = max(2, min(width - GUTTER, WIDEST))
    lines: list[list[Piece]] = []
    marked: list[int] = []
    for paragraph in paragraphs(article.text):
        lines += [[]] if lines else []
        if paragraph.left_out:
            lines.append(_rule(paragraph.left_out, room, signs))
            continue
        for number, line in enumerate(broken(text, paragraph.span, room)):
            here = _touched(line, looked)
            marked += [len(lines)] if here else []
            gutter = _gutter(paragraph.number if number == 0 else 0, here, signs)
            lines.append([*gutter, *_pieces(text, line, roles, "strong" if not paragraph.number else "text")])
    return Page(lines, range(marked[0], marked[-1] + 1) if marked else range(0))


def _roles(length: int, others: Iterable[Quotation], looked: Looked | None) -> list[str]:
    """The role of every character, the later marks over the earlier."""
    roles = [""] * length
    marks = [(span, "other") for quotation in others for span in quotation.spans]
    if looked:
        marks += [(span, "other") for span in looked.quotation.spans]
        marks += [(span, "content") for span in looked.spans]
        phrases = ((looked.quotation.cue, "cue"), (looked.quotation.mention, "mention"))
        marks += [(phrase.span, role) for phrase, role in phrases if phrase]
    for span, role in marks:
        roles[span.start : span.end] = [role] * (span.end - span.start)
    return roles


def _touched(line: Span, looked: Looked | None) -> bool:
    return looked is not None and any(line.overlap(span) for span in looked.spans)


def _pieces(text: str, line: Span, roles: Sequence[str], plain: str) -> Iterator[Piece]:
    for role, places in groupby(range(line.start, line.end), key=roles.__getitem__):
        stretch = list(places)
        yield text[stretch[0] : stretch[-1] + 1], role or plain


def _gutter(number: int, marked: bool, signs: Signs) -> list[Piece]:
    return [(f"{number or '':>{GUTTER - 3}} ", "dim"), (f"{signs.cursor if marked else ' '} ", "accent")]


def _rule(left_out: int, room: int, signs: Signs) -> list[Piece]:
    words = f" {left_out} paragraph{'s' if left_out > 1 else ''} left out "
    dashes = signs.missing * 3
    return [(" " * GUTTER, ""), (f"{dashes}{words}{dashes}"[:room], "omission")]


# --- breaking lines ----------------------------------------------------------------------------------------


def broken(text: str, span: Span, width: int) -> list[Span]:
    """The stretches of text that make lines of at most `width` cells, broken at spaces and between wide characters.

    A line break of the text stays one; the spaces at which a line is broken stand at the end of no line.
    """
    lines: list[Span] = []
    begin = end = span.start
    used = 0
    for start, stop, cells in _atoms(text, span, width):
        if text[start] == "\n":
            lines.append(Span(begin, end))
            begin, end, used = stop, stop, 0
            continue
        if text[start] != " ":
            if used and used + cells > width:
                lines += [Span(begin, end)] if end > begin else []
                begin, used = start, 0
            end = stop
        used += cells
    return [*lines, Span(begin, end)]


def _atoms(text: str, span: Span, width: int) -> Iterator[tuple[int, int, int]]:
    """What may not be broken, with its width in cells: words, runs of spaces, wide characters one by one."""
    for piece in _PIECE.finditer(text, span.start, span.end):
        start, stop = piece.span()
        if _ONE_CELL.fullmatch(text, start, stop) and stop - start <= width:
            yield start, stop, stop - start
            continue
        graphemes, cells = split_graphemes(piece.group())
        if cells > width or any(wide == 2 for _, _, wide in graphemes):
            yield from ((start + a, start + b, wide) for a, b, wide in graphemes)
        else:
            yield start, stop, cells
