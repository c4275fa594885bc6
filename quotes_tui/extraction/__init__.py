"""Find who said what in one article: `extract` gives its quotations, `find` and `attribute` are its two halves."""

from __future__ import annotations

from collections.abc import Sequence

from quotes_tui.extraction.attribution import attribute
from quotes_tui.extraction.finding import find
from quotes_tui.extraction.link_texts import blanked, link_texts, restored
from quotes_tui.model import Article, Quotation, Speaker

__all__ = ["EXTRACTION_VERSION", "extract"]

# Part of the key under which results are cached: raise it with every change that can change a result.
EXTRACTION_VERSION = "14"


def extract(article: Article, speakers: Sequence[Speaker] = ()) -> list[Quotation]:
    """The quotations of an article in the order of its text; none if its language is known and is not English.

    `speakers` are people and bodies known beforehand (`speakers.toml`); they help to name who speaks.
    """
    if article.language and article.language != "und" and not article.language.startswith("en"):
        return []
    links = link_texts(article.text)
    if links:
        plain = blanked(article, links)
        return [restored(quotation, article.text, links) for quotation in attribute(plain, find(plain), speakers)]
    return attribute(article, find(article), speakers)
