"""`find_corpus`: the title and the speakers of a folder, a file, or nothing at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes_tui.errors import ArticleError
from quotes_tui.model import Speaker
from quotes_tui.reading import Corpus, find_corpus
from tests.reading.conftest import Folder


def test_the_shipped_corpus() -> None:
    corpus = find_corpus()
    assert corpus.title == "Japan-Russia treaty talks, March 2022"
    assert (corpus.root / "articles").is_dir()
    assert "Fumio Kishida" in [speaker.name for speaker in corpus.speakers]


@pytest.mark.parametrize(
    ("readme", "title"),
    [
        pytest.param("# Ferries\n\n# Other\n", "Ferries", id="first heading"),
        pytest.param("Words first\n\n#  Ferries ##\r\n", "Ferries", id="heading further down, closed, crlf"),
        pytest.param("## Ferries\n", None, id="a lower heading is no title"),
        pytest.param("", None, id="empty"),
    ],
)
def test_title(folder: Folder, readme: str, title: str | None) -> None:
    root = folder({"README.md": readme, "articles/a.md": "x"})
    assert find_corpus(root) == Corpus(root, title or root.name)


def test_a_folder_of_articles_with_speakers(folder: Folder) -> None:
    root = folder({"a.md": "x", "speakers.toml": '[[speaker]]\nname = "Ann Poe"\n'})
    assert find_corpus(root).speakers == (Speaker("Ann Poe"),)


def test_a_file(folder: Folder) -> None:
    root = folder({"ferries.jsonl": ""})
    assert find_corpus(root / "ferries.jsonl") == Corpus(root / "ferries.jsonl", "ferries")


def test_the_standard_input() -> None:
    assert find_corpus("-") == Corpus(Path("-"), "standard input")


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="no such file or folder"):
        find_corpus(tmp_path / "none")
