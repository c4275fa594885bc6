"""When and where each quotation was said: what its own attribution tells, or that of the same occasion just before.

What was said before is carried on only where it clearly goes on: the same mention, or "he added" in the same or the next
paragraph, or a statement "issued on March 21" that the next sentence reads from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quotes_tui.extraction import knowledge
from quotes_tui.extraction.entities import Entity
from quotes_tui.extraction.places import Places
from quotes_tui.extraction.said import day_said, occasion
from quotes_tui.model import Article, Phrase, Quotation, Span

_GOES_ON = re.compile(r"\b(?:add|continu|conclud|went on|goes on|read|repl|explain)", re.IGNORECASE)
_ISSUED = re.compile(
    r"\b(?:statement|press conference|news conference|interview|speech|letter|address|briefing|tweet|post)\b",
    re.IGNORECASE,
)


class Occasions:
    """The dates and occasions of one article's quotations, in the order of the text."""

    def __init__(self, article: Article, places: Places) -> None:
        self._text, self._published, self._places = article.text, article.published, places
        self._last: tuple[Quotation, Entity | None, str | None, Phrase | None] | None = None

    def of(self, quotation: Quotation, entity: Entity | None) -> tuple[str | None, Phrase | None]:
        """The ISO date and the occasion of a quotation, each None where the text does not tell."""
        spans = list(self._attribution(quotation))
        words = " / ".join(span.of(self._text) for span in spans)
        before = self._last[2] if self._last else None
        said, where = day_said(words, self._published, before), occasion(self._text, spans)
        if said is None and where is None:
            said, where = self._carried(quotation, entity) or self._issued_before(quotation)
        self._last = (quotation, entity, said, where)
        return said, where

    def _attribution(self, quotation: Quotation) -> Iterator[Span]:
        """The sentence of the cue or the mention, without the words that are said."""
        anchor = quotation.cue or quotation.mention
        if anchor is None:
            return
        sentence = self._places.sentence_span(anchor.start)
        inside = [span for span in quotation.spans if span.start < sentence.end and sentence.start < span.end]
        start = sentence.start
        for span in inside:
            if start < span.start:
                yield Span(start, span.start)
            start = max(start, span.end)
        if start < sentence.end:
            yield Span(start, sentence.end)

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
        first = min(quotation.start, mention.start)
        sentence = self._places.sentence_span(max(0, self._places.sentence_span(first).start - 1))
        found = _ISSUED.search(self._text, sentence.start, sentence.end)
        if not found or self._places.is_quoted(found.start()):
            return None, None
        return day_said(sentence.of(self._text), self._published), Phrase.at(self._text, found.start(), found.end())


def _reads_on(mention: Phrase) -> bool:
    words = mention.text.lower()
    return words == "it" or words.removeprefix("the ").removeprefix("a ") in ("statement", "letter", "post", "tweet")
