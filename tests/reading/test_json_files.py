"""JSON files: a list, one object, or objects one after the other."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotes_tui.errors import ArticleError
from quotes_tui.model import Problem
from quotes_tui.reading import read
from quotes_tui.settings import ReadingSettings
from tests.reading.conftest import Folder


@pytest.mark.parametrize(
    ("data", "ids", "lines"),
    [
        pytest.param('{"text": "x"}', ["a"], [1], id="one object"),
        pytest.param('\n[{"text": "x"},\n\n {"text": "y"}]', ["a#1", "a#2"], [2, 4], id="a list"),
        pytest.param('[\n{"text": "x"}]', ["a#1"], [2], id="a list of one"),
        pytest.param('{"text": "x"}\n{"text": "y"}\n', ["a#1", "a#2"], [1, 2], id="JSON lines by another name"),
        pytest.param('{"status": "ok", "articles": [{"text": "x"}, {"text": "y"}]}', ["a#1", "a#2"], [1, 1], id="held"),
        pytest.param('{"text": "x", "items": [1]}', ["a"], [1], id="a list that is no articles"),
        pytest.param('{"id": 7, "text": "x"}', ["7"], [1], id="its own id"),
    ],
)
def test_shapes(folder: Folder, data: str, ids: list[str], lines: list[int]) -> None:
    root = folder({"a.json": data})
    found = list(read(root))
    assert [article.id for article in found] == ids
    assert [article.path for article in found] == [f"{root}/a.json:{line}" for line in lines]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param("", "a.json: empty", id="empty"),
        pytest.param("[ ]", "a.json: an empty list", id="empty list"),
        pytest.param("5", "a.json:1: a row should be one JSON object", id="a number"),
        pytest.param("nothing", "a.json:1: not JSON: expecting value (line 1, character 1)", id="words"),
        pytest.param("[" * 100_000, "a.json:1: not JSON that can be read: maximum recursion", id="depth"),
        pytest.param('{"text": ' + "[" * 100_000, "a.json:1: not JSON that can be read: maximum", id="depth inside"),
        pytest.param(
            '{"text": "x", "n": ' + "9" * 5000 + "}", "a.json:1: not JSON that can be read", id="endless number"
        ),
        pytest.param(b"\x00\x01\x02\xff", "a.json: binary data", id="binary"),
        pytest.param('{"title": "x"}', "a.json:1: left out: the row has no text", id="no text"),
        pytest.param('{"text": ["x"]}', "a.json:1: text: should be text", id="wrong shape"),
    ],
)
def test_what_is_no_article_is_named(folder: Folder, data: str | bytes, problem: str) -> None:
    root, problems = folder({"a.json": data}), list[Problem]()
    assert list(read(root, problems=problems)) == []
    assert str(problems[0]).removeprefix(f"{root}/").startswith(problem)


def test_what_stands_before_a_break_is_read_and_the_break_named(folder: Folder) -> None:
    root, problems = folder({"a.json": '[{"text": "x"},\n{"text": "y"}\n{"text": "z"}]'}), list[Problem]()
    assert [article.text for article in read(root, problems=problems)] == ["x", "y"]
    assert [(problem.line, problem.reason) for problem in problems] == [
        (3, "not JSON: a comma or ] should stand here; what follows is not read")
    ]


def test_a_wrong_item_costs_itself_alone(folder: Folder) -> None:
    root, problems = folder({"a.json": '[{"text": "x"},\n5,\n{"text": "z"}]'}), list[Problem]()
    assert [article.id for article in read(root, problems=problems)] == ["a#1", "a#3"]
    assert [problem.line for problem in problems] == [2]


def test_a_file_that_is_too_large_says_what_to_do(folder: Folder) -> None:
    with pytest.raises(ArticleError, match=r"a\.json: larger than 1e-05 MB; as JSON lines"):
        list(read(folder({"a.json": '{"text": "x"}'}), limits=ReadingSettings(max_unpacked=10)))


ROWS = st.lists(st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip), min_size=1, max_size=5)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS, st.sampled_from([None, 1]), st.booleans())
def test_what_is_written_is_read(folder: Folder, texts: list[str], indent: int | None, ascii_only: bool) -> None:
    words = json.dumps([{"text": text} for text in texts], indent=indent, ensure_ascii=ascii_only)
    assert [article.text for article in read(folder({"a.json": words}))] == texts
