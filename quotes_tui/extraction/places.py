"""Where things stand in an article: sentences, paragraphs, and words that somebody else is quoted with."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from quotes_tui.model import Kind, Quotation, Span

_NOT_AN_ABBREVIATION = "".join(
    rf"(?<!\b(?:{words})\.)" for words in ("[A-Z]", "Mr|Ms|Dr|St", "Mrs|Sen|Rep|Gov|Gen", "Sens|Reps")
)
# Possessive, and begun only where a run of marks begins: a text of nothing but full stops must not take for ever. The
# first character stands ahead of the choice, so that the search leaps to it.
_SENTENCE = re.compile(
    r"[.!?…\n](?:(?<=\n)\s*|(?<!\n)(?<![.!?…][.!?…])[.!?…]*+"
    rf"{_NOT_AN_ABBREVIATION}[\"'”’»)\]]*+\s++(?=[\"'“‘«(\[]?[A-ZÀ-Þ0-9]))"
)
_PARAGRAPH = re.compile(r"\n\s*")


class Places:
    """The sentences and paragraphs of a text, by offset, and which offsets lie in somebody's direct words."""

    def __init__(self, text: str, quotations: Sequence[Quotation]) -> None:
        self.text = text
        self._sentences = [0, *(m.end() for m in _SENTENCE.finditer(text))]
        self._paragraphs = [0, *(m.end() for m in _PARAGRAPH.finditer(text))]
        quoted = sorted((span.start, span.end) for q in quotations for span in _own_words(q))
        self._quoted_starts = [start for start, _ in quoted]
        self._quoted_ends = [end for _, end in quoted]

    def sentence(self, offset: int) -> int:
        """The number of the sentence that holds an offset."""
        return bisect_right(self._sentences, offset) - 1

    def sentence_span(self, offset: int) -> Span:
        """The sentence that holds an offset, with the white space after it."""
        at = self.sentence(offset)
        end = self._sentences[at + 1] if at + 1 < len(self._sentences) else len(self.text)
        return Span(self._sentences[at], end)

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph that holds an offset."""
        return bisect_right(self._paragraphs, offset) - 1

    def is_quoted(self, offset: int) -> bool:
        """Whether an offset lies in words that are quoted as somebody's own."""
        at = bisect_right(self._quoted_starts, offset) - 1
        return at >= 0 and offset < self._quoted_ends[at]


def _own_words(quotation: Quotation) -> tuple[Span, ...]:
    if quotation.kind is Kind.DIRECT:
        return quotation.spans
    return quotation.quoted
