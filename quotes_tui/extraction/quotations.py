"""Findings become quotations: ranges of items become spans of the article's text."""

from __future__ import annotations

from quotes_tui.extraction.items import Items
from quotes_tui.extraction.scan import Finding
from quotes_tui.extraction.subjects import Range
from quotes_tui.model import Article, Kind, Phrase, Quotation, Span
from quotes_tui.text import strip

_OUTSIDE = frozenset(", ; : — – ― - --".split())
_STOPS = frozenset(". , ! ? …".split())


def as_quotation(article: Article, items: Items, finding: Finding) -> Quotation | None:
    """The quotation that a finding is, speaker open; None if nothing but punctuation is left of its words."""
    pieces = [piece for loose in finding.pieces if (piece := _tight(items, loose))]
    in_marks = [_in_marks(items, piece) for piece in pieces]
    spans = _spans(items, pieces, in_marks)
    if not spans:
        return None
    direct = all(in_marks)
    quoted = () if direct else _quoted(items, pieces)
    return Quotation(
        article=article.id,
        kind=Kind.DIRECT if direct else Kind.MIXED if quoted else Kind.INDIRECT,
        spans=spans,
        text=" ".join(span.of(article.text) for span in spans),
        quoted=quoted,
        cue=_phrase(items, finding.cue),
        mention=_phrase(items, finding.mention),
        act=finding.act,
        confidence=finding.rule.confidence,
        rule=finding.rule.words,
    )


def _phrase(items: Items, where: Range | None) -> Phrase | None:
    if where is None:
        return None
    begin, end = where
    return Phrase.at(items.text, items.starts[begin], items.ends[end - 1])


def _tight(items: Items, piece: Range) -> Range | None:
    """The piece without punctuation at its edges that belongs to the sentence around it."""
    begin, end = piece
    while begin < end and (items.words[begin] in _OUTSIDE or items.words[begin] in ").?!"):
        begin += 1
    while end > begin and (items.words[end - 1] in _OUTSIDE or items.words[end - 1] == "("):
        end -= 1
    return (begin, end) if begin < end else None


def _spans(items: Items, pieces: list[Range], in_marks: list[bool]) -> tuple[Span, ...]:
    """The text of the pieces, empty ones left out; of those wholly in marks, without the outer ones."""
    found = (
        _within(items, piece) if inside else items.span(*piece) for piece, inside in zip(pieces, in_marks, strict=True)
    )
    return tuple(span for span in found if span.start < span.end)


def _within(items: Items, piece: Range) -> Span:
    """The text of a piece that is wholly in marks, without the outer ones."""
    begin, end = piece
    last = max(at for at in range(begin, end) if at in items.marked)
    return strip(items.text, Span(items.marked[begin].inner, items.marked[last].inner_end))


def _in_marks(items: Items, piece: Range) -> bool:
    """Whether a piece is words in marks and nothing else but stops."""
    begin, end = piece
    return begin in items.marked and all(at in items.marked or items.words[at] in _STOPS for at in range(begin, end))


def _quoted(items: Items, pieces: list[Range]) -> tuple[Span, ...]:
    marked = [items.marked[at] for begin, end in pieces for at in range(begin, end) if at in items.marked]
    return tuple(Span(m.inner, m.inner_end) for m in marked)
