"""When and where each quotation was said: what its own attribution tells, or that of the same occasion just before.

What was said before is carried on only where it clearly goes on: the same mention, "he added" in the same or the next
paragraph, or a statement "issued on March 21" that the next sentence reads from.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from quotes_tui.extraction import knowledge
from quotes_tui.extraction.days import day_said, only_day, years_of_months
from quotes_tui.extraction.entity import Entity
from quotes_tui.extraction.places import Places
from quotes_tui.extraction.venues import document, venue
from quotes_tui.model import Article, Phrase, Quotation, Span

_GOES_ON = re.compile(r"(?:add|continu|conclud|went on|goes on|read|repl|explain)", re.IGNORECASE)
_ASIDE = re.compile(r", (?:who|which|whose|where)\b[^,;]*,")
_DOCUMENTS = ("statement", "letter", "post", "tweet", "message", "document")


class Occasions:
    """The dates and occasions of one article's quotations, asked for in the order of the text."""

    def __init__(self, article: Article, quotations: Sequence[Quotation], places: Places) -> None:
        self._text, self._published, self._places = article.text, article.published, places
        contents = sorted((span.start, span.end) for quotation in quotations for span in quotation.spans)
        self._starts = [start for start, _ in contents]
        self._ends = [end for _, end in contents]
        self._years = cache(lambda: years_of_months(article.text))  # which few articles are asked for
        self._last: tuple[Quotation, Entity | None, str | None, Phrase | None] | None = None

    def of(self, quotation: Quotation, entity: Entity | None) -> tuple[str | None, Phrase | None]:
        """The ISO date and the occasion of a quotation, each None where the text does not tell."""
        spans = list(self._attribution(quotation))
        words = " / ".join([*(span.of(self._text) for span in spans), self._tail(quotation)])
        words = _ASIDE.sub(",", words) if ", wh" in words else words
        said = day_said(words, self._published, self._last[2] if self._last else None, self._years)
        where = venue(self._text, spans)
        if said is None and where is None:
            said, where = self._carried(quotation, entity) or self._issued_before(quotation)
        self._last = (quotation, entity, said, where)
        return said, where

    def _attribution(self, quotation: Quotation) -> Iterator[Span]:
        """The words of the sentence around the cue or the mention that no quotation takes, and those after its end."""
        anchor = quotation.cue or quotation.mention
        if anchor is None:
            return
        sentence = self._places.sentence_span(anchor.start)
        gap = self._gap(sentence, anchor.start)
        yield gap
        if gap.end <= quotation.end < sentence.end:
            yield self._gap(sentence, quotation.end)

    def _tail(self, quotation: Quotation) -> str:
        """The day after the last marks of a clause: called it “unacceptable” on March 22."""
        if not quotation.quoted or quotation.quoted[-1].end >= quotation.end:
            return ""
        tail = self._text[quotation.quoted[-1].end : min(quotation.end, quotation.quoted[-1].end + 40)]
        return tail if only_day(tail) else ""

    def _gap(self, sentence: Span, offset: int) -> Span:
        """The stretch of a sentence around an offset that lies in no quotation's words."""
        at = bisect_right(self._starts, offset)
        before = self._ends[at - 1] if at else 0
        after = self._starts[at] if at < len(self._starts) else len(self._text)
        start = max(sentence.start, min(before, offset))
        return Span(start, max(start, min(sentence.end, after)))

    def _carried(self, quotation: Quotation, entity: Entity | None) -> tuple[str | None, Phrase | None] | None:
        if self._last is None or entity is None or self._last[1] is not entity:
            return None
        last = self._last[0]
        same = last.mention is not None and last.mention == quotation.mention
        away = self._places.paragraph(quotation.start) - self._places.paragraph(last.start)
        goes_on = quotation.cue is not None and bool(_GOES_ON.match(quotation.cue.text))
        pronoun = quotation.mention is not None and quotation.mention.text.lower() in knowledge.pronouns()
        if same or (away <= 1 and goes_on) or (away == 0 and pronoun):
            return self._last[2], self._last[3]
        return None

    def _issued_before(self, quotation: Quotation) -> tuple[str | None, Phrase | None]:
        """ "The ministry issued a statement on March 21. “...,” it read.": the date of the sentence before."""
        mention = quotation.mention
        if mention is None or not _reads_on(mention):
            return None, None
        first = self._places.sentence_span(min(quotation.start, mention.start))
        sentence = self._places.sentence_span(max(0, first.start - 1))
        issued = document(self._text, sentence)
        if issued is None or self._places.is_quoted(issued.start):
            return None, None
        return day_said(sentence.of(self._text), self._published, None, self._years), issued


def _reads_on(mention: Phrase) -> bool:
    words = mention.text.lower()
    return words == "it" or words.removeprefix("the ").removeprefix("a ") in _DOCUMENTS
