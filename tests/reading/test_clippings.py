"""Markdown as common programs write it: Obsidian's Web Clipper, Hugo, trafilatura."""

from __future__ import annotations

import pytest

from quotes_tui.model import Article
from quotes_tui.reading import read
from tests.data import SAMPLES

WORDS = "“The ferry will not run before the spring,” the mayor said.\n"
TITLE, URL, DAY = "Ferry to close for the winter", "https://island.example/ferry", "2022-03-22"


@pytest.mark.parametrize(
    ("name", "known"),
    [
        pytest.param(
            "obsidian",
            Article("obsidian", WORDS, authors=("Ann Poe", "John Roe"), outlet="island.example", accessed="2022-03-25"),
            id="Obsidian: source is the address, names are links",
        ),
        pytest.param(
            "hugo",
            Article("hugo", WORDS, authors=("Ann Poe",), outlet="The Island Post", modified="2022-03-24"),
            id="Hugo: TOML, params",
        ),
        pytest.param(
            "trafilatura",
            Article("trafilatura", "\n" + WORDS, authors=("Ann Poe", "John Roe"), outlet="The Island Post"),
            id="trafilatura: the site's name before its host",
        ),
    ],
)
def test_clippings(name: str, known: Article) -> None:
    problems: list[object] = []
    (article,) = read(SAMPLES / "clippings" / f"{name}.md", problems=problems)  # type: ignore[arg-type]
    told = (article.id, article.text, article.authors, article.outlet, article.accessed, article.modified)
    assert told == (known.id, known.text, known.authors, known.outlet, known.accessed, known.modified)
    assert (article.title, article.url, article.published, article.language) == (TITLE, URL, DAY, "en")
    assert problems == []
