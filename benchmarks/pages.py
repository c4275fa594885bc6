"""How fast saved pages are read: pages a second on one core, beside what parsing alone takes.

    python benchmarks/pages.py [PATH...] [--rounds N]

Without PATH the page is made up here: 50 kB, about 30 paragraphs of an article among menus, related stories, comments
and scripts. The best of the rounds counts, in processor time; the ratio is against lxml's parser in the same run.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from itertools import count
from pathlib import Path
from time import process_time

from lxml import html

from quotes_tui.reading.source import Source
from quotes_tui.reading.web_pages import page_articles

_SIZE = 50_000
_SENTENCE = "“The wall will not last the winter,” said engineer {n}, who led the survey of the harbour. "
_HEAD = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The wall | The Post</title>'
    '<link rel="canonical" href="https://post.example/wall"><script type="application/ld+json">'
    '{"@type":"NewsArticle","headline":"The wall","datePublished":"2031-05-06T10:00:00Z","author":{"name":"Ann Poe"}}'
    "</script></head><body>"
)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, help="saved pages to read instead of the one made up here")
    parser.add_argument("--rounds", type=int, default=20, metavar="N", help="default: 20")
    options = parser.parse_args()
    pages = [path.read_bytes() for path in options.paths] or [made_up()]
    kept = sum(len(read(page)) for page in pages)
    print(f"pages   {len(pages)} of {sum(map(len, pages)) / len(pages) / 1000:.0f} kB, {kept:,} characters of articles")
    plain = best(lambda: [html.document_fromstring(page) for page in pages], options.rounds) / len(pages)
    whole = best(lambda: [read(page) for page in pages], options.rounds) / len(pages)
    print(f"parse   {1 / plain:7.0f} pages/s")
    print(f"read    {1 / whole:7.0f} pages/s  {whole / plain:.0f} times the parser's time")


def read(page: bytes) -> str:
    """The words of the articles of a page."""
    found = page_articles(Source(Path("page.html"), "page.html", "page"), page)
    return "".join(getattr(one, "text", "") for one in found)


def best(work: Callable[[], object], rounds: int) -> float:
    """The seconds that the fastest of the rounds took."""
    return min(_seconds(work) for _ in range(rounds))


def _seconds(work: Callable[[], object]) -> float:
    begun = process_time()
    work()
    return process_time() - begun


def made_up() -> bytes:
    """A page of 50 kB, the same one every time."""
    article = "".join(f'<p class="text">{_SENTENCE.format(n=n) * 3}</p>\n' for n in range(30))
    page = f"{_HEAD}<nav>{_links(60)}</nav><main><article><h1>The wall</h1>{article}</article>"
    page += f'<aside class="related">{_links(60)}</aside>'
    comments = (f'<div class="comment"><p>{_SENTENCE.format(n=n)}</p></div>\n' for n in count())
    page += '</main><section class="comments">'
    while len(page) < _SIZE * 0.8:
        page += next(comments)
    return f"{page}</section><script>{'var x = 1;' * (_SIZE // 50)}</script></body></html>".encode()


def _links(number: int) -> str:
    stories = (f'<li><a href="/story/{n}">“Story {n},” says somebody</a></li>' for n in range(number))
    return f"<ul>{''.join(stories)}</ul>"


if __name__ == "__main__":
    main()
