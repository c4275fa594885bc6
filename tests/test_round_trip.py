"""Articles that were exported, built again with the same speakers and decisions, give the same statements."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest

from quotes_tui.exporting import export, export_articles, written
from quotes_tui.indexing import open_index
from quotes_tui.pipeline import Options, build
from quotes_tui.places import CURATION_FILE, shipped_corpus
from quotes_tui.reading.folders import SPEAKERS_FILE
from tests.data import SAMPLES


@pytest.mark.parametrize(
    "corpus",
    [
        pytest.param(shipped_corpus(), id="the shipped corpus, with its decisions"),
        pytest.param(SAMPLES, id="pages, feeds, clippings, tables and libraries"),
    ],
)
def test_exported_articles_give_the_same_statements(corpus: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    again.mkdir()
    for name in (SPEAKERS_FILE, CURATION_FILE):
        if (corpus / name).is_file():
            shutil.copy(corpus / name, again)
    first = _built(corpus, tmp_path / "first.index")
    with open_index(first) as index, written(again / "articles.jsonl") as out:
        assert export_articles(index.all_articles(), out)
    assert _statements(_built(again, tmp_path / "second.index")) == _statements(first)


def _built(corpus: Path, index: Path) -> Path:
    build(corpus, out=index, options=Options(jobs=1, cache=None))
    return index


def _statements(path: Path) -> list[str]:
    """The lines of the export: every field of every statement, wording, passage and source."""
    out = io.StringIO()
    with open_index(path) as index:
        statements = index.statements().rows(0, len(index.statements()))
        assert export(map(index.statement, (row.id for row in statements)), index.article, out)
    return out.getvalue().splitlines()
