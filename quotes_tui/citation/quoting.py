"""Words in quotation marks: curly double marks outside, inner ones single, the words as they are.

Only what the article prints in marks is put in marks: a partly quoted clause keeps them at their places, a
paraphrase gets none.
"""

from __future__ import annotations

import re
from itertools import cycle

from quotes_tui.model import Article, Kind, Passage, Span
from quotes_tui.text import spoken

_OPENING, _CLOSING = "\"“„«'‘‚‹", "\"”“»'’‘›"
_CURLY = str.maketrans("“”„‟", "‘’‘‘")
_STOPPED = re.compile(r"[.,;:!?…–—-][\"'’”)\]]*\s*\Z")
_LOW = re.compile(r"„([^„“”]*)[“”]")
_REOPENED = re.compile(r"(\n\s*\n\s*)[“\"]")


def quoted(passage: Passage, article: Article) -> str:
    """The words of a passage with the quotation marks that they deserve; line ends are left as they are."""
    match passage.kind:
        case Kind.DIRECT:
            return f"“{spoken(_continued([inner_marks(span.of(article.text)) for span in passage.spans]))}”"
        case Kind.MIXED:
            return " ".join(_partly_quoted(article.text, span, passage.quotation.quoted) for span in passage.spans)
        case Kind.INDIRECT:
            return passage.text


def _continued(parts: list[str]) -> str:
    """The parts of a quotation that its attribution interrupts; marks part them where no punctuation does."""
    joined = parts[0]
    for part in parts[1:]:
        joined += (" " if _STOPPED.search(joined) else "” “") + part
    return joined


def inner_marks(text: str) -> str:
    """Double marks inside a quotation turned to single ones; a mark without its other half stays."""
    if text.count("“") > text.count("”") or text.count('"') % 2:
        # A quotation of several paragraphs opens each of them anew.
        text = _REOPENED.sub(r"\1", text)
    if text.count('"') % 2 == 0:
        marks = cycle("‘’")
        text = re.sub('"', lambda _: next(marks), text)
    return _LOW.sub(r"‘\1’", text).translate(_CURLY)


def _partly_quoted(text: str, span: Span, quoted_parts: tuple[Span, ...]) -> str:
    pieces: list[str] = []
    at = span.start
    for part in quoted_parts:
        start, end = max(part.start, span.start), min(part.end, span.end)
        if start >= end:
            continue
        before = text[at:start]
        pieces += [before[:-1] if before[-1:] and before[-1] in _OPENING else before]
        pieces += ["“", inner_marks(text[start:end]), "”"]
        at = end + 1 if end < span.end and text[end] in _CLOSING else end
    return "".join(pieces) + text[at : span.end]
