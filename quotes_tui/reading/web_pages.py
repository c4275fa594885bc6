"""Saved web pages: the article's own words, and what the page says of it. One article a page, or the several it holds.

What a page does not show, and what stands beside its article (captions, pull quotes, related boxes, comments), is left
out. Where more than that is missing, a stub before a paywall or a page cut off, that is told and the rest is read.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quotes_tui.errors import ArticleError
from quotes_tui.model import Problem
from quotes_tui.reading import fields, language, printed
from quotes_tui.reading.decoding import DecodingError
from quotes_tui.reading.page_body import Body, body_of
from quotes_tui.reading.page_facts import Facts, PageFacts
from quotes_tui.reading.page_parts import parts
from quotes_tui.reading.page_tree import Page, PageError, parse
from quotes_tui.reading.source import Found, Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SUFFIXES = frozenset({".html", ".htm", ".xhtml"})

_OPENS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,300}?-->\s*)?<(?:!doctype\s+html|html)\b", re.I | re.S
)
_MUCH = 400  # characters: less than that may be missing without a word
_SHARE = 0.2  # of what was kept
_SHORT = 1500  # characters of an article that may be the first lines of one


def takes(suffix: str, head: bytes) -> bool:
    """Pages by their suffix, and what has none and opens as a page does."""
    return suffix in SUFFIXES or (not suffix and bool(_OPENS.match(head)))


def articles(source: Source, file: io.BufferedReader) -> Iterator[Found]:
    """The articles of the page, each after a word about what of it is missing."""
    data = file.read(source.limits.max_bytes + 1)
    if len(data) > source.limits.max_bytes:
        yield ArticleError(source.shown, f"larger than {source.limits.max_bytes / 1e6:g} MB, too large for one page")
        return
    yield from page_articles(source, data)


def page_articles(source: Source, data: bytes) -> Iterator[Found]:
    """The same for a page whose bytes are there."""
    if not data.strip():
        yield ArticleError(source.shown, "empty")
        return
    try:
        page = parse(data, source.limits.max_depth)
    except (DecodingError, PageError) as error:
        yield ArticleError(source.shown, str(error))
        return
    yield from (Problem(source.shown, cut) for cut in page.cuts)
    facts = Facts(page.tree)
    found = parts(page.tree)
    told = [facts.of(part, alone=len(found) == 1) for part in found]
    for number, (part, known) in enumerate(zip(found, told, strict=True), start=1):
        id = source.id if len(found) == 1 else f"{source.id}#{number}"
        yield from _article(source, page, part, known, id)


def _article(source: Source, page: Page, part: HtmlElement, facts: PageFacts, id: str) -> Iterator[Found]:
    body = body_of(part)
    text = "\n\n".join(block.text for block in body.kept)
    if not text:
        text = facts.told_text.strip()
    if not text:
        yield ArticleError(source.shown, "no article is found in the page")
        return
    known = {name: (name, value) for name, value in _with_the_text(facts.fields, text).items()}
    try:
        article, notes = fields.article(known, text=text, id=id, path=source.shown, encoding=page.encoding)
    except fields.FieldError as error:
        yield ArticleError(source.shown, error.reason)
        return
    yield from (Problem(source.shown, note) for note in (*notes, *_missing(body, facts, text)))
    yield article


def _with_the_text(told: dict[str, object], text: str) -> dict[str, object]:
    """The fields, with the agency that the text names, and the language that it is in where the page errs."""
    found = dict(told)
    if agency := printed.facts(text).get("agency"):
        found.setdefault("agency", agency)
    detected, stated = language.detect(text), language.stated(str(told.get("language") or ""))
    if stated and detected != language.UNKNOWN and stated.partition("-")[0] != detected:
        found["language"] = detected
    return found


def _missing(body: Body, facts: PageFacts, text: str) -> Iterator[str]:
    """A sentence on each sign that there is more to the article than was read."""
    kept = len(text)
    if not body.kept:
        yield "the page shows no article; what it tells machines of it was read"
    lost = sum(len(block.text) for block in body.lost)
    if lost > _MUCH and lost > _SHARE * kept:
        first = body.lost[0].text[:60].replace("\n", " ")
        yield f"{len(body.lost)} paragraphs of the page’s main part were not taken for the article’s: “{first}…”"
    if body.hidden > _MUCH and body.hidden > _SHARE * kept:
        yield f"the page hides {body.hidden:,} characters, more than a fifth of the article: they are left out"
    whole = max(len(facts.told_text), facts.told_words * 5)
    if kept < _SHORT and (body.walled or (not facts.free and whole > 2 * kept)):
        yield "the page seems to be a stub: it asks readers to sign in or subscribe for the rest"
    elif whole > 2 * kept and whole - kept > _MUCH and body.kept:
        yield f"the page says that its article has {whole:,} characters or so, only {kept:,} were found"
