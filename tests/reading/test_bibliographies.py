"""Libraries in RIS: an article of each record that has a text."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from quotes_tui.model import Article, Problem
from quotes_tui.reading import read
from quotes_tui.settings import ReadingSettings
from tests.data import SAMPLES
from tests.reading.conftest import Folder


def read_all(path: Path, limits: ReadingSettings | None = None) -> tuple[list[Article], list[str]]:
    problems: list[Problem] = []
    found = list(read(path, problems=problems, limits=limits))
    return found, [str(problem).removeprefix(f"{path}/") for problem in problems]


def test_a_library() -> None:
    path = SAMPLES / "references" / "ferry.ris"
    assert read_all(path) == (
        [
            Article(
                "ferry2022",
                "“The ferry will not run before the spring,” the mayor said on Monday.",
                title="Ferry to close for the winter",
                outlet="The Island Post",
                authors=("Ann Poe", "John Roe, Jr.", "Island Council"),
                published="2022-03-22",
                url="https://island.example/ferry",
                accessed="2022-03-25",
                language="en",
                excerpt=True,
                path=f"{path}:1",
            )
        ],
        [f"{path}:16: left out: the row has no text"],
    )


@pytest.mark.parametrize(
    ("lines", "field", "value"),
    [
        pytest.param("AB  - “No,” she said.\nN1  - a note", "text", "“No,” she said.", id="abstract first"),
        pytest.param(
            "N1  - “No,” she said.\nN1  - It was late.", "text", "“No,” she said.\n\nIt was late.", id="notes"
        ),
        pytest.param("AB  - x\nT1  - The ferry", "title", "The ferry", id="primary title"),
        pytest.param("AB  - x\nJF  - The Post", "outlet", "The Post", id="journal"),
        pytest.param("AB  - x\nPY  - 2022", "published", None, id="a year alone"),
        pytest.param("AB  - x\nDA  - 2022/3/2", "published", "2022-03-02", id="short date"),
        pytest.param("AB  - x\nZZ  - y\nno tag at all", "text", "x", id="unknown tags"),
        pytest.param("AB  - x\nUR  - javascript:alert(1)", "url", None, id="no web address"),
    ],
)
def test_records(folder: Folder, lines: str, field: str, value: object) -> None:
    (article,), _ = read_all(folder({"a.ris": f"TY  - NEWS\r\n{lines}\r\nER  - \r\n"}))
    assert getattr(article, field) == value


def test_the_last_record_need_not_be_closed(folder: Folder) -> None:
    found, _ = read_all(folder({"a.ris": "TY  - NEWS\nAB  - one\nTY  - NEWS\nAB  - two"}))
    assert [(article.id, article.text) for article in found] == [("a#1", "one"), ("a#2", "two")]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param("", "a.ris: empty", id="empty"),
        pytest.param("A letter to the editor", "a.ris: no RIS: no line begins with TY", id="no RIS"),
        pytest.param(b"\x00\x01\x02\xff", "a.ris: binary data", id="binary"),
        pytest.param("TY  - NEWS\n" + "AB  - x\n" * 9, "a.ris: larger than 5e-05 MB", id="too large"),
    ],
)
def test_what_is_no_library_is_named(folder: Folder, data: str | bytes, problem: str) -> None:
    found, (only,) = read_all(folder({"a.ris": data}), ReadingSettings(max_unpacked=50))
    assert found == []
    assert only.startswith(problem)


def test_latin_letters_of_older_programs(folder: Folder) -> None:
    (article,), _ = read_all(folder({"a.ris": "TY  - NEWS\nAB  - “No,” she said.\nER  - ".encode("cp1252")}))
    assert (article.text, article.encoding[:5]) == ("“No,” she said.", "cp125")


def test_without_the_package_one_line_names_the_command(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rispy", None)
    assert read_all(folder({"a.ris": "TY  - NEWS\nAB  - x\nTY  - NEWS\nAB  - x"}))[1] == [
        "a.ris: reading RIS files needs more packages; install them: pip install 'quotes-tui[ris]'"
    ]
