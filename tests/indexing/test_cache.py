from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from quotes_tui.indexing.cache import ExtractionCache
from quotes_tui.model import Article, Kind, Quotation, Report, Span, Speaker
from tests import strategies

ARTICLE = Article("a", "We close.", published="2021-05-03", path="a.txt")
FOUND = [Quotation("a", Kind.DIRECT, (Span(0, 8),), "We close", speaker="Ana Ruiz")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folders" / "not there" / "cache.db"


def keep(path: Path | None) -> None:
    with ExtractionCache(path, "1") as cache:
        cache.put(ARTICLE, FOUND)


def known(path: Path | None, article: Article = ARTICLE, version: str = "1", *speakers: Speaker) -> bool:
    with ExtractionCache(path, version, speakers) as cache:
        found = cache.get(article)
    assert found in (None, FOUND)
    return found is not None


@given(strategies.reports())
@settings(max_examples=20, deadline=None)
def test_what_was_put_is_given_back(tmp_path_factory: pytest.TempPathFactory, report: Report) -> None:
    path = tmp_path_factory.mktemp("cache") / "cache.db"
    with ExtractionCache(path, "1") as cache:
        cache.put(report.article, report.quotations)
    with ExtractionCache(path, "1") as cache:
        assert cache.get(report.article) == list(report.quotations)


def test_nothing_found_is_known_too(path: Path) -> None:
    with ExtractionCache(path, "1") as cache:
        cache.put(ARTICLE, [])
    with ExtractionCache(path, "1") as cache:
        assert cache.get(ARTICLE) == []


@pytest.mark.parametrize(
    "article",
    [
        pytest.param(replace(ARTICLE, text="We close!"), id="text"),
        pytest.param(replace(ARTICLE, published="2021-05-04"), id="date"),
        pytest.param(replace(ARTICLE, id="b"), id="id"),
        pytest.param(replace(ARTICLE, language="en"), id="language"),
    ],
)
def test_another_article_is_a_miss(path: Path, article: Article) -> None:
    keep(path)

    assert not known(path, article)
    assert known(path)


def test_the_same_article_elsewhere_is_known(path: Path) -> None:
    keep(path)

    assert known(path, replace(ARTICLE, path="elsewhere.txt"))


def test_other_speakers_are_a_miss(path: Path) -> None:
    keep(path)

    assert not known(path, ARTICLE, "1", Speaker("Ana Ruiz", "mayor"))
    assert known(path)


def test_another_version_clears_the_cache(path: Path) -> None:
    keep(path)

    assert not known(path, ARTICLE, "2")
    assert not known(path)


@pytest.mark.parametrize(
    "sql",
    [
        pytest.param("UPDATE extracted SET quotations=x'5b5d'", id="other bytes"),
        pytest.param("UPDATE extracted SET quotations='[]'", id="text"),
        pytest.param("UPDATE extracted SET quotations=NULL", id="nothing"),
        pytest.param("UPDATE extracted SET sum=NULL", id="no sum"),
    ],
)
def test_a_damaged_row_is_a_miss(path: Path, sql: str) -> None:
    keep(path)
    with sqlite3.connect(path) as db:
        db.execute(sql)
    db.close()

    assert not known(path)


@pytest.mark.parametrize("content", [b"", b"no database at all", b"SQLite format 3\0" + b"\7" * 4000])
def test_a_damaged_file_is_begun_anew(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(content)

    assert not known(path)
    keep(path)
    assert known(path)


def test_a_table_of_another_shape_is_no_hindrance(path: Path) -> None:
    path.parent.mkdir(parents=True)
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE extracted (version TEXT)")
    db.close()

    keep(path)
    assert not known(path)


def test_without_a_place_to_write_the_work_is_done_each_time(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")

    for path in (None, blocked / "cache.db", tmp_path):
        keep(path)
        assert not known(path)
