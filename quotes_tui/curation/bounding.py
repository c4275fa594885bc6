"""A quotation with other bounds, or with a part of it left out; its kind is told from the quotation marks there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from quotes_tui.extraction.marks import pair_marks
from quotes_tui.grouping.constraints import BOUNDS_SET
from quotes_tui.grouping.passages import cut, join
from quotes_tui.model import Article, Kind, Passage, Quotation, Span
from quotes_tui.text import paragraphs, strip


def bounded(article: Article, quotation: Quotation, span: Span) -> Quotation:
    """The quotation with the words at `span`: direct where all of them are in marks, mixed where some are."""
    quoted = _joined([*_clipped(_marked(article.text, span), span), *_clipped(_in_marks(quotation), span)])
    spans: tuple[Span, ...] = (strip(article.text, span),)
    kind = Kind.INDIRECT
    if quoted:
        kind = Kind.MIXED if _outside(article.text, span, quoted) else Kind.DIRECT
    if kind is Kind.DIRECT:
        spans = quoted
    return replace(
        _with_spans(article, quotation, spans, kind, quoted if kind is Kind.MIXED else ()),
        confidence=1.0,
        rule=BOUNDS_SET,
    )


def without(article: Article, quotation: Quotation, rejected: Sequence[Passage]) -> Quotation | None:
    """The quotation without some of its passages; None where nothing is left."""
    runs: list[list[Passage]] = [[]]
    for passage in cut(article, quotation):
        if any(passage.spans == other.spans for other in rejected):
            runs.append([])
        else:
            runs[-1].append(passage)
    spans = tuple(span for run in runs if run for span in join(article.text, run).spans)
    if not spans:
        return None
    quoted = tuple(part for span in spans for part in _clipped(quotation.quoted, span))
    kind = Kind.INDIRECT if quotation.kind is Kind.MIXED and not quoted else quotation.kind
    return _with_spans(article, quotation, spans, kind, quoted)


def _with_spans(
    article: Article, quotation: Quotation, spans: tuple[Span, ...], kind: Kind, quoted: tuple[Span, ...]
) -> Quotation:
    text = " ".join(span.of(article.text) for span in spans)
    return replace(quotation, spans=spans, text=text, kind=kind, quoted=quoted)


def _in_marks(quotation: Quotation) -> tuple[Span, ...]:
    return quotation.spans if quotation.kind is Kind.DIRECT else quotation.quoted


def _marked(text: str, span: Span) -> Iterator[Span]:
    """The words in marks of the paragraphs that a span lies in."""
    for paragraph in paragraphs(text):
        if paragraph.span.overlap(span):
            for marked in pair_marks(text, paragraph.start, paragraph.end):
                yield Span(marked.inner, marked.inner_end)


def _clipped(parts: Iterable[Span], span: Span) -> Iterator[Span]:
    for part in parts:
        if part.overlap(span):
            yield Span(max(part.start, span.start), min(part.end, span.end))


def _joined(parts: Iterable[Span]) -> tuple[Span, ...]:
    """The parts in order, those that share something as one."""
    found: list[Span] = []
    for part in sorted(parts):
        if found and part.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, part.end))
        else:
            found.append(part)
    return tuple(found)


def _outside(text: str, span: Span, quoted: Sequence[Span]) -> bool:
    """Whether words of the span stand outside the marks."""
    edges = [span.start, *(edge for part in quoted for edge in (part.start, part.end)), span.end]
    return any(text[a:b].strip(_NO_WORDS) for a, b in zip(edges[::2], edges[1::2], strict=True))


_NO_WORDS = " \t\r\n\u00a0.,;:!?…—–-'\"“”„‟‘’‚‛«»‹›「」『』`"
