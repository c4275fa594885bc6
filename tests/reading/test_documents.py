"""One file, one article: the problems of a document and where they stand."""

from __future__ import annotations

import pytest

from quotes_tui.model import Problem
from quotes_tui.reading import read
from quotes_tui.settings import ReadingSettings
from tests.reading.conftest import Folder


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param("", "empty", id="empty"),
        pytest.param(" \r\n\t", "empty", id="blank"),
        pytest.param("---\ntitle: x\n---\n\n", "no text below the front matter", id="nothing below"),
        pytest.param("---\ntitle: [a]\n---\nx", "title: should be text, is a list", id="wrong shape"),
        pytest.param("---\na: *b\n---\nx", "aliases (*b) are not read", id="alias"),
        pytest.param(b"\x00\xff" * 99, "binary data, or text in an encoding that cannot be told", id="binary"),
        pytest.param(
            "a" * (ReadingSettings().max_bytes + 1), "larger than 20 MB, too large for one article", id="too large"
        ),
    ],
)
def test_a_broken_file_is_named_and_the_rest_goes_on(folder: Folder, content: str | bytes, problem: str) -> None:
    root = folder({"a.md": content, "b.md": "The mayor said so."})
    problems: list[Problem] = []
    assert [article.id for article in read(root, problems=problems)] == ["b"]
    (one,) = problems
    assert (one.path, one.reason) == (f"{root}/a.md", problem)


def test_problems_name_the_line_of_the_field(folder: Folder) -> None:
    root = folder({"a.md": "---\ntitle: x\nurl: y\n---\nx", "b.md": "---\n\ntitle: {a: b}\n---\nx"})
    problems: list[Problem] = []
    assert [article.title for article in read(root, problems=problems)] == ["x"]
    assert [(problem.path[-4:], problem.line) for problem in problems] == [("a.md", 3), ("b.md", 3)]


def test_what_the_file_states_goes_before_what_it_prints(folder: Folder) -> None:
    body = "# Ferry Closed\n\nBy AFP\n\nMarch 22, 2022\n\nThe mayor said so.\n"
    root = folder({"a.md": "---\ntitle: Ferry closed\ndate: 2022-03-23\n---\n" + body})
    (article,) = read(root)
    assert (article.title, article.published, article.agency) == ("Ferry closed", "2022-03-23", "AFP")
    assert article.text == body
