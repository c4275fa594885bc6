"""Links that open a page at the words: text fragments (`#:~:text=`), as the WICG draft defines them.

The words are given exactly, or by their beginning and end where they are long or run over a paragraph's end, and with
the words around them where they are few, stand elsewhere too, or come from an excerpt, which cannot tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote, urlsplit, urlunsplit

from quotes_tui.citation.fragments import CLINGING, Terms, page
from quotes_tui.model import Article, Span

_URL_SAFE = "%/:?#[]@!$&'()*+,;=~-._"
_WITHOUT_WIDTH = dict.fromkeys(map(ord, f"\u00ad\u200b{CLINGING}"))
# What the two standards for names of hosts disagree on; a browser that decodes them knows what to do.
_DEVIATIONS = frozenset("ßς\u200c\u200d")


def address(article: Article) -> str | None:
    """The article's address on the web, encoded: its own, else that of an archived copy; None where it has none."""
    for url in (article.url, article.archive_url):
        encoded = _encoded(url.strip()) if url else None
        if encoded:
            return encoded
    return None


def _encoded(url: str) -> str | None:
    """The address in ASCII, its host in Punycode; None where it leads to no web page."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    if not host.isascii() and not _DEVIATIONS & set(host):
        parts = parts._replace(netloc=_punycode(parts.netloc))
    return quote(urlunsplit(parts) if not url.isascii() else url, safe=_URL_SAFE, errors="replace")


def _punycode(netloc: str) -> str:
    """The host's labels in ASCII; as it was where it has no such form."""
    login, at, place = netloc.rpartition("@")
    host, colon, port = place.partition(":")
    try:
        return f"{login}{at}{host.encode('idna').decode('ascii')}{colon}{port}"
    except UnicodeError:
        return netloc


def text_fragment(article: Article, spans: Sequence[Span]) -> str | None:
    """The address that opens the article at the words of `spans`; None where the article has no address."""
    url = address(article)
    if url is None:
        return None
    url = url.partition(":~:")[0].removesuffix("#")
    searched = page(article)
    directives = [f"text={directive(terms)}" for span in spans if (terms := searched.terms(span))]
    if not directives:
        return url
    return url + (":~:" if "#" in url else "#:~:") + "&".join(directives)


def directive(terms: Terms) -> str:
    """What follows `text=`: `[prefix-,]start[,end][,-suffix]`, encoded."""
    prefix = f"{encode(terms.prefix)}-," if terms.prefix else ""
    suffix = f",-{encode(terms.suffix)}" if terms.suffix else ""
    return prefix + encode(terms.start) + (f",{encode(terms.end)}" if terms.end else "") + suffix


def encode(term: str) -> str:
    """A term of a text directive: white space as one space, and all encoded that the grammar reserves.

    Signs that have no width are left out: a browser passes over them on the page, but not in what it looks for.
    """
    return quote(" ".join(term.translate(_WITHOUT_WIDTH).split()), safe="!'()*~._", errors="replace").replace(
        "-", "%2D"
    )
