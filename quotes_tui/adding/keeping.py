"""Articles -> files of a corpus, none of which is written over; the page of an address is kept beside them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count
from pathlib import Path

from quotes_tui.adding.fetching import Fetched, Reach, fetch
from quotes_tui.adding.naming import file_name
from quotes_tui.adding.writing import as_markdown
from quotes_tui.errors import UsageError
from quotes_tui.model import Article, Problem
from quotes_tui.reading import read
from quotes_tui.settings import ReadingSettings

ARTICLES, PAGES = "articles", "pages"


class Outcome(StrEnum):
    """What became of an article."""

    ADDED = "added"
    THERE = "there already"


@dataclass(frozen=True, slots=True)
class Added:
    """An article, its file in the corpus, and what became of it; `page` is where its page is kept."""

    article: Article
    path: Path
    outcome: Outcome
    page: Path | None = None


def corpus_at(folder: Path | None) -> Path:
    """The corpus to add to: a folder with `articles/`, made where it is new; without one the current folder.

    UsageError where a folder holds other things and is no corpus: `articles/` in it would hide them.
    """
    root = folder or Path()
    if (root / ARTICLES).is_dir():
        return root
    if folder is None:
        raise UsageError("this folder is no corpus (it has no folder articles/). Name one, or a new one: --to FOLDER")
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise UsageError(f"{root}: is no corpus: there is no folder articles/ in it, and it is not empty.")
    (root / ARTICLES).mkdir(parents=True)
    return root


def add(what: Path, corpus: Path, limits: ReadingSettings, problems: list[Problem]) -> Iterator[Added]:
    """Puts the articles of a file, a folder or the standard input (`-`) into a corpus, one after the other.

    What cannot be read is appended to `problems`.
    """
    for article in read(what, problems=problems, limits=limits):
        yield _kept(article, corpus)


def add_address(
    address: str, corpus: Path, today: str, limits: ReadingSettings, problems: list[Problem], reach: Reach | None = None
) -> Iterator[Added]:
    """Puts what stands at a web address into a corpus, and the page itself below `pages/`.

    `today` is the day on which it was seen; UsageError where it cannot be fetched.
    """
    fetched = fetch(address, reach or Reach(max_bytes=limits.max_bytes))
    found: list[Problem] = []
    articles = list(_read(fetched, limits, found))
    problems += (Problem(fetched.url, problem.reason, problem.line) for problem in found)
    page: Path | None = None
    for article in articles:
        seen = replace(article, url=article.url or fetched.url, accessed=article.accessed or today)
        kept = _kept(seen, corpus)
        if kept.outcome is Outcome.ADDED and page is None:
            page = _written(corpus / PAGES, kept.path.stem, fetched.suffix, fetched.data)
        yield replace(kept, page=page if kept.outcome is Outcome.ADDED else None)


def _read(fetched: Fetched, limits: ReadingSettings, problems: list[Problem]) -> Iterator[Article]:
    with tempfile.TemporaryDirectory(prefix="quotes-tui-") as folder:
        path = Path(folder, f"page{fetched.suffix}")
        path.write_bytes(fetched.data)
        yield from read(path, problems=problems, limits=limits)


def _kept(article: Article, corpus: Path) -> Added:
    """The article in its file: the first of its name that is free, or the one that holds this very text."""
    folder, data = corpus / ARTICLES, as_markdown(article).encode("utf-8", "replace")
    name = file_name(article)
    for path in _names(folder, name, ".md"):
        if not path.exists():
            break
        if path.read_bytes().endswith(b"---\n" + article.text.encode("utf-8", "replace")):
            return Added(article, path, Outcome.THERE)
    return Added(article, _written(folder, name, ".md", data), Outcome.ADDED)


def _written(folder: Path, name: str, suffix: str, data: bytes) -> Path:
    """A new file; its name gets a number where there is one of it already."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in _names(folder, name, suffix):
        try:
            with path.open("xb") as file:
                file.write(data)
        except FileExistsError:
            continue
        return path
    raise AssertionError  # names are without end


def _names(folder: Path, name: str, suffix: str) -> Iterator[Path]:
    yield folder / f"{name}{suffix}"
    yield from (folder / f"{name}-{number}{suffix}" for number in count(2))
