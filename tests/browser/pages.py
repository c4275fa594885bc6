"""Articles as web pages: what stands where, and a server that has them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from quotes_tui.model import Article, Span

STYLE = """
body { width: 640px; margin: 0 auto; padding: 1000px 0; background: #fff; color: #000; font: 16px/26px sans-serif }
p, h1 { margin: 60px 0; font-size: 16px } a { color: #000; text-decoration: none }
::target-text { background: #f0f; color: #f0f }
"""
_BLOCK = re.compile(r"[^\n](?:.|\n(?!\n))*")
_MARK = re.compile(r"⟦(\w+)\|(.*?)⟧", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article to open its page at."""

    name: str
    article: Article
    spans: tuple[Span, ...]
    html: str = field(repr=False)


def passages(name: str, marked: str, language: str, title: str = "A headline of its own") -> list[Passage]:
    """The passages of an article whose words stand in `⟦label|words⟧`; a label met twice is interrupted.

    A paragraph that begins with `~ ` is on the page and left out of the article's text.
    """
    plain, marks = _unmarked(marked.strip())
    text, html, left_out = "", [], 0
    shifts: dict[int, int] = {}
    for block in _BLOCK.finditer(plain):
        if block[0].startswith("~ "):
            left_out += 1
            html.append(_paragraph(block[0][2:], None))
            continue
        text += f"[… {left_out}]\n\n" if left_out else ""
        shifts |= dict.fromkeys(range(block.start(), block.end() + 1), len(text) - block.start())
        html.append(_paragraph(block[0], len(text)))
        text, left_out = f"{text}{block[0]}\n\n", 0
    text += f"[… {left_out}]\n" if left_out else ""
    article = Article(id=name, text=text, title=title, language=language)
    page = _page(title, language, html)
    return [
        Passage(f"{name}: {label}", article, tuple(Span(at + shifts[at], to + shifts[to]) for at, to in places), page)
        for label, places in marks.items()
    ]


def article_page(article: Article) -> str:
    """An article as a web page of its own."""
    blocks = (_paragraph(block.group(), block.start()) for block in _BLOCK.finditer(article.text))
    return _page(article.title or "", article.language or "en", list(blocks))


def _unmarked(marked: str) -> tuple[str, dict[str, list[tuple[int, int]]]]:
    """The text without its marks, and where each label's words stand in it."""
    plain, last, found = "", 0, dict[str, list[tuple[int, int]]]()
    for match in _MARK.finditer(marked):
        plain += marked[last : match.start()]
        found.setdefault(match[1], []).append((len(plain), len(plain) + len(match[2])))
        plain += match[2]
        last = match.end()
    return plain + marked[last:], found


def _paragraph(words: str, start: int | None) -> str:
    """A block, lines by `<br>`, every fifth word in an element of its own; `data-start` is its place in the text."""
    at = "" if start is None else f' data-start="{start}"'
    pieces = re.split(r"(\s+)", words)
    inner = (
        "<br>\n" if piece == "\n" else f'<a href="#">{escape(piece)}</a>' if number % 10 == 8 else escape(piece)
        for number, piece in enumerate(pieces)
    )
    return f"<p{at}>{''.join(inner)}</p>"


def _page(title: str, language: str, paragraphs: list[str]) -> str:
    direction = "rtl" if language in ("ar", "he") else "ltr"
    advertisement = "<aside>Advertisement</aside>"
    return (
        f'<!doctype html><html lang="{language}" dir="{direction}"><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style><nav>Menu</nav><h1>{escape(title)}</h1>{advertisement}{''.join(paragraphs)}"
    )


class Site:
    """A server on this machine alone that gives the pages put there."""

    def __init__(self) -> None:
        self._pages: dict[str, bytes] = {}
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                page = site._pages.get(self.path.partition("?")[0])
                self.send_response(404 if page is None else 200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(page or b"")

            def log_message(self, *args: object) -> None:
                """Nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        Thread(target=self._server.serve_forever, daemon=True).start()

    def put(self, html: str) -> str:
        """The address of a page."""
        path = f"/{len(self._pages)}"
        self._pages[path] = html.encode()
        return f"http://127.0.0.1:{self._server.server_port}{path}"

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()
