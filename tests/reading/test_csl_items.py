"""Libraries in CSL-JSON: an article of each entry that has an abstract."""

from __future__ import annotations

import json

import pytest

from quotes_tui.model import Article, Problem
from quotes_tui.reading import read
from tests.data import SAMPLES
from tests.reading.conftest import Folder


def test_an_export_of_zotero() -> None:
    path, problems = SAMPLES / "rows" / "zotero.json", list[Problem]()
    assert list(read(path, problems=problems)) == [
        Article(
            "http://zotero.org/users/1/items/AB12CD34",
            "“The ferry will not run before the spring,” the mayor said on Monday.",
            title="Ferry to close for the winter",
            outlet="The Island Post",
            authors=("Ann Poe", "山田太郎", "Island Council"),
            published="2022-03-22",
            accessed="2022-03-25",
            url="https://island.example/ferry",
            language="en-GB",
            excerpt=True,
            path=f"{path}:2",
        )
    ]
    assert [(problem.line, problem.reason) for problem in problems] == [(14, "left out: the row has no text")]


@pytest.mark.parametrize(
    ("fields", "field", "value"),
    [
        pytest.param({"issued": {"raw": "March 22, 2022"}}, "published", "2022-03-22", id="date as words"),
        pytest.param({"issued": {"date-parts": [[2022]]}}, "published", None, id="a year alone"),
        pytest.param({"issued": {"date-parts": [[2022, 3, 22], [2022, 3, 23]]}}, "published", "2022-03-22", id="range"),
        pytest.param({"issued": {"date-parts": "x"}}, "published", None, id="a date of another shape"),
        pytest.param({"issued": 5}, "published", None, id="a date that is a number"),
        pytest.param(
            {"author": [{"family": "Berg", "given": "Ann", "non-dropping-particle": "van den", "suffix": "Jr."}]},
            "authors",
            ("Ann van den Berg, Jr.",),
            id="particle and suffix",
        ),
        pytest.param({"author": ["Ann", 5, {}]}, "authors", (), id="authors of another shape"),
        pytest.param({"type": "speech"}, "kind", "statement", id="speech"),
        pytest.param({"publisher": "Island Council"}, "outlet", "Island Council", id="publisher"),
    ],
)
def test_entries(folder: Folder, fields: dict[str, object], field: str, value: object) -> None:
    item = {"id": "x", "type": "article-newspaper", "title": "t", "abstract": "“No,” she said.", **fields}
    (article,) = read(folder({"a.json": json.dumps([item])}), problems=[])
    assert getattr(article, field) == value


def test_a_note_is_read_where_it_is_a_text(folder: Folder) -> None:
    items = [
        {"type": "webpage", "title": "a", "URL": "https://a.example/", "note": "Section: World"},
        {"type": "webpage", "title": "b", "URL": "https://b.example/", "note": "“We have no choice,” the mayor said."},
    ]
    assert [article.title for article in read(folder({"a.json": json.dumps(items)}))] == ["b"]


def test_a_row_of_another_kind_that_has_a_type_is_none(folder: Folder) -> None:
    (article,) = read(folder({"a.json": '{"type": "article", "title": "t", "text": "x", "publisher": "P"}'}))
    assert (article.text, article.excerpt) == ("x", False)
