"""JSON lines: an article a line, whatever the other lines hold."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotes_tui.model import Problem
from quotes_tui.reading import json_lines, read
from tests.reading.conftest import Folder


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        pytest.param("not json", "not JSON: expecting value (character 1)", id="no json"),
        pytest.param('{"text": "x"', "not JSON: expecting ',' delimiter", id="cut off"),
        pytest.param('{"text": ' + "[" * 200_000, "not JSON that can be read", id="nested too deeply"),
        pytest.param('{"text": "x", "id": ' + "9" * 5000 + "}", "not JSON that can be read", id="endless number"),
        pytest.param('["text"]', "a row should be one JSON object", id="a list"),
        pytest.param('{"text": 5}', "text: should be text", id="text is a number"),
        pytest.param('{"body": ["x"]}', "body: should be text", id="text by another name"),
        pytest.param('{"id": "a"}', "left out: the row has no text", id="no text"),
        pytest.param('{"text": " "}', "left out: the row has no text", id="blank text"),
        pytest.param('{"text": null}', "left out: the row has no text", id="null text"),
        pytest.param('{"text": "x", "title": ["y"]}', "title: should be text, is a list", id="wrong shape"),
        pytest.param("\x00\x01\x02\x03", "binary data", id="binary"),
    ],
)
def test_a_broken_line_is_named_and_the_rest_goes_on(folder: Folder, line: str, problem: str) -> None:
    root = folder({"a.jsonl": f'{{"text": "one"}}\n\n{line}\n{{"text": "two"}}'})
    problems: list[Problem] = []
    assert [article.id for article in read(root, problems=problems)] == ["a#1", "a#4"]
    (one,) = problems
    assert (one.path, one.line) == (f"{root}/a.jsonl", 3)
    assert one.reason.startswith(problem)


def test_a_line_that_is_too_long_is_passed_over(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_lines, "LIMIT", 100)
    long = json.dumps({"text": "x" * 1000})
    root = folder({"a.jsonl": f'{{"text": "one"}}\n{long}\n{{"text": "two"}}\n{long}'})
    problems: list[Problem] = []
    assert [article.text for article in read(root, problems=problems)] == ["one", "two"]
    assert [problem.line for problem in problems] == [2, 4]


def test_lines_end_at_line_feeds_only(folder: Folder) -> None:
    text = "a\u2028b\u2029c\x0bd\x0ce\x1cf\x85g\rh"
    root = folder({"a.jsonl": json.dumps({"text": text}, ensure_ascii=False) + "\r\n"})
    (article,) = read(root)
    assert article.text == text


def test_half_a_character_becomes_one_character(folder: Folder) -> None:
    root = folder({"a.jsonl": r'{"text": "a\ud800b \ud83d\udea2", "authors": ["x\udfff"], "title": "\uD800"}'})
    (article,) = read(root)
    assert (article.text, article.authors, article.title) == ("a\ufffdb 🚢", ("x\ufffd",), "\ufffd")


def test_a_bare_tab_in_a_string_is_read(folder: Folder) -> None:
    (article,) = read(folder({"a.jsonl": '{"text": "a\tb"}'}))
    assert article.text == "a\tb"


def test_nan_is_nothing_known(folder: Folder) -> None:
    (article,) = read(folder({"a.jsonl": '{"text": "x", "title": NaN, "date": NaN}'}))
    assert (article.title, article.published) == (None, None)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"\n\r\n", "empty", id="blank lines"),
        pytest.param('{"text": "x"}'.encode("utf-16"), "read as UTF-8, this file is utf-16-le", id="utf-16"),
    ],
)
def test_a_file_without_lines(folder: Folder, data: bytes, reason: str) -> None:
    problems: list[Problem] = []
    assert list(read(folder({"a.jsonl": data}), problems=problems)) == []
    assert problems[0].reason.endswith(reason)


def test_a_byte_order_mark_is_no_part_of_the_first_line(folder: Folder) -> None:
    (article,) = read(folder({"a.jsonl": '{"text": "“so”"}'.encode("utf-8-sig")}))
    assert (article.text, article.encoding) == ("“so”", "utf-8")


def test_lines_are_read_one_by_one(folder: Folder) -> None:
    root = folder({"a.jsonl": '{"text": "one"}\nbroken'})
    assert next(read(root)).text == "one"


ROWS = st.fixed_dictionaries({"text": st.text(min_size=1).filter(str.strip)}, optional={"title": st.text()})


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ROWS, min_size=1, max_size=5), st.booleans())
def test_what_is_written_is_read(folder: Folder, rows: list[dict[str, str]], ascii_only: bool) -> None:
    lines = [json.dumps(row, ensure_ascii=ascii_only) for row in rows]
    root = folder({"a.jsonl": "\n".join(lines).encode("utf-8", "replace")})
    assert [article.text for article in read(root)] == [
        "".join(("\ufffd" if ascii_only else "?") if "\ud800" <= c <= "\udfff" else c for c in row["text"])
        for row in rows
    ]
