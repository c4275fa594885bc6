"""RSS and Atom files: an article of each entry, its whole text where the feed carries it, else the summary.

A feed is read from the bytes that are there: no address in it is opened. One that declares a document type, by which
XML takes in other files and unfolds into more than itself, is refused.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator, Mapping
from email.utils import parsedate_to_datetime
from typing import Any

from quotes_tui.dates import parse_date, parse_time
from quotes_tui.errors import ArticleError, MissingExtra
from quotes_tui.model import Problem
from quotes_tui.reading import fields
from quotes_tui.reading.bylines import read_bylines
from quotes_tui.reading.decoding import DecodingError
from quotes_tui.reading.markup import is_markup, paragraphs_of
from quotes_tui.reading.page_tree import decoded
from quotes_tui.reading.source import Found, Source

SUFFIXES = frozenset({".rss", ".atom", ".xml", ".rdf"})

# What the parser is known to raise over XML that is damaged.
_DAMAGE = (AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
_BEFORE = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->)*+", re.DOTALL)
_DECLARATION = re.compile(r"<\?xml[^>]{0,200}\?>")
_FEED = re.compile(r"<(?:rss|feed|(?:\w{1,20}:)?RDF|(?:\w{1,20}:)?feed)\b")


def takes(suffix: str, head: bytes) -> bool:
    """Feeds by their name, and a nameless file that opens as one does."""
    return suffix in SUFFIXES or (not suffix and bool(_FEED.match(_opening(head.decode("utf-8", "replace")))))


def articles(source: Source, file: io.BufferedReader) -> Iterator[Found]:
    """The article of each entry, with a word about each that gave none."""
    limit = source.limits.max_bytes
    data = file.read(limit + 1)
    if len(data) > limit:
        yield ArticleError(source.shown, f"larger than {limit / 1e6:g} MB, too large for one feed")
        return
    try:
        text, encoding = decoded(data)
    except DecodingError as error:
        yield ArticleError(source.shown, str(error))
        return
    if reason := _refused(text):
        yield ArticleError(source.shown, reason)
        return
    try:
        feed = _parsed(text)
    except _DAMAGE as error:
        yield ArticleError(source.shown, f"no feed that can be read: {' '.join(str(error).split())[:120]}")
        return
    if feed["bozo"]:
        yield Problem(source.shown, "no well-formed XML: entries may be missing")
    if not feed["entries"]:
        yield ArticleError(source.shown, "a feed without entries")
    for number, entry in enumerate(feed["entries"], start=1):
        try:
            yield from _article(source, number, dict(entry), dict(feed["feed"]), encoding)
        except fields.FieldError as error:
            yield ArticleError(source.shown, f"entry {number}: {error.reason}")


def _refused(text: str) -> str | None:
    if not text.strip():
        return "empty"
    opening = _opening(text)
    if opening.startswith("<!"):
        return "a document type (<!DOCTYPE) is declared: such XML is not read"
    return None if _FEED.match(opening) else "XML, but no feed (RSS or Atom)"


def _opening(text: str) -> str:
    before = _BEFORE.match(text)
    end = before.end() if before else 0
    return text[end : end + 100]


def _parsed(text: str) -> Mapping[str, Any]:
    try:
        import feedparser
    except ImportError:
        raise MissingExtra("feeds", "reading feeds") from None
    logging.getLogger("feedparser").setLevel(logging.CRITICAL + 1)
    data = _DECLARATION.sub("", text, count=1).strip().encode("utf-8", "replace")
    # A stream, never the words themselves: those might be taken for an address and opened.
    return dict(feedparser.parse(io.BytesIO(data), resolve_relative_uris=False, sanitize_html=False))


def _article(
    source: Source, number: int, entry: Mapping[str, Any], feed: Mapping[str, Any], encoding: str
) -> Iterator[Found]:
    depth = source.limits.max_depth
    whole = max((str(one.get("value") or "") for one in entry.get("content") or ()), key=len, default="")
    text, cuts = _plain(whole or str(entry.get("summary") or ""), depth)
    yield from (Problem(source.shown, f"entry {number}: {cut}") for cut in cuts)
    if not text.strip():
        yield Problem(source.shown, f"left out: entry {number} has no text")
        return
    told = _facts(entry, feed, depth)
    known = {name: (name, value) for name, value in (told | {"excerpt": not whole}).items() if value}
    article, notes = fields.article(known, text=text, id=f"{source.id}#{number}", path=source.shown, encoding=encoding)
    yield from (Problem(source.shown, f"entry {number}: {note}") for note in notes)
    if not whole:
        yield Problem(source.shown, f"entry {number} has a summary only: its text is an excerpt")
    yield article


def _facts(entry: Mapping[str, Any], feed: Mapping[str, Any], depth: int) -> dict[str, object]:
    """What the entry says of itself, and the feed of all of them."""
    outlet = _words((entry.get("source") or {}).get("title") or feed.get("title"), depth)
    people = entry.get("authors") or feed.get("authors") or ()
    byline = read_bylines([(str(one.get("name") or ""), False) for one in people], outlet)
    content: Mapping[str, Any] = next(iter(entry.get("content") or ()), {})
    published, updated = _moment(entry.get("published")), _moment(entry.get("updated"))
    return {
        "id": entry.get("id"),
        "title": _words(entry.get("title"), depth),
        "outlet": outlet,
        "authors": list(byline.authors),
        "agency": byline.agency,
        "published": published or updated,
        "modified": updated if published and updated and not _same(published, updated) else None,
        "url": entry.get("link"),
        "language": content.get("language") or feed.get("language"),
    }


def _plain(words: str, depth: int) -> tuple[str, tuple[str, ...]]:
    return paragraphs_of(words, depth) if is_markup(words) else (words.strip(), ())


def _words(value: object, depth: int) -> str | None:
    return " ".join(_plain(value, depth)[0].split()) or None if isinstance(value, str) else None


def _moment(value: object) -> str | None:
    """Day and time as feeds write them, in their own time zone: "Tue, 22 Mar 2022 10:15:00 +0900" is the 22nd."""
    if not isinstance(value, str):
        return None
    try:
        return parsedate_to_datetime(value).isoformat()
    except (ArithmeticError, LookupError, TypeError, ValueError):
        return value


def _same(one: str, other: str) -> bool:
    return (parse_date(one), parse_time(one)) == (parse_date(other), parse_time(other))
