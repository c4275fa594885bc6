"""Find who said what in one article: `extract` gives its quotations, `find` and `attribute` are its two halves."""

from __future__ import annotations

from collections.abc import Sequence

from quotes_tui.extraction.attribution import attribute
from quotes_tui.extraction.finding import find
from quotes_tui.extraction.link_texts import blanked, link_texts, restored
from quotes_tui.extraction.other_languages import quoted
from quotes_tui.extraction.own_words import cut_where_translated, is_own_words, own_words
from quotes_tui.extraction.transcripts import transcribed
from quotes_tui.model import Article, Quotation, Speaker, tongue

__all__ = ["EXTRACTION_VERSION", "extract"]

# Part of the key under which results are cached: raise it with every change that can change a result.
EXTRACTION_VERSION = "25"


def extract(article: Article, speakers: Sequence[Speaker] = ()) -> list[Quotation]:
    """The quotations of an article in the order of its text.

    A transcript gives its turns, a text that is one speaker's own words all of them, in any language; any other text
    that is not in English the words in its marks. `speakers` are people and bodies known beforehand (`speakers.toml`);
    they help to name who speaks.
    """
    return cut_where_translated(article, _found(article, speakers))


def _found(article: Article, speakers: Sequence[Speaker]) -> list[Quotation]:
    if article.kind == "transcript" and (turns := transcribed(article, speakers)):
        return turns
    if is_own_words(article):
        return own_words(article, speakers)
    if tongue(article.language) not in (None, "en"):
        return quoted(article, speakers)
    links = link_texts(article.text)
    if links:
        plain = blanked(article, links)
        return [restored(quotation, article.text, links) for quotation in attribute(plain, find(plain), speakers)]
    return attribute(article, find(article), speakers)
