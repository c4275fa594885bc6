"""What an index has that purported words may be near to: statements by their rarest words, and whole articles."""

from __future__ import annotations

from dataclasses import dataclass

from quotes_tui.align import function_words
from quotes_tui.indexing import Index
from quotes_tui.model import Act, Article, Quotation, Span
from quotes_tui.text import word_keys
from quotes_tui.verification.comparable import Comparable
from quotes_tui.verification.matching import Match, match
from quotes_tui.verification.printed import Printed, Sort, of_article, of_headlines, of_statements, of_unspoken

_STATEMENTS = 40
_ARTICLES = 6
_NEAR = 0.85
_MARKS = {"“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", '"': '"', "‘": "’"}
_FEWEST_IN_MARKS = 4
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Printed words and how the purported ones match them."""

    printed: Printed
    match: Match


def gather(here: Comparable, index: Index) -> list[Candidate]:
    """Everything that shares words with the purported ones, quotations before the articles' own text."""
    keys = word_keys(here.text)
    words = [key for key in keys if key not in function_words()] or keys
    statements = index.statements_near(words, _STATEMENTS)
    found = matched(here, of_statements(statements))
    for article in index.articles_near(words, _ARTICLES):
        found += _of_article(here, article, index, found)
    return found


def matched(here: Comparable, printed: list[Printed]) -> list[Candidate]:
    """Those of them with which the purported words share some; equal texts are compared once."""
    seen: dict[str, Match | None] = {}
    candidates = []
    for one in printed:
        if one.words.text not in seen:
            seen[one.words.text] = match(here, one.words)
        found = seen[one.words.text]
        if found is not None:
            candidates.append(Candidate(one, found))
    return candidates


def _of_article(here: Comparable, article: Article, index: Index, known: list[Candidate]) -> list[Candidate]:
    """What the headlines and the text of an article have, as quotations where the words stand in some."""
    whole = of_article(article)
    candidates = matched(here, of_headlines(article))
    found = match(here, whole.words)
    if found is None or not (found.exact or found.share >= _NEAR):
        return candidates
    spans = whole.spans(found.start, found.stop)
    quotations = [quotation for quotation in index.quotations(article.id) if _overlaps(quotation.spans, spans)]
    if any(quotation.act is Act.SPEECH and not _is_known(quotation, spans, known) for quotation in quotations):
        statements = (index.statement(row.id) for row in index.statements_in(article.id))
        candidates += matched(here, [one for one in of_statements(statements) if one.article == article.id])
    candidates += matched(here, of_unspoken(article.id, quotations))
    if not any(_holds(quotation, spans) for quotation in quotations):
        candidates.append(Candidate(_in_marks(whole, spans[0]) or whole, found))
    return candidates


def _is_known(quotation: Quotation, spans: Spans, known: list[Candidate]) -> bool:
    """Whether a statement that takes these words of the quotation is among the candidates."""
    taken = (carrier.passage for one in known for carrier in one.printed.carriers)
    return any(passage.quotation == quotation and _overlaps(passage.spans, spans) for passage in taken)


def _overlaps(one: Spans, other: Spans) -> bool:
    return any(mine.overlap(theirs) for mine in one for theirs in other)


def _holds(quotation: Quotation, spans: Spans) -> bool:
    whole = Span(quotation.start, quotation.end)
    return all(span.overlap(whole) >= span.end - span.start - 1 for span in spans)


def _in_marks(whole: Printed, span: Span) -> Printed | None:
    """The words as words in quotation marks, where such marks stand around them and nobody was found to say them."""
    text = whole.words.text
    before, after = text[: span.start].rstrip(), text[span.end - 1 :]
    opening = max((before.rfind(mark) for mark in _MARKS), default=-1)
    paragraph = max(before.rfind("\n"), before.rfind("\r"))
    if opening <= paragraph or span.end - span.start < _FEWEST_IN_MARKS:
        return None
    closing = [at for mark in _MARKS[before[opening]] if (at := after.find(mark)) >= 0]
    inner = text[opening + 1 : span.start]
    if not closing or "\n" in after[: min(closing)] or any(mark in inner for mark in _MARKS[before[opening]]):
        return None
    return Printed(Sort.MARKED, whole.words, whole.article, whole.pieces)
