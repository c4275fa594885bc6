"""What an index has that purported words may be near to: statements by their rarest words, and whole articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from unicodedata import combining

from quotes_tui.align import function_words
from quotes_tui.indexing import Index
from quotes_tui.model import Act, Article, Kind, Quotation, Span
from quotes_tui.text import word_keys
from quotes_tui.verification.comparable import Comparable, unspaced
from quotes_tui.verification.matching import Match, match
from quotes_tui.verification.printed import Printed, Sort, of_headlines, of_statements, of_text, of_unspoken
from quotes_tui.verification.stretches import stretches

_STATEMENTS = 40
_ARTICLES = 6
_FEW = 8
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
    keys = word_keys("".join(character for character in here.text if not combining(character)))
    words = [key for key in keys if key not in function_words()] or keys
    statements = index.statements_near(words, _STATEMENTS)
    if words != keys and len(keys) <= _FEW:  # so few that the small words between them tell, too
        known = {statement.id for statement in statements}
        statements += [one for one in index.statements_near(keys, _STATEMENTS) if one.id not in known]
    found = _matched(here, of_statements(statements))
    closed_up = any(map(unspaced, here.keys))
    for article in index.articles_near(words, _ARTICLES):
        if closed_up:  # statements are found by words, which these scripts do not show
            found += _matched(here, _quoted_in(article.id, index))
        found += _of_article(here, article, index, found)
    return found


def _matched(here: Comparable, printed: list[Printed]) -> list[Candidate]:
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
    candidates = _matched(here, of_headlines(article))
    for span in stretches(article.text, here):
        text = of_text(article, span)
        found = match(here, text.words)
        if found is not None and (found.exact or found.share >= _NEAR):
            candidates += _of_text(Candidate(text, found), article, index, known)
    return candidates


def _of_text(one: Candidate, article: Article, index: Index, known: list[Candidate]) -> list[Candidate]:
    """Words that stand in an article's text: as quotations where they stand in some, else as the article's own."""
    begin, places = one.printed.pieces[0].start, one.printed.words.places
    spans = (Span(begin + places[one.match.start].start, begin + places[one.match.stop - 1].end),)
    candidates: list[Candidate] = []
    quotations = [quotation for quotation in index.quotations(article.id) if _overlaps(quotation.spans, spans)]
    if any(quotation.act is Act.SPEECH and not _is_known(quotation, spans, known) for quotation in quotations):
        candidates += _matched(one.match.here, _quoted_in(article.id, index))
    candidates += _matched(one.match.here, of_unspoken(article.id, quotations))
    if not any(_holds(quotation, spans) for quotation in quotations) and not _mostly_marked(one, quotations):
        marked = _in_marks(article.text, spans)
        in_marks = _matched(one.match.here, [replace(of_text(article, marked), sort=Sort.MARKED)]) if marked else []
        candidates += in_marks or [one]
    return candidates


def _quoted_in(article: str, index: Index) -> list[Printed]:
    """The quotations of an article that statements take."""
    statements = (index.statement(row.id) for row in index.statements_in(article))
    return [printed for printed in of_statements(statements) if printed.article == article]


def _is_known(quotation: Quotation, spans: Spans, known: list[Candidate]) -> bool:
    """Whether a statement that takes these words of the quotation is among the candidates."""
    taken = (carrier.passage for one in known for carrier in one.printed.carriers)
    return any(passage.quotation == quotation and _overlaps(passage.spans, spans) for passage in taken)


def _overlaps(one: Spans, other: Spans) -> bool:
    return any(mine.overlap(theirs) for mine in one for theirs in other)


def _holds(quotation: Quotation, spans: Spans) -> bool:
    whole = Span(quotation.start, quotation.end)
    return all(whole.holds(span) for span in spans)


def _mostly_marked(text: Candidate, quotations: Sequence[Quotation]) -> bool:
    """Whether nearly all the words stand in quotation marks, and only what lies between or beside them does not."""
    begin, places = text.printed.pieces[0].start, text.printed.words.places
    marked = [span for each in quotations for span in (each.spans if each.kind is Kind.DIRECT else each.quoted)]
    held = 0
    for block in text.match.blocks:
        run = Span(begin + places[block.there].start, begin + places[block.there_end - 1].end)
        held += block.length * any(span.holds(run) for span in marked)
    return held >= _NEAR * text.match.equal


def _in_marks(text: str, spans: Spans) -> Span | None:
    """What stands in quotation marks around words of which nobody was found to be the speaker."""
    start, end = spans[0].start, spans[-1].end
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    opening = max((text.rfind(mark, line, start) for mark in _MARKS), default=-1)
    if opening < 0 or end - start < _FEWEST_IN_MARKS:
        return None
    closing = _MARKS[text[opening]]
    if text[opening] in closing and text.count(text[opening], line, start) % 2 == 0:
        return None  # the mark before closes
    shut = min((at for mark in closing if (at := text.find(mark, opening + 1)) >= 0), default=-1)
    return Span(opening + 1, shut) if shut >= end - 1 and "\n" not in text[end:shut] else None
