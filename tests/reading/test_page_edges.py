"""What stands at the edges of pages: left out, and what it tells of the text."""

from __future__ import annotations

import pytest

from quotes_tui.reading.page_edges import edge_facts, without_edges
from quotes_tui.reading.printed_lines import Line
from tests.data.portable import column, pdf
from tests.reading.conftest import Folder
from tests.reading.test_portable_documents import read_all


def page(*words: str) -> list[Line]:
    return [Line(one, 72, 700 - 12 * number, 10) for number, one in enumerate(words)]


@pytest.mark.parametrize(
    ("pages", "kept", "left_out"),
    [
        pytest.param(
            [page("The Post", "one", "Page 1 of 2"), page("The Post", "two", "Page 2 of 2")],
            [["one"], ["two"]],
            ["The Post", "Page 1 of 2", "Page 2 of 2"],
            id="a head and numbers",
        ),
        pytest.param(
            [page("11/22/26, 7:44 AM The ferry", "one", "https://post.example/ferry 1/1")],
            [["one"]],
            ["11/22/26, 7:44 AM The ferry", "https://post.example/ferry 1/1"],
            id="one page that a browser printed",
        ),
        pytest.param(
            [page("7/4/22, 9:00 AM", "one", "See https://post.example/ferry")],
            [["7/4/22, 9:00 AM", "one", "See https://post.example/ferry"]],
            [],
            id="a day and an address in a text",
        ),
        pytest.param([page("one", "two", "three")], [["one", "two", "three"]], [], id="nothing"),
        pytest.param([[], []], [[], []], [], id="blank pages"),
    ],
)
def test_edges_are_left_out(pages: list[list[Line]], kept: list[list[str]], left_out: list[str]) -> None:
    body, lines = without_edges(pages)
    assert [[line.text for line in one] for one in body] == kept
    assert sorted(lines) == sorted(left_out)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        pytest.param(["The Post, Tuesday, March 22, 2022"], {"published": "2022-03-22"}, id="the day of a paper"),
        pytest.param(["March 22, 2022", "March 23, 2022"], {}, id="two days: nobody knows which"),
        pytest.param(
            ["11/22/26, 7:44 AM The ferry", "https://post.example/ferry 1/4"],
            {"url": "https://post.example/ferry", "accessed": "2026-11-22"},
            id="a browser",
        ),
        pytest.param(["https://post.example/fer… 1/4"], {}, id="an address that is cut"),
        pytest.param(["11/22/26, 7:44 AM"], {}, id="a time without an address"),
        pytest.param(["– 3 –", "Council papers"], {}, id="nothing"),
    ],
)
def test_what_they_tell(lines: list[str], told: dict[str, object]) -> None:
    assert edge_facts(lines) == told


def test_a_page_that_a_browser_printed(folder: Folder) -> None:
    body = column(["“No,” the mayor said on Monday, when", "she was asked about the ferry."])
    edges = [(24.0, 770.0, "11/22/26, 7:44 AM The ferry"), (24.0, 17.0, "https://post.example/ferry 1/1")]
    info = "/Creator (Mozilla/5.0 Chrome/156.0) /CreationDate (D:20261123)"
    (article,), problems = read_all(folder({"a.pdf": pdf([[*body, *edges]], info)}))
    assert article.text == "“No,” the mayor said on Monday, when she was asked about the ferry."
    assert (article.url, article.accessed, article.published) == ("https://post.example/ferry", "2026-11-22", None)
    assert problems == []


def test_the_day_at_the_head_counts_more_than_that_of_the_file(folder: Folder) -> None:
    pages = [[(72.0, 760.0, "The Post, 22 March 2022"), *column([f"Page {word} of it says so."])] for word in "ABC"]
    (article,), _ = read_all(folder({"a.pdf": pdf(pages, "/CreationDate (D:20250101)")}))
    assert article.published == "2022-03-22"
