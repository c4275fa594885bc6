"""Texts of links that a page runs into the name they hang on, and of pictures, so that neither names nor words are
taken from them.

"Mayor Ada Low Ada Marie LowTown votes on the bridge Low to visit Rome MORE (D) said ...": behind a name stand the name
in full and the headlines of other stories, with no space where they begin, up to the word in capitals that closes them.
Notes in Markdown carry the captions of pictures in their marks.
"""

from __future__ import annotations

import re
from dataclasses import replace

from quotes_tui.model import Article, Phrase, Quotation, Span
from quotes_tui.text import strip

_CLOSING = "MORE"
# A word of a name that stands there again, up to five words on, and has a capital run into it.
_RUN_IN = re.compile(
    r"\b(?!(?:Ma?c|D[eiu]|L[ae]|Van|Fitz)\b)([A-Z][\w'’-]*[a-z])(?: [\w.,'’()-]+){0,5}? \1(?=[A-Z][\w'’-]*[ :,])"
)
# A picture as Markdown writes it, and what Hugo puts in its place.
_PICTURE = re.compile(r"!\[[^\]\n]{0,1000}\]\([^()\n]{0,1000}\)|\{\{[<%][^\n]{0,1000}?[%>]\}\}")
_CLOSED = re.compile(rf"[^\n]{{8,600}}?[ ]{_CLOSING}\b")


def link_texts(text: str) -> list[Span]:
    """The stretches of a text that such links, the repeated name with them, and pictures take, in order."""
    pictures = [Span(*found.span()) for found in _PICTURE.finditer(text)] if "![" in text or "{{" in text else []
    links = _run_in(text)
    return sorted([*(one for one in pictures if not any(one.overlap(link) for link in links)), *links])


def _run_in(text: str) -> list[Span]:
    if f" {_CLOSING}" not in text:
        return []
    found: list[Span] = []
    for name in _RUN_IN.finditer(text):
        begins = name.end(1)
        closed = _CLOSED.match(text, name.end())
        if closed and (not found or begins >= found[-1].end):
            found.append(Span(begins, closed.end()))
    return found


def blanked(article: Article, links: list[Span]) -> Article:
    """The article with blanks in the place of the links' texts, so that every place stays where it is."""
    text = article.text
    for link in links:
        text = text[: link.start] + " " * (link.end - link.start) + text[link.end :]
    return replace(article, text=text)


def restored(quotation: Quotation, text: str, links: list[Span]) -> Quotation:
    """A quotation of the blanked article with the words of the article itself, those of the links left out."""
    spans = tuple(part for span in quotation.spans for part in _around(span, links, text)) or quotation.spans
    quoted = tuple(part for span in quotation.quoted for part in _around(span, links, text))
    return replace(
        quotation,
        spans=spans,
        text=" ".join(span.of(text) for span in spans),
        quoted=quoted,
        cue=quotation.cue and Phrase.at(text, quotation.cue.start, quotation.cue.end),
        mention=quotation.mention and Phrase.at(text, quotation.mention.start, quotation.mention.end),
        occasion=quotation.occasion and Phrase.at(text, quotation.occasion.start, quotation.occasion.end),
    )


def _around(span: Span, links: list[Span], text: str) -> list[Span]:
    """What of a span stands outside the links."""
    inside = [link for link in links if span.overlap(link)]
    starts = [span.start, *(min(link.end, span.end) for link in inside)]
    ends = [*(max(link.start, span.start) for link in inside), span.end]
    parts = (strip(text, Span(start, end)) for start, end in zip(starts, ends, strict=True) if start < end)
    return [part for part in parts if part.start < part.end]
