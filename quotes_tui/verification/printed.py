"""What purported words are compared with: quotations in marks, reported clauses, articles' own text, headlines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from quotes_tui.model import Act, Article, Kind, Passage, Quotation, Span, Statement
from quotes_tui.verification.comparable import Comparable, comparable


class Sort(Enum):
    """How words are printed."""

    MARKED = "in quotation marks"
    REPORTED = "reported without quotation marks"
    OWN = "the article's own words"
    HEADLINE = "a headline"


@dataclass(frozen=True, slots=True)
class Carrier:
    """A statement that takes a part of a quotation, with the siglum of the wording."""

    statement: Statement
    variant: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Printed:
    """Printed words: `pieces` are their places in the article, which joined by a space are the text compared.

    `edges` are numbers of words at which some passage begins or ends.
    """

    sort: Sort
    words: Comparable
    article: str
    pieces: tuple[Span, ...]
    quotation: Quotation | None = None
    carriers: tuple[Carrier, ...] = ()
    edges: frozenset[int] = frozenset()

    def spans(self, start: int, stop: int) -> tuple[Span, ...]:
        """The places in the article of the words from `start` up to `stop`, with the marks that belong to them."""
        first = self.words.places[start].start
        return _places(self.pieces, first, _with_marks(self.words, stop))

    def text(self, start: int, stop: int) -> str:
        """What is printed there."""
        return self.words.text[self.words.places[start].start : _with_marks(self.words, stop)]

    def carrier(self, spans: tuple[Span, ...]) -> Carrier | None:
        """The statement that takes the most of these places."""
        taken = [sum(a.overlap(b) for a in spans for b in carrier.passage.spans) for carrier in self.carriers]
        return max(zip(taken, self.carriers, strict=True), key=lambda pair: pair[0])[1] if any(taken) else None


def _with_marks(words: Comparable, stop: int) -> int:
    """Where the words before number `stop` end, with the punctuation that follows without a space."""
    end = words.places[stop - 1].end
    limit = words.places[stop].start if stop < len(words.places) else len(words.text)
    while end < limit and not words.text[end].isspace():
        end += 1
    return end


def _places(pieces: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    """The places in the article of a stretch of the pieces' text."""
    found, at = [], 0
    for piece in pieces:
        length = piece.end - piece.start
        first, last = max(start, at), min(end, at + length)
        if first < last:
            found.append(Span(piece.start + first - at, piece.start + last - at))
        at += length + 1
    return tuple(found)


# --- of statements ---------------------------------------------------------------------------------------


def of_statements(statements: Iterable[Statement]) -> list[Printed]:
    """The quotations that statements are made of, each once, those in marks also by their parts in marks."""
    grouped: dict[tuple[str, Kind, tuple[Span, ...], tuple[Span, ...]], list[Carrier]] = {}
    for statement in statements:
        for variant in statement.variants:
            for passage in variant.passages:
                quotation = passage.quotation
                key = (quotation.article, quotation.kind, quotation.spans, quotation.quoted)
                grouped.setdefault(key, []).append(Carrier(statement, variant.id, passage))
    return [printed for carriers in grouped.values() for printed in _of_quotation(tuple(carriers))]


def _of_quotation(carriers: tuple[Carrier, ...]) -> Iterator[Printed]:
    quotation = carriers[0].passage.quotation
    if quotation.kind is Kind.DIRECT:
        yield _made(Sort.MARKED, quotation, quotation.spans, carriers)
        return
    yield _made(Sort.REPORTED, quotation, quotation.spans, carriers)
    if quotation.kind is Kind.MIXED:
        for part in quotation.quoted:
            yield _made(Sort.MARKED, quotation, (part,), carriers)


def of_passage(carrier: Carrier) -> Printed:
    """One passage of a statement."""
    passage = carrier.passage
    sort = Sort.MARKED if passage.kind is Kind.DIRECT else Sort.REPORTED
    words = comparable(passage.text)
    return Printed(sort, words, passage.article, passage.spans, passage.quotation, (carrier,))


def _made(sort: Sort, quotation: Quotation, pieces: tuple[Span, ...], carriers: tuple[Carrier, ...]) -> Printed:
    words = _with_openings(comparable(_text(quotation, pieces)), pieces)
    taken = [carrier.passage.spans for carrier in carriers]
    bounds = {edge for spans in (pieces, *taken) for edge in (spans[0].start, spans[-1].end)}
    return Printed(sort, words, quotation.article, pieces, quotation, carriers, _edges(words, pieces, bounds))


def _with_openings(words: Comparable, pieces: tuple[Span, ...]) -> Comparable:
    """The words, with a sentence begun where a piece after an interruption begins with a capital."""
    opens, at = set(words.opens), 0
    for piece in pieces:
        first = next((n for n, place in enumerate(words.places) if place.start >= at), None)
        if first is not None and words.text[words.places[first].start].isupper():
            opens.add(first)
        at += piece.end - piece.start + 1
    return replace(words, opens=tuple(sorted(opens)))


def _text(quotation: Quotation, pieces: tuple[Span, ...]) -> str:
    """The text of pieces that lie inside a quotation's spans, cut from the quotation's own text."""
    if pieces == quotation.spans:
        return quotation.text
    found, at = [], 0
    for span in quotation.spans:
        for piece in pieces:
            if span.holds(piece):
                found.append(quotation.text[at + piece.start - span.start : at + piece.end - span.start])
        at += span.end - span.start + 1
    return " ".join(found)


def _edges(words: Comparable, pieces: tuple[Span, ...], bounds: set[int]) -> frozenset[int]:
    """The numbers of the words at which the text is cut at places of the article."""
    cuts, at = set(), 0
    for piece in pieces:
        cuts |= {at + bound - piece.start for bound in bounds if piece.start <= bound <= piece.end}
        at += piece.end - piece.start + 1
    starts = [place.start for place in words.places]
    return frozenset(next((n for n, start in enumerate(starts) if start >= cut), len(starts)) for cut in cuts)


# --- of articles -----------------------------------------------------------------------------------------


def of_text(article: Article, span: Span) -> Printed:
    """A stretch of an article's text."""
    return Printed(Sort.OWN, comparable(span.of(article.text)), article.id, (span,))


def of_headlines(article: Article) -> list[Printed]:
    """The headlines of an article, which have no place in its text."""
    titles = dict.fromkeys(filter(None, [article.title, article.title_printed]))
    return [Printed(Sort.HEADLINE, comparable(title), article.id, ()) for title in titles]


def of_unspoken(article: str, quotations: Iterable[Quotation]) -> list[Printed]:
    """What an article reports as belief or plan: no statement takes it."""
    return [
        _made(Sort.REPORTED, quotation, quotation.spans, ())
        for quotation in quotations
        if quotation.act is not Act.SPEECH and quotation.article == article
    ]
